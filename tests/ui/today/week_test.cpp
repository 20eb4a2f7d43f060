// The nights of the week on Today, as a person and a screen reader meet them.
#include "doctest.h"
#include "support/running_session.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace unknot;
using namespace unknot::tests;
using ui::Role;

namespace {

std::vector<ui::Node> circles(RunningSession const& run) {
    std::vector<ui::Node> found;
    auto const group = run.node(Role::group, tr("week.title")).id;
    auto const& nodes = run.session.scene().nodes;
    std::copy_if(nodes.begin(), nodes.end(), std::back_inserter(found),
                 [&](ui::Node const& node) { return node.parent == group; });
    return found;
}

std::size_t missed(RunningSession const& run) {
    auto const all = circles(run);
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [](ui::Node const& node) { return node.role == Role::button; }));
}

std::string question(RunningSession const& run) {
    auto const& nodes = run.session.scene().nodes;
    auto const found = std::find_if(nodes.begin(), nodes.end(), [](ui::Node const& node) {
        return node.role == Role::heading && node.name.starts_with("A cramp in the night");
    });
    return found == nodes.end() ? "" : found->name;
}

// Five days after a cramp that was eased.
void days_after(RunningSession& run) {
    run.open();
    run.ease_cramp();
    run.pass({5 * ms_per_day});
    run.open();
}

}

TEST_SUITE("today: the week") {
    TEST_CASE("before the first record there are no circles") {
        RunningSession run;
        run.open();
        CHECK_FALSE(run.shows(Role::group, tr("week.title")));
    }

    TEST_CASE("each night has a name of its own, and only a missed one can be tapped") {
        RunningSession run;
        days_after(run);
        auto const all = circles(run);
        REQUIRE(all.size() == 7);
        for (auto const& circle : all)
            CHECK(std::count_if(all.begin(), all.end(), [&](auto const& other) { return other.name == circle.name; }) ==
                  1);
        CHECK(missed(run) == 3);
        for (auto const& circle : all)
            if (circle.role == Role::button) CHECK(circle.rect.h >= 44);
    }

    TEST_CASE("a tapped night is asked about, and all that were missed are answered by one tap") {
        RunningSession run;
        days_after(run);
        auto const all = circles(run);
        auto const circle =
            std::find_if(all.begin(), all.end(), [](ui::Node const& node) { return node.role == Role::button; });
        REQUIRE(circle != all.end());
        auto const last_night = question(run);
        run.act(Role::button, circle->name);
        CHECK(question(run) != last_night);
        CHECK(missed(run) == 3);   // last night is one of them now
        run.act(Role::button, tr("answer.yes"));
        CHECK(question(run) == last_night);
        CHECK(missed(run) == 2);
        run.act(Role::button, "None in those 2 nights");
        CHECK(missed(run) == 0);
        CHECK(question(run) == last_night);
    }
}
