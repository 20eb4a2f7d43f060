// Editing a cramp: what is typed, what is refused, and that nothing typed is lost.
#include "app/running_app.h"
#include "doctest.h"

#include <variant>

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;

namespace {

// The page of a cramp that began at 04:12:00 and lasted 2 min 10 s.
struct OpenEntryOf : RunningApp {
    OpenEntryOf() {
        start();
        want(CrampNow{});
        pass(seconds(130));
        want(CrampStopped{});
        pass(hours(5));
        want(OpenRecord{cramp().id});
        store();
    }

    std::pair<SharedText, std::string> typed(Text what) { return {moment(what).text, moment(what).problem}; }

    std::pair<SharedText, std::string> typed(Field what) { return {field(what).value, field(what).problem}; }

    [[nodiscard]] std::string note() const { return std::string(cramp().text(Field::cramp_note).value_or("")); }

    [[nodiscard]] std::optional<std::int64_t> duration() const { return cramp().integer(Field::cramp_duration); }
};

struct Refused {
    std::variant<Text, Field> what;
    char const* text;
    char const* why;
};

}

TEST_SUITE("place of a cramp") {
    TEST_CASE("one tap on the picture sets muscle and side, and one undo takes both back") {
        RunningApp run;
        run.start();
        run.add_past_cramp();
        run.want(form::ChoosePlace{run.cramp().id, "shin", "left"});
        CHECK(run.cramp().choice(Field::cramp_muscle) == "shin");
        CHECK(run.cramp().choice(Field::cramp_side) == "left");
        run.want(Undo{});
        CHECK_FALSE(run.cramp().choice(Field::cramp_muscle));
        CHECK_FALSE(run.cramp().choice(Field::cramp_side));
    }
}

TEST_SUITE("a past cramp") {
    TEST_CASE("one that is left without an answer leaves nothing behind") {
        RunningApp run;
        run.start();
        run.want(AddPastCramp{});
        CHECK(run.shown<form::FormView>().can_store);
        run.want(Open{Screen::diary});
        CHECK(run.cramps().empty());
    }
    TEST_CASE("it is kept as it is when the person says so, at the time that was chosen") {
        RunningApp run;
        run.start();
        run.want(log::SetWhen{log::When::an_hour_ago});
        run.want(AddPastCramp{});
        run.want(form::Store{run.shown<form::FormView>().id});
        CHECK(run.shown<form::FormView>().stored);
        CHECK_FALSE(run.shown<form::FormView>().can_store);
        CHECK(run.cramp().at.at + hours(1) == run.clock.at);
        CHECK(run.cramp().choice(Field::cramp_end) == "unknown");
        run.want(Undo{});
        CHECK(run.cramps().empty());
    }
    TEST_CASE("the first answer keeps it, also when that is the time at which it stopped") {
        RunningApp run;
        run.start();
        run.want(log::SetWhen{log::When::an_hour_ago});
        run.want(AddPastCramp{});
        run.leave(Text::stop, "03:20");
        CHECK(run.cramp().choice(Field::cramp_end) == "stopped");
        CHECK(run.cramp().integer(Field::cramp_duration) == 480);
        CHECK(run.cramp().choice(Field::cramp_morning) == "skipped");
    }
    TEST_CASE("a time that is changed before is that of the cramp") {
        RunningApp run;
        run.start();
        run.want(AddPastCramp{});
        run.leave(Text::start, "02:00");
        CHECK(run.cramps().empty());
        run.want(form::ChoosePlace{run.shown<form::FormView>().id, "foot", "left"});
        CHECK(time::civil(run.cramp().at).hour == 2);
        CHECK(run.cramp().choice(Field::cramp_muscle) == "foot");
    }
    TEST_CASE("to store what is not open, or stored already, does nothing") {
        RunningApp run;
        run.start();
        run.add_past_cramp();
        run.effects.clear();
        run.want(form::Store{run.cramp().id});
        run.want(form::Store{diary::RecordId{}});
        CHECK(run.asked_for<Commit>().empty());
        CHECK(run.cramps().size() == 1);
    }
}

