#include "insight/describe.h"

#include <algorithm>
#include <set>

namespace unknot::insight {
namespace {

using diary::Field;
using diary::Record;
using time::CivilDay;

double a_week(double count, int nights) { return nights == 0 ? 0 : 7 * count / nights; }

WordCounts count_words(std::vector<Episode> const& episodes, Field field) {
    auto const words = diary::words_of(diary::row(field));
    std::vector<int> found(words.size(), 0);
    WordCounts counts;
    for (auto const& episode : episodes) {
        std::set<std::string_view> seen;
        for (auto const* cramp : episode.cramps)
            if (auto const word = cramp->choice(field)) seen.insert(*word);
        ++(seen.empty() ? counts.unknown : counts.known);
        for (std::size_t i = 0; i < words.size(); ++i)
            found[i] += seen.contains(words[i]) ? 1 : 0;
    }
    for (std::size_t i = 0; i < words.size(); ++i)
        if (found[i] > 0) counts.words.push_back({words[i], found[i]});
    std::stable_sort(counts.words.begin(), counts.words.end(),
                     [](auto const& a, auto const& b) { return a.episodes > b.episodes; });
    return counts;
}

std::optional<std::int64_t> strength_of(Record const& cramp) { return cramp.integer(Field::cramp_strength); }

// Unknown for a cramp that is still open, or whose end nobody saw.
std::optional<std::int64_t> duration_of(Record const& cramp) {
    if (cramp.choice(Field::cramp_end) != "stopped") return std::nullopt;
    return cramp.integer(Field::cramp_duration);
}

template <class ValueOf>
Spread spread(std::vector<Episode> const& episodes, ValueOf const& value_of) {
    Spread result;
    std::vector<double> worst;
    for (auto const& episode : episodes) {
        std::optional<std::int64_t> most;
        for (auto const* cramp : episode.cramps)
            if (auto const value = value_of(*cramp)) most = std::max(most.value_or(*value), *value);
        ++(most ? result.known : result.unknown);
        if (most) worst.push_back(static_cast<double>(*most));
    }
    if (worst.empty()) return result;
    auto const ends = std::minmax_element(worst.begin(), worst.end());
    result.least = *ends.first;
    result.most = *ends.second;
    result.median = median_of(worst);
    return result;
}

void count_woken(std::vector<Episode> const& episodes, Description& description) {
    for (auto const& episode : episodes) {
        std::optional<bool> woken;
        for (auto const* cramp : episode.cramps)
            if (auto const flag = cramp->flag(Field::cramp_woke)) woken = woken.value_or(false) || *flag;
        description.woken_known += woken ? 1 : 0;
        description.woken += woken.value_or(false) ? 1 : 0;
    }
}

CrampRate rate_of(Nights const& nights, CivilDay from, CivilDay to, int counted) {
    CrampRate rate;
    rate.nights = nights.nights_between(from, to);
    rate.answered = nights.answered_between(from, to);
    rate.episodes = nights.episodes_between(from, to);
    rate.counted = counted;
    rate.missing_nights = std::max(0, enough_nights - counted);
    if (counted == 0) return rate;
    rate.a_week = a_week(rate.episodes, counted);
    auto const interval = poisson_interval(rate.episodes);
    // There cannot be more than one episode a night.
    rate.interval = {a_week(interval.low, counted), std::min(7.0, a_week(interval.high, counted))};
    return rate;
}

void count_times(Nights const& nights, Description& description) {
    auto const weekday = [](CivilDay day) { return static_cast<std::size_t>(time::date(day).weekday); };
    for (auto const& episode : nights.episodes()) {
        ++description.by_weekday.episodes[weekday(episode.night)];
        if (episode.cramps.empty())
            ++description.hour_unknown;
        else
            ++description.by_hour[static_cast<std::size_t>(time::civil(episode.cramps.front()->at).hour)];
    }
    for (int i = 0; i < nights.days(); ++i)
        ++description.by_weekday.nights[weekday(plus_days(nights.first(), i))];
}

}

CrampRate cramp_rate(Nights const& nights, CivilDay from, CivilDay to) {
    auto const all = nights.nights_between(from, to), answered = nights.answered_between(from, to);
    return rate_of(nights, from, to, 2 * answered >= all ? answered : all);
}

CrampRate answered_rate(Nights const& nights, CivilDay from, CivilDay to) {
    auto const all = nights.nights_between(from, to), answered = nights.answered_between(from, to);
    auto rate = rate_of(nights, from, to, answered);
    // With fewer answers than that, cramps are logged and free nights are not.
    if (2 * answered < all) rate.missing_nights = std::max(rate.missing_nights, (all + 1) / 2 - answered);
    return rate;
}

CrampRate cramp_rate(Nights const& nights) { return cramp_rate(nights, nights.first(), nights.last()); }

Description describe(Nights const& nights) {
    auto const& episodes = nights.episodes();
    Description description;
    description.rate = cramp_rate(nights);
    count_times(nights, description);
    count_woken(episodes, description);
    description.muscles = count_words(episodes, Field::cramp_muscle);
    description.sides = count_words(episodes, Field::cramp_side);
    description.contexts = count_words(episodes, Field::cramp_context);
    description.strength = spread(episodes, strength_of);
    description.duration = spread(episodes, duration_of);
    description.missing = {std::max(0, enough_cramps - static_cast<int>(episodes.size())),
                           description.rate.missing_nights};
    return description;
}

}
