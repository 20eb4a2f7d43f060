// Words for findings: numbers, days, factors, chances.
#pragma once
#include "app/findings/findings.h"
#include "ui/screens/core/screens.h"

#include <string>

namespace unknot::ui {

// With as many digits as are meaningful for a count of cramps: "0.45", "2.4", "36".
[[nodiscard]] std::string number_phrase(double);
// "2 min 10 s", rounded to seconds
// "1 cramp night", "2.5 cramp nights"
[[nodiscard]] std::string cramp_nights_phrase(Ui const&, double nights);
[[nodiscard]] std::string seconds_phrase(Ui const&, double seconds);
// "95% interval 1.2 to 3.4"
[[nodiscard]] std::string interval_phrase(Ui const&, insight::Interval const&);
// "very likely"
[[nodiscard]] std::string chance_phrase(Ui const&, double probability);
// 0.934 is "93"; never 0 or 100, as nothing is certain.
[[nodiscard]] std::string in_hundred(double probability);
// "Hard exercise and/or exercise in heat"
[[nodiscard]] std::string factor_names(Ui const&, app::findings::TriggerLine const&);
// "alcohol", "medicine: ramipril"
[[nodiscard]] std::string factor_name(Ui const&, std::string_view id);
[[nodiscard]] std::string capitalised(std::string);
// "6 cramp nights, 3 days with it"; empty: nothing is missing
[[nodiscard]] std::string missing_phrase(Ui const&, insight::MissingData const&, insight::RowUnit);
// "Not enough yet: 3 more cramps."
[[nodiscard]] std::string missing_phrase(Ui const&, insight::Missing const&);

}
