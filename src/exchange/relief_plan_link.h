// A relief plan as shared with a friend: numbers only, meant by assets/knowledge/wire-ids.csv.
#pragma once
#include "base/result.h"
#include "base/units.h"
#include "time/civil.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::exchange {

struct SharedStep {
    std::uint32_t step = 0;        // wire id
    std::optional<Seconds> hold;   // 1 to 3600
    friend bool operator==(SharedStep const&, SharedStep const&) = default;
};

struct SharedReliefPlan {
    std::uint32_t protocol = 0;   // wire id
    std::vector<SharedStep> steps;
    time::CivilDay reviewed;   // when the knowledge behind it was last reviewed
    friend bool operator==(SharedReliefPlan const&, SharedReliefPlan const&) = default;
};

// The fragment, "#s1....z". Fails with Problem::too_large over 64 steps, Problem::out_of_range for a bad hold or day.
[[nodiscard]] Result<std::string> write_relief_plan_link(SharedReliefPlan const&);

// Fails as read_link does, and with Problem::unsupported_version for another kind of document. A wire id this version
// does not know is the caller's to find: it means the same.
[[nodiscard]] Result<SharedReliefPlan> read_relief_plan_link(std::string_view);

}
