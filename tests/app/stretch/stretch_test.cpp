#include "app/running_app.h"
#include "doctest.h"
#include "support/shipped.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;

namespace {

std::string const bedtime = "bedtime_stretch";

diary::Record const* newest_stretch(RunningApp& run) {
    auto const found = run.app.diary().newest(diary::RecordType::stretch, 1);
    return found.empty() ? nullptr : found.front();
}

// Someone with a night cramp, for whom the bedtime stretch is suggested.
void with_a_cramp(RunningApp& run) {
    run.start();
    run.want(CrampNow{});
    run.pass(minutes(2));
    run.want(CrampStopped{});
    run.want(Open{Screen::today});
}

// Someone who had a cramp in a run, for whom heel raises and a warm-up are suggested.
void with_a_runner(RunningApp& run) {
    with_a_cramp(run);
    run.want(SetWord{run.cramp().id, Field::cramp_context, "exercise"});
}

std::optional<stretch::StretchCard> card(RunningApp& run) {
    run.want(Open{Screen::today});
    auto const cards = run.app.view(run.now()).cards;
    return cards ? cards->stretch : std::nullopt;
}

}

TEST_SUITE("stretch") {
    TEST_CASE("with a leg that must not be stretched it is not offered") {
        RunningApp run({}, shipped_with_library());
        with_a_cramp(run);
        REQUIRE(card(run));
        run.want(why::AnswerSign{"one_leg_swollen", "yes"});
        CHECK_FALSE(card(run));
        run.want(stretch::Start{bedtime});
        run.want(Open{Screen::stretch});
        CHECK_FALSE(run.shown<stretch::StretchView>().running);
    }
    TEST_CASE("it runs to its end by itself and is written down with what was held") {
        RunningApp run({}, shipped_with_library());
        with_a_cramp(run);
        auto const shown = card(run);
        REQUIRE(shown);
        CHECK(shown->action->id == bedtime);
        CHECK(shown->minutes == 3);
        CHECK_FALSE(shown->done);
        run.want(stretch::Start{bedtime});
        CHECK(run.shown<stretch::StretchView>().running);
        CHECK(run.shown<stretch::StretchView>().parts.size() == 4);
        run.pass(minutes(4));
        CHECK(run.app.view(run.now()).chrome.screen == Screen::today);
        auto const* record = newest_stretch(run);
        REQUIRE(record != nullptr);
        CHECK(record->text(Field::stretch_routine) == bedtime);
        CHECK(record->integer(Field::stretch_holds) == 12);
        CHECK(record->integer(Field::stretch_length) == 180);
        CHECK(record->choice(Field::stretch_occasion) == "before_bed");
        CHECK(record->choices(Field::stretch_muscles) == std::vector<std::string_view>{"calf", "thigh_back"});
        CHECK(card(run)->done);
        run.want(Undo{});
        CHECK_FALSE(card(run)->done);
    }
    TEST_CASE("left in the middle, what was held by then is written down; before the first hold, nothing") {
        RunningApp run({}, shipped_with_library());
        with_a_cramp(run);
        run.want(stretch::Start{bedtime});
        run.pass(seconds(3));
        run.want(stretch::Leave{});
        CHECK(newest_stretch(run) == nullptr);
        run.want(stretch::Start{bedtime});
        run.pass(seconds(32));
        run.want(stretch::Leave{});
        REQUIRE(newest_stretch(run) != nullptr);
        CHECK(newest_stretch(run)->integer(Field::stretch_holds) == 2);
    }
    TEST_CASE("while it is paused nothing moves, and no frame is asked for") {
        RunningApp run({}, shipped_with_library());
        with_a_cramp(run);
        run.want(stretch::Start{bedtime});
        run.pass(seconds(8));
        run.want(stretch::Pause{});
        auto const left = run.shown<stretch::StretchView>().left;
        run.pass(minutes(1));
        CHECK(run.shown<stretch::StretchView>().left == left);
        CHECK(run.shown<stretch::StretchView>().paused);
    }
    TEST_CASE("it ends while a cramp is eased: relief stays on screen, and what was held is written down") {
        RunningApp run({}, shipped_with_library());
        with_a_cramp(run);
        run.want(stretch::Start{bedtime});
        run.want(Open{Screen::today});
        run.want(CrampNow{});
        run.pass(minutes(4));
        CHECK(run.screen() == Screen::relief);
        CHECK(run.asked_for<KeepAwake>().back().awake == Awake::yes);
        REQUIRE(newest_stretch(run) != nullptr);
        CHECK(newest_stretch(run)->integer(Field::stretch_holds) == 12);
    }
    TEST_CASE("started again from Today, it goes on where it was") {
        RunningApp run({}, shipped_with_library());
        with_a_cramp(run);
        run.want(stretch::Start{bedtime});
        run.pass(seconds(32));
        run.want(Open{Screen::today});
        run.want(stretch::Start{bedtime});
        CHECK(run.screen() == Screen::stretch);
        CHECK(run.shown<stretch::StretchView>().hold.number == 3);
    }
    TEST_CASE("what ends while the device sleeps is over at the next touch") {
        RunningApp run({}, shipped_with_library());
        with_a_cramp(run);
        run.want(stretch::Start{bedtime});
        run.monotonic = run.monotonic + minutes(10);
        run.want(stretch::Pause{});
        CHECK(run.screen() == Screen::today);
        CHECK(newest_stretch(run) != nullptr);
    }
    TEST_CASE("skipping every hold ends it without a record") {
        RunningApp run({}, shipped_with_library());
        with_a_cramp(run);
        run.want(stretch::Start{bedtime});
        for (int hold = 0; hold < 12; ++hold)
            run.want(stretch::MoveHold{stretch::HoldMove::next});
        CHECK(run.app.view(run.now()).chrome.screen == Screen::today);
        CHECK(newest_stretch(run) == nullptr);
    }
    TEST_CASE("what is not suggested to this person cannot be started") {
        RunningApp run({}, shipped_with_library());
        with_a_cramp(run);   // at night, so that nobody suggests a warm-up
        run.want(stretch::Start{"warm_up"});
        CHECK(run.screen() == Screen::today);
    }
    TEST_CASE("heel raises have no count that a source gives: they are done when the person says so") {
        RunningApp run({}, shipped_with_library());
        with_a_runner(run);
        run.want(stretch::Start{"strength"});
        auto const shown = run.shown<stretch::StretchView>();
        REQUIRE(shown.running);
        CHECK(shown.hold.own_pace());
        CHECK(shown.minutes == 0);
        CHECK_FALSE(shown.last);
        run.pass(seconds(95));
        CHECK(run.shown<stretch::StretchView>().passed == Seconds{95});
        run.want(stretch::MoveHold{stretch::HoldMove::done});
        CHECK(run.screen() == Screen::today);
        auto const* record = newest_stretch(run);
        REQUIRE(record != nullptr);
        CHECK(record->text(Field::stretch_routine) == "strength");
        CHECK(record->integer(Field::stretch_length) == 95);
        CHECK_FALSE(record->integer(Field::stretch_holds));
        CHECK(record->choices(Field::stretch_muscles) == std::vector<std::string_view>{"calf"});
        run.want(stretch::Start{"strength"});
        CHECK(run.shown<stretch::StretchView>().last == Seconds{95});
    }
    TEST_CASE("a warm-up is two parts, each until the person goes on, and stands before exercise") {
        RunningApp run({}, shipped_with_library());
        with_a_runner(run);
        run.want(stretch::Start{"warm_up"});
        CHECK(run.shown<stretch::StretchView>().parts.size() == 2);
        run.pass(minutes(4));
        run.want(stretch::MoveHold{stretch::HoldMove::done});
        run.pass(minutes(2));
        run.want(stretch::MoveHold{stretch::HoldMove::done});
        REQUIRE(newest_stretch(run) != nullptr);
        CHECK(newest_stretch(run)->integer(Field::stretch_length) == 360);
        CHECK(newest_stretch(run)->choice(Field::stretch_occasion) == "before_exercise");
        CHECK(newest_stretch(run)->find(Field::stretch_muscles) == nullptr);
    }
    TEST_CASE("forgotten in the middle, it leaves no record, and the screen may sleep") {
        RunningApp run({}, shipped_with_library());
        with_a_runner(run);
        run.want(stretch::Start{"strength"});
        run.pass(stretch::forgotten_after);
        CHECK(newest_stretch(run) == nullptr);
        CHECK(run.screen() == Screen::today);
        CHECK(run.asked_for<KeepAwake>().back().awake == Awake::no);
    }
    TEST_CASE("only what is done before bed is offered for tonight") {
        RunningApp run({}, shipped_with_library());
        with_a_runner(run);
        auto const shown = card(run);
        if (shown) CHECK(shown->action->occasion == "before_bed");
    }
    TEST_CASE("the figure moves for a second into a hold and out of it, and else stands still") {
        RunningApp run({}, shipped_with_library());
        with_a_cramp(run);
        run.want(stretch::Start{bedtime});
        CHECK(run.shown<stretch::StretchView>().pose == 0);   // there is no hold to leave yet
        CHECK(run.app.next_tick(run.now())->count > 500);
        run.pass(seconds(5));
        CHECK(run.app.next_tick(run.now())->count < 50);
        run.pass(Milliseconds{500});
        auto const halfway = run.shown<stretch::StretchView>().pose;
        CHECK(halfway > 0.2F);
        CHECK(halfway < 0.8F);
        run.pass(Milliseconds{600});
        CHECK(run.shown<stretch::StretchView>().pose == 1);
        CHECK(run.app.next_tick(run.now())->count > 500);
        run.pass(seconds(10));
        CHECK(run.shown<stretch::StretchView>().resting);
        CHECK(run.shown<stretch::StretchView>().pose == 0);
    }
    TEST_CASE("who asks for no movement sees the pose that is held at once") {
        RunningApp run({}, shipped_with_library());
        run.environment.still = true;
        with_a_cramp(run);
        run.want(stretch::Start{bedtime});
        run.pass(seconds(5));
        CHECK(run.shown<stretch::StretchView>().pose == 1);
        CHECK(run.app.next_tick(run.now())->count > 500);
    }
    TEST_CASE("a hold that ends is felt, and what comes is read, where that is wanted") {
        RunningApp run({}, shipped_with_library());
        run.environment.can_vibrate = run.environment.can_speak = true;
        with_a_cramp(run);
        run.want(stretch::Start{bedtime});
        run.pass(seconds(16));
        CHECK(run.asked_for<Vibrate>().empty());
        CHECK(run.asked_for<Speak>().empty());
        run.want(stretch::SwitchCue{Cue::vibration});
        run.want(stretch::SwitchCue{Cue::voice});
        auto const felt = run.asked_for<Vibrate>().size();
        run.pass(seconds(4));
        CHECK(run.asked_for<Vibrate>().size() == felt);   // a rest that ends is read, and not felt
        CHECK(run.asked_for<Speak>().back().text == shipped_strings().text("stretch.hold"));
        run.pass(seconds(10));
        CHECK(run.asked_for<Vibrate>().size() == felt + 1);
        CHECK(run.asked_for<Speak>().back().text == shipped_strings().text("stretch.rest"));
        run.want(stretch::Leave{});
        CHECK(run.asked_for<Speak>().back().text.empty());
    }
}
