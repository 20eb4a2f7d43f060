// Totals over the nights of a summary.
#pragma once
#include "exchange/share/document.h"

#include <optional>
#include <span>
#include <vector>

namespace unknot::exchange {

struct NightFigures {
    int nights = 0, logged = 0, with_cramp = 0, cramps = 0, woken = 0;
    bool or_more = false;           // a night had max_cramps, which means that many or more
    std::optional<int> strongest;   // empty: unknown
};

[[nodiscard]] NightFigures figures_of(std::span<std::optional<SharedNight> const>);

struct SummaryPeriod {
    time::CivilDay first;
    NightFigures figures;
};

enum class Period { week, month };

// Weeks counted from the first night, or calendar months when there would be too many weeks.
[[nodiscard]] Period period_of(SharedSummary const&);
[[nodiscard]] std::vector<SummaryPeriod> periods_of(SharedSummary const&);

}
