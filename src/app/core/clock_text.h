// Clock times in the form that the page's time fields use: "03:12".
#pragma once
#include "time/civil.h"

#include <string>
#include <string_view>

namespace unknot::app {

struct ClockTime {
    int hour = 0, minute = 0;
};

// Also accepts "03:12:45", as some browsers send it, and drops the seconds.
[[nodiscard]] Result<ClockTime> read_clock(std::string_view text);
[[nodiscard]] std::string write_clock(time::CivilTime const&);

}
