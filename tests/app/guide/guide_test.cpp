#include "app/running_app.h"
#include "doctest.h"
#include "support/shipped.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;

namespace {

guide::GuideView guide_with(RunningApp& run, std::string text) {
    run.want(Open{Screen::guide});
    run.want(guide::Find{std::move(text)});
    return run.shown<guide::GuideView>();
}

}

TEST_SUITE("guide") {
    TEST_CASE("words that nothing has find nothing") {
        RunningApp run({}, shipped_with_library());
        run.start();
        auto const shown = guide_with(run, "xyzzy");
        CHECK(shown.claims.empty());
        CHECK(shown.foods.empty());
    }
    TEST_CASE("without words all is there: what suggestions are based on first, the surest of it; foods in groups") {
        RunningApp run({}, shipped_with_library());
        run.start();
        auto const shown = guide_with(run, "");
        auto const& library = *shown.knowledge->library;
        CHECK(shown.claims.size() == library.claims.size());
        auto const is_based = [&](knowledge::Claim const* claim) {
            return std::any_of(library.actions.begin(), library.actions.end(), [&](knowledge::Action const& action) {
                return std::find(action.claims.begin(), action.claims.end(), claim->id) != action.claims.end();
            });
        };
        CHECK(std::is_partitioned(shown.claims.begin(), shown.claims.end(), is_based));
        auto const others = std::find_if_not(shown.claims.begin(), shown.claims.end(), is_based);
        auto const surer = [](auto const* one, auto const* other) { return one->grade < other->grade; };
        CHECK(std::is_sorted(shown.claims.begin(), others, surer));
        CHECK(std::is_sorted(others, shown.claims.end(), surer));
        std::size_t foods = 0;
        for (auto const& group : shown.foods)
            foods += group.foods.size();
        CHECK(foods == library.foods.size());
    }
    TEST_CASE("a word is looked for in evidence and in foods") {
        RunningApp run({}, shipped_with_library());
        run.start();
        auto const shown = guide_with(run, "SPINACH");
        REQUIRE_FALSE(shown.foods.empty());
        for (auto const& group : shown.foods)
            for (auto const* food : group.foods)
                CHECK(food->name.find("pinach") != std::string::npos);
        CHECK_FALSE(guide_with(run, "magnesium").claims.empty());
    }
}
