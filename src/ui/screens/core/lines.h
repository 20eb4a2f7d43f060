// How any record is put into one line.
#pragma once
#include "ui/screens/core/screens.h"

#include <string>

namespace unknot::ui {

// "250 ml"; empty for no amount
[[nodiscard]] std::string amount_phrase(Ui const&, app::Shown const&);
// "Coffee", "right calf", "Check-in"
[[nodiscard]] std::string record_name(Ui const&, app::RecordLine const&);
// "Coffee · 250 ml"
[[nodiscard]] std::string record_phrase(Ui const&, app::RecordLine const&);
[[nodiscard]] char const* record_icon(diary::RecordType);

// The date at noon of a day, as any place's clock shows it: for writing it out.
[[nodiscard]] time::Moment noon_of(time::CivilDay);

}
