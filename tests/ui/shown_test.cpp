// Every screen at four sizes, in both schemes, at usual and doubled text: what must hold for each scene.
#include "doctest.h"
#include "support/running_session.h"
#include "support/scene_rules.h"
#include "support/shipped.h"
#include "ui/shown.h"

#include <vector>

using namespace unknot;
using namespace unknot::tests;
using ui::Role;

namespace {

constexpr Window windows[] = {{360, 740}, {412, 915}, {820, 1180}, {1280, 800}};

void expect(char const* rule, Faults const& faults) {
    CAPTURE(rule);
    for (auto const& fault : faults)
        FAIL_CHECK(fault);
}

void check_every_scene(Faults (*rule)(RunningSession const&), float text_scale) {
    for (auto const& screen : shown_screens()) {
        for (auto window : windows) {
            for (auto const scheme : {ui::Scheme::light, ui::Scheme::dark}) {
                window.text_scale = text_scale;
                window.scheme = scheme;
                CAPTURE(screen.name);
                CAPTURE(window.width);
                CAPTURE(text_scale);
                RunningSession run(window);
                screen.reach(run);
                expect("scene", rule(run));
                if (scheme == ui::Scheme::light) CHECK(run.view().scheme == scheme);
            }
        }
    }
}

}

TEST_SUITE("every screen") {
    TEST_CASE(
        "at the usual size of text: nothing clipped, small, overlapping, unnamed, unevenly spaced or without a node") {
        check_every_scene(all_faults, 1);
    }
    TEST_CASE("the same at twice the size of text") { check_every_scene(all_faults, 2); }
    TEST_CASE("it is still: no frame is wanted before the next hour once it stands, but for a clock that runs") {
        for (auto const& screen : shown_screens()) {
            CAPTURE(screen.name);
            RunningSession run;
            screen.reach(run);
            run.pass({20'000});   // the offer to undo ends
            bool const runs = run.session.app().next_tick(run.host.now()).has_value();
            REQUIRE(run.host.frame_wanted);
            CHECK((*run.host.frame_wanted < run.to_the_hour()) == runs);
            int const before = run.frames;
            run.pass({10'000});
            CHECK(run.frames - before <= (runs ? 11 : 0));
        }
    }
    TEST_CASE("exactly one primary action where there is one to take") {
        for (auto const* fragment : {"#today", "#now", "#share/calf", "#share/foods", "#share/nights", "#s1.nothing"}) {
            CAPTURE(fragment);
            RunningSession run;
            run.open(fragment);
            int primary = 0;
            for (auto const& node : run.session.scene().nodes)
                primary += node.primary ? 1 : 0;
            CHECK(primary == 1);
        }
    }
    TEST_CASE("one heading of the first level, and the landmarks") {
        for (auto const& screen : shown_screens()) {
            CAPTURE(screen.name);
            RunningSession run;
            screen.reach(run);
            int first = 0, main = 0;
            for (auto const& node : run.session.scene().nodes) {
                first += node.role == Role::heading && node.level == 1 ? 1 : 0;
                main += node.role == Role::main ? 1 : 0;
            }
            CHECK(first == 1);
            CHECK(main == 1);
            CHECK_FALSE(run.view().title.empty());
        }
    }
}
