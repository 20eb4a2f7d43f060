// Facts from the exercise of the last days.
#include "advice/case.h"
#include "advice/record_facts.h"
#include "advice/sweat.h"

namespace unknot::advice {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;

constexpr std::int64_t effort_days = 3, weather_days = 7;
constexpr std::int64_t long_minutes = 120;   // (judgement)
constexpr double much_sweat = 1;             // litres an hour (judgement; athletes' mean is 1.2)

time::Instant end_of(Record const& exercise) {
    return {exercise.at.at.ms + exercise.integer(Field::exercise_length).value_or(0) * ms_per_minute};
}

void add_efforts(Record const& exercise, Facts& facts) {
    if (exercise.flag(Field::exercise_unusual).value_or(false)) facts.add("diary.unusual_effort", exercise.id);
    if (is_hard(exercise)) facts.add("diary.hard_effort", exercise.id);
}

void add_surroundings(Record const& exercise, Facts& facts) {
    if (is_in_heat(exercise)) facts.add("diary.exercise_in_heat", exercise.id);
    add_footwear(exercise, Field::exercise_footwear, facts);
    auto const loss = sweat_loss(exercise);
    if (loss && loss->litres_an_hour >= much_sweat) facts.add("diary.heavy_sweat", exercise.id);
}

// A race can be entered in advance; it is in the future until it has ended.
void add_race(Case const& input, Record const& exercise, Facts& facts) {
    if (!exercise.flag(Field::exercise_race).value_or(false)) return;
    if (end_of(exercise) > input.now.at && time::day_of(exercise.at) == time::day_of(input.now))
        facts.add("diary.race_today", exercise.id);
    if (end_of(exercise) <= input.now.at && end_of(exercise) >= input.days_ago(1))
        facts.add("diary.race_past_24_hours", exercise.id);
}

void add_last_day(Case const& input, Record const& exercise, Facts& facts) {
    if (end_of(exercise) < input.days_ago(1) || exercise.at.at > input.now.at) return;
    if (exercise.integer(Field::exercise_length).value_or(0) >= long_minutes)
        facts.add("diary.long_exercise_past_24_hours", exercise.id);
    if (has_gained_weight(exercise)) facts.add("diary.weight_gain_in_exercise", exercise.id);
}

}

void add_exercise(Case const& input, Facts& facts) {
    for (auto const* exercise : input.ahead_and_recent(RecordType::exercise, weather_days)) {
        add_race(input, *exercise, facts);
        if (exercise->at.at > input.now.at) continue;   // planned, not done
        if (exercise->at.at >= input.days_ago(effort_days)) add_efforts(*exercise, facts);
        add_surroundings(*exercise, facts);
        add_last_day(input, *exercise, facts);
    }
}

}
