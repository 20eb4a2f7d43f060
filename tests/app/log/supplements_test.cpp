// Supplements that can be logged with one tap before a person has any of their own.
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

log::LogView logging(RunningApp& run) {
    run.want(Open{Screen::log});
    return run.shown<log::LogView>();
}

}

TEST_SUITE("usual supplements: unhappy") {
    TEST_CASE("where kidneys speak against magnesium none of it is offered") {
        RunningApp run({}, shipped_with_library());
        run.start();
        run.want(
            SetWords{diary::singleton_id(RecordType::profile), Field::profile_conditions, {"severe_kidney_disease"}});
        CHECK(logging(run).plain_supplements.empty());
    }
}

TEST_SUITE("usual supplements") {
    TEST_CASE("a tap writes down the salt, and the amount of the mineral itself") {
        RunningApp run({}, shipped_with_library());
        run.start();
        auto const offered = logging(run).plain_supplements;
        REQUIRE(offered.size() == 4);
        run.want(log::AddRecord{offered.front().line.type, offered.front().fields});
        auto const& taken = run.newest(RecordType::intake);
        CHECK(taken.choice(Field::intake_what) == "supplement");
        CHECK(taken.choice(Field::intake_form).has_value());
        CHECK(taken.decimal(Field::intake_magnesium).has_value());
        CHECK_FALSE(taken.text(Field::intake_name).value_or("").empty());
    }
    TEST_CASE("the form of one says how much of the salt is the mineral, and folds the rare salts") {
        RunningApp run({}, shipped_with_library());
        run.start();
        auto const offered = logging(run).plain_supplements;
        auto const citrate = std::find_if(offered.begin(), offered.end(),
                                          [](auto const& add) { return add.line.text == "Magnesium citrate"; });
        REQUIRE(citrate != offered.end());
        run.want(log::AddRecord{citrate->line.type, citrate->fields});
        auto const id = run.newest(RecordType::intake).id;
        run.want(OpenRecord{id});
        auto view = run.shown<form::FormView>();
        REQUIRE(view.salt != nullptr);
        CHECK(view.salt->elemental_percent == doctest::Approx(16.2));
        CHECK(view.salts_fold);
        CHECK(is_among(run.field(Field::intake_form).left_out, "taurate"));
        run.want(ToggleSection{std::string(form::fold_salts)});
        CHECK_FALSE(is_among(run.field(Field::intake_form).left_out, "taurate"));
        run.want(SetWord{id, Field::intake_form, "taurate"});
        CHECK_FALSE(run.shown<form::FormView>().salts_fold);
    }
}
