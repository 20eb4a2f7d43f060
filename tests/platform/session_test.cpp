#include "base/json.h"
#include "doctest.h"
#include "platform/session.h"
#include "support/running_session.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::tests;
using ui::Role;

namespace {

// The device sleeps: the wall clock goes on, the monotonic clock stands still.
void sleep(RunningSession& run, Milliseconds time) { run.host.clock.at = run.host.clock.at + time; }

void wake(RunningSession& run) {
    run.session.seen(true);
    run.settle();
}

}

TEST_SUITE("session") {
    TEST_CASE("nothing is drawn before something happened") {
        RunningSession run;
        CHECK(run.frames == 0);
    }
    TEST_CASE("an event for what is no longer there changes nothing and asks for no end of frames") {
        RunningSession run;
        run.open();
        for (auto const kind :
             {ui::Event::Kind::activated, ui::Event::Kind::edited, ui::Event::Kind::left, ui::Event::Kind::dismissed}) {
            run.session.happened({kind, 12345, "x"});
            run.settle();
        }
        CHECK(run.session.app().diary().size() == 0);
        CHECK(run.view().screen == "today");
    }
    TEST_CASE("two events in one frame are each answered on the screen as the first left it") {
        RunningSession run;
        run.open();
        auto const diary = run.node(Role::button, tr("nav.diary")).id, help = run.node(Role::button, tr("nav.help")).id;
        run.session.happened({ui::Event::Kind::activated, diary, {}});
        run.session.happened({ui::Event::Kind::activated, help, {}});
        run.settle();
        CHECK(run.view().screen == "help");
    }
    TEST_CASE("at most three frames follow one thing that happened") {
        RunningSession run;
        run.open();
        run.pass({60'000});
        int const before = run.frames;
        run.act(Role::button, tr("nav.help"));
        CHECK(run.frames - before <= 3);
        CHECK(run.host.frame_wanted == run.to_the_hour());
    }
    TEST_CASE("relief draws once a second") {
        RunningSession run;
        run.open("#now");
        run.pass({5'000});
        int const before = run.frames;
        run.pass({10'000});
        CHECK(run.frames - before >= 10);
        CHECK(run.frames - before <= 11);
    }
    TEST_CASE(
        "the figure moves with at most 30 frames in the first second of a step, and with none when it is to stand") {
        for (bool const still : {false, true}) {
            CAPTURE(still);
            app::Environment environment;
            environment.still = still;
            RunningSession run({}, environment);
            run.open("#now");
            run.pass({2'000});
            int const before = run.frames;
            run.act(Role::button, tr("relief.next"));
            run.pass({1'000});
            int const moving = run.frames - before;
            CHECK(moving <= (still ? 5 : 35));
            if (!still) CHECK(moving >= 20);
        }
    }
    TEST_CASE("typed text that is shown is sent once, so that the page knows that it was taken in") {
        RunningSession run;
        run.search_diary("calf");
        auto const said = std::count_if(run.host.published.begin(), run.host.published.end(), [](auto const& json) {
            return json.find("\"value\":\"calf\"") != std::string::npos;
        });
        CHECK(said == 1);
    }
    TEST_CASE("a text of megabytes that was typed is not sent back to the page, and what is laid out has an end") {
        RunningSession run;
        run.search_diary("calf");
        auto const typed_bytes = [&](std::size_t size) {
            auto const before = run.host.published.size();
            run.type(tr("search.text"), std::string(size, 'x'));
            std::size_t bytes = 0;
            for (auto n = before; n < run.host.published.size(); ++n)
                bytes += run.host.published[n].size();
            CHECK(run.node(Role::textbox, tr("search.text")).value.size() == size);
            return bytes;
        };
        CHECK(typed_bytes(100'000) < 20'000);
        auto const height = run.view().height;
        CHECK(typed_bytes(5 << 20) < 20'000);
        CHECK(run.view().height == height);
    }
    TEST_CASE("the page is told differences only, each of them JSON") {
        RunningSession run;
        run.open();
        REQUIRE_FALSE(run.host.published.empty());
        for (auto const& difference : run.host.published)
            CHECK(JsonDocument::read(difference));
        auto const before = run.host.published.size();
        run.session.resize({412, 915, 1, 1, {}, 0});   // as it was
        run.settle();
        CHECK(run.host.published.size() == before);
    }
    TEST_CASE("out of sight for half an hour, the next look is a new opening; for less it is not") {
        RunningSession run;
        run.open("#now");
        run.pass({60'000});
        run.act(Role::button, tr("title.stopped"));
        run.act(Role::button, tr("stopped.done"));
        run.session.seen(false);
        run.pass({29 * 60'000});
        run.session.seen(true);
        run.settle();
        CHECK_FALSE(run.shows(tr("morning.how_is_it")));
        run.session.seen(false);
        run.pass({30 * 60'000});
        run.session.seen(true);
        run.settle();
        CHECK(run.shows(tr("morning.how_is_it")));
    }
    TEST_CASE("a clock set ahead in the middle of a cramp does not end it, nor add to it") {
        for (Milliseconds const jump : {Milliseconds{3'600'000}, Milliseconds{5LL * 365 * 24 * 3'600'000}}) {
            RunningSession run;
            run.open("#now");
            run.pass({90'000});
            run.host.clock.at = run.host.clock.at + jump;
            run.pass({10'000});
            CHECK(run.view().screen == "relief");
            CHECK(run.cramp().choice(diary::Field::cramp_end) == "open");
            run.act(Role::button, tr("title.stopped"));
            CHECK(run.cramp().integer(diary::Field::cramp_duration) == 100);
        }
    }
    TEST_CASE("a clock set two years back does not end a cramp, and how long it lasted is right") {
        RunningSession run;
        run.open("#now");
        run.pass({90'000});
        run.host.clock.at.ms -= 2LL * 365 * 24 * 3'600'000;
        run.pass({10'000});
        CHECK(run.view().screen == "relief");
        run.act(Role::button, tr("title.stopped"));
        CHECK(run.cramp().integer(diary::Field::cramp_duration) == 100);
    }
    TEST_CASE("asleep for hours in the middle of a cramp, nobody knows how long it lasted") {
        RunningSession run;
        run.open("#now");
        run.pass({90'000});
        run.session.seen(false);
        sleep(run, {7LL * 3'600'000});
        wake(run);
        CHECK(run.view().screen == "today");
        CHECK(run.cramp().choice(diary::Field::cramp_end) == "unknown");
    }
    TEST_CASE("a hold that ended while the device slept is over at the wake") {
        RunningSession run;
        run.open("#now");
        run.pass({5'000});
        REQUIRE(run.shows(tr("relief.hold_over")) == false);
        run.session.seen(false);
        sleep(run, {2LL * 60'000});
        wake(run);
        auto const said = run.asked_for<app::Announce>();
        CHECK(
            std::any_of(said.begin(), said.end(), [](auto const& one) { return one.text == tr("relief.hold_over"); }));
    }
    TEST_CASE("a night in which the device slept is a new opening, also when the page was not told") {
        for (bool const told : {true, false}) {
            CAPTURE(told);
            RunningSession run;
            run.open("#now");
            run.pass({60'000});
            run.act(Role::button, tr("title.stopped"));
            run.act(Role::button, tr("stopped.done"));
            if (told) run.session.seen(false);
            sleep(run, {5LL * 3'600'000});
            wake(run);
            CHECK(run.shows(tr("morning.how_is_it")));
        }
    }
    TEST_CASE("midnight turns the day of an open page, and the hour its greeting") {
        RunningSession run;
        run.host.clock.at.ms += (19 * 60 + 40) * 60'000LL;   // 23:52
        run.open();
        CHECK(run.shows("2026-11-19"));
        CHECK(run.shows(tr("today.night")));
        run.pass({9 * 60'000});
        CHECK(run.shows("2026-11-20"));
        run.pass({5LL * 3'600'000});
        CHECK(run.shows(tr("today.morning")));
    }
    TEST_CASE("the chosen theme wins over the system's") {
        RunningSession run({412, 915, 1, ui::Scheme::dark});
        run.open("#more");
        CHECK(run.view().scheme == ui::Scheme::dark);
        run.act(Role::radio, tr("theme.light"));
        CHECK(run.view().scheme == ui::Scheme::light);
    }
    TEST_CASE("after a cramp at night the light theme of the system waits until the morning") {
        RunningSession run;
        run.open();
        REQUIRE(run.view().scheme == ui::Scheme::light);
        run.ease_cramp();
        run.act(Role::button, tr("stopped.done"));
        CHECK(run.view().scheme == ui::Scheme::dark);
        run.pass({4LL * ms_per_hour});
        CHECK(run.view().scheme == ui::Scheme::light);
    }
    TEST_CASE("any size of window is laid out") {
        for (float const width : {200.0F, 320.0F, 719.0F, 720.0F, 2560.0F}) {
            RunningSession run({width, 480, 1});
            run.open();
            CHECK(run.view().height >= 480);
        }
    }
}
