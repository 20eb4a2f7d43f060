#include "insight/sessions.h"

#include "diary/days.h"
#include "insight/trigger_courses.h"
#include "insight/trigger_exposures.h"
#include "insight/trigger_tags.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace unknot::insight {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;
using time::Instant;

std::vector<double> z_scores(std::vector<double> values) {
    double sum = 0, squares = 0;
    for (double const value : values)
        sum += value;
    double const count = static_cast<double>(values.size()), mean = values.empty() ? 0 : sum / count;
    for (double const value : values)
        squares += (value - mean) * (value - mean);
    double const spread = values.empty() ? 0 : std::sqrt(squares / count);
    for (double& value : values)
        value = spread > 0 ? (value - mean) / spread : 0;
    return values;
}

// Exposures of the session itself, and of intakes in the day before it.
struct Row {
    Exposures exposures;
    std::optional<double> drunk;   // ml an hour
    bool stretched = false;
    Before before;
};

Row row_of(Session const& session, diary::Diary const& diary) {
    auto const& exercise = *session.exercise;
    auto const at = exercise.at.at;
    Row row{{},
            {},
            has_any(exercise.choices(Field::exercise_stretched), {"before"}),
            {{at.ms - ms_per_day}, at, {time::last_instant.ms + 1}}};
    for (auto const* intake : diary.between(RecordType::intake, row.before.from, at))
        add_intake(*intake, row.exposures);
    add_exercise(exercise, row.exposures);
    if (auto const drunk = exercise.integer(Field::exercise_drunk); drunk && session.length.count > 0)
        row.drunk = static_cast<double>(*drunk) * 60 / static_cast<double>(session.length.count);
    return row;
}

void add_columns(std::vector<Row> const& rows, std::vector<Column>& columns) {
    add_flag_columns(rows,
                     {Exposure::hard_exercise, Exposure::unusual_exercise, Exposure::heat, Exposure::footwear,
                      Exposure::alcohol, Exposure::caffeine},
                     columns);
    std::vector<std::uint8_t> stretched;
    std::vector<std::optional<double>> drunk;
    for (auto const& row : rows) {
        stretched.push_back(row.stretched ? 1 : 0);
        drunk.push_back(row.drunk);
    }
    columns.push_back(flag_column("stretched_before", std::move(stretched)));
    columns.back().factor.direction = Direction::unknown;
    if (auto column = less_than_usual("drank_little", drunk)) columns.push_back(std::move(*column));
}

DayTable table_of(std::vector<Session> const& sessions) {
    DayTable table;
    table.unit = RowUnit::session;
    for (auto const& session : sessions) {
        // By the local clock; after a flight to the west a later session can have an earlier day.
        auto const last = table.days.empty() ? time::first_day : time::CivilDay{table.days.back()};
        auto const day = std::max(time::day_of(session.exercise->at), last);
        table.days.push_back(day.days);
        table.cramp.push_back(session.cramps.empty() ? 0 : 1);
        table.covariate.push_back(static_cast<double>(session.length.count));
    }
    table.covariate = z_scores(std::move(table.covariate));
    return table;
}

}

std::vector<Session> sessions_of(diary::Diary const& diary, Nights const& nights) {
    std::vector<Session> sessions;
    auto const day_start = diary_day_start(diary);
    for (auto const* exercise : diary.between(RecordType::exercise, time::first_instant, {time::last_instant.ms + 1})) {
        auto const length = exercise->integer(Field::exercise_length);
        if (!length || time::night_of(exercise->at, day_start) > nights.last() || sessions.size() == max_days) continue;
        sessions.push_back({exercise, Minutes{*length}, {}});
    }
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        auto& [exercise, length, cramps] = sessions[i];
        auto const from = exercise->at.at;
        Instant end{from.ms + (length.count + after_session.count) * ms_per_minute};
        if (i + 1 < sessions.size()) end = std::min(end, sessions[i + 1].exercise->at.at);
        for (auto const* cramp : diary.between(RecordType::cramp, from, end))
            if (diary::is_in_exercise(*cramp)) cramps.push_back(cramp);
    }
    return sessions;
}

std::set<Record const*> cramps_of_sessions(std::vector<Session> const& sessions) {
    std::set<Record const*> cramps;
    for (auto const& session : sessions)
        cramps.insert(session.cramps.begin(), session.cramps.end());
    return cramps;
}

DayTable trigger_session_rows(diary::Diary const& diary, Nights const& nights) {
    return table_of(sessions_of(diary, nights));
}

DayTable trigger_sessions(diary::Diary const& diary, Nights const& nights, knowledge::Library const* library) {
    auto const sessions = sessions_of(diary, nights);
    auto table = table_of(sessions);
    std::vector<Row> rows;
    std::vector<Before> before;
    for (auto const& session : sessions) {
        rows.push_back(row_of(session, diary));
        before.push_back(rows.back().before);
    }
    std::vector<time::CivilDay> days;
    for (auto const day : table.days)
        days.push_back({day});
    add_columns(rows, table.columns);
    add_keto(diary, days, table.columns);
    add_medicines(diary, days, library, table.columns);
    add_tags(diary, before, table.columns);
    return table;
}

}
