// Words for a cramp, for times and for amounts.
#pragma once
#include "app/view.h"
#include "ui/screens/core/screens.h"
#include "ui/widgets/controls.h"

#include <cstdint>
#include <string>
#include <vector>

namespace unknot::ui {

// "2 min 10 s", "40 s", or "how long is not known"
[[nodiscard]] std::string duration_phrase(Ui const&, std::optional<Seconds>);
// "6 h", "1 h 30 min", "45 min"
[[nodiscard]] std::string hours_phrase(Ui const&, std::int64_t minutes);
// "1:24"
[[nodiscard]] std::string stopwatch(Seconds);
// " (UTC+1)", for times in a night with more than one offset
[[nodiscard]] std::string offset_phrase(time::Moment const&);
// "right calf", or "cramp" when neither is known
[[nodiscard]] std::string place_phrase(Ui const&, app::CrampLine const&);
// "03:12 · right calf · 2 min"
[[nodiscard]] std::string cramp_phrase(Frame const&, app::CrampLine const&);

// In the locale's form.
[[nodiscard]] std::string day_phrase(Frame const&, time::CivilDay, DateStyle);
// "22 Nov 03:10"
[[nodiscard]] std::string moment_phrase(Frame const&, time::Moment const&);
// "A cramp in the night from Friday to Saturday?"
[[nodiscard]] std::string night_question(Frame const&, time::CivilDay night);

// "Miller KC 2022; Mayo Clinic"
[[nodiscard]] std::string source_names(knowledge::Knowledge const&, std::vector<std::string> const& ids);

// "839", "12.5", "0.3": with as many digits as are meaningful for an amount.
[[nodiscard]] std::string decimal_text(double);

// The words of a field as choices, in the table's order.
[[nodiscard]] std::vector<Choice> word_choices(Ui const&, diary::Field);
// One choice for each number from low to high.
[[nodiscard]] std::vector<Choice> number_choices(int low, int high);

}
