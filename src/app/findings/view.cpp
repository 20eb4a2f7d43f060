#include "app/findings/overview.h"

#include <utility>

namespace unknot::app::findings {

void remember(State& state, std::string kept, std::string version) {
    state.findings.remember(std::move(kept), std::move(version));
}

std::optional<KeepFindings> to_keep(State& state, std::string_view version) {
    if (!state.findings.is_worth_keeping()) return std::nullopt;
    return KeepFindings{state.findings.keep(version)};
}

bool has_work(State const& state) { return state.findings.is_working(); }

bool work(State& state) { return state.findings.step(); }

namespace {

constexpr int trend_weeks = 8, week = 7;

std::optional<TrendCard> trend_of(diary::Diary const& diary, time::Moment const& now) {
    auto const nights = insight::Nights::of(diary, now);
    TrendCard card;
    card.direction = insight::trend(nights).direction;
    if (card.direction == insight::TrendDirection::not_enough) return std::nullopt;
    for (int back = trend_weeks; back > 0; --back) {
        auto const first = insight::plus_days(nights.last(), 1 - back * week),
                   last = insight::plus_days(first, week - 1);
        bool const known = nights.answered_between(first, last) > 0;
        card.weeks.push_back(known ? std::optional(nights.episodes_between(first, last)) : std::nullopt);
    }
    return card;
}

}

std::optional<TrendCard> const& trend_card(Context const& context, State const& state, Now const& now) {
    auto const night = time::night_of(now.moment, context.day_start());
    return state.trend.get({context.diary.version(), night.days}, [&] { return trend_of(context.diary, now.moment); });
}

FindingsView findings_view(Context const& context, State const& state, Now const& now) {
    return {context.is_loading() ? nullptr : &state.findings.get(context.diary, context.knowledge, now.moment),
            context.unfolded};
}

}
