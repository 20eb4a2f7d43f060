#include "app/findings/findings.h"

#include "base/fnv1a.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace unknot::app::findings {
namespace {

using insight::AnalysisFindings;

// Hash of all records up to an instant, with the number of edits of each.
std::int64_t records_until(time::Instant end, diary::Diary const& diary) {
    using diary::RecordType;
    Fnv1a64 hash;
    for (std::size_t type = 0; type < diary::record_type_count; ++type) {
        if (static_cast<RecordType>(type) == RecordType::settings) continue;
        for (auto const* record : diary.between(static_cast<RecordType>(type), time::first_instant, end)) {
            for (auto const byte : record->id.bytes)
                hash.add(byte);
            hash.add(record->rev);
        }
    }
    return static_cast<std::int64_t>(hash.value());
}

std::size_t events_of(insight::AnalysisState const& state) { return state.point ? state.point->events : 0; }

std::size_t sum(insight::MissingData const& missing) {
    return missing.events + missing.days + missing.present + missing.absent + missing.exposed_events;
}

TriggerLine line_of(AnalysisFindings const& analysis, std::vector<std::size_t> const& columns) {
    TriggerLine line;
    for (auto const column : columns) {
        auto const& factor = analysis.findings.factors[column];
        line.factors.push_back({analysis.factors[column].id, factor.seen, factor.effect, factor.rows_to_rule_out});
        if (column == columns.front() || sum(factor.missing) < sum(line.missing)) line.missing = factor.missing;
    }
    return line;
}

std::vector<TriggerLine> lines_of(AnalysisFindings const& analysis) {
    std::vector<TriggerLine> lines;
    for (auto const& factor : analysis.findings.factors) {
        if (factor.group) continue;
        lines.push_back(line_of(analysis, {factor.column}));
        lines.back().tier = factor.tier;
        lines.back().inclusion = factor.effect.inclusion;
        lines.back().more = factor.effect.more;
    }
    for (auto const& group : analysis.findings.groups) {
        lines.push_back(line_of(analysis, group.columns));
        lines.back().tier = group.tier;
        lines.back().inclusion = group.inclusion;
        lines.back().more = group.more;
    }
    std::stable_sort(lines.begin(), lines.end(), [](TriggerLine const& a, TriggerLine const& b) {
        return std::tuple(a.tier, -a.inclusion) < std::tuple(b.tier, -b.inclusion);
    });
    return lines;
}

// Without progress, the analysis has not begun: it waits for the other one.
void show_progress(insight::TriggerAnalysis const* analysis, Triggers& triggers) {
    triggers.lines.clear();
    triggers.stage = AnalysisStage::comparing;
    if (analysis == nullptr || !analysis->averaging().done()) return;
    triggers.stage = AnalysisStage::checking;
    triggers.percent = static_cast<int>(analysis->share_permuted() * 10) * 10;
}

void show_analysis(std::optional<AnalysisFindings> const& found, insight::TriggerAnalysis const* running,
                   Triggers& triggers) {
    triggers.percent = 0;
    if (!triggers.state.point) {
        triggers.lines.clear();
        triggers.stage = AnalysisStage::too_few;
        return;
    }
    triggers.events = triggers.state.point->events;
    triggers.rows = triggers.state.point->rows;
    if (!found) return show_progress(running, triggers);
    if (triggers.stage != AnalysisStage::done) triggers.lines = lines_of(*found);
    triggers.late = found->late;
    triggers.stage = AnalysisStage::done;
}

auto progress_of(Findings const& findings) {
    return std::tuple(findings.nights.stage, findings.nights.percent, findings.sessions.stage,
                      findings.sessions.percent);
}

}

Findings const& FindingsMemo::get(diary::Diary const& diary, knowledge::Knowledge const& knowledge,
                                  time::Moment const& now) {
    auto const night = time::night_of(now, insight::diary_day_start(diary));
    Basis const basis{diary.version(), night.days, knowledge.library.has_value()};
    if (basis_ == basis) return findings_;
    basis_ = basis;
    auto const nights = insight::Nights::of(diary, now);
    auto const* library = knowledge.library ? &*knowledge.library : nullptr;
    findings_.overview = insight::overview_of(diary, knowledge, now);
    auto const states = insight::analysis_states(diary, nights);
    findings_.nights.state = states.nights;
    findings_.sessions.state = states.sessions;
    start(diary, nights, library, now.at);
    return findings_;
}

void FindingsMemo::start(diary::Diary const& diary, insight::Nights const& nights, knowledge::Library const* library,
                         time::Instant now) {
    auto const seen_by = [&](time::Instant end) {
        return AnalysisBasis{events_of(findings_.nights.state), events_of(findings_.sessions.state),
                             records_until(end, diary), library != nullptr};
    };
    if (seen_ && *seen_ == seen_by(seen_until_)) return;
    auto const kept = read_cached_analysis(kept_, version_);
    bool const known = kept && kept.value().seen == seen_by(kept.value().until);
    seen_until_ = known ? kept.value().until : now;
    seen_ = seen_by(seen_until_);
    job_ = insight::InsightJob::start(diary, nights, library, known ? kept.value().found : insight::AllFindings{});
    worth_keeping_ = false;
    findings_.nights.stage = findings_.sessions.stage = AnalysisStage::too_few;
    show();
}

void FindingsMemo::show() {
    auto const& found = job_->findings();
    auto const* running = job_->running();
    bool const nights_first = !found.nights && findings_.nights.state.point;
    show_analysis(found.nights, nights_first ? running : nullptr, findings_.nights);
    show_analysis(found.sessions, nights_first ? nullptr : running, findings_.sessions);
}

std::string FindingsMemo::keep(std::string_view version) {
    worth_keeping_ = false;
    auto text = write_cached_analysis({*seen_, seen_until_, job_->findings()}, version);
    return text ? std::move(text).value() : std::string();
}

bool FindingsMemo::step() {
    if (!is_working()) return false;
    auto const before = progress_of(findings_);
    worth_keeping_ = job_->step(1);
    show();
    return progress_of(findings_) != before;
}

}
