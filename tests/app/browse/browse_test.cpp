// A day, a month and a search, as a person drives them.
#include "app/running_app.h"
#include "doctest.h"
#include "support/shipped.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

TEST_SUITE("browse: unhappy") {
    TEST_CASE("no day after today and no month after this one") {
        RunningApp run;
        run.start();
        run.want(Open{Screen::day});
        auto const today = run.shown<browse::DayView>().day;
        run.want(browse::TurnDay{1});
        CHECK(run.shown<browse::DayView>().day == today);
        run.want(Open{Screen::calendar});
        auto const month = run.shown<browse::CalendarView>().month;
        run.want(browse::TurnMonth{1});
        CHECK(run.shown<browse::CalendarView>().month == month);
    }
}

TEST_SUITE("browse") {
    TEST_CASE("a day shows everything written down for it, in order, and its ledger") {
        RunningApp run;
        run.start();
        run.log_drink("coffee");
        run.pass(minutes(1));
        run.want(log::AddTag{"late shift"});
        run.want(Open{Screen::day});
        auto const day = run.shown<browse::DayView>();
        REQUIRE(day.lines.size() == 2);
        CHECK(day.lines.front().type == RecordType::intake);
        CHECK(day.lines.back().text == "late shift");
        REQUIRE_FALSE(day.ledger.empty());
        CHECK(day.ledger.front().item == advice::LedgerItem::drinks);
        CHECK(day.ledger.front().amount.number == "240");
        run.want(browse::TurnDay{-1});
        CHECK(run.shown<browse::DayView>().lines.empty());
        CHECK_FALSE(run.shown<browse::DayView>().today);
    }
    TEST_CASE("an amount that the person's region does not give is said to be missing") {
        RunningApp run({}, shipped_with_library());
        run.start();
        run.want(profile::TypeYear{"2014", true});
        run.want(log::OpenNew{RecordType::intake, "food"});
        run.leave(Field::intake_name, "Stew");
        run.leave(Field::intake_potassium, "400");
        auto const is_missing = [&](std::string_view region) {
            run.want(profile::SetRegion{std::string(region)});
            run.want(Open{Screen::day});
            for (auto const& row : run.shown<browse::DayView>().ledger)
                if (row.item == advice::LedgerItem::potassium) return row.no_reference;
            return false;
        };
        CHECK(is_missing("gb"));
        CHECK_FALSE(is_missing("us"));
    }
    TEST_CASE("a month counts its cramps, and its weeks begin where the region says") {
        RunningApp run;
        run.start();
        run.want(AddPastCramp{});
        run.want(Open{Screen::calendar});
        auto const month = run.shown<browse::CalendarView>();
        CHECK(month.cramps == 1);
        CHECK(month.days.size() == 30);
        CHECK(month.blanks == 6);   // 1 November 2026 is a Sunday
        run.want(profile::SetRegion{"us"});
        CHECK(run.shown<browse::CalendarView>().blanks == 0);
        run.want(browse::TurnMonth{-1});
        CHECK(run.shown<browse::CalendarView>().days.size() == 31);
        CHECK(run.shown<browse::CalendarView>().cramps == 0);
    }
    TEST_CASE("a search finds by words on screen and by what was written, and only among the kinds chosen") {
        RunningApp run;
        run.start();
        run.log_drink("coffee");
        run.want(log::OpenNew{RecordType::note, {}});
        run.leave(Field::note_text, "Coffee with Ana");
        run.want(Open{Screen::search});
        CHECK_FALSE(run.shown<browse::SearchView>().asked);
        run.want(browse::TypeSearch{"coff"});
        CHECK(run.shown<browse::SearchView>().found.size() == 2);
        run.want(browse::ToggleType{RecordType::note});
        REQUIRE(run.shown<browse::SearchView>().found.size() == 1);
        CHECK(run.shown<browse::SearchView>().found.front().line.type == RecordType::note);
        run.want(browse::TypeSearch{"tea"});
        CHECK(run.shown<browse::SearchView>().found.empty());
    }
}
