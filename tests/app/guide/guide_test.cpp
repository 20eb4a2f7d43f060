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
    TEST_CASE("without words all is there, the surest evidence first, each food in its group") {
        RunningApp run({}, shipped_with_library());
        run.start();
        auto const shown = guide_with(run, "");
        auto const& library = *shown.knowledge->library;
        CHECK(shown.claims.size() == library.claims.size());
        CHECK(std::is_sorted(shown.claims.begin(), shown.claims.end(),
                             [](auto const* one, auto const* other) { return one->grade < other->grade; }));
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