TEST_SUITE("form of a cramp: unhappy") {
    TEST_CASE("what cannot be is refused, said, kept in the field, and changes nothing") {
        std::string const long_note(4001, 'a');
        Refused const all[] = {{Text::stop, "04:11", "form.stop_before_start"},
                               {Text::stop, "25:00", "form.no_time"},
                               {Text::start, "", "form.no_time"},
                               {Text::start, "23:59", "form.in_future"},
                               {Text::date, "2026-11-20", "form.in_future"},
                               {Text::date, "2026-02-30", "form.no_date"},
                               {Text::date, "yesterday", "form.no_date"},
                               {Field::cramp_note, long_note.c_str(), "form.too_long"}};
        for (auto const& refused : all) {
            CAPTURE(refused.text);
            OpenEntryOf run;
            auto const before = run.cramp();
            std::visit([&](auto what) { run.leave(what, refused.text); }, refused.what);
            CHECK(run.cramp() == before);
            CHECK(run.announced(refused.why));
            auto const [text, problem] = std::visit([&](auto what) { return run.typed(what); }, refused.what);
            CHECK(problem == refused.why);
            CHECK(text == refused.text);
        }
    }
    TEST_CASE("leaving a field as it was changes nothing and asks for nothing") {
        OpenEntryOf run;
        auto const before = run.cramp();
        for (auto const what : {Text::date, Text::start, Text::stop})
            run.leave(what, run.moment(what).text);
        run.leave(Field::cramp_note, run.field(Field::cramp_note).value);
        CHECK(run.cramp() == before);   // seconds of the duration too
        CHECK(run.form_problem().empty());
    }
    TEST_CASE("leaving an empty stop time of unknown length is no mistake") {
        OpenEntryOf run;
        run.want(SetNumber{run.cramp().id, Field::cramp_duration, std::nullopt});
        run.leave(Text::stop, "");
        CHECK(run.form_problem().empty());
    }
    TEST_CASE("the problem goes when the text is mended") {
        OpenEntryOf run;
        run.leave(Text::stop, "04:11");
        run.leave(Text::stop, "04:20");
        CHECK(run.form_problem().empty());
        CHECK(run.duration() == 480);
    }
    TEST_CASE("typing is not lost by leaving the screen, whichever way") {
        for (int way = 0; way < 5; ++way) {
            CAPTURE(way);
            OpenEntryOf run;
            auto const id = run.cramp().id;
            run.type(Field::cramp_note, "half");
            if (way == 0) run.want(Open{Screen::diary});
            if (way == 1) run.take(run.app.route("#diary", run.now()));
            if (way == 2) run.want(OpenRecord{id});
            if (way == 3) run.want(OpenShare{});
            if (way == 4) run.take(run.app.route("#now", run.now()));
            run.pass(seconds(2));
            auto const* record = run.app.diary().find(id);
            REQUIRE(record != nullptr);
            CHECK(record->text(Field::cramp_note) == "half");
        }
    }
    TEST_CASE("what is typed while another tab deletes the cramp is stored, and brings it back") {
        OpenEntryOf run;
        auto const id = run.cramp().id;
        run.type(Field::cramp_note, "half");
        RunningApp other(run.pages);
        other.clock = run.clock;
        other.start();
        other.want(Delete{id});
        other.store();
        for (auto const& [key, text] : other.pages)
            run.app.replace_page(key, text, run.now());
        run.pages = other.pages;
        run.pass(seconds(2));
        CHECK(run.note() == "half");
        run.type(Field::cramp_note, "half and more");   // the field is still there
        run.pass(seconds(2));
        CHECK(run.note() == "half and more");
    }
    TEST_CASE("an address of a cramp that was deleted is Today") {
        OpenEntryOf run;
        auto const id = run.cramp().id;
        run.want(Delete{id});
        run.take(run.app.route("#record/" + diary::to_string(id), run.now()));
        CHECK(run.screen() == Screen::today);
    }
    TEST_CASE("Help that opens by itself does not lose what is being typed") {
        RunningApp run;
        run.start();
        run.add_past_cramp();
        auto const past = run.cramp().id;
        run.want(Open{Screen::today});
        run.want(CrampNow{});
        run.want(Open{Screen::help});
        run.want(OpenRecord{past});
        run.pass(relief::help_opens_after - Milliseconds{100});
        run.want(form::TypeField{past, Field::cramp_note, "half", false});
        run.pass({200});
        REQUIRE(run.screen() == Screen::help);
        run.pass(seconds(2));
        CHECK(run.app.diary().find(past)->text(Field::cramp_note) == "half");
    }
    TEST_CASE("an address of an entry that is not there is Today, also when it was opened with the page") {
        RunningApp run;
        run.open("#entry/0192f0c5-0000-7000-8000-000000000000");
        run.load();
        CHECK(run.screen() == Screen::today);
    }
    TEST_CASE("typing on while a newer version holds the diary is answered and not stored") {
        OpenEntryOf run;
        auto const before = run.cramp();
        run.take(run.app.storage_unavailable(StorageState::newer, run.now()));
        run.leave(Field::cramp_note, "too late");
        CHECK(run.announced("storage.read_only"));
        CHECK(run.cramp() == before);
    }
}

