#include "exchange/relief_plan_link.h"

#include "exchange/share_link.h"

#include <span>

namespace unknot::exchange {
namespace {

constexpr std::size_t step_limit = 64;
constexpr std::int64_t hold_limit = 3600;

// Numbers are written in groups of seven bits, the lowest first; all groups but the last have the high bit set.
void put(std::vector<std::uint8_t>& bytes, std::uint32_t number) {
    for (; number >= 0x80; number >>= 7)
        bytes.push_back(static_cast<std::uint8_t>(number | 0x80));
    bytes.push_back(static_cast<std::uint8_t>(number));
}

// Takes numbers from the front; after one that cannot be read, `failed` stays set and all numbers are 0.
struct Numbers {
    std::span<std::uint8_t const> rest;
    bool failed = false;

    std::uint32_t take() {
        std::uint64_t number = 0;
        for (int shift = 0; shift < 35 && !rest.empty() && !failed; shift += 7) {
            auto const group = rest.front();
            rest = rest.subspan(1);
            number |= std::uint64_t{group & 0x7Fu} << shift;
            if (group < 0x80) {
                failed = number > 0xFFFFFFFFu || (group == 0 && shift > 0);
                return failed ? 0 : static_cast<std::uint32_t>(number);
            }
        }
        failed = true;
        return 0;
    }
};

Status check(SharedReliefPlan const& plan) {
    if (plan.steps.size() > step_limit) return Error{Problem::too_large, "steps", "more than 64"};
    if (plan.reviewed < time::first_day || plan.reviewed > time::last_day) {
        return Error{Problem::out_of_range, "reviewed", "outside the years 1970 to 9999"};
    }
    for (auto const& step : plan.steps) {
        if (step.hold && (step.hold->count < 1 || step.hold->count > hold_limit)) {
            return Error{Problem::out_of_range, "hold", "must be from 1 to 3600 seconds"};
        }
    }
    return {};
}

std::optional<SharedReliefPlan> read_payload(std::span<std::uint8_t const> payload) {
    Numbers numbers{payload};
    SharedReliefPlan plan;
    plan.protocol = numbers.take();
    auto const reviewed = numbers.take();
    if (reviewed > static_cast<std::uint32_t>(time::last_day.days)) return {};
    plan.reviewed.days = static_cast<std::int32_t>(reviewed);
    while (!numbers.rest.empty() && !numbers.failed) {
        SharedStep step{numbers.take(), {}};
        if (auto const hold = numbers.take(); hold > 0) step.hold = Seconds{hold};
        plan.steps.push_back(step);
    }
    if (numbers.failed || !check(plan)) return {};
    return plan;
}

}

Result<std::string> write_relief_plan_link(SharedReliefPlan const& plan) {
    if (auto status = check(plan); !status) return status.error();
    LinkDocument document;
    put(document.payload, plan.protocol);
    put(document.payload, static_cast<std::uint32_t>(plan.reviewed.days));
    for (auto const& step : plan.steps) {
        put(document.payload, step.step);
        put(document.payload, step.hold ? static_cast<std::uint32_t>(step.hold->count) : 0);
    }
    return write_link(document);
}

Result<SharedReliefPlan> read_relief_plan_link(std::string_view text) {
    auto const document = read_link(text);
    if (!document) return document.error();
    // The checksum was right, so what cannot be read here was written by a version that can.
    auto const newer = Error{Problem::unsupported_version, {}, "the link was made with a newer version"};
    if (document.value().kind != LinkKind::relief_plan) return newer;
    auto plan = read_payload(document.value().payload);
    if (!plan) return newer;
    return std::move(*plan);
}

}
