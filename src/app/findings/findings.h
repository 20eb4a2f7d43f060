// The findings: counts, made at once, and the trigger model, fitted in small steps. Both are cached until the diary
// changes or a night is over; a finished analysis is repeated only if records that it used were changed.
#pragma once
#include "app/findings/analysis_cache.h"
#include "insight/insight.h"
#include "knowledge/knowledge.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unknot::app::findings {

struct TriggerFactor {
    std::string id;   // column of the model
    insight::Counts seen;
    insight::FactorEffect effect;
    std::size_t rows_to_rule_out = 0;   // see insight::TriggerFinding
};

// One factor, or several that were always present on the same days.
struct TriggerLine {
    std::vector<TriggerFactor> factors;   // never empty
    insight::Tier tier = insight::Tier::not_enough;
    double inclusion = 0;           // probability that at least one of them goes with the cramps
    double more = 0.5;              // probability that cramps are more with it, not fewer, given that it goes with them
    insight::MissingData missing;   // of the factor with the least missing data
};

enum class AnalysisStage : std::uint8_t { too_few, comparing, checking, done };

// Of nights, or of sessions of exercise.
struct Triggers {
    insight::AnalysisState state;   // as of today
    AnalysisStage stage = AnalysisStage::too_few;
    int percent = 0;                    // of the permutations, in steps of ten
    std::size_t events = 0, rows = 0;   // of the last look
    std::size_t late = 0;               // days of it whose evening was answered too late to count
    std::vector<TriggerLine> lines;     // surest tier first, then most likely first
};

struct Findings {
    insight::Overview overview;   // points into the diary
    Triggers nights, sessions;
};

class FindingsMemo {
public:
    Findings const& get(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);

    [[nodiscard]] bool is_working() const { return job_ && !job_->done(); }

    // Fits one model. Returns whether to draw again.
    bool step();

    // Takes the results of an earlier session, before the first analysis; see analysis_cache.h.
    void remember(std::string kept, std::string version) {
        kept_ = std::move(kept);
        version_ = std::move(version);
    }

    // An analysis has ended and is not stored yet.
    [[nodiscard]] bool is_worth_keeping() const { return worth_keeping_; }

    // The text to store; empty if the results cannot be written.
    [[nodiscard]] std::string keep(std::string_view version);

private:
    struct Basis {
        std::uint64_t diary = 0;
        std::int32_t night = 0;
        bool library = false;
        friend bool operator==(Basis const&, Basis const&) = default;
    };

    void start(diary::Diary const&, insight::Nights const&, knowledge::Library const*, time::Instant now);
    void show();

    std::optional<Basis> basis_;
    std::string kept_, version_;
    std::optional<AnalysisBasis> seen_;
    time::Instant seen_until_;
    std::optional<insight::InsightJob> job_;
    Findings findings_;
    bool worth_keeping_ = false;
};

}
