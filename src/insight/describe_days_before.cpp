#include "insight/describe_days_before.h"

#include "insight/trigger_exposures.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <map>

namespace unknot::insight {
namespace {

using diary::Diary;
using diary::Field;
using diary::Record;
using diary::RecordType;
using time::CivilDay;
using time::Instant;

constexpr int stratum_days = 28;

bool is_one_of(std::optional<std::string_view> word, std::initializer_list<std::string_view> words) {
    return word && std::find(words.begin(), words.end(), *word) != words.end();
}

using Bits = std::uint16_t;   // one for each exposure
static_assert(exposure_count <= 16);

// What a record says of the time around it.
struct Seen {
    Instant at;
    Bits present = 0, absent = 0;

    void set(Exposure exposure, bool is_present) {
        (is_present ? present : absent) |= static_cast<Bits>(1u << static_cast<unsigned>(exposure));
    }
};

void look_at_intake(Record const& intake, Seen& seen) {
    if (intake.flag(Field::intake_for_cramp).value_or(false)) return;
    auto const drink = intake.choice(Field::intake_drink);
    bool const alcohol = intake.decimal(Field::intake_alcohol).value_or(0) > 0;
    bool const caffeine = intake.decimal(Field::intake_caffeine).value_or(0) > 0;
    // A glass of water that was logged does not say that there was no wine.
    if (alcohol || is_one_of(drink, {"beer", "wine", "spirits"})) seen.set(Exposure::alcohol, true);
    if (caffeine || is_one_of(drink, {"coffee", "tea"})) seen.set(Exposure::caffeine, true);
}

void look_at_exercise(Record const& exercise, Seen& seen) {
    seen.set(Exposure::exercise, true);
    seen.set(Exposure::hard_exercise, exercise.integer(Field::exercise_effort).value_or(0) >= hard_effort);
    seen.set(Exposure::unusual_exercise, exercise.flag(Field::exercise_unusual).value_or(false));
    seen.set(Exposure::heat, has_any(exercise.choices(Field::exercise_weather), {"hot", "humid"}));
}

void set_minutes(Record const& check_in, Field field, std::int64_t much, Exposure exposure, Seen& seen) {
    if (auto const minutes = check_in.integer(field)) seen.set(exposure, *minutes >= much);
}

void look_at_check_in(Record const& check_in, Seen& seen) {
    set_minutes(check_in, Field::check_in_sitting, much_sitting, Exposure::long_sitting, seen);
    set_minutes(check_in, Field::check_in_standing, much_standing, Exposure::long_standing, seen);
    if (auto const load = check_in.choice(Field::check_in_load)) seen.set(Exposure::heavy_load, load == "heavy");
    auto const shoes = check_in.choices(Field::check_in_footwear);
    if (!shoes.empty()) seen.set(Exposure::footwear, has_any(shoes, {"heel", "worn_out", "new"}));
    auto const illness = check_in.choices(Field::check_in_illness);
    if (!illness.empty()) seen.set(Exposure::illness, has_any(illness, {"vomiting", "diarrhoea"}));
    // Who answered questions of the evening and logged no drink and no exercise had none. Whether there was a cramp is
    // the morning's question and says nothing of the day.
    if (!is_of_evening(check_in)) return;
    for (auto const exposure : {Exposure::alcohol, Exposure::caffeine, Exposure::exercise, Exposure::hard_exercise,
                                Exposure::unusual_exercise, Exposure::heat})
        seen.set(exposure, false);
}

template <class LookAt>
void add_seen(Diary const& diary, RecordType type, LookAt look_at, std::vector<Seen>& all) {
    for (auto const* record : diary.between(type, time::first_instant, {time::last_instant.ms + 1})) {
        Seen seen{record->at.at, 0, 0};
        look_at(*record, seen);
        if (seen.present != 0 || seen.absent != 0) all.push_back(seen);
    }
}

// In the order of time: each record is read once, however many cramps its day is compared with.
std::vector<Seen> all_seen(Diary const& diary) {
    std::vector<Seen> all;
    add_seen(diary, RecordType::intake, look_at_intake, all);
    add_seen(diary, RecordType::exercise, look_at_exercise, all);
    add_seen(diary, RecordType::check_in, look_at_check_in, all);
    std::sort(all.begin(), all.end(), [](Seen const& a, Seen const& b) { return a.at < b.at; });
    return all;
}

// Only what was logged before: afterwards people look for a reason, and find one (evidence 6.2). Once present stays so.
Presences presences_before(Instant onset, std::vector<Seen> const& all) {
    auto at = std::lower_bound(all.begin(), all.end(), Instant{onset.ms - ms_per_day},
                               [](Seen const& seen, Instant from) { return seen.at < from; });
    Seen day;
    for (; at != all.end() && at->at < onset; ++at) {
        day.present |= at->present;
        day.absent |= at->absent;
    }
    Presences presences{};
    for (std::size_t i = 0; i < exposure_count; ++i)
        if ((day.present >> i & 1) != 0)
            presences[i] = Presence::present;
        else if ((day.absent >> i & 1) != 0)
            presences[i] = Presence::absent;
    return presences;
}

// Days that may stand beside one another.
std::pair<int, bool> stratum_of(CivilDay night, CivilDay first) {
    auto const weekday = time::date(night).weekday;
    bool const weekend = weekday == time::Weekday::saturday || weekday == time::Weekday::sunday;
    return {(night.days - first.days) / stratum_days, weekend};
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

// The matched days are at the cramp's own clock time, so that morning coffee before a cramp at noon meets morning
// coffee; the clocks' change in between moves it by an hour, which 24 hours bear.
Tally tally_matched(DayBefore const& day, std::vector<CivilDay> const& matched, std::vector<Seen> const& seen) {
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

std::string_view word(Exposure exposure) {
    constexpr std::array<std::string_view, exposure_count> words = {
        "alcohol",      "caffeine",      "exercise",   "hard_exercise", "unusual_exercise", "heat",
        "long_sitting", "long_standing", "heavy_load", "footwear",      "illness"};
    return words[static_cast<std::size_t>(exposure)];
}

DaysBefore days_before(Diary const& diary, Nights const& nights) {
    auto const seen = all_seen(diary);
    std::map<std::pair<int, bool>, std::vector<CivilDay>> free;
    for (int i = 0; i < nights.days(); ++i)
        if (auto const night = later(nights.first(), i); nights.is_free(night))
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
