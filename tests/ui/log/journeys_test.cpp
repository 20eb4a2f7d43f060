// Writing into the diary and looking into it on the screens, found by role and name.
#include "doctest.h"
#include "support/running_session.h"

using namespace unknot;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;
using ui::Role;

namespace {

std::size_t count(RunningSession const& run, RecordType type) { return run.session.app().diary().count(type); }

diary::Record const& newest(RunningSession const& run, RecordType type) {
    auto const found = run.session.app().diary().newest(type, 1);
    REQUIRE_FALSE(found.empty());
    return *found.front();
}

}

TEST_SUITE("log journeys: unhappy") {
    TEST_CASE("a number that is none is said beside its field, and the record keeps the last one that was") {
        RunningSession run;
        run.open("#log");
        run.act(Role::button, tr("log.new_exercise"));
        run.type("How long (min)", "45");
        run.leave("How long (min)");
        run.type("How long (min)", "ages");
        run.leave("How long (min)");
        CHECK(run.shows(tr("form.no_number")));
        CHECK(newest(run, RecordType::exercise).integer(Field::exercise_length) == 45);
    }
    TEST_CASE("a food that is not in the list is said not to be") {
        RunningSession run;
        run.open("#log");
        run.type(tr("log.find_food"), "zzz");
        CHECK(run.shows(tr("log.no_food")));
    }
}

TEST_SUITE("log journeys") {
    TEST_CASE("from Today to a drink in the diary: two taps, and one takes it back") {
        RunningSession run;
        run.open();
        run.act(Role::button, tr("title.log") + ", " + tr("log.short"));
        run.act(Role::button, "Water · 250 ml");
        CHECK(count(run, RecordType::intake) == 1);
        run.act(Role::button, tr("undo"));
        CHECK(count(run, RecordType::intake) == 0);
    }
    TEST_CASE("a food by name, then half of it") {
        RunningSession run;
        run.open("#log");
        run.type(tr("log.find_food"), "banana");
        auto const before = count(run, RecordType::intake);
        for (auto const& node : run.session.scene().nodes)
            if (node.role == Role::button && node.name.starts_with("Banana")) {
                run.act(Role::button, node.name);
                break;
            }
        REQUIRE(count(run, RecordType::intake) == before + 1);
        auto const grams = newest(run, RecordType::intake).decimal(Field::intake_portion).value();
        for (auto const& node : run.session.scene().nodes)
            if (node.role == Role::button && node.name.starts_with("Banana") && node.description.empty()) {
                run.act(Role::button, node.name);
                break;
            }
        run.act(Role::button, tr("form.portion.half"));
        CHECK(newest(run, RecordType::intake).decimal(Field::intake_portion) == grams / 2);
    }
    TEST_CASE("the month opens the day, and the day the entry") {
        RunningSession run;
        run.open("#log");
        run.act(Role::button, "Water · 250 ml");
        run.act(Role::button, tr("nav.diary"));
        run.act(Role::button, tr("title.calendar"));
        // 04:12 on the 19th belongs to the 18th.
        run.act(Role::button, "18");
        CHECK(run.view().screen == "day");
        run.act(Role::button, "Water · 250 ml, 04:12");
        CHECK(run.view().screen == "form");
        run.act(Role::button, tr("form.delete"));
        CHECK(count(run, RecordType::intake) == 0);
        CHECK(run.view().screen == "day");
    }
    TEST_CASE("a blood result is written down, and stands in the list beside the laboratory's range") {
        RunningSession run;
        run.open("#log");
        run.act(Role::button, tr("log.blood_result") + ", " + tr("log.blood_result_short"));
        run.act(Role::radio, tr("test.potassium"));
        run.type(tr("field.value"), "4.1");
        run.leave(tr("field.value"));
        run.act(Role::radio, tr("unit.mmol_l"));
        run.type(tr("field.low"), "3.5");
        run.leave(tr("field.low"));
        CHECK(run.shows(tr("form.laboratory")));
        CHECK(newest(run, RecordType::blood_result).choice(Field::blood_result_unit) == "mmol_l");
        run.open("#day");
        CHECK(run.shows("Blood result · Potassium · 4.1 mmol/l (laboratory's range from 3.5), 04:12"));
    }
    TEST_CASE("units chosen under More are those of every form") {
        RunningSession run;
        run.open("#more");
        run.act(Role::radio, tr("weight_unit.pounds"));
        run.act(Role::button, tr("nav.today"));
        run.act(Role::button, tr("log.check_in") + ", " + tr("log.check_in_short"));
        run.act(Role::button, tr("form.rest"));
        run.type("Weight (lb)", "154.3");
        run.leave("Weight (lb)");
        CHECK(newest(run, RecordType::check_in).decimal(Field::check_in_weight) ==
              doctest::Approx(69.99).epsilon(0.001));
    }
}
