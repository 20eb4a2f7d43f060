#include "insight/describe_days_before.h"

#include "advice/facts.h"

#include <algorithm>
#include <initializer_list>
#include <map>

namespace unknot::insight {
namespace {

using advice::one_day;
using diary::Field;
using diary::Record;
using diary::RecordType;
using time::CivilDay;
using time::Instant;

// As advice has them (facts_exercise.cpp, facts_check_ins.cpp).
constexpr std::int64_t hard = 8, much_sitting = 8 * 60, much_standing = 6 * 60;
constexpr int stratum_days = 28;

bool is_one_of(std::optional<std::string_view> word, std::initializer_list<std::string_view> words) {
    return word && std::find(words.begin(), words.end(), *word) != words.end();
}

bool has_any(std::vector<std::string_view> const& chosen, std::initializer_list<std::string_view> words) {
    return std::any_of(chosen.begin(), chosen.end(), [&](auto word) { return is_one_of(word, words); });
}

class Window {
public:
    explicit Window(Presences& presences) : presences_(presences) {}

    // Known to have been so, or not; a presence stays one.
    void set(Exposure exposure, bool is_present) {
        auto& presence = presences_[static_cast<std::size_t>(exposure)];
        presence = std::max(presence, is_present ? Presence::present : Presence::absent);
    }

private:
    Presences& presences_;
};

void look_at_intake(Record const& intake, Window& window) {
    if (intake.flag(Field::intake_for_cramp).value_or(false)) return;
    auto const drink = intake.choice(Field::intake_drink);
    bool const alcohol = intake.decimal(Field::intake_alcohol).value_or(0) > 0;
    bool const caffeine = intake.decimal(Field::intake_caffeine).value_or(0) > 0;
    // A glass of water that was logged does not say that there was no wine.
    if (alcohol || is_one_of(drink, {"beer", "wine", "spirits"})) window.set(Exposure::alcohol, true);
    if (caffeine || is_one_of(drink, {"coffee", "tea"})) window.set(Exposure::caffeine, true);
}

void look_at_exercise(Record const& exercise, Window& window) {
    window.set(Exposure::exercise, true);
    window.set(Exposure::hard_exercise, exercise.integer(Field::exercise_effort).value_or(0) >= hard);
    window.set(Exposure::unusual_exercise, exercise.flag(Field::exercise_unusual).value_or(false));
    window.set(Exposure::heat, has_any(exercise.choices(Field::exercise_weather), {"hot", "humid"}));
}

void set_minutes(Record const& check_in, Field field, std::int64_t much, Exposure exposure, Window& window) {
    if (auto const minutes = check_in.integer(field)) window.set(exposure, *minutes >= much);
}

bool is_of_evening(Record const& check_in) {
    constexpr std::array<Field, 7> fields = {
        Field::check_in_sitting, Field::check_in_standing,   Field::check_in_load,        Field::check_in_footwear,
        Field::check_in_illness, Field::check_in_cigarettes, Field::check_in_urine_colour};
    return std::any_of(fields.begin(), fields.end(), [&](Field field) { return check_in.find(field) != nullptr; });
}

void look_at_check_in(Record const& check_in, Window& window) {
    set_minutes(check_in, Field::check_in_sitting, much_sitting, Exposure::long_sitting, window);
    set_minutes(check_in, Field::check_in_standing, much_standing, Exposure::long_standing, window);
    if (auto const load = check_in.choice(Field::check_in_load)) window.set(Exposure::heavy_load, load == "heavy");
    auto const shoes = check_in.choices(Field::check_in_footwear);
    if (!shoes.empty()) window.set(Exposure::footwear, has_any(shoes, {"heel", "worn_out", "new"}));
    auto const illness = check_in.choices(Field::check_in_illness);
    if (!illness.empty()) window.set(Exposure::illness, has_any(illness, {"vomiting", "diarrhoea"}));
    // Who answered questions of the evening and logged no drink and no exercise had none. Whether there was a cramp is
    // the morning's question and says nothing of the day.
    if (!is_of_evening(check_in)) return;
    for (auto const exposure : {Exposure::alcohol, Exposure::caffeine, Exposure::exercise, Exposure::hard_exercise,
                                Exposure::unusual_exercise, Exposure::heat})
        window.set(exposure, false);
}

// Only what was logged before: afterwards people look for a reason, and find one (evidence 6.2).
Presences presences_before(Instant onset, diary::Diary const& diary) {
    Presences presences{};
    Window window(presences);
    Instant const from{onset.ms - one_day.count};
    for (auto const* intake : diary.between(RecordType::intake, from, onset))
        look_at_intake(*intake, window);
    for (auto const* exercise : diary.between(RecordType::exercise, from, onset))
        look_at_exercise(*exercise, window);
    for (auto const* check_in : diary.between(RecordType::check_in, from, onset))
        look_at_check_in(*check_in, window);
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
Tally tally_matched(DayBefore const& day, std::vector<CivilDay> const& matched, diary::Diary const& diary) {
    Tally tally;
    for (auto const night : matched) {
        std::int64_t const days = night.days - day.night.days;
        Instant const at{day.cramp->at.at.ms + days * one_day.count};
        tally.add(presences_before(at, diary));
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

DaysBefore days_before(diary::Diary const& diary, Nights const& nights) {
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
        day.presences = presences_before(day.cramp->at.at, diary);
        compare(day, tally_matched(day, matched, diary), lines);
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
