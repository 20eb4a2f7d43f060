#include "base/json.h"
#include "cli/commands.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::cli;

namespace {

Outcome simulate(std::vector<std::string_view> const& arguments) { return simulate_diary(arguments); }

Outcome evaluate(std::vector<std::string_view> const& arguments) { return evaluate_model(arguments); }

}

TEST_SUITE("simulation_commands") {
    TEST_CASE("worlds, days and seeds that cannot be are usage errors") {
        CHECK(simulate({"--world", "mars"}).status == 2);
        CHECK(simulate({"--days", "0"}).status == 2);
        CHECK(simulate({"--days", "many"}).status == 2);
        CHECK(simulate({"--seed", "-1"}).status == 2);
        CHECK(simulate({"--days"}).status == 2);
        CHECK(simulate({"extra"}).status == 2);
    }

    TEST_CASE("an evaluation is quick or long, and takes nothing else") {
        CHECK(evaluate({"--quick", "--long"}).status == 2);
        CHECK(evaluate({"--fast"}).status == 2);
        CHECK(evaluate({"file"}).status == 2);
    }

    TEST_CASE("a simulated diary is JSON, with the truth, and the same for the same seed") {
        auto const outcome = simulate({"--world", "usual", "--days", "20", "--seed", "3"});
        REQUIRE(outcome.status == 0);
        CHECK(JsonDocument::read(outcome.out));
        CHECK(outcome.out.find("\"odds_ratio\"") != std::string::npos);
        CHECK(outcome.out.find("\"cramp\"") != std::string::npos);
        CHECK(simulate({"--world", "usual", "--days", "20", "--seed", "3"}).out == outcome.out);
        CHECK(simulate({"--world", "usual", "--days", "20", "--seed", "4"}).out != outcome.out);
        CHECK(simulate({"--world", "none", "--days", "20", "--seed", "3"}).out != outcome.out);
    }
}
