#include "base/json.h"
#include "base/json_writer.h"
#include "diary/record.h"

#include <cassert>
#include <iterator>
#include <limits>

namespace unknot::diary {
namespace {

constexpr std::size_t type_bytes_limit = 64;

// The members common to all records, in the order they are written.
enum class CommonMember : unsigned { id, type, at, offset, zone, edited, rev, gone };
constexpr std::string_view common_names[] = {"id", "type", "at", "offset", "zone", "edited", "rev", "gone"};

constexpr std::size_t needed_members = 6;   // all but zone and gone

std::optional<CommonMember> find_common(std::string_view name) {
    for (unsigned i = 0; i < std::size(common_names); ++i) {
        if (common_names[i] == name) return static_cast<CommonMember>(i);
    }
    return {};
}

Error wrong(CommonMember member, std::string what) {
    return {Problem::malformed, std::string(common_names[static_cast<unsigned>(member)]), std::move(what)};
}

Status read_number(CommonMember member, JsonValue json, std::int64_t low, std::int64_t high, std::int64_t& number) {
    auto const read = json.integer();
    if (!read) return wrong(member, "must be a whole number");
    if (*read < low || *read > high) {
        return Error{Problem::out_of_range, std::string(common_names[static_cast<unsigned>(member)]),
                     "must be from " + std::to_string(low) + " to " + std::to_string(high)};
    }
    number = *read;
    return {};
}

template <class Word>
Status read_word(CommonMember member, JsonValue json, std::size_t limit, Word& word) {
    auto const read = json.text();
    if (!read || read->empty() || read->size() > limit) return wrong(member, "must be a short text");
    word = *read;
    return {};
}

// Reads one line into a record, member by member.
class Reader {
public:
    Status read(JsonValue root) {
        if (root.kind() != JsonKind::object) return Error{Problem::malformed, {}, "a record is an object in braces"};
        // The type is read first, wherever it stands, because the other members depend on it.
        if (auto status = read_word(CommonMember::type, root.member("type"), type_bytes_limit, record.type); !status) {
            return status;
        }
        type_ = record.type.known();
        if (type_ && root.size() > needed_members) record.values.reserve(root.size() - needed_members);
        for (auto const [name, value] : root.children()) {
            if (auto status = read_member(*name.text(), value); !status) return status;
        }
        return check_complete();
    }

    Record record;

private:
    Status read_member(std::string_view name, JsonValue value) {
        if (auto const own = find_common(name)) return read_common(*own, value);
        auto const field = type_ ? find_field(*type_, name) : std::nullopt;
        if ((field && record.find(*field)) || record.find_unknown(name))
            return Error{Problem::malformed, std::string(name), "stands twice"};
        auto usable = field ? read_value(row(*field), value) : std::nullopt;
        if (usable) {
            record.set(*field, std::move(*usable));
        } else {
            record.set_unknown({std::string(name), minify_json(value.raw())});
        }
        return {};
    }

    Status read_common(CommonMember member, JsonValue value) {
        unsigned const bit = 1u << static_cast<unsigned>(member);
        if ((seen_ & bit) != 0) return wrong(member, "stands twice");
        seen_ |= bit;
        std::int64_t number = 0;
        switch (member) {
        case CommonMember::id: return read_id(value);
        case CommonMember::type: return {};
        case CommonMember::at:
            return read_number(member, value, time::first_instant.ms, time::last_instant.ms, record.at.at.ms);
        case CommonMember::offset: {
            auto status = read_number(member, value, -time::max_offset_minutes, time::max_offset_minutes, number);
            record.at.offset_minutes = static_cast<std::int16_t>(number);
            return status;
        }
        case CommonMember::zone: return read_word(member, value, zone_bytes_limit, record.at.zone);
        case CommonMember::edited:
            return read_number(member, value, time::first_instant.ms, time::last_instant.ms, record.edited.ms);
        case CommonMember::rev: {
            auto status = read_number(member, value, 1, std::numeric_limits<std::uint32_t>::max(), number);
            record.rev = static_cast<std::uint32_t>(number);
            return status;
        }
        case CommonMember::gone:
            if (!value.flag()) return wrong(member, "must be true or false");
            record.gone = *value.flag();
            return {};
        }
        return {};
    }

    Status read_id(JsonValue value) {
        auto const text = value.text();
        if (!text) return wrong(CommonMember::id, "must be a text");
        auto const id = id_from_string(*text);
        if (!id) return id.error();
        record.id = id.value();
        return {};
    }

    Status check_complete() const {
        for (auto const needed :
             {CommonMember::id, CommonMember::at, CommonMember::offset, CommonMember::edited, CommonMember::rev}) {
            if ((seen_ & 1u << static_cast<unsigned>(needed)) == 0) return wrong(needed, "is missing");
        }
        return {};
    }

    std::optional<RecordType> type_;
    unsigned seen_ = 0;
};

}

Result<Record> read_record(std::string_view json) {
    auto const document = JsonDocument::read(json, {.bytes = record_bytes_limit});
    if (!document) return document.error();
    Reader reader;
    if (auto status = reader.read(document.value().root()); !status) return status.error();
    return std::move(reader.record);
}

std::string write_record(Record const& record) {
    JsonWriter writer;
    writer.begin_object();
    writer.member("id", to_string(record.id));
    writer.member("type", record.type.word());
    writer.member("at", record.at.at.ms);
    writer.member("offset", record.at.offset_minutes);
    if (!record.at.zone.empty()) writer.member("zone", record.at.zone);
    writer.member("edited", record.edited.ms);
    writer.member("rev", std::int64_t{record.rev});
    if (record.gone) {
        writer.name("gone");
        writer.flag(true);
    }
    for (auto const& entry : record.values) {
        writer.name(row(entry.field).name);
        write_value(writer, row(entry.field), entry.value);
    }
    for (auto const& member : record.unknown_members) {
        writer.name(member.name);
        writer.raw(member.json);
    }
    writer.end_object();
    auto text = writer.finish();
    // check_value has refused numbers that are not finite.
    assert(text);
    return std::move(text).value();
}

}
