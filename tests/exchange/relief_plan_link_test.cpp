#include "doctest.h"
#include "exchange/relief_plan_link.h"
#include "exchange/share_link.h"

#include <random>

using namespace unknot;
using namespace unknot::exchange;

namespace {

SharedReliefPlan calf() {
    return {.protocol = 1,
            .steps = {{101, Seconds{30}}, {102, {}}, {103, Seconds{3600}}, {4'294'967'295, Seconds{1}}},
            .reviewed = {20'779}};
}

Problem problem_of(std::vector<std::uint8_t> payload) {
    auto const link = write_link({LinkKind::relief_plan, std::move(payload)});
    REQUIRE(link);
    auto const plan = read_relief_plan_link(link.value());
    REQUIRE_FALSE(plan);
    return plan.error().problem;
}

}

TEST_SUITE("relief_plan_link") {
    TEST_CASE("refuses to write what it could not read") {
        auto plan = calf();
        plan.steps[0].hold = Seconds{0};
        CHECK_FALSE(write_relief_plan_link(plan));
        plan.steps[0].hold = Seconds{3601};
        CHECK_FALSE(write_relief_plan_link(plan));
        plan.steps.assign(65, {1, {}});
        CHECK_FALSE(write_relief_plan_link(plan));
        plan = calf();
        plan.reviewed = {-1};
        CHECK_FALSE(write_relief_plan_link(plan));
    }

    TEST_CASE("a payload that is no plan was made with a newer version") {
        CHECK(problem_of({}) == Problem::unsupported_version);
        CHECK(problem_of({1}) == Problem::unsupported_version);
        CHECK(problem_of({1, 0x80}) == Problem::unsupported_version);
        CHECK(problem_of({1, 2, 3}) == Problem::unsupported_version);
        CHECK(problem_of({1, 2, 0x80, 0x00, 5}) == Problem::unsupported_version);
        CHECK(problem_of({1, 2, 3, 0x91, 0x1C}) == Problem::unsupported_version);
        CHECK(problem_of({0xFF, 0xFF, 0xFF, 0xFF, 0x1F, 2}) == Problem::unsupported_version);
        CHECK(problem_of({0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01}) == Problem::unsupported_version);
        CHECK(problem_of({1, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F}) == Problem::unsupported_version);
        CHECK(problem_of(std::vector<std::uint8_t>(200, 1)) == Problem::unsupported_version);
    }

    TEST_CASE("a plan reads back as it was, at the ends of every range") {
        auto const link = write_relief_plan_link(calf());
        REQUIRE(link);
        auto const plan = read_relief_plan_link(link.value());
        REQUIRE(plan);
        CHECK(plan.value() == calf());
        auto empty = SharedReliefPlan{.protocol = 0, .steps = {}, .reviewed = time::last_day};
        CHECK(read_relief_plan_link(write_relief_plan_link(empty).value()).value() == empty);
    }

    TEST_CASE("a usual plan fits an easily scanned code, the largest one a link") {
        CHECK(write_relief_plan_link(calf()).value().size() < 100);
        SharedReliefPlan largest = calf();
        largest.steps.assign(64, {4'294'967'295, Seconds{3600}});
        CHECK(write_relief_plan_link(largest).value().size() <= link_fragment_limit);
    }

    TEST_CASE("any plan cut or altered is refused, never another plan") {
        auto const link = write_relief_plan_link(calf()).value();
        for (std::size_t length = 0; length < link.size(); ++length)
            CHECK_FALSE(read_relief_plan_link(link.substr(0, length)));
        std::mt19937 chance(1);
        for (int round = 0; round < 2000; ++round) {
            auto changed = link;
            changed[chance() % changed.size()] = static_cast<char>(chance() % 256);
            auto const plan = read_relief_plan_link(changed);
            CHECK((!plan || plan.value() == calf()));
        }
    }
}
