// Every change of a diary as data: an edit, a deletion, an import, and the reverse of each.
#pragma once
#include "diary/record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace unknot::diary {

struct FieldEdit {
    Field field;
    std::optional<Value> value;   // nothing: the field is cleared
};

struct UnknownMemberEdit {
    std::string name;
    std::optional<std::string> json;
};

// Changes to the fields of one record, applied to the stored version when they arrive.
struct Patch {
    RecordId id;
    TypeName type;                    // needed for a new record
    std::uint32_t seen = 0;           // the rev the author saw: a deletion fails where there was an edit since
    std::optional<time::Moment> at;   // needed for a new record; otherwise changes its time
    std::optional<bool> gone;         // empty: editing a deleted record brings it back
    std::vector<FieldEdit> fields;
    std::vector<UnknownMemberEdit> unknown_members;
};

// An unreadable line of a stored page, byte for byte, without its line break.
struct StoredLine {
    time::CivilDay day;   // the day of the page
    std::string text;

    friend bool operator==(StoredLine const&, StoredLine const&) = default;

    friend bool operator<(StoredLine const& a, StoredLine const& b) {
        return a.day == b.day ? a.text < b.text : a.day < b.day;
    }
};

struct Change {
    std::vector<Patch> patches;
    std::vector<Record> records;   // whole records (an import): merged with what is stored, see merge.h
    time::Instant made;
    std::vector<StoredLine> dropped = {};   // unreadable lines to take out of their pages
    std::vector<StoredLine> added = {};     // unreadable lines to put into their pages, unless there already
};

// A patch with id, type and `seen` filled in.
[[nodiscard]] Patch new_patch(RecordId, RecordType, time::Moment at);
[[nodiscard]] Patch edit_patch(Record const&);
[[nodiscard]] Patch remove_patch(Record const&);
// The patch that turns `from` into `to`, which have the same id.
[[nodiscard]] Patch difference(Record const& from, Record const& to);

// The record after the patch: rev is one higher and `edited` is `made`, even when the clock was set back since.
// `stored` is empty for a record that does not exist yet: then type and `at` are needed, or it fails with
// Problem::conflict.
[[nodiscard]] Result<Record> apply(Patch const&, std::optional<Record> stored, time::Instant made);

// Refuses fields of another type, wrong kinds, values or instants out of range, and contradictions, such as a cramp
// that ends before it starts or an added "unreadable" line that can be read. Error::where is like "cramp.duration".
[[nodiscard]] Status validate(Change const&);

}
