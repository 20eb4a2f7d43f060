// Numbers from a laboratory in words that a person can say on the phone.
#pragma once
#include "advice/blood.h"
#include "advice/help.h"

namespace unknot::advice {

// "Your sodium of 128 mmol/L on 12 March (the laboratory's range 135 to 145)." The year is said when it is not now's.
[[nodiscard]] std::string sentence_of(BloodResult const&, knowledge::BloodResults const&, time::Moment const& now);

// Adds to each sign that is shown by a blood result its numbers.
void add_numbers(HelpView&, diary::Diary const&, knowledge::Knowledge const&, Facts const&, time::Moment const& now);

// The numbers that show one of the signs which the action answers.
[[nodiscard]] std::vector<BloodNumber const*> numbers_for(knowledge::Action const&, HelpView const&);

}
