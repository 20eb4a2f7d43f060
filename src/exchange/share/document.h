// The documents that a link can carry: only numbers, to which the receiver's own knowledge gives meaning. Entries of
// the knowledge are their numbers in assets/knowledge/wire-ids.csv.
#pragma once
#include "base/result.h"
#include "base/units.h"
#include "exchange/share/link.h"
#include "knowledge/grade.h"
#include "time/civil.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace unknot::exchange {

struct SharedStep {
    std::uint32_t step = 0;
    std::optional<Seconds> hold;   // 1 to 3600
    friend bool operator==(SharedStep const&, SharedStep const&) = default;
};

// `reviewed`, here and below: the review date of the sender's knowledge.
struct SharedReliefPlan {
    std::uint32_t protocol = 0;
    std::vector<SharedStep> steps;   // at most 64
    time::CivilDay reviewed;
    friend bool operator==(SharedReliefPlan const&, SharedReliefPlan const&) = default;
};

struct SharedFood {
    std::uint32_t food = 0;
    std::uint32_t decigrams = 0;   // weight of the portion, 1 to 100 000
    friend bool operator==(SharedFood const&, SharedFood const&) = default;
};

struct SharedFoodList {
    std::uint32_t nutrient = 0;
    std::vector<SharedFood> foods;   // at most 64
    time::CivilDay reviewed;
    friend bool operator==(SharedFoodList const&, SharedFoodList const&) = default;
};

struct SharedEvidence {
    std::uint32_t claim = 0;
    knowledge::Grade grade = knowledge::Grade::judgement;
    time::CivilDay reviewed;
    friend bool operator==(SharedEvidence const&, SharedEvidence const&) = default;
};

// The sweat loss over a person's weighed bouts: lowest and highest, never a single number and never a goal.
struct SharedSweat {
    std::uint32_t bouts = 1;                         // 1 to 1000
    std::uint32_t rate_low = 0, rate_high = 0;       // ml an hour, at most 10 000
    std::uint32_t sodium_low = 0, sodium_high = 0;   // mg an hour, at most 20 000
    friend bool operator==(SharedSweat const&, SharedSweat const&) = default;
};

struct SharedRaceCard {
    std::uint32_t situation = 0;
    SharedReliefPlan plan;
    std::optional<SharedSweat> sweat;
    friend bool operator==(SharedRaceCard const&, SharedRaceCard const&) = default;
};

inline constexpr int max_cramps = 6;   // per night; means this many or more

struct SharedNight {
    int cramps = 0;                // 0 to max_cramps
    std::optional<int> strength;   // of the worst cramp, 0 to 10; empty: unknown, or no cramp
    std::optional<bool> woke;      // empty: unknown, or no cramp
    friend bool operator==(SharedNight const&, SharedNight const&) = default;
};

inline constexpr int summary_nights_limit = 366;

// Nights by the sender's local time and day start.
struct SharedSummary {
    time::CivilDay first;
    // 1 to summary_nights_limit; empty: not logged, which is not "no cramp"
    std::vector<std::optional<SharedNight>> nights;
    friend bool operator==(SharedSummary const&, SharedSummary const&) = default;
};

// In the order of LinkKind.
using SharedDocument = std::variant<SharedReliefPlan, SharedFoodList, SharedEvidence, SharedRaceCard, SharedSummary>;

[[nodiscard]] LinkKind kind_of(SharedDocument const&);

// The URL fragment, "#s1....z". Fails with Problem::too_large or out_of_range when a limit above is exceeded.
[[nodiscard]] Result<std::string> write_shared_link(SharedDocument const&);

// Fails as read_link does, and with Problem::unsupported_version for what this version cannot read. The caller must
// check for numbers that its knowledge does not have, which also mean a newer version (see resolve.h).
[[nodiscard]] Result<SharedDocument> read_shared_link(std::string_view);

}
