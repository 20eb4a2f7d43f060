// A clock that is wrong, runs on or is somewhere else, on all screens.
#include "app/running_app.h"
#include "doctest.h"
#include "support/zones.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

void log_note_at(RunningApp& run, time::Moment const& at) {
    auto const before = run.clock;
    run.clock = at;
    run.want(log::OpenNew{RecordType::note, {}});
    run.want(form::TypeField{run.shown<form::FormView>().id, Field::note_text, "a note", true});
    run.clock = before;
}

}

TEST_SUITE("a clock that is wrong") {
    TEST_CASE("set two years back, Today still shows that there is a diary, and all of it is marked") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        run.pass(seconds(60));
        run.want(CrampStopped{});
        run.pass(hours(5));
        run.clock.at.ms -= hours(2 * 365 * 24).count;
        run.want(Open{Screen::today});
        auto const today = run.shown<today::TodayView>();
        CHECK_FALSE(today.first_time);
        CHECK(today.ahead);
        REQUIRE(today.week);
        CHECK(today.week->now == 0);
        run.want(Open{Screen::diary});
        auto const diary = run.shown<nights::DiaryView>();
        REQUIRE(diary.entries->size() == 1);
        CHECK(nights::line_of(diary, *diary.entries->front().record).in_future);
        run.want(OpenRecord{run.cramp().id});
        CHECK(run.shown<form::FormView>().in_future);
    }
    TEST_CASE("five years ahead for one entry, the next is still the newest, and the card asks about it") {
        RunningApp run;
        run.start();
        auto const true_time = run.clock;
        run.clock.at.ms += hours(5 * 365 * 24).count;
        run.add_past_cramp();
        run.clock = true_time;
        run.want(CrampNow{});
        run.pass(seconds(60));
        run.want(CrampStopped{});
        auto const eased = run.shown<relief::StoppedView>().cramp.id;
        run.pass(hours(5));
        run.take(run.app.reopen(run.now()));
        run.want(Open{Screen::today});
        REQUIRE(run.shown<today::TodayView>().morning);
        CHECK(run.shown<today::TodayView>().morning->cramp.id == eased);
        CHECK(run.shown<today::TodayView>().week->now == 1);
    }
    TEST_CASE("what is dated ahead is marked on its form, in a search and on its day") {
        RunningApp run;
        run.start();
        auto ahead = run.clock;
        ahead.at = ahead.at + hours(1);
        log_note_at(run, ahead);
        CHECK(run.shown<form::FormView>().in_future);
        run.want(Open{Screen::day});
        REQUIRE(run.shown<browse::DayView>().lines.size() == 1);
        CHECK(run.shown<browse::DayView>().lines[0].in_future);
        run.want(Open{Screen::diary});
        run.want(nights::TypeSearch{"note"});
        auto const is_ahead = [&] {
            auto const view = run.shown<nights::DiaryView>();
            REQUIRE(view.entries->size() == 1);
            return nights::line_of(view, *view.entries->front().record).in_future;
        };
        CHECK(is_ahead());
        run.clock.at = run.clock.at + hours(4);
        CHECK_FALSE(is_ahead());
    }
    TEST_CASE("the day and the month of what is dated ahead can be turned to, and none behind it") {
        RunningApp run;
        run.start();
        auto ahead = run.clock;
        ahead.at = ahead.at + hours(40 * 24);
        log_note_at(run, ahead);
        run.want(Open{Screen::calendar});
        auto const month = run.shown<browse::CalendarView>().month.first;
        run.want(browse::TurnMonth{1});
        CHECK(run.shown<browse::CalendarView>().month.first > month);
        auto const last = run.shown<browse::CalendarView>().month.first;
        run.want(browse::TurnMonth{1});
        CHECK(run.shown<browse::CalendarView>().month.first == last);
        run.want(browse::OpenDay{time::day_of(ahead)});
        CHECK(run.shown<browse::DayView>().lines.size() == 1);
        run.want(browse::TurnDay{1});
        CHECK(run.shown<browse::DayView>().day == time::night_of(ahead, Minutes{360}));
    }
    TEST_CASE("with drinks but no cramp, Today does not say that nothing was logged") {
        RunningApp run;
        run.start();
        CHECK(run.shown<today::TodayView>().first_time);
        run.want(log::AddTag{"walk"});
        CHECK_FALSE(run.shown<today::TodayView>().first_time);
    }
    TEST_CASE("stuck, entries of one instant keep their order") {
        RunningApp run;
        run.start();
        for (auto const* tag : {"one", "two", "three"}) {
            run.want(log::AddTag{tag});
            run.store();
        }
        auto const order = run.app.diary().newest(RecordType::tag, 3);
        RunningApp again(run.pages);
        again.clock = run.clock;
        again.start();
        auto const same = again.app.diary().newest(RecordType::tag, 3);
        REQUIRE(same.size() == 3);
        for (std::size_t n = 0; n < 3; ++n)
            CHECK(same[n]->id == order[n]->id);
    }
}

TEST_SUITE("a page left open") {
    TEST_CASE("over the hour at which days begin it is opened anew, and the card of the night is there") {
        RunningApp run;
        run.start();   // 04:12
        run.want(CrampNow{});
        run.pass(seconds(60));
        run.want(CrampStopped{});
        run.want(Open{Screen::today});
        run.pass(hours(1));
        CHECK_FALSE(run.shown<today::TodayView>().morning);
        run.pass(hours(1));
        CHECK(run.shown<today::TodayView>().morning);
    }
    TEST_CASE("a cramp that goes on over that hour goes on") {
        RunningApp run;
        run.clock.at = run.clock.at + minutes(105);   // 05:57
        run.start();
        run.want(CrampNow{});
        run.pass(minutes(6));
        CHECK(run.screen() == Screen::relief);
        CHECK(run.cramp().choice(Field::cramp_end) == "open");
    }
}

TEST_SUITE("travel") {
    TEST_CASE("old entries keep their local time, and nights go by the clock of the place") {
        RunningApp run;
        run.set_clock(london(), instant("2026-07-01T23:30:00.000Z"));   // 00:30 on the second, night of the first
        run.start();
        run.add_past_cramp();
        run.set_clock(kiritimati(), instant("2026-07-03T10:30:00.000Z"));   // 00:30 on the fourth, night of the third
        run.add_past_cramp();
        run.want(Open{Screen::diary});
        auto const view = run.shown<nights::DiaryView>();
        auto const& entries = *view.entries;
        REQUIRE(entries.size() == 2);
        CHECK(time::to_iso(entries[0].day) == "2026-07-03");
        CHECK(time::to_iso(entries[1].day) == "2026-07-01");
        CHECK(time::civil(entries[1].record->at).hour == 0);
        CHECK(time::civil(entries[1].record->at).minute == 30);
    }
    TEST_CASE("over the date line both ways nothing is lost and nothing is in the future") {
        RunningApp run;
        run.set_clock(kiritimati(), instant("2026-07-03T10:30:00.000Z"));
        run.start();
        run.add_past_cramp();
        run.set_clock(yearly("Pacific/Honolulu", -600, {}), instant("2026-07-03T16:30:00.000Z"));   // the third again
        run.add_past_cramp();
        run.want(Open{Screen::today});
        auto const week = run.shown<today::TodayView>().week;
        REQUIRE(week);
        CHECK_FALSE(run.shown<today::TodayView>().ahead);
        run.set_clock(kiritimati(), instant("2026-07-04T10:30:00.000Z"));
        CHECK(run.shown<today::TodayView>().week->now == 2);
    }
}
