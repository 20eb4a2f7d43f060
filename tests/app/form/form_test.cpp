// The form of a record other than a cramp, as a person drives it.
#include "app/running_app.h"
#include "diary/page.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

TEST_SUITE("form of a record: unhappy") {
    TEST_CASE("a record that another tab took away is not made anew from what it was at first") {
        RunningApp run;
        run.start();
        run.want(log::OpenNew{RecordType::medicine, {}});
        run.leave(Field::medicine_name, "Indapamide");
        run.store();
        auto const id = run.newest(RecordType::medicine).id;
        run.app.replace_page(diary::page_key(id), "", run.now());
        run.want(SetWord{id, Field::medicine_event, "stop"});
        CHECK(run.records(RecordType::medicine).empty());
    }
    TEST_CASE("a form nothing was filled into leaves nothing behind") {
        RunningApp run;
        run.start();
        run.want(log::OpenNew{RecordType::exercise, {}});
        CHECK(run.screen() == Screen::form);
        CHECK_FALSE(run.shown<form::FormView>().stored);
        run.want(Open{Screen::diary});
        CHECK(run.records(RecordType::exercise).empty());
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
            CHECK(run.newest(RecordType::exercise).integer(Field::exercise_length) == 45);
        }
        run.leave(Field::exercise_length, "50");
        CHECK(run.field(Field::exercise_length).problem.empty());
        CHECK(run.newest(RecordType::exercise).integer(Field::exercise_length) == 50);
    }
    TEST_CASE("what has not happened yet cannot be written down") {
        RunningApp run;
        run.start();
        run.want(log::OpenNew{RecordType::note, {}});
        run.leave(Field::note_text, "later");
        run.want(form::TypeMoment{run.shown<form::FormView>().id, Text::date, "2030-01-01", true});
        CHECK(run.moment(Text::date).problem == "form.in_future");
        CHECK(run.newest(RecordType::note).at.at == run.clock.at);
    }
    TEST_CASE("an intake of a kind that only a newer version knows is called an entry") {
        RunningApp run;
        run.start();
        run.log_drink("water");
        run.store();
        for (auto& [key, page] : run.pages)
            if (auto const at = page.find("\"what\":\"drink\""); at != std::string::npos)
                page.replace(at, std::string_view("\"what\":\"drink\"").size(), "\"what\":\"soup\"");
        RunningApp later(run.pages);
        later.start();
        later.want(OpenRecord{later.newest(RecordType::intake).id});
        CHECK(later.shown<form::FormView>().title == "title.form");
    }
    TEST_CASE("an address of a record that is not there shows Today") {
        RunningApp run;
        run.open("#record/01890a5d-ac96-774b-bcce-b302099a8057");
        run.load();
        CHECK(run.screen() == Screen::today);
    }
}

TEST_SUITE("form of a record") {
    TEST_CASE("a text too long to store is told on the screen that the person goes to") {
        RunningApp run;
        run.start();
        run.want(log::OpenNew{RecordType::note, {}});
        run.leave(Field::note_text, "short");
        run.leave(Field::note_text, std::string(5'000, 'x'));
        CHECK(run.chrome().refused_elsewhere.empty());   // the field says so itself
        run.want(Open{Screen::today});
        CHECK_FALSE(run.chrome().refused_elsewhere.empty());
    }
    TEST_CASE("the first thing filled in stores a record, with what the form began with") {
        RunningApp run;
        run.start();
        run.want(log::OpenNew{RecordType::intake, "supplement"});
        run.leave(Field::intake_name, "Magnesium citrate");
        run.leave(Field::intake_magnesium, "150");
        auto const& taken = run.newest(RecordType::intake);
        CHECK(taken.choice(Field::intake_what) == "supplement");
        CHECK(taken.text(Field::intake_name) == "Magnesium citrate");
        CHECK(taken.decimal(Field::intake_magnesium) == 150);
        CHECK(run.records(RecordType::intake).size() == 1);
    }
    TEST_CASE("what is typed is stored after a pause, without leaving the field") {
        RunningApp run;
        run.start();
        run.want(log::OpenNew{RecordType::note, {}});
        run.want(form::TypeField{run.shown<form::FormView>().id, Field::note_text, "new shoes"});
        CHECK(run.records(RecordType::note).empty());
        run.pass(seconds(1));
        CHECK(run.newest(RecordType::note).text(Field::note_text) == "new shoes");
    }
    TEST_CASE("an edit can be taken back, and so can the deletion") {
        RunningApp run;
        run.start();
        run.want(log::OpenNew{RecordType::exercise, {}});
        auto const id = run.shown<form::FormView>().id;
        run.want(SetWord{id, Field::exercise_activity, "run"});
        run.want(SetWord{id, Field::exercise_activity, "walk"});
        run.want(Undo{});
        CHECK(run.newest(RecordType::exercise).choice(Field::exercise_activity) == "run");
        run.want(Delete{id});
        CHECK(run.records(RecordType::exercise).empty());
        CHECK(run.screen() == Screen::day);
        run.want(Undo{});
        CHECK(run.records(RecordType::exercise).size() == 1);
    }
    TEST_CASE("numbers are read and shown in the person's unit, and stored in the diary's") {
        RunningApp run;
        run.start();
        run.want(SetWord{diary::singleton_id(RecordType::settings), Field::settings_volume_unit, "us_fluid_ounces"});
        run.want(log::OpenNew{RecordType::intake, "drink"});
        run.leave(Field::intake_volume, "16.9");
        CHECK(run.newest(RecordType::intake).integer(Field::intake_volume) == 500);
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
        auto const& food = run.newest(RecordType::intake);
        CHECK(food.decimal(Field::intake_portion) == 200);
        CHECK(food.decimal(Field::intake_potassium) == 900);
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
        CHECK(run.field(Field::check_in_symptoms).left_out == "weight_gain hair_loss");
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
        run.want(Open{Screen::day});
        CHECK(run.shown<browse::DayView>().drank_too_much);
    }
}
