#include "diary/change.h"

#include "base/utf8.h"
#include "diary/page.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace unknot::diary {
namespace {

Error place_error(Patch const& patch, std::string_view member, Problem problem, std::string what) {
    return {problem, std::string(patch.type.word()) + '.' + std::string(member), std::move(what)};
}

Status check_moment(Patch const& patch, time::Moment const& moment) {
    if (!in_range(moment.at)) {
        return place_error(patch, "at", Problem::out_of_range, "outside the years 1970 to 9999");
    }
    if (std::abs(moment.offset_minutes) > time::max_offset_minutes) {
        return place_error(patch, "offset", Problem::out_of_range, "beyond 18 hours");
    }
    if (moment.zone.size() > zone_bytes_limit || !is_utf8(moment.zone)) {
        return place_error(patch, "zone", Problem::malformed, "no name of a time zone");
    }
    return {};
}

Status check_fields(Patch const& patch) {
    for (auto const& edit : patch.fields) {
        auto const& of = row(edit.field);
        if (patch.type != of.type) {
            return place_error(patch, of.name, Problem::unknown_name, "is no field of this type");
        }
        if (!edit.value) continue;
        if (auto status = check_value(edit.field, *edit.value); !status) return status;
    }
    return {};
}

Value const* edited_to(Patch const& patch, Field field) {
    for (auto const& edit : patch.fields) {
        if (edit.field == field && edit.value) return &*edit.value;
    }
    return nullptr;
}

// Only a cramp that stopped has a known length.
Status check_cramp(Patch const& patch) {
    auto const* const end = edited_to(patch, Field::cramp_end);
    bool const stopped = end && *end == choice(Field::cramp_end, "stopped");
    if (!end || stopped || !edited_to(patch, Field::cramp_duration)) return {};
    return place_error(patch, "duration", Problem::conflict, "only a cramp that stopped has a duration");
}

Status check_line(StoredLine const& line) {
    if (line.day < time::first_day || line.day > time::last_day)
        return Error{Problem::out_of_range, "day", "outside the years 1970 to 9999"};
    return is_page_line(line.text) ? Status{} : Error{Problem::malformed, "line", "is no line of a page"};
}

// A readable record must be added as a record, so that it is merged with the stored one.
Status check_added(StoredLine const& line) {
    if (auto status = check_line(line); !status) return status;
    return read_record(line.text) ? Error{Problem::malformed, "line", "is a record"} : Status{};
}

Status check_patch(Patch const& patch) {
    if (patch.type.empty()) return Error{Problem::malformed, "type", "a patch names its type"};
    if (patch.at) {
        if (auto status = check_moment(patch, *patch.at); !status) return status;
    }
    if (auto status = check_fields(patch); !status) return status;
    return check_cramp(patch);
}

}

Patch new_patch(RecordId id, RecordType type, time::Moment at) {
    Patch patch;
    patch.id = id;
    patch.type = type;
    patch.at = std::move(at);
    return patch;
}

Patch edit_patch(Record const& record) {
    Patch patch;
    patch.id = record.id;
    patch.type = record.type;
    patch.seen = record.rev;
    return patch;
}

Patch remove_patch(Record const& record) {
    auto patch = edit_patch(record);
    patch.gone = true;
    return patch;
}

Patch difference(Record const& from, Record const& to) {
    auto patch = edit_patch(from);
    if (from.at != to.at) patch.at = to.at;
    // Always explicit when either is deleted: an edit without it brings a deleted record back.
    if (from.gone || to.gone) patch.gone = to.gone;
    for (auto const& [value, field] : to.values) {
        auto const* const before = from.find(field);
        if (!before || *before != value) patch.fields.push_back({field, value});
    }
    for (auto const& [value, field] : from.values) {
        if (!to.find(field)) patch.fields.push_back({field, std::nullopt});
    }
    for (auto const& member : to.unknown_members) {
        auto const* const before = from.find_unknown(member.name);
        if (!before || before->json != member.json) patch.unknown_members.push_back({member.name, member.json});
    }
    for (auto const& member : from.unknown_members) {
        if (!to.find_unknown(member.name)) patch.unknown_members.push_back({member.name, std::nullopt});
    }
    return patch;
}

Result<Record> apply(Patch const& patch, std::optional<Record> stored, time::Instant made) {
    if (!stored && (patch.type.empty() || !patch.at)) {
        return Error{Problem::conflict, to_string(patch.id), "the record to be changed is not there any more"};
    }
    if (stored && stored->type != patch.type) {
        return Error{Problem::conflict, to_string(patch.id), "the record is a " + std::string(stored->type.word())};
    }
    Record record = stored ? std::move(*stored) : Record{};
    bool const edited_since = record.rev > patch.seen && !record.gone;
    bool const only_deletes = patch.gone == true && patch.fields.empty() && patch.unknown_members.empty() && !patch.at;
    if (only_deletes && edited_since) return record;

    if (record.rev == 0) {
        record.id = patch.id;
        record.type = patch.type;
    }
    if (record.rev < std::numeric_limits<std::uint32_t>::max()) ++record.rev;
    record.edited = made;
    record.gone = patch.gone == true && !edited_since;
    if (patch.at) record.at = *patch.at;
    for (auto const& edit : patch.fields) {
        edit.value ? record.set(edit.field, *edit.value) : record.clear(edit.field);
    }
    for (auto const& edit : patch.unknown_members) {
        edit.json ? record.set_unknown({edit.name, *edit.json}) : record.drop_unknown(edit.name);
    }
    return record;
}

Status validate(Change const& change) {
    if (!in_range(change.made)) return Error{Problem::out_of_range, "made", "outside the years 1970 to 9999"};
    for (auto const& patch : change.patches) {
        if (auto status = check_patch(patch); !status) return status;
    }
    for (auto const& line : change.dropped) {
        if (auto status = check_line(line); !status) return status;
    }
    for (auto const& line : change.added) {
        if (auto status = check_added(line); !status) return status;
    }
    return {};
}

}
