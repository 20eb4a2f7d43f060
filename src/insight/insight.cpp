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

AnalysisState state_of(DayTable const& table, Nights const& nights) {
    auto const today = nights.last().days + 1;
    return {table.unit, events(table), table.days.size(), last_analysis(table, today), {next_analysis(table, today)}};
}

// A factor that is likely of nights gets the strong prior.
void borrow(AnalysisFindings const& nights, DayTable& sessions) {
    for (auto const& night : nights.findings.factors)
        for (auto& column : sessions.columns)
            if (night.tier == Tier::likely && column.factor.id == nights.factors[night.column].id)
                column.factor.inclusion = std::max(column.factor.inclusion, inclusion_strong);
}

// The table up to its last look, made from the diary as it was on that day: later records must not change the result.
// The look's rows are those of whole days, so none after them remains.
template <class MakeTable>
DayTable table_at(AnalysisPoint const& point, DayTable const& rows, Nights const& nights, MakeTable make) {
    return first_rows(make(nights.up_to({rows.days.front() + point.day - 1})), point.rows);
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
    return {state_of(trigger_day_rows(diary, nights), nights), state_of(trigger_session_rows(diary, nights), nights)};
}

InsightJob InsightJob::start(Diary const& diary, Nights const& nights, knowledge::Library const* library,
                             AllFindings const& known, GuardPlan plan) {
    InsightJob job;
    auto const days = trigger_day_rows(diary, nights), sessions = trigger_session_rows(diary, nights);
    auto const today = nights.last().days + 1;
    auto const of_days = last_analysis(days, today), of_sessions = last_analysis(sessions, today);
    if (of_days && of_sessions) plan.level /= 2;
    if (of_sessions)
        job.add(*of_sessions, known.sessions, plan, table_at(*of_sessions, sessions, nights, [&](Nights const& part) {
            return trigger_sessions(diary, part, library);
        }));
    if (of_days)
        job.add(*of_days, known.nights, plan, table_at(*of_days, days, nights, [&](Nights const& part) {
            return trigger_days(diary, part, library);
        }));
    job.begin();
    return job;
}

void InsightJob::add(AnalysisPoint const& point, std::optional<AnalysisFindings> const& known, GuardPlan plan,
                     DayTable table) {
    if (known && known->point == point) {
        (table.unit == RowUnit::day ? findings_.nights : findings_.sessions) = known;
        return;
    }
    AnalysisFindings found;
    found.unit = table.unit;
    found.point = point;
    found.late = table.late;
    if (!last_look(point.day)->may_say_likely) plan.level = 0;
    waiting_.push_back({std::move(found), plan, std::move(table)});
}

// Our tables pass the checks, and the plan is fixed; a table that cannot be analysed is skipped.
void InsightJob::begin() {
    while (!waiting_.empty() && !running_) {
        auto& [found, plan, table] = waiting_.back();
        if (found.unit == RowUnit::session && findings_.nights) borrow(*findings_.nights, table);
        for (auto const& column : table.columns)
            found.factors.push_back(column.factor);
        auto analysis = TriggerAnalysis::start(std::move(table), plan);
        if (analysis)
            running_ = std::move(analysis).value();
        else
            waiting_.pop_back();
    }
}

void InsightJob::end() {
    auto& found = waiting_.back().found;
    found.findings = running_->findings();
    found.guard = running_->guard();
    (found.unit == RowUnit::day ? findings_.nights : findings_.sessions) = std::move(found);
    waiting_.pop_back();
    running_.reset();
    begin();
}

bool InsightJob::step(std::size_t steps) {
    for (; steps > 0 && !done(); --steps)
        if (running_->step(1)) end();
    return done();
}

}
