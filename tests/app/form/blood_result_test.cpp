// A number from a laboratory, written down and found again.
#include "app/running_app.h"
#include "doctest.h"
#include "support/shipped.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

void choose(RunningApp& run, Field field, std::string_view word) {
    run.want(SetWord{run.shown<form::FormView>().id, field, std::string(word)});
}

// The units that the open form offers; empty: it does not ask for one.
std::string units(RunningApp& run) {
    std::string all;
    for (auto const& card : run.shown<form::FormView>().cards)
        for (auto const& field : card.fields)
            if (field.form.field == Field::blood_result_unit) {
                REQUIRE(all.empty());
                all = field.form.only.empty() ? diary::row(Field::blood_result_unit).words : field.form.only;
            }
    return all;
}

RunningApp with_potassium(std::string const& value) {
    RunningApp run({}, shipped_with_library());
    run.start();
    run.want(log::OpenNew{RecordType::blood_result, {}});
    choose(run, Field::blood_result_test, "potassium");
    run.leave(Field::blood_result_value, value);
    choose(run, Field::blood_result_unit, "mmol_l");
    return run;
}

}

TEST_SUITE("a blood result: unhappy") {
    TEST_CASE("a form nothing was filled into leaves nothing behind") {
        RunningApp run;
        run.start();
        run.want(log::OpenNew{RecordType::blood_result, {}});
        CHECK(units(run).empty());
        run.want(Open{Screen::diary});
        CHECK(run.records(RecordType::blood_result).empty());
    }
    TEST_CASE("what is no number is said to be none") {
        RunningApp run = with_potassium("4.1");
        run.leave(Field::blood_result_value, "high");
        CHECK_FALSE(run.field(Field::blood_result_value).problem.empty());
        CHECK(run.newest(RecordType::blood_result).decimal(Field::blood_result_value) == 4.1);
    }
}

TEST_SUITE("a blood result") {
    TEST_CASE("each test offers the units it is reported in, once, and all are words of the field") {
        RunningApp run;
        run.start();
        run.want(log::OpenNew{RecordType::blood_result, {}});
        for (auto const test : diary::words_of(diary::row(Field::blood_result_test))) {
            CAPTURE(test);
            choose(run, Field::blood_result_test, test);
            auto const offered = units(run);
            CHECK_FALSE(offered.empty());
            std::size_t at = 0;
            while (at < offered.size()) {
                auto const word = offered.substr(at, offered.find(' ', at) - at);
                CHECK(diary::find_word(diary::row(Field::blood_result_unit), word));
                at += word.size() + 1;
            }
        }
    }
    TEST_CASE("it stands on the day of the test, with its number beside the laboratory's range") {
        RunningApp run = with_potassium("5.6");
        auto const day = time::CivilDay{time::day_of(run.clock).days - 3};
        run.leave(Field::blood_result_day, time::to_iso(day));
        run.leave(Field::blood_result_low, "3.5");
        run.leave(Field::blood_result_high, "5.3");
        run.want(browse::OpenDay{day});
        auto const lines = run.shown<browse::DayView>().lines;
        REQUIRE(lines.size() == 1);
        CHECK(lines.front().words == std::vector<std::string>{"test.potassium"});
        CHECK(lines.front().amount.number == "5.6");
        CHECK(lines.front().amount.unit == "result.mmol_l");
        CHECK(lines.front().range.number == "3.5–5.3");
    }
    TEST_CASE("it is found by the name of its test, and by its kind") {
        RunningApp run = with_potassium("4.5");
        run.want(Open{Screen::diary});
        run.want(nights::TypeSearch{"potass"});
        CHECK(run.shown<nights::DiaryView>().entries->size() == 1);
        run.want(nights::TypeSearch{"sodium"});
        CHECK(run.shown<nights::DiaryView>().entries->empty());
        run.want(nights::TypeSearch{""});
        run.want(nights::ShowKind{nights::Kind::other});
        CHECK(run.shown<nights::DiaryView>().entries->size() == 1);
    }
    TEST_CASE("the form says what people with such a number are told to do, and nothing of an ordinary one") {
        for (auto const& [value, sign] :
             {std::pair("6.5", "blood_result_emergency"), {"5.6", "blood_result_days"}, {"4.5", ""}}) {
            RunningApp run = with_potassium(value);
            auto const view = run.shown<form::FormView>();
            CHECK((view.asks == nullptr ? std::string() : view.asks->id) == sign);
            CHECK((view.asks == nullptr || !view.help.contact.empty()));
        }
    }
}
