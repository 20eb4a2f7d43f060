#include "diary/calendar.h"

#include <algorithm>
#include <array>

namespace unknot::diary {
namespace {

void add_cramp(CalendarDay& day, Record const& cramp) {
    ++day.cramps;
    if (auto const strength = cramp.integer(Field::cramp_strength))
        day.worst = std::max(day.worst.value_or(0), static_cast<int>(*strength));
}

void add_intake(CalendarDay& day, Record const& intake) {
    if (intake.choice(Field::intake_what) == "drink") ++day.drinks;
}

void add_exercise(CalendarDay& day, Record const& exercise) {
    ++day.exercises;
    day.exercise_minutes += exercise.integer(Field::exercise_length).value_or(0);
}

void add_check_in(CalendarDay& day, Record const& check_in) {
    ++day.check_ins;
    auto const answer = check_in.choice(Field::check_in_cramps);
    if (answer) day.answer = std::max(day.answer, answer == "yes" ? NightAnswer::yes : NightAnswer::no);
}

void add_medicine(CalendarDay& day, Record const&) { ++day.medicine_changes; }

void add_note(CalendarDay& day, Record const&) { ++day.notes; }

void add_tag(CalendarDay& day, Record const&) { ++day.tags; }

struct Counted {
    RecordType type;
    void (*add)(CalendarDay&, Record const&);
};

constexpr std::array<Counted, 7> counted = {{{RecordType::cramp, add_cramp},
                                             {RecordType::intake, add_intake},
                                             {RecordType::exercise, add_exercise},
                                             {RecordType::check_in, add_check_in},
                                             {RecordType::medicine, add_medicine},
                                             {RecordType::note, add_note},
                                             {RecordType::tag, add_tag}}};

}

std::vector<CalendarDay> calendar(Diary const& diary, time::CivilDay first, time::CivilDay last) {
    std::vector<CalendarDay> days;
    for (auto day = first; day <= last; ++day.days)
        days.push_back({.day = day});
    auto const day_start = day_start_of(diary);
    for (auto const& [type, add] : counted)
        for (auto const* record : records_of_days(diary, type, first, last, day_start))
            add(days[static_cast<std::size_t>(day_of(*record, day_start).days - first.days)], *record);
    return days;
}

}
