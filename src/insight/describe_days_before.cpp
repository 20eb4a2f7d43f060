#include "insight/describe_days_before.h"

#include <algorithm>
#include <cstdint>
#include <map>

namespace unknot::insight {
namespace {

using diary::Diary;
using diary::Record;
using diary::RecordType;
using time::CivilDay;
using time::Instant;

constexpr int stratum_days = 28;

struct ObservedRecord {
    Instant at;
    RecordedExposures exposures;
};

void add_observed(Diary const& diary, RecordType type, void (*add)(Record const&, RecordedExposures&),
                  std::vector<ObservedRecord>& all) {
    for (auto const* record : diary.between(type, time::first_instant, {time::last_instant.ms + 1})) {
        ObservedRecord seen{record->at.at, {}};
        add(*record, seen.exposures);
        if (seen.exposures.present != 0 || seen.exposures.absent != 0) all.push_back(seen);
    }
}

// Sorted by time: each record is read once, however many cramps its day is compared with.
std::vector<ObservedRecord> observed_records(Diary const& diary) {
    std::vector<ObservedRecord> all;
    add_observed(diary, RecordType::intake, add_intake, all);
    add_observed(diary, RecordType::exercise, add_exercise, all);
    add_observed(diary, RecordType::check_in, add_check_in, all);
    std::sort(all.begin(), all.end(), [](ObservedRecord const& a, ObservedRecord const& b) { return a.at < b.at; });
    return all;
}

// Only what was recorded before the cramp: afterwards people look for a reason, and find one (evidence 6.2).
Presences presences_before(Instant onset, std::vector<ObservedRecord> const& all) {
    auto at = std::lower_bound(all.begin(), all.end(), Instant{onset.ms - ms_per_day},
                               [](ObservedRecord const& seen, Instant from) { return seen.at < from; });
    RecordedExposures day;
    for (; at != all.end() && at->at < onset; ++at) {
        day.present |= at->exposures.present;
        day.absent |= at->exposures.absent;
    }
    Presences presences{};
    for (std::size_t i = 0; i < exposure_count; ++i)
        presences[i] = day.presence(static_cast<Exposure>(i));
    return presences;
}

// Days may be compared when their strata are equal.
std::pair<int, bool> stratum_of(CivilDay night, CivilDay first) {
    return {(night.days - first.days) / stratum_days, is_weekend(night)};
}

struct Tally {
    std::array<int, exposure_count> present{}, known{};

    void add(Presences const& presences) {
        for (std::size_t i = 0; i < exposure_count; ++i) {
            known[i] += presences[i] != Presence::unknown ? 1 : 0;
            present[i] += presences[i] == Presence::present ? 1 : 0;
        }
    }
};

// Matched days use the local time of the cramp, so that morning coffee before a cramp at noon is compared with morning
// coffee. A change of the clocks in between shifts it by an hour, which does not matter for 24 hours.
Tally tally_matched(DayBefore const& day, std::vector<CivilDay> const& matched,
                    std::vector<ObservedRecord> const& seen) {
    Tally tally;
    for (auto const night : matched) {
        std::int64_t const days = night.days - day.night.days;
        Instant const at{day.cramp->at.at.ms + days * ms_per_day};
        tally.add(presences_before(at, seen));
    }
    return tally;
}

void compare(DayBefore const& day, Tally const& matched, std::array<ExposureBefore, exposure_count>& lines) {
    for (std::size_t i = 0; i < exposure_count; ++i) {
        if (day.presences[i] == Presence::unknown || matched.known[i] == 0) continue;
        ++lines[i].cramps;
        lines[i].present += day.presences[i] == Presence::present ? 1 : 0;
        lines[i].expected += static_cast<double>(matched.present[i]) / matched.known[i];
        lines[i].matched_known += matched.known[i];
    }
}

}

DaysBefore days_before(Diary const& diary, Nights const& nights) {
    auto const seen = observed_records(diary);
    std::map<std::pair<int, bool>, std::vector<CivilDay>> free;
    for (int i = 0; i < nights.days(); ++i)
        if (auto const night = plus_days(nights.first(), i); nights.is_free(night))
            free[stratum_of(night, nights.first())].push_back(night);

    DaysBefore result;
    std::array<ExposureBefore, exposure_count> lines{};
    int compared = 0;
    for (auto const& episode : nights.episodes()) {
        if (episode.cramps.empty()) continue;
        auto const& matched = free[stratum_of(episode.night, nights.first())];
        DayBefore day{episode.cramps.front(), episode.night, {}, static_cast<int>(matched.size())};
        day.presences = presences_before(day.cramp->at.at, seen);
        compare(day, tally_matched(day, matched, seen), lines);
        compared += matched.empty() ? 0 : 1;
        result.days.push_back(day);
    }
    for (std::size_t i = 0; i < exposure_count; ++i) {
        lines[i].exposure = static_cast<Exposure>(i);
        if (lines[i].present > 0 || lines[i].expected > 0) result.exposures.push_back(lines[i]);
    }
    result.missing.cramps = std::max(0, compared_cramps - compared);
    return result;
}

}
