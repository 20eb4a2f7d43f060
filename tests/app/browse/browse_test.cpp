// A day and a month, as a person drives them.
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
        auto const month = run.shown<browse::CalendarView>().month.first;
        run.want(browse::TurnMonth{1});
        CHECK(run.shown<browse::CalendarView>().month.first == month);
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
        run.add_past_cramp();
        run.want(Open{Screen::calendar});
        auto const month = run.shown<browse::CalendarView>().month;
        CHECK(month.cramps == 1);
        CHECK(month.days.size() == 30);
        CHECK(month.blanks == 6);   // 1 November 2026 is a Sunday
        run.want(profile::SetRegion{"us"});
        CHECK(run.shown<browse::CalendarView>().month.blanks == 0);
        run.want(browse::TurnMonth{-1});
        CHECK(run.shown<browse::CalendarView>().month.days.size() == 31);
        CHECK(run.shown<browse::CalendarView>().month.cramps == 0);
    }
    TEST_CASE("a month knows its cramp nights, and how many of the nights since the diary began are known") {
        RunningApp run;   // in the night of the 18th
        run.start();
        auto const today = time::night_of(run.clock, diary::usual_day_start);
        run.want(today::AnswerNights{{{today.days - 10}, {today.days - 9}}, true});
        run.pass(minutes(1));
        run.want(today::AnswerNights{{{today.days - 8}}, false});
        run.want(Open{Screen::calendar});
        auto const view = run.shown<browse::CalendarView>();
        CHECK(view.begun.days == today.days - 10);
        CHECK(view.month.cramp_nights == 2);
        CHECK(view.month.known == 3);
        CHECK(view.month.over == 10);
        CHECK(view.before.known == 0);
        CHECK(view.before.over == 0);
        CHECK(view.before.first < view.month.first);
    }
}

TEST_SUITE("recently deleted") {
    TEST_CASE("nothing is listed where nothing was deleted, and what is not deleted is not brought back") {
        RunningApp run;
        run.start();
        run.want(log::AddTag{"late shift"});
        run.want(Open{Screen::deleted});
        CHECK(run.shown<browse::DeletedView>().lines.empty());
        run.pass(seconds(10));
        for (auto const& id : {run.newest(RecordType::tag).id, diary::RecordId{}})
            run.want(browse::BringBack{id});
        CHECK(run.chrome().notice.empty());
    }
    TEST_CASE("what was deleted is listed for 30 days, the last first, and comes back with all its fields") {
        RunningApp run;
        run.start();
        run.want(log::AddTag{"late shift"});
        run.pass(minutes(1));
        run.want(log::AddTag{"new shoes"});
        auto const newer = run.newest(RecordType::tag).id;
        auto const older = run.records(RecordType::tag).back()->id;
        run.want(Delete{newer});
        run.pass(hours(24));
        run.want(Delete{older});
        run.store();
        RunningApp again(run.pages);
        again.clock = run.clock;
        again.start();
        again.want(Open{Screen::deleted});
        auto const view = again.shown<browse::DeletedView>();
        REQUIRE(view.lines.size() == 2);
        CHECK(view.lines[0].line.text == "late shift");
        CHECK(view.lines[0].deleted.at == run.clock.at);
        CHECK(view.lines[1].line.text == "new shoes");
        again.want(browse::BringBack{newer});
        CHECK(again.chrome().notice == "undo.brought_back");
        CHECK(again.newest(RecordType::tag).text(Field::tag_name) == "new shoes");
        CHECK(again.shown<browse::DeletedView>().lines.size() == 1);
        again.want(Undo{});
        CHECK(again.records(RecordType::tag).empty());
        again.pass(hours(30 * 24 + 1));
        CHECK(again.shown<browse::DeletedView>().lines.empty());
    }
    TEST_CASE("many are shown a part at a time, also those that an older version deleted") {
        std::string page;
        for (int i = 0; i < 45; ++i) {
            auto const two = std::to_string(10 + i);
            page += R"({"id":"019a9a00-0000-7000-8000-0000000000)" + two +
                    R"(","type":"tag","at":1795000000000,"offset":60,"edited":17950000000)" + two +
                    R"(,"rev":2,"gone":true,"name":"t)" + two + "\"}\n";
        }
        RunningApp run({{"2025-11-18", page}});
        run.start();
        run.want(Open{Screen::deleted});
        REQUIRE(run.shown<browse::DeletedView>().lines.size() == 20);
        CHECK(run.shown<browse::DeletedView>().lines.front().line.text == "t54");
        CHECK(run.shown<browse::DeletedView>().more);
        run.want(browse::ShowMoreDeleted{});
        run.want(browse::ShowMoreDeleted{});
        CHECK(run.shown<browse::DeletedView>().lines.size() == 45);
        CHECK_FALSE(run.shown<browse::DeletedView>().more);
    }
}
