// Reads and makes the records that the screens work with.
#pragma once
#include "app/core/effect.h"
#include "app/core/lines.h"
#include "app/core/now.h"
#include "diary/diary.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::app {

[[nodiscard]] CrampLine cramp_line(diary::Record const&);

// Edits a record that a diary holds only once (profile, settings), whether it is stored yet or not.
[[nodiscard]] diary::Patch singleton_patch(diary::Diary const&, diary::RecordType, Now const&);

// A word of the settings; `otherwise` if it is not set.
[[nodiscard]] std::string setting(diary::Diary const&, diary::Field, std::string_view otherwise);

[[nodiscard]] std::int64_t setting(diary::Diary const&, diary::Field, std::int64_t otherwise);

// Leaves out profile and settings, which are not entries.
[[nodiscard]] std::vector<diary::Record const*> newest_of_each_type(diary::Diary const&);

[[nodiscard]] diary::Change one_patch(diary::Patch, Now const&);

void append(Effects& to, Effects from);

}
