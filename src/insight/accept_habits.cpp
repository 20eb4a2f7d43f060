// Acceptance over whole diaries and planned tests: what is told of them must be what is true.
#include "insight/describe_changes.h"
#include "insight/describe_trend.h"
#include "insight/evaluation.h"
#include "insight/insight.h"
#include "insight/risk_ratio.h"
#include "insight/trigger_days.h"
#include "insight/trigger_looks.h"
#include "insight/whole_diaries.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <limits>
#include <vector>

namespace unknot::insight {
namespace {

constexpr int half_year = 180, year = 365, after_medicine = medicine_day + change_settles + change_window;
constexpr int experiments = 600;

Acceptance at_most(std::string_view claim, double number, double bound) {
    return {'l', claim, number, bound, number <= bound};
}

double share(double part, double whole) { return whole > 0 ? part / whole : 0; }

Nights nights_on(diary::Diary const& diary, int day) { return Nights::of(diary, moment_on(day)); }

// The nights that the analysis wrongly has a cramp in, or wrongly none, as a share of the nights with one.
double miscounted(Habit habit, std::size_t diaries) {
    double wrong = 0, there = 0;
    for (std::size_t i = 0; i < diaries; ++i) {
        auto const whole = simulate_whole(habit, half_year, i);
        auto const table = trigger_days(whole.diary, nights_on(whole.diary, half_year), nullptr);
        std::vector<std::int32_t> counted, differ;
        for (std::size_t row = 0; row < table.days.size(); ++row)
            if (table.cramp[row] != 0) counted.push_back(table.days[row]);
        std::set_symmetric_difference(counted.begin(), counted.end(), whole.cramp_nights.begin(),
                                      whole.cramp_nights.end(), std::back_inserter(differ));
        wrong += static_cast<double>(differ.size());
        there += static_cast<double>(whole.cramp_nights.size());
    }
    return share(wrong, there);
}

bool look_says_likely(diary::Diary const& diary, int day) {
    auto job = InsightJob::start(diary, nights_on(diary, day), nullptr);
    while (!job.step(std::numeric_limits<std::size_t>::max())) {
    }
    auto const& nights = job.findings().nights;
    return nights && says_likely(nights->findings);
}

bool tells_trend(diary::Diary const& diary, int day) {
    auto const told = trend(nights_on(diary, day)).direction;
    return told == TrendDirection::falling || told == TrendDirection::rising;
}

// Of diaries of a year, those of which something is told at any look.
template <class Tells>
double share_told(Habit habit, std::size_t diaries, Tells tells) {
    double told = 0;
    for (std::size_t i = 0; i < diaries; ++i) {
        auto const whole = simulate_whole(habit, year, i);
        bool any = false;
        for (std::int32_t day = next_look(0).day; day <= year && !any; day = next_look(day).day)
            any = tells(whole.diary, day);
        told += any ? 1 : 0;
    }
    return share(told, static_cast<double>(diaries));
}

struct AroundGap {
    double surely_changed = 0;   // share of the diaries whose interval leaves out 1
    double drift = 0;            // how far the pooled rate after lies from the one before, as a share of it
};

AroundGap around_gap(std::size_t diaries) {
    AroundGap result;
    double surely = 0, told = 0, before = 0, nights_before = 0, after = 0, nights_after = 0;
    for (std::size_t i = 0; i < diaries; ++i) {
        auto const whole = simulate_whole(Habit::gap, after_medicine, i);
        for (auto const& change : medicine_changes(whole.diary, nights_on(whole.diary, after_medicine))) {
            if (!change.ratio) continue;
            told += 1;
            surely += change.ratio->low > 1 || (change.ratio->high && *change.ratio->high < 1) ? 1 : 0;
            before += change.before.episodes;
            nights_before += change.before.counted;
            after += change.after.episodes;
            nights_after += change.after.counted;
        }
    }
    result.surely_changed = share(surely, told);
    result.drift = std::abs(share(share(after, nights_after), share(before, nights_before)) - 1);
    return result;
}

}

std::vector<Acceptance> accept_habits(std::size_t diaries) {
    auto const gap = around_gap(10 * diaries);
    return {
        at_most("cramps before the evening's answers: miscounted nights", miscounted(Habit::evening_cramps, diaries),
                0),
        at_most("cramps at 06:20 that the morning's answer names: the same", miscounted(Habit::early_cramps, diaries),
                0),
        at_most("evenings filled in when the night was over: years with a likely",
                share_told(Habit::late_answers, diaries, look_says_likely), 0.05),
        at_most("answers that fade: years with a trend told", share_told(Habit::fading_answers, diaries, tells_trend),
                0.05),
        at_most("a gap before an inert medicine: surely changed", gap.surely_changed, 0.05),
        at_most("the same: rate after against before", gap.drift, 0.1),
    };
}

std::vector<Acceptance> accept_experiments() {
    constexpr double a_night = 2.5 / 7, rare = 1.0 / 7, third = 0.33;
    double false_claims = 0, covered = 1;
    for (double const chance : {rare, a_night})
        for (double const answered : {0.7, 1.0}) {
            auto const inert = simulated_shares({min_pairs, 11, chance, answered}, 1, experiments);
            false_claims = std::max({false_claims, inert.fewer, inert.more});
        }
    for (double const ratio : {1.0, 0.5, third, 0.2})
        covered = std::min(covered, simulated_shares({min_pairs, 11, a_night, 1}, ratio, experiments).covered);
    auto const at_least = [](std::string_view claim, double number, double bound) {
        return Acceptance{'m', claim, number, bound, number >= bound};
    };
    auto const answered = simulated_shares({min_pairs, 11, a_night, 0.7}, third, experiments);
    auto const doubling = simulated_shares({min_pairs, 11, a_night, 1}, 2, experiments);
    return {
        {'m', "planned tests of an inert remedy: most false claims", false_claims, 0.06, false_claims <= 0.06},
        at_least("planned tests: least cover of the 95 % interval", covered, 0.92),
        at_least("a remedy that leaves a third, 7 of 10 nights answered: found", answered.fewer, 0.45),
        at_least("a remedy that doubles cramps: named", doubling.more, 0.6),
    };
}

}
