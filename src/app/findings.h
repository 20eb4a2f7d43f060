// What the diary shows: counts at once, and the trigger model as a job in small steps. Both are kept until the diary
// has changed or a night is over; a look that is finished is repeated only where records it had seen were changed.
#pragma once
#include "insight/insight.h"
#include "knowledge/knowledge.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace unknot::app {

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

enum class LookStage : std::uint8_t { too_few, comparing, checking, done };

// Of nights, or of sessions of exercise.
struct Triggers {
    insight::LookState state;   // up to now
    LookStage stage = LookStage::too_few;
    int percent = 0;                    // of the permutations, in tens
    std::size_t events = 0, rows = 0;   // of the last look
    std::vector<TriggerLine> lines;     // surest tier first, then the most likely
};

struct Findings {
    insight::Overview overview;   // points into the diary
    Triggers nights, sessions;
};

class KeptFindings {
public:
    Findings const& look(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);

    [[nodiscard]] bool is_working() const { return job_ && !job_->done(); }

    // Fits one model. Whether there is something new to show.
    bool step();

private:
    struct Basis {
        std::uint64_t diary = 0;
        std::int32_t night = 0;
        bool library = false;
        friend bool operator==(Basis const&, Basis const&) = default;
    };

    // What a look has seen: the points and, up to the time it began, the records.
    struct Seen {
        std::size_t nights = 0, sessions = 0;   // events of the points
        std::uint64_t records = 0;
        bool library = false;
        friend bool operator==(Seen const&, Seen const&) = default;
    };

    void start(diary::Diary const&, insight::Nights const&, knowledge::Library const*, time::Instant now);
    void show();

    std::optional<Basis> basis_;
    std::optional<Seen> seen_;
    time::Instant seen_until_;
    std::optional<insight::InsightJob> job_;
    Findings findings_;
};

}
