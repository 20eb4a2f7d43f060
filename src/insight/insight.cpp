#include "insight/insight.h"

#include "insight/sessions.h"
#include "insight/trigger_days.h"

#include <algorithm>
#include <utility>

namespace unknot::insight {
namespace {

using diary::Diary;
using diary::Field;
using diary::Record;
using diary::RecordType;

bool is_same(AnalysisPoint const& a, AnalysisPoint const& b) { return a.events == b.events && a.rows == b.rows; }

ExperimentState state_of(Record const& record, Diary const& diary, knowledge::Knowledge const& knowledge,
                         Nights const& nights, time::Moment const& now) {
    ExperimentState state;
    state.record = &record;
    auto const design = design_of(record);
    if (!design) return state;
    state.design = design.value();
    state.blocks = blocks_of(*state.design);
    state.today = place_of(time::night_of(now, diary_day_start(diary)), state.blocks);
    state.result = result_of(*state.design, nights, stopped_on(record));
    if (record.choice(Field::experiment_state) != "finished" && state.today.phase != Phase::after)
        state.stop = must_stop(record, diary, knowledge, now);
    return state;
}

AnalysisState state_of(DayTable const& table) {
    auto const happened = events(table);
    return {table.unit, happened, table.days.size(), events_to_next_analysis(happened), last_analysis(table)};
}

// The table up to the analysis point, made from the diary as it was on that day: later records must not change the
// result. Sessions of one day share the day, so rows after the last one of the point are cut off.
template <class MakeTable>
DayTable table_at_analysis(DayTable const& rows, Nights const& nights, MakeTable make) {
    auto const point = last_analysis(rows);
    if (!point) return {};
    return first_rows(make(nights.up_to({rows.days[point->rows - 1]})), point->rows);
}

}

Overview overview_of(Diary const& diary, knowledge::Knowledge const& knowledge, time::Moment const& now) {
    auto const nights = Nights::of(diary, now);
    Overview overview;
    overview.helped = relief_times(diary, now);
    overview.description = describe(nights);
    overview.trend = trend(nights);
    overview.days_before = days_before(diary, nights);
    overview.keto = keto_phases(diary, nights);
    overview.medicines = medicine_changes(diary, nights);
    for (auto const* record : diary.newest(RecordType::experiment, diary.count(RecordType::experiment)))
        overview.experiments.push_back(state_of(*record, diary, knowledge, nights, now));
    return overview;
}

AnalysisStates analysis_states(Diary const& diary, Nights const& nights) {
    return {state_of(trigger_day_rows(diary, nights)), state_of(trigger_session_rows(diary, nights))};
}

InsightJob InsightJob::start(Diary const& diary, Nights const& nights, knowledge::Library const* library,
                             AllFindings const& known, GuardPlan plan) {
    InsightJob job;
    auto const sessions = [&](Nights const& part) { return trigger_sessions(diary, part, library); };
    auto const days = [&](Nights const& part) { return trigger_days(diary, part, library); };
    job.add(table_at_analysis(trigger_session_rows(diary, nights), nights, sessions), known.sessions, plan);
    job.add(table_at_analysis(trigger_day_rows(diary, nights), nights, days), known.nights, plan);
    return job;
}

void InsightJob::add(DayTable table, std::optional<AnalysisFindings> const& known, GuardPlan plan) {
    auto const point = last_analysis(table);
    if (!point) return;
    if (known && is_same(known->point, *point)) {
        (table.unit == RowUnit::day ? findings_.nights : findings_.sessions) = known;
        return;
    }
    AnalysisFindings found;
    found.unit = table.unit;
    found.point = *point;
    for (auto const& column : table.columns)
        found.factors.push_back(column.factor);
    // Our tables pass the checks, and the plan is fixed; a table that cannot be analysed is skipped.
    auto analysis = TriggerAnalysis::start(std::move(table), plan);
    if (analysis) waiting_.push_back({std::move(found), std::move(analysis).value()});
}

bool InsightJob::step(std::size_t models) {
    while (models > 0 && !done()) {
        auto& [found, analysis] = waiting_.back();
        auto const before = analysis.fitted();
        bool const finished = analysis.step(models);
        models -= std::min(models, analysis.fitted() - before);
        if (!finished) continue;
        found.findings = analysis.findings();
        found.guard = analysis.guard();
        (found.unit == RowUnit::day ? findings_.nights : findings_.sessions) = std::move(found);
        waiting_.pop_back();
    }
    return done();
}

}
