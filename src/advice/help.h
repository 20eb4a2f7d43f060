// Which signs of the page "When to get help" profile and diary show, and which questions are still open. The page is
// the same for everyone; this only highlights lines in it and says when to open it. It never clears anyone. Levels:
// evidence pack, section 7.
#pragma once
#include "advice/facts.h"
#include "base/units.h"

#include <string>
#include <vector>

namespace unknot::advice {

using knowledge::HelpLevel;

// A cramp still going on at 10 minutes, or that ended after more than 10, is a sign.
inline constexpr Seconds long_cramp{10 * 60};
// An open cramp nobody touched for so long shows nothing until the person says when it stopped.
inline constexpr Seconds untouched{20 * 60};

struct Highlight {
    std::string sign;                         // see knowledge::find_sign
    std::optional<diary::RecordId> because;   // the newest record that shows it; nothing: the profile alone
};

// A gate question with no answer, or whose answer is too old. It is not taken as no.
struct OpenQuestion {
    std::string sign;
    bool again = false;   // it was answered before
};

struct HelpView {
    HelpLevel level = HelpLevel::none_logged;   // that of the most urgent highlight
    std::vector<Highlight> highlights;          // each sign once, in the order of the page
    std::vector<OpenQuestion> questions;        // likewise
};

// Adding a cramp or a sign that is answered yes never lowers the level.
[[nodiscard]] HelpView help_for(diary::Diary const&, knowledge::Knowledge const&, Facts const&,
                                time::Moment const& now);
[[nodiscard]] HelpView help_for(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);

// The five lines of a sign, its own where it has them and its level's otherwise; the fifth is its text.
[[nodiscard]] knowledge::HelpLines lines_of(knowledge::Help const&, knowledge::Sign const&);

}
