#include "base/json.h"
#include "doctest.h"
#include "platform/session.h"
#include "support/running_session.h"

using namespace unknot;
using namespace unknot::tests;
using ui::Role;

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
        CHECK_FALSE(run.host.frame_wanted);
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
    TEST_CASE("a text of megabytes that was typed is not sent back to the page, and what is laid out has an end") {
        RunningSession run;
        run.open("#search");
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
        run.act(Role::button, tr("relief.stopped"));
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
    TEST_CASE("the chosen theme wins over the system's") {
        RunningSession run({412, 915, 1, ui::Scheme::dark});
        run.open("#more");
        CHECK(run.view().scheme == ui::Scheme::dark);
        run.act(Role::radio, tr("theme.light"));
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
