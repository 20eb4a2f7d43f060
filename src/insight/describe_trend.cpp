#include "insight/describe_trend.h"

#include "insight/trigger_looks.h"
#include "insight/trigger_model.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace unknot::insight {
namespace {

using time::CivilDay;

constexpr double ninety_percent = 1.6448536269514722;
constexpr double changed_share = 0.15;   // of the answered nights, between the halves of the diary (judgement)

enum class Unanswered { left_out, free };

DayTable table_of(Nights const& nights, Unanswered unanswered) {
    DayTable table;
    for (int i = 0; i < nights.days(); ++i) {
        auto const night = plus_days(nights.first(), i);
        if (!nights.is_answered(night) && unanswered == Unanswered::left_out) continue;
        table.days.push_back(night.days);
        table.cramp.push_back(nights.has_cramp(night) ? 1 : 0);
    }
    return table;
}

struct Slope {
    double mean = 0, deviation = 0;

    [[nodiscard]] double falling() const { return normal_below(-mean / deviation); }
};

Slope slope_of(Nights const& nights, Unanswered unanswered) {
    auto const design = make_design(table_of(nights, unanswered));
    auto const fit = fit_model(design, {}, design.means);
    return {fit.at[time_passed], std::sqrt(inverse_diagonal(fit.curvature, time_passed, max_unknowns))};
}

TrendDirection direction_of(double falling) {
    return falling > certain_trend       ? TrendDirection::falling
           : falling < 1 - certain_trend ? TrendDirection::rising
                                         : TrendDirection::none_shown;
}

Missing missing_for(Nights const& nights, int answered) {
    auto const cramps = static_cast<int>(nights.episodes().size());
    auto const free = answered - cramps;
    return {std::max(0, trend_cramps - cramps), std::max({0, trend_nights - answered, trend_cramps - free})};
}

bool answers_changed(Nights const& nights) {
    auto const middle = plus_days(nights.first(), nights.days() / 2);
    auto const share = [&](CivilDay from, CivilDay to) {
        return static_cast<double>(nights.answered_between(from, to)) / std::max(1, nights.nights_between(from, to));
    };
    return std::abs(share(nights.first(), plus_days(middle, -1)) - share(middle, nights.last())) >= changed_share;
}

// As far as the last look; all nights before the first one is due, to tell what is missing.
Nights up_to_look(Nights const& nights) {
    auto const look = last_look(nights.days());
    return look ? nights.up_to(plus_days(nights.first(), look->day - 1)) : nights;
}

}

std::string_view word(TrendDirection direction) {
    constexpr std::array<std::string_view, 5> words = {"not_enough", "none_shown", "falling", "rising",
                                                       "answers_changed"};
    return words[static_cast<std::size_t>(direction)];
}

Trend trend(Nights const& nights) {
    Trend result;
    auto const seen = up_to_look(nights);
    auto const answered = seen.answered_between(seen.first(), seen.last());
    result.missing = missing_for(seen, answered);
    // A diary that has no night yet begins tonight.
    auto const first = nights.empty() ? plus_days(nights.last(), 1) : nights.first();
    result.next_look = plus_days(first, next_look(nights.days()).day);
    result.last = seen.last();
    if (!last_look(nights.days()))
        result.missing.nights = std::max(result.missing.nights, next_look(0).day - nights.days());
    if (!result.missing.nothing()) return result;
    auto const slope = slope_of(seen, Unanswered::left_out);
    double const reach = ninety_percent * slope.deviation;
    result.odds_ratio = std::exp(slope.mean);
    result.interval = {std::exp(slope.mean - reach), std::exp(slope.mean + reach)};
    result.probability_falling = slope.falling();
    auto const left_out = direction_of(slope.falling()),
               as_free = direction_of(slope_of(seen, Unanswered::free).falling());
    result.direction = left_out == as_free     ? left_out
                       : answers_changed(seen) ? TrendDirection::answers_changed
                                               : TrendDirection::none_shown;
    return result;
}

}
