// The person's own tags as factors.
#pragma once
#include "diary/diary.h"
#include "insight/day_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::insight {

// The time before a night or a session in which a record counts.
struct Before {
    time::Instant from, end;   // from <= at < end
    // Written later, a record may have been looked for because a cramp had come.
    time::Instant known_by = {time::last_instant.ms + 1};

    [[nodiscard]] bool is_late(diary::Record const& record) const { return record.edited >= known_by; }
};

// `tag:<key>`: of unknown direction, with the usual prior. Tags used before fewer than `enough_of_each` rows are left
// out; the others are added while there is room, the suspected first, then the most used. Where a tag was added late,
// it is unknown whether it was there.
void add_tags(diary::Diary const&, std::vector<Before> const&, std::vector<Column>&);

// Tags are the same when they differ only in outer spaces, case or accents.
[[nodiscard]] std::string tag_key(std::string_view name);

}
