#include "insight/trigger_days.h"

#include "insight/sessions.h"
#include "insight/trigger_courses.h"
#include "insight/trigger_exposures.h"
#include "insight/trigger_tags.h"

#include <algorithm>
#include <utility>

namespace unknot::insight {
namespace {

using diary::Diary;
using diary::Field;
using diary::Record;
using diary::RecordType;
using time::CivilDay;
using time::Instant;

struct Row {
    CivilDay night;
    std::vector<Record const*> check_ins;   // of the night's evening
    bool cramp = false;
    Before before;
    Exposures exposures;
};

// The midnight at which the date of a night's evening begins, by the local clock of the night's records.
Instant start_of(CivilDay night, int offset_minutes) {
    return {night.days * ms_per_day - offset_minutes * ms_per_minute};
}

// The median time of a night's first cramp, counted from the midnight before its evening: the end of the 24 hours for a
// night without a cramp. Without any cramps the next midnight, so that the whole evening counts.
Milliseconds usual_onset(Nights const& nights) {
    std::vector<std::int64_t> onsets;
    for (auto const& episode : nights.episodes())
        if (!episode.cramps.empty()) {
            auto const& first = episode.cramps.front()->at;
            onsets.push_back((first.at - start_of(episode.night, first.offset_minutes)).count);
        }
    if (onsets.empty()) return {ms_per_day};
    auto const middle = onsets.begin() + static_cast<std::ptrdiff_t>(onsets.size() / 2);
    std::nth_element(onsets.begin(), middle, onsets.end());
    return {*middle};
}

Record const* first_cramp(Nights const& nights, CivilDay night) {
    auto const& episodes = nights.episodes();
    auto const found = std::lower_bound(episodes.begin(), episodes.end(), night,
                                        [](Episode const& episode, CivilDay day) { return episode.night < day; });
    bool const recorded = found != episodes.end() && found->night == night && !found->cramps.empty();
    return recorded ? found->cramps.front() : nullptr;
}

// The evening check-ins of each night, whose answers are about the whole day.
std::vector<NightRecords> evenings_of(Diary const& diary, Nights const& nights) {
    std::vector<std::pair<CivilDay, Record const*>> evenings;
    auto const day_start = diary_day_start(diary);
    for (auto const* check_in : diary.between(RecordType::check_in, time::first_instant, {time::last_instant.ms + 1}))
        if (auto const night = night_of_check_in(*check_in, day_start);
            is_of_evening(*check_in) && night <= nights.last())
            evenings.emplace_back(night, check_in);
    return by_night(std::move(evenings));
}

// The rows without their exposures, one for each answered night with an evening, whether a cramp came early or late. A
// cramp during exercise counts for the session, not for the night.
std::vector<Row> rows_of(Diary const& diary, Nights const& all_nights) {
    auto const nights = all_nights.without(cramps_of_sessions(sessions_of(diary, all_nights)));
    auto const usual = usual_onset(nights);
    auto const day_start = diary_day_start(diary);
    std::vector<Row> rows;
    for (auto& [night, check_ins] : evenings_of(diary, nights)) {
        if (!nights.is_answered(night) || rows.size() == max_days) continue;
        auto const* cramp = first_cramp(nights, night);
        auto const midnight = start_of(night, check_ins.front()->at.offset_minutes);
        auto const end = cramp != nullptr ? cramp->at.at : midnight + usual;
        // Whether a cramp came is known when the night is over: the same for nights with and without one.
        Instant const over{midnight.ms + ms_per_day + day_start.count * ms_per_minute};
        rows.push_back({night, std::move(check_ins), nights.has_cramp(night), {{end.ms - ms_per_day}, end, over}, {}});
    }
    return rows;
}

// What was written when it was known whether a cramp came is kept apart: afterwards people look for a reason, and find
// one (evidence 6.2).
void add_exposures(Row& row, Diary const& diary) {
    Exposures late;
    auto const to = [&](Record const& record) -> Exposures& {
        return row.before.is_late(record) ? late : row.exposures;
    };
    for (auto const* intake : diary.between(RecordType::intake, row.before.from, row.before.end))
        add_intake(*intake, to(*intake));
    for (auto const* exercise : diary.between(RecordType::exercise, row.before.from, row.before.end))
        add_exercise(*exercise, to(*exercise));
    for (auto const* check_in : row.check_ins) {
        add_check_in(*check_in, to(*check_in).seen);
        if (auto const sleep = check_in->integer(Field::check_in_sleep); sleep && !row.before.is_late(*check_in))
            row.exposures.sleep = static_cast<double>(*sleep);
    }
    row.exposures.late = late.seen;
}

DayTable table_of(std::vector<Row> const& rows) {
    DayTable table;
    for (auto const& row : rows) {
        table.days.push_back(row.night.days);
        table.cramp.push_back(row.cramp ? 1 : 0);
        bool const late = std::all_of(row.check_ins.begin(), row.check_ins.end(),
                                      [&](Record const* check_in) { return row.before.is_late(*check_in); });
        table.late += late ? 1 : 0;
    }
    return table;
}

void add_amounts(std::vector<Row> const& rows, std::string_view id, std::optional<double> Exposures::*amount,
                 std::vector<Column>& columns) {
    std::vector<std::optional<double>> amounts;
    amounts.reserve(rows.size());
    for (auto const& row : rows)
        amounts.push_back(row.exposures.*amount);
    if (auto column = less_than_usual(id, amounts)) columns.push_back(std::move(*column));
}

}

DayTable trigger_day_rows(Diary const& diary, Nights const& nights) { return table_of(rows_of(diary, nights)); }

DayTable trigger_days(Diary const& diary, Nights const& nights, knowledge::Library const* library) {
    auto rows = rows_of(diary, nights);
    auto table = table_of(rows);
    std::vector<CivilDay> days;
    std::vector<Before> before;
    for (auto& row : rows) {
        add_exposures(row, diary);
        days.push_back(row.night);
        before.push_back(row.before);
    }
    add_flag_columns(rows,
                     {Exposure::alcohol, Exposure::caffeine, Exposure::exercise, Exposure::hard_exercise,
                      Exposure::unusual_exercise, Exposure::heat, Exposure::long_standing, Exposure::long_sitting,
                      Exposure::heavy_load, Exposure::footwear, Exposure::illness, Exposure::smoking},
                     table.columns);
    add_amounts(rows, "low_fluid", &Exposures::fluid, table.columns);
    add_amounts(rows, "low_sodium", &Exposures::sodium, table.columns);
    add_amounts(rows, "low_potassium", &Exposures::potassium, table.columns);
    add_amounts(rows, "low_magnesium", &Exposures::magnesium, table.columns);
    add_amounts(rows, "short_sleep", &Exposures::sleep, table.columns);
    add_keto(diary, days, table.columns);
    add_medicines(diary, days, library, table.columns);
    add_pregnancy(diary, days, table.columns);
    add_season(days, table.columns);
    add_tags(diary, before, table.columns);
    return table;
}

}
