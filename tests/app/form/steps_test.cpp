// Numbers that are taken up and down.
#include "app/form/steps.h"
#include "app/running_app.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;
using form::stepped;
using Number = std::optional<std::int64_t>;

namespace {

constexpr Steps half_hours{30, 240, 0, 1440};
constexpr bool up = true, down = false;

form::TakeStep step(RunningApp& run, Field field, bool direction) {
    return {run.shown<form::FormView>().id, field, direction};
}

}

TEST_SUITE("steps: unhappy") {
    TEST_CASE("no step leads beyond what the field can be") {
        CHECK(stepped(1440, half_hours, up) == Number{1440});
        CHECK(stepped(1430, half_hours, up) == Number{1440});
        CHECK(stepped(10, half_hours, down) == Number{0});
    }
    TEST_CASE("a field that is not taken by steps does not move") {
        RunningApp run;
        run.start();
        run.want(OpenCheckIn{});
        run.want(step(run, Field::check_in_weight, up));
        CHECK(run.records(RecordType::check_in).empty());
    }
    TEST_CASE("a step in a form that is no longer open changes nothing") {
        RunningApp run;
        run.start();
        run.want(OpenCheckIn{});
        auto const late = step(run, Field::check_in_sitting, up);
        run.want(log::OpenNew{RecordType::note, {}});
        run.want(late);
        CHECK(run.records(RecordType::check_in).empty());
    }
}

TEST_SUITE("steps") {
    TEST_CASE("zero is an answer, and none is none") {
        CHECK(stepped(std::nullopt, half_hours, down) == Number{0});
        CHECK(stepped(0, half_hours, down) == std::nullopt);
        CHECK(stepped(std::nullopt, half_hours, up) == Number{240});
        CHECK(stepped(0, half_hours, up) == Number{30});
    }
    TEST_CASE("a number between two steps goes to the next of them") {
        CHECK(stepped(50, half_hours, up) == Number{60});
        CHECK(stepped(50, half_hours, down) == Number{30});
        CHECK(stepped(60, half_hours, down) == Number{30});
    }
    TEST_CASE("each step up is undone by one down") {
        for (std::int64_t number = 0; number < 1440; number += 30)
            CHECK(stepped(stepped(number, half_hours, up), half_hours, down) == Number{number});
    }
    TEST_CASE("the first step is what the person answered last") {
        RunningApp run;
        run.start();
        run.want(OpenCheckIn{});
        run.want(step(run, Field::check_in_sitting, up));
        run.want(step(run, Field::check_in_sitting, up));
        CHECK(run.newest(RecordType::check_in).integer(Field::check_in_sitting) == 270);
        run.pass(hours(24));
        run.want(OpenCheckIn{});
        run.want(step(run, Field::check_in_sitting, up));
        CHECK(run.newest(RecordType::check_in).integer(Field::check_in_sitting) == 270);
        CHECK(run.records(RecordType::check_in).size() == 2);
    }
    TEST_CASE("decimals go by tenths, without a rest") {
        RunningApp run;
        run.start();
        run.want(SetWord{diary::singleton_id(RecordType::profile), Field::profile_diet, "keto"});
        run.want(OpenCheckIn{});
        for (int n = 0; n < 8; ++n)
            run.want(step(run, Field::check_in_ketones, up));
        CHECK(run.field(Field::check_in_ketones).value == "1.2");
        CHECK(run.newest(RecordType::check_in).decimal(Field::check_in_ketones) == 1.2);
    }
    TEST_CASE("an answer that was taken back is gone from the record") {
        RunningApp run;
        run.start();
        run.want(OpenCheckIn{});
        run.want(step(run, Field::check_in_cigarettes, down));
        CHECK(run.newest(RecordType::check_in).integer(Field::check_in_cigarettes) == 0);
        run.want(step(run, Field::check_in_cigarettes, down));
        CHECK(run.newest(RecordType::check_in).find(Field::check_in_cigarettes) == nullptr);
    }
}
