// How often cramps come, and when, where and how: counts over nights, never a cause.
#pragma once
#include "insight/describe_intervals.h"
#include "insight/describe_nights.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace unknot::insight {

// What a description still lacks. It is shown in place of a finding that the data do not bear.
struct Missing {
    int cramps = 0, nights = 0;

    [[nodiscard]] bool nothing() const { return cramps == 0 && nights == 0; }
};

inline constexpr int enough_cramps = 5, enough_nights = 14;   // (judgement; the fifth cramp: issue 4)

// Nights with cramps, as a rate for a week. All nights count, answered or not: cramps are written down as they come,
// so what was not recorded makes the true rate higher, never lower.
struct CrampRate {
    int episodes = 0, nights = 0, answered = 0;
    double a_week = 0;        // of the nights there are; 0 when there are none
    Interval interval;        // a week; exact (Poisson)
    int missing_nights = 0;   // to make a rate worth reading
};

// Both ends included, as far as the diary reaches.
[[nodiscard]] CrampRate cramp_rate(Nights const&, time::CivilDay from, time::CivilDay to);
[[nodiscard]] CrampRate cramp_rate(Nights const&);   // all of them

// In how many episodes a word was recorded. An episode in which both calves cramped counts for each word once, so that
// the counts may add up to more than `known`.
struct WordCount {
    std::string_view word;
    int episodes = 0;
};

struct WordCounts {
    int known = 0, unknown = 0;
    std::vector<WordCount> words;   // most first, then in the table's order; none with 0
};

// The worst of each episode: the strongest cramp, the longest.
struct Spread {
    int known = 0, unknown = 0;
    std::optional<Median> median;   // nothing: none is known
    double least = 0, most = 0;
};

struct Weekdays {
    std::array<int, 7> episodes{}, nights{};   // Sunday first; by the evening the night belongs to
};

struct Description {
    CrampRate rate;
    std::array<int, 24> by_hour{};   // the clock's hour at which each episode began
    int hour_unknown = 0;            // only the check-in says that there was a cramp
    Weekdays by_weekday;
    WordCounts muscles, sides, contexts;
    Spread strength, duration;        // 0 to 10; seconds, of cramps that stopped
    int woken = 0, woken_known = 0;   // episodes in which a cramp woke the person, of those that say
    Missing missing;                  // until the counts are worth reading
};

[[nodiscard]] Description describe(Nights const&);

}
