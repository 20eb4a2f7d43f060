// Writing down with one tap, the form of a record, a day, a month and a search, as a person drives them.
#include "app/running_app.h"
#include "doctest.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

std::vector<diary::Record const*> all(RunningApp const& run, RecordType type) {
    return run.app.diary().newest(type, 1000);
}

diary::Record const& newest(RunningApp const& run, RecordType type) {
    REQUIRE_FALSE(all(run, type).empty());
    return *all(run, type).front();
}

void open(RunningApp& run, Screen screen) { run.want(Open{screen}); }

void add_coffee(RunningApp& run) {
    open(run, Screen::log);
    auto const plain = run.shown<log::LogView>().plain_drinks;
    auto const coffee = std::find_if(plain.begin(), plain.end(), [](log::QuickAdd const& add) {
        return add.line.words == std::vector<std::string>{"drink.coffee"};
    });
    REQUIRE(coffee != plain.end());
    run.want(log::AddIntake{coffee->fields});
}

}

TEST_SUITE("log: unhappy") {
    TEST_CASE("a form nothing was filled into leaves nothing behind") {
        RunningApp run;
        run.start();
        run.want(log::OpenNew{RecordType::exercise, {}});
        CHECK(run.screen() == Screen::form);
        CHECK_FALSE(run.shown<form::FormView>().stored);
        open(run, Screen::diary);
        CHECK(all(run, RecordType::exercise).empty());
    }
    TEST_CASE("a number nobody can read is said to be none, stays as typed, and changes nothing") {
        RunningApp run;
        run.start();
        run.want(log::OpenNew{RecordType::exercise, {}});
        run.leave(Field::exercise_length, "45");
        for (auto const* text : {"forty", "1e999", "-5", "99999999", "nan", "4,000,0"}) {
            CAPTURE(text);
            run.leave(Field::exercise_length, text);
            CHECK_FALSE(run.field(Field::exercise_length).problem.empty());
            CHECK(run.field(Field::exercise_length).value == text);
            CHECK(newest(run, RecordType::exercise).integer(Field::exercise_length) == 45);
        }
        run.leave(Field::exercise_length, "50");
        CHECK(run.field(Field::exercise_length).problem.empty());
        CHECK(newest(run, RecordType::exercise).integer(Field::exercise_length) == 50);
    }
    TEST_CASE("a tag without a name is none") {
        RunningApp run;
        run.start();
        open(run, Screen::log);
        run.want(log::AddTag{" \t"});
        run.want(log::AddTag{std::string(70, 'x')});
        CHECK(all(run, RecordType::tag).empty());
    }
    TEST_CASE("a tag that is too long is said to be while it is typed, and stays in the field") {
        RunningApp run;
        run.start();
        open(run, Screen::log);
        std::string const name(5 << 20, 'x');
        run.want(log::TypeTag{name});
        CHECK(run.shown<log::LogView>().tag_problem == "form.too_long");
        run.want(log::AddTag{name});
        CHECK(run.shown<log::LogView>().tag == name);
        run.want(log::TypeTag{"late shift"});
        CHECK(run.shown<log::LogView>().tag_problem.empty());
    }
    TEST_CASE("megabytes typed to look a food up find none") {
        RunningApp run;
        run.start();
        open(run, Screen::log);
        run.want(log::TypeFood{std::string(5 << 20, 'a')});
        CHECK(run.shown<log::LogView>().found_foods.empty());
    }
    TEST_CASE("what has not happened yet cannot be written down") {
        RunningApp run;
        run.start();
        run.want(log::OpenNew{RecordType::note, {}});
        run.leave(Field::note_text, "later");
        run.want(form::TypeMoment{run.shown<form::FormView>().id, Text::date, "2030-01-01", true});
        CHECK(run.moment(Text::date).problem == "form.in_future");
        CHECK(newest(run, RecordType::note).at.at == run.clock.at);
    }
    TEST_CASE("an address of a record that is not there shows Today") {
        RunningApp run;
        run.open("#record/01890a5d-ac96-774b-bcce-b302099a8057");
        run.load();
        CHECK(run.screen() == Screen::today);
    }
    TEST_CASE("no day after today and no month after this one") {
        RunningApp run;
        run.start();
        open(run, Screen::day);
        auto const today = run.shown<browse::DayView>().day;
        run.want(browse::TurnDay{1});
        CHECK(run.shown<browse::DayView>().day == today);
        open(run, Screen::calendar);
        auto const month = run.shown<browse::CalendarView>().month;
        run.want(browse::TurnMonth{1});
        CHECK(run.shown<browse::CalendarView>().month == month);
    }
}

