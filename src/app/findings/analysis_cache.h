// What a look found, as the page keeps it beside the diary, so that what took seconds is not repeated each time the app
// is opened. A cache: it may be lost, and is worth nothing to another version of the model. Source: design.md
// "Storage".
#pragma once
#include "base/result.h"
#include "insight/insight.h"
#include "time/instant.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace unknot::app::findings {

// What a look has seen: the events of its points and, up to the time it began, the records.
struct AnalysisBasis {
    std::size_t nights = 0, sessions = 0;   // events
    std::int64_t records = 0;               // a hash
    bool library = false;
    friend bool operator==(AnalysisBasis const&, AnalysisBasis const&) = default;
};

struct CachedAnalysis {
    AnalysisBasis seen;
    time::Instant until;
    insight::AllFindings found;
};

// Fails with Problem::out_of_range when a number of it is not finite.
[[nodiscard]] Result<std::string> write_cached_analysis(CachedAnalysis const&, std::string_view version);

// Any bytes. Fails for what is no such text, or is of another version.
[[nodiscard]] Result<CachedAnalysis> read_cached_analysis(std::string_view json, std::string_view version);

}
