// State of the area report: the report being shown.
#pragma once
#include "app/core/memo.h"
#include "exchange/report/report.h"

#include <cstdint>
#include <tuple>

namespace unknot::app::report {

struct State {
    int nights = exchange::report_nights;
    mutable Memo<std::tuple<std::uint64_t, std::int64_t, int>, exchange::Report>
        made;   // diary version, minute, nights
};

}
