// Clock times as the page's own time fields write them: "03:12".
#pragma once
#include "time/civil.h"

#include <string>
#include <string_view>

namespace unknot::app {

struct ClockTime {
    int hour = 0, minute = 0;
};

// Also takes "03:12:45", as some browsers send it; the seconds are dropped.
[[nodiscard]] Result<ClockTime> read_clock(std::string_view text);
[[nodiscard]] std::string write_clock(time::CivilTime const&);

}
