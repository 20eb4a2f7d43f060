// Writing down with one tap, as a person does it.
#include "app/running_app.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

TEST_SUITE("log: unhappy") {
    TEST_CASE("a tag without a name is none") {
        RunningApp run;
        run.start();
        run.want(Open{Screen::log});
        run.want(log::AddTag{" \t"});
        run.want(log::AddTag{std::string(70, 'x')});
        CHECK(run.records(RecordType::tag).empty());
    }
    TEST_CASE("a tag that is too long is said to be while it is typed, and stays in the field") {
        RunningApp run;
        run.start();
        run.want(Open{Screen::log});
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
        run.want(Open{Screen::log});
        run.want(log::TypeFood{std::string(5 << 20, 'a')});
        CHECK(run.shown<log::LogView>().found_foods.empty());
    }
}

TEST_SUITE("log") {
    TEST_CASE("a drink is one tap, and one more takes it back") {
        RunningApp run;
        run.start();
        run.log_drink("coffee");
        auto const& coffee = run.newest(RecordType::intake);
        CHECK(coffee.choice(Field::intake_drink) == "coffee");
        CHECK(coffee.integer(Field::intake_volume) == 240);
        REQUIRE(run.shown<log::LogView>().added.size() == 1);
        CHECK(run.chrome().notice == "undo.added");
        run.want(Undo{});
        CHECK(run.records(RecordType::intake).empty());
        CHECK(run.shown<log::LogView>().added.empty());
    }
    TEST_CASE("what was taken twice about now is offered first") {
        RunningApp run;
        run.start();
        run.log_drink("coffee");
        run.pass(minutes(5));
        run.log_drink("coffee");
        auto const& drinks = run.shown<log::LogView>().drinks;
        REQUIRE_FALSE(drinks.empty());
        CHECK(drinks.front().line.words == std::vector<std::string>{"drink.coffee"});
        run.want(log::AddRecord{diary::RecordType::intake, drinks.front().fields});
        CHECK(run.records(RecordType::intake).size() == 3);
    }
    TEST_CASE("exercise is one tap: usual ones at first, then what this person does, each once") {
        RunningApp run;
        run.start();
        run.want(Open{Screen::log});
        auto const plain = run.shown<log::LogView>().exercises;
        REQUIRE(plain.size() == 3);
        CHECK(plain.front().line.words == std::vector<std::string>{"activity.run"});
        for (int twice = 0; twice < 2; ++twice) {
            run.pass(minutes(5));
            run.want(log::AddRecord{diary::RecordType::exercise,
                                    {{Field::exercise_activity, diary::choice(Field::exercise_activity, "swim")},
                                     {Field::exercise_length, diary::Value{std::int64_t{40}}}}});
        }
        CHECK(run.newest(RecordType::exercise).integer(Field::exercise_length) == 40);
        auto const own = run.shown<log::LogView>().exercises;
        REQUIRE(own.size() == 4);
        CHECK(own[0].line.words == std::vector<std::string>{"activity.swim"});
        CHECK(own[1].line.words == std::vector<std::string>{"activity.run"});
    }
    TEST_CASE("back-dating by a chip moves the moment, and holds until the screen is left") {
        RunningApp run;
        run.start();
        run.want(Open{Screen::log});
        run.want(log::SetWhen{log::When::an_hour_ago});
        run.want(log::AddTag{"late shift"});
        CHECK(run.newest(RecordType::tag).at.at.ms == run.clock.at.ms - hours(1).count);
        run.want(log::SetWhen{log::When::last_night});
        run.want(log::AddTag{"heels"});
        // At 04:12 on the 19th the night that began on the 18th is not over: last night's evening was the 17th.
        CHECK(time::to_iso(time::day_of(run.records(RecordType::tag).back()->at)) == "2026-11-17");
        run.want(Open{Screen::diary});
        run.want(Open{Screen::log});
        CHECK(run.shown<log::LogView>().when == log::When::now);
    }
    TEST_CASE("something of the person's own is one tap, with its amounts, and stays as it was when the item changes") {
        RunningApp run;
        run.start();
        run.want(log::OpenNew{RecordType::item, "drink"});
        auto const item = run.shown<form::FormView>().id;
        run.leave(Field::item_name, "My salty drink");
        run.leave(Field::item_volume, "500");
        run.leave(Field::item_sodium, "800");
        run.want(Open{Screen::log});
        REQUIRE(run.shown<log::LogView>().items.size() == 1);
        run.want(log::AddItem{item});
        CHECK(run.newest(RecordType::intake).decimal(Field::intake_sodium) == 800);
        run.want(OpenRecord{item});
        run.leave(Field::item_sodium, "100");
        CHECK(run.newest(RecordType::intake).decimal(Field::intake_sodium) == 800);
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
        CHECK(run.records(RecordType::check_in).size() == 1);
        CHECK(run.newest(RecordType::check_in).integer(Field::check_in_sitting) == 480);
    }
}
