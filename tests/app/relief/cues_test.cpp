// What tells of a step without being looked at, and how the figure moves into it.
#include "app/running_app.h"
#include "doctest.h"
#include "support/shipped.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;

namespace {

void in_relief(RunningApp& run) {
    run.environment.can_vibrate = run.environment.can_speak = true;
    run.start();
    run.want(CrampNow{});
}

std::string said_last(RunningApp const& run) {
    auto const said = run.asked_for<Speak>();
    return said.empty() ? std::string("nothing") : said.back().text;
}

}

TEST_SUITE("relief: cues") {
    TEST_CASE("a step that is not for this person is not read; why not is") {
        RunningApp run;
        run.environment.can_speak = true;
        run.start();
        run.want(SetWords{diary::singleton_id(diary::RecordType::profile), Field::profile_conditions, {"neuropathy"}});
        run.want(CrampNow{});
        run.want(relief::SwitchCue{Cue::voice});
        bool came = false;
        for (std::size_t step = 1; step < run.shown<relief::ReliefView>().count; ++step) {
            run.want(relief::MoveStep{relief::StepMove::next});
            auto const view = run.shown<relief::ReliefView>();
            bool const has_reason = said_last(run).find("feel heat") != std::string::npos;
            CHECK(has_reason == !view.blocked.empty());
            if (!view.blocked.empty()) CHECK(said_last(run).find(view.step->detail) == std::string::npos);
            came = came || has_reason;
        }
        CHECK(came);
    }
    TEST_CASE("each step is read once, with what comes before the first, and again when it is begun again") {
        RunningApp run;   // at night
        in_relief(run);
        CHECK(said_last(run) == "nothing");
        run.want(relief::SwitchCue{Cue::voice});
        auto const view = run.shown<relief::ReliefView>();
        CHECK(said_last(run) == view.situation->first + " " + view.step->title + ". " + view.step->detail);
        run.pass(seconds(5));
        CHECK(run.asked_for<Speak>().size() == 1);
        run.want(relief::MoveStep{relief::StepMove::again});
        CHECK(run.asked_for<Speak>().size() == 2);
        run.want(relief::MoveStep{relief::StepMove::next});
        auto const next = run.shown<relief::ReliefView>();
        CHECK(said_last(run) == next.step->title + ". " + next.step->detail);
        run.want(relief::SwitchCue{Cue::voice});
        CHECK(said_last(run).empty());
    }
    TEST_CASE("the end of a hold is felt and said, once; without the switches it is neither") {
        for (bool const wanted : {false, true}) {
            CAPTURE(wanted);
            RunningApp run;
            in_relief(run);
            if (wanted) run.want(relief::SwitchCue{Cue::vibration});
            if (wanted) run.want(relief::SwitchCue{Cue::voice});
            auto const felt = run.asked_for<Vibrate>().size();
            run.pass(minutes(1));
            CHECK(run.asked_for<Vibrate>().size() == felt + (wanted ? 1 : 0));
            std::string const expected = wanted ? std::string(shipped_strings().text("relief.hold_over")) : "nothing";
            CHECK(said_last(run) == expected);
        }
    }
    TEST_CASE("when it stopped, or was none, nothing more is said") {
        for (bool const stopped : {false, true}) {
            RunningApp run;
            in_relief(run);
            run.want(relief::SwitchCue{Cue::voice});
            CHECK_FALSE(said_last(run).empty());
            if (stopped)
                run.want(CrampStopped{});
            else
                run.want(relief::NoCramp{});
            CHECK(said_last(run).empty());
        }
    }
    TEST_CASE("the figure moves for a second at the beginning of a step, then it stands in the hold") {
        RunningApp run;
        in_relief(run);
        CHECK(run.shown<relief::ReliefView>().pose == 0);
        CHECK(run.app.next_tick(run.now())->count < 50);
        run.pass(seconds(1));
        CHECK(run.shown<relief::ReliefView>().pose == 1);
        CHECK(run.app.next_tick(run.now())->count > 500);
        run.want(relief::MoveStep{relief::StepMove::next});
        CHECK(run.shown<relief::ReliefView>().pose == 0);
    }
    TEST_CASE("who asks for no movement sees the hold at once") {
        RunningApp run;
        run.environment.still = true;
        in_relief(run);
        CHECK(run.shown<relief::ReliefView>().pose == 1);
        CHECK(run.app.next_tick(run.now())->count > 500);
    }
    TEST_CASE("rubbing and warmth are shown where the cramp is") {
        for (auto const* muscle : {"calf", "foot", "toes", "thigh_front", "thigh_back", "shin", "other"}) {
            CAPTURE(muscle);
            RunningApp run;
            in_relief(run);
            run.want(relief::ChooseMuscle{muscle});
            std::string const word(muscle);
            std::string const place = word == "calf"                     ? ""
                                      : word == "foot" || word == "toes" ? "_foot"
                                      : word.starts_with("thigh")        ? "_thigh"
                                                                         : "none";
            int found = 0;
            for (std::size_t step = 0; step < run.shown<relief::ReliefView>().count; ++step) {
                auto const& shown = *run.shown<relief::ReliefView>().step;
                for (auto const* what : {"massage", "warmth"}) {
                    if (!shown.id.starts_with(what)) continue;
                    ++found;
                    CHECK(shown.picture == (place == "none" ? "" : what + place));
                }
                run.want(relief::MoveStep{relief::StepMove::next});
            }
            CHECK(found == 2);
        }
    }
}

TEST_SUITE("relief: the rest of the night") {
    TEST_CASE("after a night cramp it stays dark until the night is over, also when the page opens anew") {
        RunningApp run;   // at 04:12
        run.start();
        CHECK(run.app.theme(run.now()) == "system");
        run.want(CrampNow{});
        run.pass(minutes(2));
        run.want(CrampStopped{});
        CHECK(run.app.theme(run.now()) == "dark");
        run.store();
        RunningApp later(run.pages);
        later.clock.at = run.clock.at + hours(2);
        later.start();
        CHECK(later.app.theme(later.now()) == "dark");
        later.pass(hours(1));   // 07:14
        CHECK(later.app.theme(later.now()) == "system");
    }
    TEST_CASE("the next night is another one") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        run.want(CrampStopped{});
        run.pass(hours(19));   // 23:12
        CHECK(run.app.theme(run.now()) == "system");
    }
    TEST_CASE("a cramp of the day leaves the theme alone") {
        RunningApp run;
        run.start();
        run.pass(hours(9));
        run.want(CrampNow{});
        run.want(CrampStopped{});
        CHECK(run.app.theme(run.now()) == "system");
    }
    TEST_CASE("who chose the light theme keeps it") {
        RunningApp run;
        run.start();
        run.want(settings::SetTheme{"light"});
        run.want(CrampNow{});
        run.want(CrampStopped{});
        CHECK(run.app.theme(run.now()) == "light");
    }
}
