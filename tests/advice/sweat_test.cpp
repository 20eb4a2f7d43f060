#include "advice/sweat.h"
#include "diaries.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::advice;
using namespace unknot::tests;
using diary::Field;

namespace {

constexpr WeighedBout hour_run{.before = 70, .after = 69, .drunk = 0.5, .urine = 0.2, .hours = 1};

Result<SweatLoss> with_length(double minutes) {
    auto bout = hour_run;
    bout.hours = minutes / 60;
    return sweat_loss(bout);
}

Result<SweatLoss> with_weights(double before, double after) {
    auto bout = hour_run;
    bout.before = before;
    bout.after = after;
    return sweat_loss(bout);
}

std::optional<SweatLoss> of(std::vector<diary::FieldEdit> fields) {
    DiaryMaker maker;
    auto const id = maker.exercise(before_noon(hour), std::move(fields));
    return sweat_loss(*maker.diary().find(id));
}

}

TEST_SUITE("sweat loss") {
    TEST_CASE("refuses a bout of less than ten minutes") {
        auto const loss = with_length(9.99);
        REQUIRE_FALSE(loss);
        CHECK(loss.error().problem == Problem::out_of_range);
        CHECK(with_length(10));
        CHECK_FALSE(with_length(0));
        CHECK_FALSE(with_length(-60));
    }

    TEST_CASE("refuses a weight no person has") {
        CHECK_FALSE(with_weights(0.9, 69));
        CHECK_FALSE(with_weights(70, 500.1));
        CHECK(with_weights(500, 1));
        CHECK(with_weights(1, 500));
    }

    TEST_CASE("one kilogram lost in an hour is one litre an hour") {
        auto const loss = sweat_loss(WeighedBout{.before = 70, .after = 69, .hours = 1});
        REQUIRE(loss);
        CHECK(loss.value().litres == doctest::Approx(1));
        CHECK(loss.value().litres_an_hour == doctest::Approx(1));
        CHECK(loss.value().percent_of_weight == doctest::Approx(100.0 / 70));
    }

    TEST_CASE("what was drunk counts to it, urine does not") {
        auto const loss = sweat_loss(hour_run);
        REQUIRE(loss);
        CHECK(loss.value().litres == doctest::Approx(1.3));
        CHECK(with_length(120).value().litres_an_hour == doctest::Approx(0.65));
    }

    TEST_CASE("sodium is a range from 420 to 1630 mg a litre, never a point") {
        auto const loss = sweat_loss(WeighedBout{.before = 70, .after = 68, .hours = 1}).value();
        CHECK(loss.sodium_low == doctest::Approx(840));
        CHECK(loss.sodium_high == doctest::Approx(3260));
    }

    TEST_CASE("gaining weight means drinking too much, whatever the sweat") {
        auto const gained = sweat_loss(WeighedBout{.before = 70, .after = 70.1, .drunk = 3, .hours = 1}).value();
        CHECK(gained.drank_too_much);
        CHECK(gained.litres > 0);
        CHECK(gained.percent_of_weight < 0);
        CHECK_FALSE(with_weights(70, 70).value().drank_too_much);
    }

    TEST_CASE("no sweat brings no sodium, not less than none") {
        auto const doubtful = with_weights(70, 75).value();
        CHECK(doubtful.litres < 0);
        CHECK(doubtful.sodium_low == 0);
        CHECK(doubtful.sodium_high == 0);
    }

    TEST_CASE("an exercise without both weights and a length has none") {
        auto const before = amount(Field::exercise_weight_before, 70), after = amount(Field::exercise_weight_after, 69);
        auto const length = number(Field::exercise_length, 60);
        CHECK_FALSE(of({before, after}).has_value());
        CHECK_FALSE(of({before, length}).has_value());
        CHECK_FALSE(of({after, length}).has_value());
        CHECK_FALSE(of({before, after, number(Field::exercise_length, 9)}).has_value());
    }

    TEST_CASE("an exercise is read in its units: millilitres and minutes") {
        auto const loss = of({amount(Field::exercise_weight_before, 70), amount(Field::exercise_weight_after, 69),
                              number(Field::exercise_length, 30), number(Field::exercise_drunk, 500),
                              number(Field::exercise_urine, 250)});
        REQUIRE(loss.has_value());
        CHECK(loss->litres == doctest::Approx(1.25));
        CHECK(loss->litres_an_hour == doctest::Approx(2.5));
    }
}
