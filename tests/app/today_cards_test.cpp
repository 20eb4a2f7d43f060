// Which cards of the deferred areas Today shows.
#include "app/running_app.h"
#include "doctest.h"
#include "support/full_diary.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

TodayCards cards(RunningApp& run) {
    run.want(Open{Screen::today});
    auto const view = run.app.view(run.now());
    REQUIRE(view.cards);
    return *view.cards;
}

void hide(RunningApp& run, std::vector<std::string> words) {
    run.want(SetWords{diary::singleton_id(RecordType::settings), Field::settings_today_hidden, std::move(words)});
}

void set_race(RunningApp& run, int days) {
    auto const day = time::to_iso(time::CivilDay{time::day_of(run.clock).days + days});
    run.want(SetDay{diary::singleton_id(RecordType::profile), Field::profile_race, day});
}

// Ten weeks, each night answered, with a cramp every third night.
void keep_diary(RunningApp& run, int nights) {
    auto const today = time::night_of(run.clock, diary::usual_day_start).days;
    std::vector<time::CivilDay> free, cramps;
    for (int back = nights; back > 0; --back)
        (back % 3 == 0 ? cramps : free).push_back({today - back});
    run.want(today::AnswerNights{free, false});
    run.pass(minutes(1));
    run.want(today::AnswerNights{cramps, true});
    run.pass(minutes(1));
}

}

TEST_SUITE("cards of Today: unhappy") {
    TEST_CASE("with nothing known there is no race and no trend") {
        RunningApp run;
        run.start();
        CHECK_FALSE(cards(run).days_to_race);
        CHECK_FALSE(cards(run).trend);
    }
    TEST_CASE("a race that is over is not counted to") {
        RunningApp run;
        run.start();
        set_race(run, -1);
        CHECK_FALSE(cards(run).days_to_race);
    }
    TEST_CASE("a month of answers is too little for a trend") {
        RunningApp run;
        run.start();
        keep_diary(run, 30);
        CHECK_FALSE(cards(run).trend);
    }
}

TEST_SUITE("cards of Today") {
    TEST_CASE("the days to a race are counted, the day itself as none") {
        RunningApp run;
        run.start();
        set_race(run, 12);
        CHECK(cards(run).days_to_race == 12);
        run.pass(hours(24));
        CHECK(cards(run).days_to_race == 11);
        set_race(run, 0);
        run.pass(hours(24));
        CHECK_FALSE(cards(run).days_to_race);
    }
    TEST_CASE("a trend has the last weeks, and none for a week without an answer") {
        RunningApp run;
        run.start();
        keep_diary(run, 70);
        auto const trend = cards(run).trend;
        REQUIRE(trend);
        CHECK(trend->direction == insight::TrendDirection::none_shown);
        CHECK(trend->weeks.size() == 8);
        for (auto const& week : trend->weeks)
            CHECK((week == 2 || week == 3));
        run.pass(hours(24 * 7));
        auto const later = cards(run).trend;
        REQUIRE(later);
        CHECK_FALSE(later->weeks.back().has_value());
    }
    TEST_CASE("a card that is hidden is not shown, and is shown again") {
        RunningApp run;
        run.start();
        keep_diary(run, 70);
        set_race(run, 3);
        hide(run, {"drinks", "race", "trend", "stretch", "suggestion", "ledger"});
        auto const none = cards(run);
        CHECK_FALSE(none.drinks);
        CHECK_FALSE(none.days_to_race);
        CHECK_FALSE(none.trend);
        CHECK_FALSE(none.stretch);
        CHECK_FALSE(none.ledger);
        CHECK((!none.action || none.action->urgent));
        hide(run, {"race"});
        CHECK(cards(run).drinks);
        CHECK(cards(run).trend);
        CHECK_FALSE(cards(run).days_to_race);
    }
}
