// What the nights of a summary add up to.
#pragma once
#include "exchange/share/document.h"

#include <optional>
#include <span>
#include <vector>

namespace unknot::exchange {

struct NightFigures {
    int nights = 0, logged = 0, with_cramp = 0, cramps = 0, woken = 0;
    bool or_more = false;           // a night had max_cramps, which stands for more
    std::optional<int> strongest;   // nothing: not said
};

[[nodiscard]] NightFigures figures_of(std::span<std::optional<SharedNight> const>);

struct SummaryPeriod {
    time::CivilDay first;
    NightFigures figures;
};

enum class Period { week, month };

// Weeks from the first night on; calendar months where there are too many of them to read.
[[nodiscard]] Period period_of(SharedSummary const&);
[[nodiscard]] std::vector<SummaryPeriod> periods_of(SharedSummary const&);

}