TEST_SUITE("form of a cramp: drafts") {
    TEST_CASE("what is typed is stored when typing has rested, not before") {
        OpenEntryOf run;
        run.type(Field::cramp_note, "warm bath");
        run.pass(draft_rests_for - Milliseconds{1});
        CHECK(run.note().empty());
        run.type(Field::cramp_note, "warm bath helped");
        run.pass(draft_rests_for - Milliseconds{1});
        CHECK(run.note().empty());
        run.pass({1});
        CHECK(run.note() == "warm bath helped");
    }
    TEST_CASE("after that nothing is waited for but the end of its undo") {
        OpenEntryOf run;
        run.type(Field::cramp_note, "x");
        run.pass(seconds(1));
        CHECK(run.chrome().notice == "undo.changed");
        run.pass(seconds(10));
        CHECK_FALSE(run.app.next_tick(run.now()));
    }
    TEST_CASE("resting twice stores once") {
        OpenEntryOf run;
        run.type(Field::cramp_note, "x");
        run.pass(seconds(1));
        auto const rev = run.cramp().rev;
        run.leave(Field::cramp_note, "x");
        run.pass(seconds(5));
        CHECK(run.cramp().rev == rev);
    }
    TEST_CASE("an update waits until what was typed is stored") {
        OpenEntryOf run;
        run.type(Field::cramp_note, "half");
        run.want(TakeUpdate{});
        CHECK(run.note() == "half");
        CHECK(run.asked_for<ActivateUpdate>().empty());
        run.store();
        CHECK(run.asked_for<ActivateUpdate>().size() == 1);
        CHECK(run.asked_for<ReloadPage>().empty());
        run.take(run.app.update_taken());
        CHECK(run.asked_for<ReloadPage>().size() == 1);
    }
    TEST_CASE("another tab taking the update does not reload over what is being typed") {
        OpenEntryOf run;
        run.type(Field::cramp_note, "half");
        run.take(run.app.update_taken());
        CHECK(run.asked_for<ReloadPage>().empty());
        CHECK(run.field(Field::cramp_note).value == "half");
    }
}

TEST_SUITE("form of a cramp") {
    TEST_CASE("shows what is stored") {
        OpenEntryOf run;
        CHECK(run.moment(Text::date).text == "2026-11-19");
        CHECK(run.moment(Text::start).text == "04:12");
        CHECK(run.moment(Text::stop).text == "04:14");
        CHECK(run.field(Field::cramp_note).value.empty());
    }
    TEST_CASE("a stop past midnight belongs to the same night") {
        OpenEntryOf run;
        run.leave(Text::date, "2026-11-17");
        run.leave(Text::start, "23:58");
        run.leave(Text::stop, "00:03");
        CHECK(run.duration() == 300);
        CHECK(run.moment(Text::stop).text == "00:03");
    }
    TEST_CASE("another date keeps the clock time, another time keeps the date") {
        OpenEntryOf run;
        run.leave(Text::date, "2026-11-10");
        CHECK(run.moment(Text::start).text == "04:12");
        run.leave(Text::start, "05:30");
        CHECK(run.moment(Text::date).text == "2026-11-10");
        CHECK(run.moment(Text::start).text == "05:30");
        CHECK(run.duration() == 130);
    }
    TEST_CASE("a note is stored and an emptied one is none") {
        OpenEntryOf run;
        run.leave(Field::cramp_note, "salt \xE2\x86\x92 none");
        CHECK(run.note() == "salt \xE2\x86\x92 none");
        run.leave(Field::cramp_note, "");
        CHECK_FALSE(run.cramp().text(Field::cramp_note));
    }
    TEST_CASE("words, numbers and 'not known' are set and taken back") {
        OpenEntryOf run;
        auto const id = run.cramp().id;
        run.want(SetWord{id, Field::cramp_side, "left"});
        CHECK(run.cramp().choice(Field::cramp_side) == "left");
        run.want(SetNumber{id, Field::cramp_strength, 0});
        CHECK(run.cramp().integer(Field::cramp_strength) == 0);
        run.want(SetWords{id, Field::cramp_helped, {"massage", "heat"}});
        run.want(SetWords{id, Field::cramp_helped, {"heat"}});
        CHECK(run.cramp().choices(Field::cramp_helped) == std::vector<std::string_view>{"heat"});
        run.want(SetNumber{id, Field::cramp_duration, std::nullopt});
        CHECK_FALSE(run.duration());
        CHECK(run.cramp().choice(Field::cramp_end) == "unknown");
        run.want(SetNumber{id, Field::cramp_duration, 60});
        CHECK(run.cramp().choice(Field::cramp_end) == "stopped");
    }
    TEST_CASE("a cramp from memory can be filled in, taken back, and is not asked about in the morning") {
        RunningApp run;
        run.start();
        run.add_past_cramp();
        CHECK(run.screen() == Screen::form);
        CHECK(run.chrome().notice == "undo.added");
        run.pass(hours(8));
        run.take(run.app.reopen(run.now()));
        run.want(Open{Screen::today});
        CHECK_FALSE(run.shown<today::TodayView>().morning);
    }
}
