// The results of an analysis, which the page stores beside the diary so that the seconds it took are not spent at each
// start. A cache: it may be lost, and is invalid for any other version of the model.
#pragma once
#include "base/result.h"
#include "insight/insight.h"
#include "time/instant.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace unknot::app::findings {

// What an analysis was based on: the number of events and the records up to its start.
struct AnalysisBasis {
    std::size_t nights = 0, sessions = 0;   // numbers of events
    std::int64_t records = 0;               // hash of the records
    bool library = false;
    friend bool operator==(AnalysisBasis const&, AnalysisBasis const&) = default;
};

struct CachedAnalysis {
    AnalysisBasis seen;
    time::Instant until;
    insight::AllFindings found;
};

// Fails with Problem::out_of_range if a number is not finite.
[[nodiscard]] Result<std::string> write_cached_analysis(CachedAnalysis const&, std::string_view version);

// Accepts any bytes. Fails if they are not a stored analysis, or of another version.
[[nodiscard]] Result<CachedAnalysis> read_cached_analysis(std::string_view json, std::string_view version);

}
