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

// The evening check-ins of each night, whose answers are about the whole day. Only those written before the night was
// over and before its first cramp: afterwards people look for a reason, and find one (evidence 6.2).
std::vector<NightRecords> evenings_of(Diary const& diary, Nights const& nights) {
    std::vector<std::pair<CivilDay, Record const*>> in_time;
    auto const day_start = diary_day_start(diary);
    for (auto const* check_in : diary.between(RecordType::check_in, time::first_instant, {time::last_instant.ms + 1})) {
        auto const night = time::night_of(check_in->at, day_start);
        if (night_of_check_in(*check_in, day_start) != night || !is_of_evening(*check_in)) continue;
        auto const* cramp = first_cramp(nights, night);
        if (cramp == nullptr || check_in->at.at < cramp->at.at) in_time.emplace_back(night, check_in);
    }
    return by_night(std::move(in_time));
}

// The rows without their exposures. A cramp during exercise counts for the session, not for the night.
std::vector<Row> rows_of(Diary const& diary, Nights const& all_nights) {
    auto const nights = all_nights.without(cramps_of_sessions(sessions_of(diary, all_nights)));
    auto const usual = usual_onset(nights);
    std::vector<Row> rows;
    for (auto& [night, check_ins] : evenings_of(diary, nights)) {
        if (!nights.is_answered(night) || rows.size() == max_days) continue;
        auto const* cramp = first_cramp(nights, night);
        auto const end =
            cramp != nullptr ? cramp->at.at : start_of(night, check_ins.front()->at.offset_minutes) + usual;
        rows.push_back({night, std::move(check_ins), nights.has_cramp(night), {{end.ms - ms_per_day}, end}, {}});
    }
    return rows;
}

void add_exposures(Row& row, Diary const& diary) {
    for (auto const* intake : diary.between(RecordType::intake, row.before.from, row.before.end))
        add_intake(*intake, row.exposures);
    for (auto const* exercise : diary.between(RecordType::exercise, row.before.from, row.before.end))
        add_exercise(*exercise, row.exposures);
    for (auto const* check_in : row.check_ins)
        add_check_in(*check_in, row.exposures.seen);
}

DayTable table_of(std::vector<Row> const& rows) {
    DayTable table;
    for (auto const& row : rows) {
        table.days.push_back(row.night.days);
        table.weekend.push_back(is_weekend(row.night) ? 1 : 0);
        table.cramp.push_back(row.cramp ? 1 : 0);
    }
    return table;
}

}

DayTable trigger_day_rows(Diary const& diary, Nights const& nights) { return table_of(rows_of(diary, nights)); }

DayTable trigger_days(Diary const& diary, Nights const& nights, knowledge::Library const* library) {
    auto rows = rows_of(diary, nights);
    auto table = table_of(rows);
    std::vector<CivilDay> days;
    std::vector<Before> before;
    std::vector<std::optional<double>> fluid;
    for (auto& row : rows) {
        add_exposures(row, diary);
        days.push_back(row.night);
        before.push_back(row.before);
        fluid.push_back(row.exposures.fluid);
    }
    add_flag_columns(rows,
                     {Exposure::alcohol, Exposure::caffeine, Exposure::hard_exercise, Exposure::unusual_exercise,
                      Exposure::heat, Exposure::long_standing, Exposure::long_sitting, Exposure::heavy_load,
                      Exposure::footwear, Exposure::illness},
                     table.columns);
    if (auto column = less_than_usual("low_fluid", fluid)) table.columns.push_back(std::move(*column));
    add_keto(diary, days, table.columns);
    add_medicines(diary, days, library, table.columns);
    add_tags(diary, before, table.columns);
    return table;
}

}
