// Which signs of the page "When to get help" a diary shows. The page is the same for everyone; this only highlights
// lines in it and says when to open it. It never clears anyone. Levels: evidence pack, section 7.
#pragma once
#include "base/units.h"
#include "diary/diary.h"
#include "knowledge/knowledge.h"

#include <string>
#include <vector>

namespace unknot::advice {

using knowledge::HelpLevel;

// A sign is asked again after this time.
inline constexpr Milliseconds sign_lasts{14LL * 24 * 60 * 60 * 1000};
// A cramp still going on at 10 minutes, or that ended after more than 10, is a sign.
inline constexpr Seconds long_cramp{10 * 60};
// An open cramp nobody touched for so long shows nothing until the person says when it stopped.
inline constexpr Seconds untouched{20 * 60};

struct Highlight {
    std::string sign;          // see knowledge::find_sign
    diary::RecordId because;   // the newest record that shows it
};

struct HelpView {
    HelpLevel level = HelpLevel::none_logged;   // that of the most urgent highlight
    std::vector<Highlight> highlights;          // each sign once, in the order of the page
};

// Looks at cramps and answered signs of the last 14 days, and at those dated after `now` by a clock that was wrong.
// Adding a cramp or a sign that is answered yes never lowers the level.
[[nodiscard]] HelpView help_for(diary::Diary const&, knowledge::Knowledge const&, time::Instant now);

}
