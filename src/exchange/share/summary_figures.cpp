#include "exchange/share/summary_figures.h"

#include <algorithm>

namespace unknot::exchange {
namespace {

constexpr std::size_t one_week = 7, max_weeks = 14;

// The number of nights left in the month, including this one.
std::size_t left_of_month(time::CivilDay day) {
    auto const month = time::date(day).month;
    std::size_t nights = 1;
    while (time::date({day.days + static_cast<std::int32_t>(nights)}).month == month)
        ++nights;
    return nights;
}

}

NightFigures figures_of(std::span<std::optional<SharedNight> const> nights) {
    NightFigures figures;
    figures.nights = static_cast<int>(nights.size());
    for (auto const& night : nights) {
        if (!night) continue;
        ++figures.logged;
        figures.with_cramp += night->cramps > 0 ? 1 : 0;
        figures.cramps += night->cramps;
        figures.woken += night->woke == true ? 1 : 0;
        figures.or_more = figures.or_more || night->cramps == max_cramps;
        if (night->strength) figures.strongest = std::max(*night->strength, figures.strongest.value_or(0));
    }
    return figures;
}

Period period_of(SharedSummary const& summary) {
    return summary.nights.size() <= one_week * max_weeks ? Period::week : Period::month;
}

std::vector<SummaryPeriod> periods_of(SharedSummary const& summary) {
    std::vector<SummaryPeriod> periods;
    std::span<std::optional<SharedNight> const> rest = summary.nights;
    auto first = summary.first;
    while (!rest.empty()) {
        auto const whole = period_of(summary) == Period::week ? one_week : left_of_month(first);
        auto const nights = std::min(whole, rest.size());
        periods.push_back({first, figures_of(rest.first(nights))});
        rest = rest.subspan(nights);
        first.days += static_cast<std::int32_t>(nights);
    }
    return periods;
}

}
