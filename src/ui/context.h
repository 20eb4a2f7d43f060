// What screens need beside their view: dates as words, which the host writes for the locale.
#pragma once
#include "time/civil.h"

#include <cstdint>
#include <functional>
#include <string>

namespace unknot::ui {

enum class DateStyle : std::uint8_t { time, day, short_day, month, weekday, weekday_short, weekday_letter };

using Dates = std::function<std::string(time::Moment const&, DateStyle)>;

}
