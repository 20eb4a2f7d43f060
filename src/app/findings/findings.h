// What the diary shows: counts at once, and the trigger model as a job in small steps. Both are kept until the diary
// has changed or a night is over; a look that is finished is repeated only where records it had seen were changed.
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
    std::string id;   // of the model's column
    insight::Counts seen;
    insight::FactorEffect effect;
};

// One factor, or several that the days cannot tell apart.
struct TriggerLine {
    std::vector<TriggerFactor> factors;   // at least one
    insight::Tier tier = insight::Tier::not_enough;
    double inclusion = 0;           // of at least one of them
    insight::MissingData missing;   // of the one that lacks least
};

enum class AnalysisStage : std::uint8_t { too_few, comparing, checking, done };

// Of nights, or of sessions of exercise.
struct Triggers {
    insight::AnalysisState state;   // up to now
    AnalysisStage stage = AnalysisStage::too_few;
    int percent = 0;                    // of the permutations, in tens
    std::size_t events = 0, rows = 0;   // of the last look
    std::vector<TriggerLine> lines;     // surest tier first, then the most likely
};

struct Findings {
    insight::Overview overview;   // points into the diary
    Triggers nights, sessions;
};

class FindingsMemo {
public:
    Findings const& get(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);

    [[nodiscard]] bool is_working() const { return job_ && !job_->done(); }

    // Fits one model. Whether there is something new to show.
    bool step();

    // What an earlier session kept, before the first look; see analysis_cache.h.
    void remember(std::string kept, std::string version) {
        kept_ = std::move(kept);
        version_ = std::move(version);
    }

    // A look has ended that is not kept yet.
    [[nodiscard]] bool is_worth_keeping() const { return worth_keeping_; }

    // To keep; empty when it cannot be.
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
