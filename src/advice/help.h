// Which signs of the page "When to get help" are shown by profile and diary, and which questions are open. The page is
// the same for everyone; this only highlights lines and says when to open it. It never gives an all-clear. Levels:
// evidence pack, section 7.
#pragma once
#include "advice/facts.h"
#include "base/units.h"

#include <string>
#include <vector>

namespace unknot::advice {

using knowledge::HelpLevel;

// A cramp of more than 10 minutes, ended or still going on, is a sign.
inline constexpr Seconds long_cramp{10 * 60};
// An open cramp that was not touched for this long counts only when the person says when it stopped.
inline constexpr Seconds untouched{20 * 60};

// A number from a laboratory that shows a sign, as a sentence to say on the phone; see blood_words.h.
struct BloodNumber {
    diary::RecordId record;
    std::string text;
};

struct Highlight {
    std::string sign;                         // see knowledge::find_sign
    std::optional<diary::RecordId> because;   // the newest record that shows it; empty: shown by the profile alone
    knowledge::HelpLines lines;               // all of them, in the words for this person
    std::vector<BloodNumber> numbers = {};    // oldest first; only advise names them
};

// A gate question without an answer, or with one that is too old. It does not count as no.
struct OpenQuestion {
    std::string sign;
    bool again = false;   // it was answered before
};

struct HelpView {
    HelpLevel level = HelpLevel::none_logged;   // level of the most urgent highlight
    std::vector<Highlight> highlights;          // each sign once, in the order of the page
    // Each sign once: first those whose yes leads to the most urgent level for this person, of these those that their
    // data names as first, then in the order of the page. At most Help::questions_at_once are shown at once.
    std::vector<OpenQuestion> questions;
};

// Adding a cramp or a sign answered yes never lowers the level.
[[nodiscard]] HelpView help_for(diary::Diary const&, knowledge::Knowledge const&, Facts const&,
                                time::Moment const& now);
[[nodiscard]] HelpView help_for(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);

// The help lines of a sign: those for this person, else its own, else those of its level.
[[nodiscard]] knowledge::HelpLines lines_of(knowledge::Help const&, knowledge::Sign const&, Facts const& = {});

}
