// Clock times in the form of a record, where the clocks changed or the time has not come yet.
#include "app/running_app.h"
#include "doctest.h"
#include "support/zones.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

// A cramp that began at an instant, of unknown length, whose entry is open; it is the next day.
struct EntryOf : RunningApp {
    EntryOf(time::Zone const& there, char const* iso) {
        set_clock(there, instant(iso));
        start();
        add_past_cramp();
        auto const id = cramp().id;
        set_clock(there, instant(iso) + hours(24));
        want(OpenRecord{id});
        store();
    }

    [[nodiscard]] std::optional<std::int64_t> lasted() const { return cramp().integer(Field::cramp_duration); }

    // The one question, which must be there.
    form::ClockQuestion question() {
        auto const view = shown<form::FormView>();
        REQUIRE(view.questions.size() == 1);
        return view.questions.front();
    }

    void choose(std::size_t n) {
        auto const asked = question();
        want(form::ChooseClock{cramp().id, asked.field, asked.choices.at(n)});
    }
};

}

TEST_SUITE("a night in which the clocks change") {
    TEST_CASE("half an hour over the gap of spring is stored as half an hour, and shown as typed") {
        EntryOf run(london(), "2026-03-29T00:50:00.000Z");
        run.leave(Text::stop, "02:20");
        CHECK(run.lasted() == 30 * 60);
        CHECK(run.moment(Text::stop).text == "02:20");
        CHECK(run.shown<form::FormView>().questions.empty());
    }
    TEST_CASE("01:50 to 01:10 in autumn are twenty minutes") {
        EntryOf run(london(), "2026-10-25T00:50:00.000Z");
        run.leave(Text::stop, "01:10");
        CHECK(run.lasted() == 20 * 60);
        CHECK(run.moment(Text::stop).text == "01:10");
    }
    TEST_CASE("a start that never was is asked about, changes nothing, and is what the person chooses") {
        EntryOf run(london(), "2026-03-29T03:00:00.000Z");
        auto const before = run.cramp();
        run.leave(Text::start, "01:30");
        CHECK(run.cramp() == before);
        CHECK(run.announced("clock.skipped"));
        CHECK(run.moment(Text::start).text == "01:30");
        CHECK(run.form_problem() == "clock.skipped");
        CHECK(run.question().field == "start");
        CHECK_FALSE(run.question().chosen);
        run.choose(1);
        CHECK(run.cramp().at.at == instant("2026-03-29T01:30:00.000Z"));
        CHECK(run.moment(Text::start).text == "02:30");
        CHECK(run.form_problem().empty());
        CHECK(run.shown<form::FormView>().questions.empty());
    }
    TEST_CASE("a start that came twice is asked about, and stays open to be told otherwise") {
        EntryOf run(berlin(), "2026-10-25T05:00:00.000Z");
        run.leave(Text::start, "02:30");
        CHECK(run.announced("clock.twice"));
        run.choose(0);
        CHECK(run.cramp().at.at == instant("2026-10-25T00:30:00.000Z"));
        CHECK(run.question().chosen == 0U);
        run.choose(1);
        CHECK(run.cramp().at.at == instant("2026-10-25T01:30:00.000Z"));
        CHECK(run.question().chosen == 1U);
        run.store();
        run.want(Undo{});
        CHECK(run.cramp().at.at == instant("2026-10-25T00:30:00.000Z"));
    }
    TEST_CASE("a stop that came twice is asked about, and both answers keep their length") {
        EntryOf run(lord_howe(), "2026-04-04T14:20:00.000Z");   // 01:20 on the fifth; 01:30 to 02:00 come twice
        run.leave(Text::stop, "01:40");
        CHECK(run.question().field == "stop");
        run.choose(0);
        CHECK(run.lasted() == 20 * 60);
        run.choose(1);
        CHECK(run.lasted() == 50 * 60);
        CHECK(run.moment(Text::stop).text == "01:40");
    }
    TEST_CASE("choosing keeps the seconds of a cramp that was timed, and the answer it has changes nothing") {
        RunningApp run;
        run.set_clock(london(), instant("2026-10-25T00:30:17.000Z"));
        run.start();
        run.want(CrampNow{});
        run.pass(seconds(130));
        run.want(CrampStopped{});
        run.pass(hours(9));
        run.want(OpenRecord{run.cramp().id});
        auto const before = run.cramp();
        auto const questions = run.shown<form::FormView>().questions;
        REQUIRE(questions.size() == 2);   // 01:30 and 01:32
        CHECK(questions[0].chosen == 0U);
        CHECK(questions[1].chosen == 0U);
        run.want(form::ChooseClock{before.id, "start", questions[0].choices[0]});
        CHECK(run.cramp().at == before.at);
        run.want(form::ChooseClock{before.id, "start", questions[0].choices[1]});
        CHECK(run.cramp().at.at == before.at.at + hours(1));
    }
    TEST_CASE("another date that makes the time one that came twice is asked about") {
        EntryOf run(berlin(), "2026-10-27T01:30:00.000Z");   // 02:30
        run.leave(Text::date, "2026-10-25");
        CHECK(run.question().field == "date");
        run.choose(1);
        CHECK(run.cramp().at.at == instant("2026-10-25T01:30:00.000Z"));
        CHECK(run.moment(Text::date).text == "2026-10-25");
    }
    TEST_CASE("before the rest is there the form is on the way, and nothing is typed into it") {
        EntryOf run(london(), "2026-03-29T00:50:00.000Z");
        run.environment.fully_loaded = false;
        run.app.change_environment(run.environment);
        auto const before = run.cramp();
        (void)run.shown<WaitingView>();
        run.want(form::TypeMoment{before.id, Text::stop, "02:20", true});
        CHECK(run.cramp() == before);
        run.environment.fully_loaded = true;
        run.app.change_environment(run.environment);
        run.leave(Text::stop, "02:20");
        CHECK(run.lasted() == 30 * 60);
    }
    TEST_CASE("a form asks the same of its moment, and of the hours in bed") {
        RunningApp run;
        run.set_clock(berlin(), instant("2026-10-24T20:00:00.000Z"));   // the evening before
        run.start();
        run.want(OpenCheckIn{});
        auto const id = run.shown<form::FormView>().id;
        run.want(form::TypeField{id, Field::check_in_out_of_bed, "02:30", true});
        auto questions = run.shown<form::FormView>().questions;
        REQUIRE(questions.size() == 1);
        CHECK(questions[0].field == "out_of_bed");
        run.want(form::ChooseClock{id, "out_of_bed", questions[0].choices[1]});
        auto const out_of_bed = [&] { return run.app.diary().find(id)->instant(Field::check_in_out_of_bed); };
        REQUIRE(run.app.diary().find(id) != nullptr);
        CHECK(out_of_bed() == instant("2026-10-25T01:30:00.000Z"));
        run.want(form::TypeField{id, Field::check_in_out_of_bed, "07:00", true});
        CHECK(out_of_bed() == instant("2026-10-25T06:00:00.000Z"));
        for (auto const& card : run.shown<form::FormView>().cards)
            for (auto const& field : card.fields)
                if (field.form.field == Field::check_in_out_of_bed) CHECK(field.value == "07:00");
    }
    TEST_CASE("an hour ago, before the clocks went back, is by the clock of then") {
        RunningApp run;
        run.set_clock(london(), instant("2026-10-25T01:15:00.000Z"));   // the second 01:15
        run.start();
        run.want(Open{Screen::log});
        run.want(log::SetWhen{log::When::an_hour_ago});
        run.want(log::AddTag{"walk"});
        auto const at = run.app.diary().newest(RecordType::tag, 1).front()->at;
        CHECK(at.at == instant("2026-10-25T00:15:00.000Z"));
        CHECK(at.offset_minutes == 60);
    }
}

TEST_SUITE("a stop in the future") {
    TEST_CASE("is refused when typed, and said") {
        EntryOf run(berlin(), "2026-11-19T03:12:00.000Z");
        run.clock.at = run.cramp().at.at + minutes(30);
        run.leave(Text::stop, "05:12");
        CHECK_FALSE(run.lasted());
        CHECK(run.announced("form.in_future"));
        CHECK(run.moment(Text::stop).problem == "form.in_future");
    }
    TEST_CASE("that comes of a length is shown as such until the start is mended") {
        EntryOf run(berlin(), "2026-11-19T03:12:00.000Z");
        run.clock.at = run.cramp().at.at;
        run.want(SetNumber{run.cramp().id, Field::cramp_duration, 900});
        CHECK(run.shown<form::FormView>().in_future);
        run.leave(Text::start, "03:30");
        CHECK_FALSE(run.shown<form::FormView>().in_future);
    }
}
