#include "app/running_app.h"
#include "doctest.h"
#include "mornings.h"
#include "support/shipped.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;

namespace {

std::optional<today::MorningCard> card(RunningApp& run) {
    run.want(Open{Screen::today});
    return run.shown<today::TodayView>().morning;
}

std::vector<Field> asked(RunningApp& run) {
    std::vector<Field> fields;
    auto const shown = card(run);
    for (auto const& question : shown->questions)
        fields.push_back(question.form.field);
    return fields;
}

std::vector<std::string> offered(RunningApp& run, Field field) {
    auto const shown = card(run);
    for (auto const& question : shown->questions)
        if (question.form.field == field) return question.chosen;
    return {};
}

}

TEST_SUITE("morning card") {
    TEST_CASE("not in the night itself, only at a later opening") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        run.pass(minutes(2));
        run.want(CrampStopped{});
        CHECK_FALSE(card(run));
        run.pass(minutes(100));   // 05:54; a page left open longer is opened anew, see app_clock_test
        CHECK_FALSE(card(run));
        run.take(run.app.reopen(run.now()));
        REQUIRE(card(run));
        CHECK(card(run)->cramp.duration == Seconds{120});
        CHECK(card(run)->ask_after);
        CHECK(card(run)->questions.empty());
    }
    TEST_CASE("not for a cramp that still goes on") {
        RunningApp night;
        night.start();
        night.want(CrampNow{});
        night.store();
        RunningApp again(night.pages);
        again.clock.at = night.clock.at + minutes(5);
        again.start();
        CHECK_FALSE(card(again));
    }
    TEST_CASE("not for one that is more than three days old") {
        RunningApp run = morning_after();
        run.pass(hours(3 * 24 - 5));
        CHECK(card(run));
        run.pass(hours(2));
        CHECK_FALSE(card(run));
    }
    TEST_CASE("skipped once, it does not come back") {
        RunningApp run = morning_after();
        run.want(today::FinishMorning{run.cramp().id, true});
        CHECK_FALSE(card(run));
        CHECK(run.cramp().choice(Field::cramp_morning) == "skipped");
        CHECK_FALSE(run.cramp().choice(Field::cramp_side));
        run.store();
        RunningApp later(run.pages);
        later.clock.at = run.clock.at + hours(1);
        later.start();
        CHECK_FALSE(card(later));
    }
    TEST_CASE("the first answer is stored and leads to the details") {
        RunningApp run = morning_after();
        run.want(today::AnswerMorning{run.cramp().id, "sore"});
        CHECK(run.cramp().choice(Field::cramp_after) == "sore");
        CHECK(run.screen() == Screen::today);
        CHECK_FALSE(card(run)->ask_after);
        CHECK(asked(run).size() == 5);   // whether it woke, side, strength, what helped, and how long that took
    }
    TEST_CASE("the third answer opens Help with the clot lines marked") {
        RunningApp run = morning_after();
        run.want(today::AnswerMorning{run.cramp().id, "sore_swollen_warm"});
        CHECK(run.cramp().choice(Field::cramp_after) == "sore_swollen_warm");
        REQUIRE(run.screen() == Screen::help);
        auto const help = run.shown<help::HelpView>();
        REQUIRE_FALSE(help.logged.highlights.empty());
        for (auto const& highlight : help.logged.highlights) {
            auto const* sign = knowledge::find_sign(shipped_knowledge(), highlight.sign);
            REQUIRE(sign != nullptr);
            CHECK(std::find(sign->topics.begin(), sign->topics.end(), "clot") != sign->topics.end());
        }
    }
    TEST_CASE("a bit sore is asked about once more the next day, and only then") {
        RunningApp run = morning_after();
        auto const id = run.cramp().id;
        run.want(today::AnswerMorning{id, "sore"});
        run.want(today::FinishMorning{id, false});
        CHECK_FALSE(card(run));
        run.pass(hours(24));
        REQUIRE(card(run));
        CHECK(card(run)->ask_next_day);
        CHECK(card(run)->questions.empty());
        SUBCASE("sore again is stored, and it is not asked a third time") {
            run.want(today::AnswerNextDay{id, "sore"});
            CHECK(run.cramp().choice(Field::cramp_after) == "sore");
            CHECK(run.cramp().choice(Field::cramp_after_next_day) == "sore");
            CHECK_FALSE(card(run));
        }
        SUBCASE("swollen or warm opens Help") {
            run.want(today::AnswerNextDay{id, "sore_swollen_warm"});
            CHECK(run.screen() == Screen::help);
        }
        SUBCASE("skipped, it does not come back") {
            run.want(today::FinishMorning{id, true});
            CHECK_FALSE(card(run));
        }
        SUBCASE("a newer cramp takes its place") {
            run.want(CrampNow{});
            run.pass(minutes(2));
            run.want(CrampStopped{});
            CHECK_FALSE(card(run));
        }
    }
    TEST_CASE("gone, or not answered to the end, is not asked about the next day") {
        RunningApp run = morning_after();
        run.want(today::AnswerMorning{run.cramp().id, "gone"});
        run.want(today::FinishMorning{run.cramp().id, false});
        run.pass(hours(24));
        CHECK_FALSE(card(run));
    }
    TEST_CASE("what was the case the time before is offered, and is an answer only when Done is tapped") {
        RunningApp first = morning_after();
        auto const id = first.cramp().id;
        first.want(SetWord{id, Field::cramp_side, "right"});
        first.want(SetNumber{id, Field::cramp_strength, 7});
        first.want(SetWords{id, Field::cramp_helped, {"walked"}});
        first.want(today::FinishMorning{id, false});
        first.store();
        RunningApp night(first.pages);
        night.clock.at = first.clock.at + hours(20);
        RunningApp second = morning_after(std::move(night));
        auto const shown = card(second);
        REQUIRE(shown);
        CHECK(shown->questions.empty());   // how it is comes first
        second.want(today::AnswerMorning{second.cramp().id, "gone"});
        CHECK(offered(second, Field::cramp_side) == std::vector<std::string>{"right"});
        CHECK(offered(second, Field::cramp_strength) == std::vector<std::string>{"7"});
        CHECK(offered(second, Field::cramp_helped) == std::vector<std::string>{"walked"});
        CHECK_FALSE(second.cramp().integer(Field::cramp_strength));
        CHECK_FALSE(second.cramp().choice(Field::cramp_side));
        SUBCASE("Done stores them") {
            second.want(today::FinishMorning{second.cramp().id, false});
            CHECK(second.cramp().choice(Field::cramp_side) == "right");
            CHECK(second.cramp().integer(Field::cramp_strength) == 7);
            CHECK(second.cramp().choices(Field::cramp_helped) == std::vector<std::string_view>{"walked"});
            CHECK(second.cramp().choice(Field::cramp_morning) == "answered");
        }
        SUBCASE("skipping stores none of them") {
            second.want(today::FinishMorning{second.cramp().id, true});
            CHECK_FALSE(second.cramp().choice(Field::cramp_side));
            CHECK(second.cramp().choices(Field::cramp_helped).empty());
        }
        SUBCASE("what helped and was offered can be switched off") {
            second.want(SetWords{second.cramp().id, Field::cramp_helped, {}});
            second.want(today::FinishMorning{second.cramp().id, false});
            CHECK(second.cramp().choices(Field::cramp_helped).empty());
        }
        SUBCASE("another one is added to what was offered") {
            second.want(SetWords{second.cramp().id, Field::cramp_helped, {"walked", "heat"}});
            second.want(today::FinishMorning{second.cramp().id, false});
            CHECK(second.cramp().choices(Field::cramp_helped) == std::vector<std::string_view>{"walked", "heat"});
        }
    }
    TEST_CASE("how long one left alone lasted is asked, and the answer is stored") {
        RunningApp night;
        night.start();
        night.want(CrampNow{});
        night.store();
        RunningApp run(night.pages);
        run.clock.at = night.clock.at + hours(5);
        run.start();
        REQUIRE(card(run));
        CHECK(asked(run) == std::vector{Field::cramp_duration});
        run.want(SetNumber{run.cramp().id, Field::cramp_duration, 900});
        CHECK(asked(run).empty());
        CHECK(run.shown<today::TodayView>().level != advice::HelpLevel::none_logged);   // over ten minutes is a sign
    }
}
