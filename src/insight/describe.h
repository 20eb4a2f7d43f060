// How often cramps come, when, where and how: counts over nights, never a cause.
#pragma once
#include "insight/describe_intervals.h"
#include "insight/describe_nights.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace unknot::insight {

// What is still missing for a description. Shown in place of a result that the data do not support.
struct Missing {
    int cramps = 0, nights = 0;

    [[nodiscard]] bool nothing() const { return cramps == 0 && nights == 0; }
};

inline constexpr int enough_cramps = 5, enough_nights = 14;   // (judgement; the fifth cramp: issue 4)

// The rate of nights with cramps, per week. Nights without an answer are left out where at least half have one: they
// are unknown, not free. Where fewer have, the person logs cramps as they come and nothing else; then all nights count,
// and unrecorded cramps can only make the true rate higher.
struct CrampRate {
    int episodes = 0, nights = 0, answered = 0;
    int counted = 0;          // nights that the rate is of: the answered, or all
    double a_week = 0;        // over the counted nights; 0 when there are none
    Interval interval;        // per week; exact (Poisson)
    int missing_nights = 0;   // until the rate is worth reading

    [[nodiscard]] bool is_of_answered() const { return counted == answered; }
};

// Both ends included, limited to the nights of the diary.
[[nodiscard]] CrampRate cramp_rate(Nights const&, time::CivilDay from, time::CivilDay to);
[[nodiscard]] CrampRate cramp_rate(Nights const&);   // all nights
// For comparing two times: only answered nights count, and enough of them: when answers come and go, all nights would
// show a change that is none.
[[nodiscard]] CrampRate answered_rate(Nights const&, time::CivilDay from, time::CivilDay to);

// In how many episodes a word was recorded. An episode with cramps in both calves counts each word once, so the counts
// may sum to more than `known`.
struct WordCount {
    std::string_view word;
    int episodes = 0;
};

struct WordCounts {
    int known = 0, unknown = 0;
    std::vector<WordCount> words;   // by count, largest first, then in the table's order; only words that occur
};

// The distribution of the worst value of each episode: the strongest or the longest cramp.
struct Spread {
    int known = 0, unknown = 0;
    std::optional<Median> median;   // empty: no known values
    double least = 0, most = 0;
};

struct Weekdays {
    std::array<int, 7> episodes{}, nights{};   // Sunday first; by the evening the night belongs to
};

struct Description {
    CrampRate rate;
    std::array<int, 24> by_hour{};   // local hour at which each episode began
    int hour_unknown = 0;            // known only from the check-in
    Weekdays by_weekday;
    WordCounts muscles, sides, contexts;
    Spread strength, duration;        // 0 to 10; seconds, only cramps that stopped
    int woken = 0, woken_known = 0;   // episodes in which a cramp woke the person, of those with an answer
    Missing missing;                  // until the counts are worth reading
};

[[nodiscard]] Description describe(Nights const&);

}
