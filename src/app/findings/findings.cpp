#include "app/findings/findings.h"

#include "base/fnv1a.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace unknot::app::findings {
namespace {

using insight::LookFindings;

// A hash of which records there are up to an instant, and how often each was edited.
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

std::size_t events_of(insight::LookState const& state) { return state.point ? state.point->events : 0; }

std::size_t sum(insight::MissingData const& missing) {
    return missing.events + missing.days + missing.present + missing.absent + missing.exposed_events;
}

TriggerLine line_of(LookFindings const& look, std::vector<std::size_t> const& columns) {
    TriggerLine line;
    for (auto const column : columns) {
        auto const& factor = look.findings.factors[column];
        line.factors.push_back({look.factors[column].id, factor.seen, factor.effect});
        if (column == columns.front() || sum(factor.missing) < sum(line.missing)) line.missing = factor.missing;
    }
    return line;
}

std::vector<TriggerLine> lines_of(LookFindings const& look) {
    std::vector<TriggerLine> lines;
    for (auto const& factor : look.findings.factors) {
        if (factor.group) continue;
        lines.push_back(line_of(look, {factor.column}));
        lines.back().tier = factor.tier;
        lines.back().inclusion = factor.effect.inclusion;
    }
    for (auto const& group : look.findings.groups) {
        lines.push_back(line_of(look, group.columns));
        lines.back().tier = group.tier;
        lines.back().inclusion = group.inclusion;
    }
    std::stable_sort(lines.begin(), lines.end(), [](TriggerLine const& a, TriggerLine const& b) {
        return std::tuple(a.tier, -a.inclusion) < std::tuple(b.tier, -b.inclusion);
    });
    return lines;
}

int tens(std::size_t done, std::size_t of) { return static_cast<int>(std::min(done, of) * 10 / of) * 10; }

// The one that waits for its turn has not begun.
void show_progress(insight::TriggerLook const* look, Triggers& triggers) {
    triggers.lines.clear();
    triggers.stage = LookStage::comparing;
    if (look == nullptr || !look->averaging()) return;
    triggers.stage = LookStage::checking;
    auto const models = look->averaging()->model_count();
    triggers.percent = tens(look->fitted() - models, models * insight::GuardPlan{}.permutations);
}

void show_look(std::optional<LookFindings> const& found, insight::TriggerLook const* running, Triggers& triggers) {
    triggers.percent = 0;
    if (!triggers.state.point) {
        triggers.lines.clear();
        triggers.stage = LookStage::too_few;
        return;
    }
    triggers.events = triggers.state.point->events;
    triggers.rows = triggers.state.point->rows;
    if (!found) return show_progress(running, triggers);
    if (triggers.stage != LookStage::done) triggers.lines = lines_of(*found);
    triggers.stage = LookStage::done;
}

auto progress_of(Findings const& findings) {
    return std::tuple(findings.nights.stage, findings.nights.percent, findings.sessions.stage,
                      findings.sessions.percent);
}

}

Findings const& FindingsMemo::look(diary::Diary const& diary, knowledge::Knowledge const& knowledge,
                                   time::Moment const& now) {
    auto const night = time::night_of(now, insight::diary_day_start(diary));
    Basis const basis{diary.version(), night.days, knowledge.library.has_value()};
    if (basis_ == basis) return findings_;
    basis_ = basis;
    auto const nights = insight::Nights::of(diary, now);
    auto const* library = knowledge.library ? &*knowledge.library : nullptr;
    findings_.overview = insight::overview_of(diary, knowledge, now);
    auto const states = insight::look_states(diary, nights);
    findings_.nights.state = states.nights;
    findings_.sessions.state = states.sessions;
    start(diary, nights, library, now.at);
    return findings_;
}

void FindingsMemo::start(diary::Diary const& diary, insight::Nights const& nights, knowledge::Library const* library,
                         time::Instant now) {
    auto const seen_by = [&](time::Instant end) {
        return LookBasis{events_of(findings_.nights.state), events_of(findings_.sessions.state),
                         records_until(end, diary), library != nullptr};
    };
    if (seen_ && *seen_ == seen_by(seen_until_)) return;
    auto const kept = read_kept_look(kept_, version_);
    bool const known = kept && kept.value().seen == seen_by(kept.value().until);
    seen_until_ = known ? kept.value().until : now;
    seen_ = seen_by(seen_until_);
    job_ = insight::InsightJob::start(diary, nights, library, known ? kept.value().found : insight::AllFindings{});
    worth_keeping_ = false;
    findings_.nights.stage = findings_.sessions.stage = LookStage::too_few;
    show();
}

void FindingsMemo::show() {
    auto const& found = job_->findings();
    auto const* running = job_->running();
    bool const nights_first = !found.nights && findings_.nights.state.point;
    show_look(found.nights, nights_first ? running : nullptr, findings_.nights);
    show_look(found.sessions, nights_first ? nullptr : running, findings_.sessions);
}

std::string FindingsMemo::keep(std::string_view version) {
    worth_keeping_ = false;
    auto text = write_kept_look({*seen_, seen_until_, job_->findings()}, version);
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
