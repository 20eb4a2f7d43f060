// The person's own tags as factors: what they themselves wonder about.
#pragma once
#include "diary/diary.h"
#include "insight/day_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::insight {

// The time before a night or a session in which a tag counts for it.
struct Before {
    time::Instant from, end;   // from <= at < end
};

// `tag:<key>`: of unknown direction, with the usual prior. Those used before fewer than `enough_of_each` of the rows
// are left out; of the others the suspected come first, then the most used, as far as there is room.
void add_tags(diary::Diary const&, std::vector<Before> const&, std::vector<Column>&);

// Tags are the same when they differ in outer spaces, case or accents only.
[[nodiscard]] std::string tag_key(std::string_view name);

}