TEST_SUITE("log") {
    TEST_CASE("a drink is one tap, and one more takes it back") {
        RunningApp run;
        run.start();
        add_coffee(run);
        auto const& coffee = newest(run, RecordType::intake);
        CHECK(coffee.choice(Field::intake_drink) == "coffee");
        CHECK(coffee.integer(Field::intake_volume) == 240);
        REQUIRE(run.shown<log::LogView>().added.size() == 1);
        CHECK(run.chrome().undo == "undo.added");
        run.want(Undo{});
        CHECK(all(run, RecordType::intake).empty());
        CHECK(run.shown<log::LogView>().added.empty());
    }
    TEST_CASE("what was taken twice about now is offered first") {
        RunningApp run;
        run.start();
        add_coffee(run);
        run.pass(minutes(5));
        add_coffee(run);
        auto const& drinks = run.shown<log::LogView>().drinks;
        REQUIRE_FALSE(drinks.empty());
        CHECK(drinks.front().line.words == std::vector<std::string>{"drink.coffee"});
        run.want(log::AddIntake{drinks.front().fields});
        CHECK(all(run, RecordType::intake).size() == 3);
    }
    TEST_CASE("back-dating by a chip moves the moment, and holds until the screen is left") {
        RunningApp run;
        run.start();
        open(run, Screen::log);
        run.want(log::SetWhen{log::When::an_hour_ago});
        run.want(log::AddTag{"late shift"});
        CHECK(newest(run, RecordType::tag).at.at.ms == run.clock.at.ms - hours(1).count);
        run.want(log::SetWhen{log::When::last_night});
        run.want(log::AddTag{"heels"});
        // At 04:12 on the 19th the night that began on the 18th is not over: last night's evening was the 17th.
        CHECK(time::to_iso(time::day_of(all(run, RecordType::tag).back()->at)) == "2026-11-17");
        open(run, Screen::diary);
        open(run, Screen::log);
        CHECK(run.shown<log::LogView>().when == log::When::now);
    }
    TEST_CASE("the first thing filled in stores a record, with what the form began with") {
        RunningApp run;
        run.start();
        run.want(log::OpenNew{RecordType::intake, "supplement"});
        run.leave(Field::intake_name, "Magnesium citrate");
        run.leave(Field::intake_magnesium, "150");
        auto const& taken = newest(run, RecordType::intake);
        CHECK(taken.choice(Field::intake_what) == "supplement");
        CHECK(taken.text(Field::intake_name) == "Magnesium citrate");
        CHECK(taken.decimal(Field::intake_magnesium) == 150);
        CHECK(all(run, RecordType::intake).size() == 1);
    }
    TEST_CASE("what is typed is stored after a pause, without leaving the field") {
        RunningApp run;
        run.start();
        run.want(log::OpenNew{RecordType::note, {}});
        run.want(form::TypeField{run.shown<form::FormView>().id, Field::note_text, "new shoes"});
        CHECK(all(run, RecordType::note).empty());
        run.pass(seconds(1));
        CHECK(newest(run, RecordType::note).text(Field::note_text) == "new shoes");
    }
    TEST_CASE("an edit can be taken back, and so can the deletion") {
        RunningApp run;
        run.start();
        run.want(log::OpenNew{RecordType::exercise, {}});
        auto const id = run.shown<form::FormView>().id;
        run.want(SetWord{id, Field::exercise_activity, "run"});
        run.want(SetWord{id, Field::exercise_activity, "walk"});
        run.want(Undo{});
        CHECK(newest(run, RecordType::exercise).choice(Field::exercise_activity) == "run");
        run.want(Delete{id});
        CHECK(all(run, RecordType::exercise).empty());
        CHECK(run.screen() == Screen::day);
        run.want(Undo{});
        CHECK(all(run, RecordType::exercise).size() == 1);
    }
    TEST_CASE("numbers are read and shown in the person's unit, and stored in the diary's") {
        RunningApp run;
        run.start();
        run.want(SetWord{diary::singleton_id(RecordType::settings), Field::settings_volume_unit, "us_fluid_ounces"});
        run.want(log::OpenNew{RecordType::intake, "drink"});
        run.leave(Field::intake_volume, "16.9");
        CHECK(newest(run, RecordType::intake).integer(Field::intake_volume) == 500);
        CHECK(run.field(Field::intake_volume).value == "16.9");
        CHECK(run.field(Field::intake_volume).unit == "unit.us_fluid_ounces");
    }
    TEST_CASE("twice a portion is twice of all that was in it") {
        RunningApp run;
        run.start();
        run.want(log::OpenNew{RecordType::intake, "food"});
        run.leave(Field::intake_portion, "100");
        run.leave(Field::intake_potassium, "450");
        run.want(form::ScalePortion{run.shown<form::FormView>().id, 2});
        auto const& food = newest(run, RecordType::intake);
        CHECK(food.decimal(Field::intake_portion) == 200);
        CHECK(food.decimal(Field::intake_potassium) == 900);
    }
    TEST_CASE("something of the person's own is one tap, with its amounts, and stays as it was when the item changes") {
        RunningApp run;
        run.start();
        run.want(log::OpenNew{RecordType::item, "drink"});
        auto const item = run.shown<form::FormView>().id;
        run.leave(Field::item_name, "My salty drink");
        run.leave(Field::item_volume, "500");
        run.leave(Field::item_sodium, "800");
        open(run, Screen::log);
        REQUIRE(run.shown<log::LogView>().items.size() == 1);
        run.want(log::AddItem{item});
        CHECK(newest(run, RecordType::intake).decimal(Field::intake_sodium) == 800);
        run.want(OpenRecord{item});
        run.leave(Field::item_sodium, "100");
        CHECK(newest(run, RecordType::intake).decimal(Field::intake_sodium) == 800);
    }
    TEST_CASE("the evening check-in of a day is one record, opened again the same evening") {
        RunningApp run;
        run.start();
        run.want(OpenCheckIn{});
        auto const id = run.shown<form::FormView>().id;
        run.want(SetNumber{id, Field::check_in_urine_colour, 3});
        run.pass(minutes(30));
        run.want(OpenCheckIn{});
        CHECK(run.shown<form::FormView>().id == id);
        run.want(form::TapAmount{id, Field::check_in_sitting, 480});
        CHECK(all(run, RecordType::check_in).size() == 1);
        CHECK(newest(run, RecordType::check_in).integer(Field::check_in_sitting) == 480);
    }
    TEST_CASE("weight and carbs are not asked of a person with an eating disorder") {
        RunningApp run;
        run.start();
        run.want(OpenCheckIn{});
        CHECK(run.field(Field::check_in_weight).form.input == Input::number);
        run.want(SetWords{diary::singleton_id(RecordType::profile), Field::profile_conditions, {"eating_disorder"}});
        for (auto const& card : run.shown<form::FormView>().cards)
            for (auto const& one : card.fields) {
                CHECK(one.form.field != Field::check_in_weight);
                CHECK(one.form.field != Field::check_in_carbohydrate);
                CHECK(one.form.field != Field::check_in_ketones);
            }
    }
    TEST_CASE("weighing heavier after exercise says that too much was drunk") {
        RunningApp run;
        run.start();
        run.want(log::OpenNew{RecordType::exercise, {}});
        run.leave(Field::exercise_length, "60");
        run.leave(Field::exercise_weight_before, "70");
        run.leave(Field::exercise_weight_after, "70.6");
        run.leave(Field::exercise_drunk, "1500");
        REQUIRE(run.shown<form::FormView>().sweat);
        CHECK(run.shown<form::FormView>().sweat->drank_too_much);
        open(run, Screen::day);
        CHECK(run.shown<browse::DayView>().drank_too_much);
    }
    TEST_CASE("a day shows everything written down for it, in order, and its ledger") {
        RunningApp run;
        run.start();
        add_coffee(run);
        run.pass(minutes(1));
        run.want(log::AddTag{"late shift"});
        open(run, Screen::day);
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
    TEST_CASE("a month counts its cramps, and its weeks begin where the region says") {
        RunningApp run;
        run.start();
        run.want(AddPastCramp{});
        open(run, Screen::calendar);
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
        add_coffee(run);
        run.want(log::OpenNew{RecordType::note, {}});
        run.leave(Field::note_text, "Coffee with Ana");
        open(run, Screen::search);
        CHECK_FALSE(run.shown<browse::SearchView>().asked);
        run.want(browse::TypeSearch{"coff"});
        CHECK(run.shown<browse::SearchView>().found.size() == 2);
        run.want(browse::ToggleType{RecordType::note});
        REQUIRE(run.shown<browse::SearchView>().found.size() == 1);
        CHECK(run.shown<browse::SearchView>().found.front().line.type == RecordType::note);
        run.want(browse::TypeSearch{"tea"});
        CHECK(run.shown<browse::SearchView>().found.empty());
    }
    TEST_CASE("while the parts that come later are on the way, their screens say so and their wishes change nothing") {
        RunningApp run;
        run.environment.whole = false;
        run.open("#log");
        run.load();
        (void)run.shown<WaitingView>();
        run.want(log::AddTag{"late shift"});
        CHECK(all(run, RecordType::tag).empty());
        CHECK(run.announced("later.loading"));
        run.want(Open{Screen::diary});
        run.environment.whole = true;
        run.app.change_environment(run.environment);
        run.tell(run.app.tick(run.now()));
        CHECK(all(run, RecordType::tag).empty());   // something else was wanted since
    }
    TEST_CASE("what was wanted last while they were on the way happens when they are there") {
        RunningApp run;
        run.environment.whole = false;
        run.start();
        run.want(OpenCheckIn{});
        CHECK(run.screen() == Screen::today);
        run.environment.whole = true;
        run.app.change_environment(run.environment);
        run.tell(run.app.tick(run.now()));
        CHECK(run.screen() == Screen::form);
    }
    TEST_CASE("a file chosen before the parts that read it are there is read once they are") {
        RunningApp run;
        run.environment.whole = false;
        run.start();
        run.want(ChooseBackup{});
        CHECK(run.told<OpenFile>().size() == 1);
        for (int i = 0; i < 3; ++i)
            CHECK(run.app.file_begun("holiday.jpg", 2) == FileAnswer::wait);
        run.pass(seconds(1));
        CHECK(run.screen() == Screen::today);
        CHECK(run.told<Announce>().size() == 1);
        run.environment.whole = true;
        run.app.change_environment(run.environment);
        run.open_file("holiday.jpg", "no");
        CHECK(run.screen() == Screen::restore);
        CHECK(run.shown<files::RestoreView>().problem);
    }
}
