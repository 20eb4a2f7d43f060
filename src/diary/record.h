// One entry of the diary, and its one-line JSON form.
#pragma once
#include "diary/record_id.h"
#include "diary/type_name.h"
#include "diary/value.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unknot::diary {

struct FieldValue {
    FieldValue(Field of, Value is) : value(std::move(is)), field(of) {}

    [[no_unique_address]] Value value;
    Field field;   // fits into the padding of the value: a diary has very many of these
    friend bool operator==(FieldValue const&, FieldValue const&) = default;
};

// A member this version does not know or cannot use, as minified JSON. It is written back unchanged.
struct UnknownMember {
    std::string name, json;
    friend bool operator==(UnknownMember const&, UnknownMember const&) = default;
};

struct Record {
    RecordId id;
    TypeName type;                    // of an unknown type, all members are unknown members
    time::Moment at;                  // of the event
    time::Instant edited;             // when it was last changed, by the clock of that device
    std::uint32_t rev = 0;            // revision: counts changes; 1 when new
    bool gone = false;                // deleted; the fields stay, so that undo and a later edit bring all of it back
    std::vector<FieldValue> values;   // ascending by field
    std::vector<UnknownMember> unknown_members;   // ascending by name

    [[nodiscard]] bool is(RecordType wanted) const { return type.known() == wanted; }

    // The value of a field, or nothing when it is not set. The field's kind must fit (asserted).
    [[nodiscard]] Value const* find(Field) const;
    [[nodiscard]] std::optional<std::int64_t> integer(Field) const;
    [[nodiscard]] std::optional<double> decimal(Field) const;
    [[nodiscard]] std::optional<bool> flag(Field) const;
    [[nodiscard]] std::optional<std::string_view> choice(Field) const;   // the word
    [[nodiscard]] std::vector<std::string_view> choices(Field) const;    // the words, in the table's order
    [[nodiscard]] std::optional<std::string_view> text(Field) const;
    [[nodiscard]] std::optional<time::Instant> instant(Field) const;
    [[nodiscard]] std::optional<time::CivilDay> day(Field) const;

    void set(Field, Value);   // drops an unknown member of the same name
    void clear(Field);
    [[nodiscard]] UnknownMember const* find_unknown(std::string_view name) const;
    void set_unknown(UnknownMember);
    void drop_unknown(std::string_view name);

    friend bool operator==(Record const&, Record const&) = default;
};

inline constexpr std::size_t record_bytes_limit = 64 * 1024;
inline constexpr std::size_t zone_bytes_limit = 64;

// Fails when the line is no JSON object, when a common member (id, type, at, offset, zone, edited, rev, gone) is
// missing or wrong, or when a member is repeated. Other members never fail: unusable ones become unknown members.
[[nodiscard]] Result<Record> read_record(std::string_view json);

// Canonical bytes without a line break: equal records give equal bytes, and reading gives back the same record.
[[nodiscard]] std::string write_record(Record const&);

// The field in which records of a type name their day, if any.
[[nodiscard]] std::optional<Field> day_field(RecordType);
// The day a record names itself: a check-in, a medicine change, a note. Empty for other types.
[[nodiscard]] std::optional<time::CivilDay> named_day(Record const&);

// The id of the only record of a singleton type (profile, settings), the same on every device.
[[nodiscard]] RecordId singleton_id(RecordType);
// The type of a singleton id; empty for any other id.
[[nodiscard]] std::optional<RecordType> singleton_type(RecordId const&);

}
