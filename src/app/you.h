// What the person tells of themselves: profile, medicines, and answers to questions.
#pragma once
#include "app/now.h"
#include "app/parts.h"
#include "diary/diary.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::app {

// The last event of each name decides; those that were stopped are left out.
[[nodiscard]] std::vector<MedicineLine> current_medicines(diary::Diary const&, knowledge::Knowledge const&);

[[nodiscard]] YouView you_view(diary::Diary const&, knowledge::Knowledge const&, AboutYou const&);

// The year of birth from what was typed; nothing for an empty text. Fails with Problem::out_of_range for no such year.
[[nodiscard]] Result<std::optional<std::int64_t>> read_year(std::string_view text, time::Moment const& now);

// A medicine taken from now on, as far as anyone knows; and the end of one.
[[nodiscard]] diary::Patch medicine_patch(std::string_view name, Now const&);
[[nodiscard]] diary::Patch medicine_stop(diary::Record const& medicine, Now const&);

// An answer to a sign of Help or a question: yes, no or not_sure.
[[nodiscard]] diary::Patch answer_patch(std::string_view sign, std::string_view answer, Now const&);

}
