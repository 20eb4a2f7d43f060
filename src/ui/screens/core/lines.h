// Words for any record, in one line.
#pragma once
#include "ui/screens/core/screens.h"

#include <string>

namespace unknot::ui {

// "250 ml"; empty if there is no amount
[[nodiscard]] std::string amount_phrase(Ui const&, app::Shown const&);
// "Coffee", "right calf", "Check-in"
[[nodiscard]] std::string record_name(Ui const&, app::RecordLine const&);
// "Coffee · 250 ml"
[[nodiscard]] std::string record_phrase(Ui const&, app::RecordLine const&);
[[nodiscard]] char const* record_icon(diary::RecordType);
// That of a drink, a food or a pill where the line is one.
[[nodiscard]] char const* line_icon(app::RecordLine const&);

// Noon of a day, in no particular zone; for writing the date.
[[nodiscard]] time::Moment noon_of(time::CivilDay);

}
