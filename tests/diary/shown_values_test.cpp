#include "diary/shown_values.h"
#include "doctest.h"
#include "small_diary.h"

using namespace unknot;
using namespace unknot::diary;
using namespace unknot::tests;

namespace {

constexpr Scales us{.volume = Scale::us_fluid_ounces,
                    .weight = Scale::pounds,
                    .length = Scale::inches,
                    .temperature = Scale::degrees_fahrenheit};

Problem problem(Field field, std::string_view typed, Scales const& scales = {}) {
    auto const value = read_shown_number(field, typed, scales);
    REQUIRE_FALSE(value);
    return value.error().problem;
}

template <class T>
T read(Field field, std::string_view typed, Scales const& scales = {}) {
    auto const value = read_shown_number(field, typed, scales);
    REQUIRE(value);
    REQUIRE(std::holds_alternative<T>(value.value()));
    return *std::get_if<T>(&value.value());
}

}

TEST_SUITE("shown_values") {
    TEST_CASE("refuses nonsense and what the field cannot hold") {
        CHECK(problem(Field::intake_volume, "a glass") == Problem::malformed);
        CHECK(problem(Field::intake_volume, "1,500") == Problem::conflict);
        CHECK(problem(Field::intake_volume, "-1") == Problem::out_of_range);
        CHECK(problem(Field::intake_volume, "20001") == Problem::out_of_range);
        CHECK(problem(Field::intake_volume, "99999999999999999999999999999999") == Problem::out_of_range);
        CHECK(problem(Field::check_in_weight, "0.5") == Problem::out_of_range);
        CHECK(problem(Field::check_in_weight, "2", us) == Problem::out_of_range);   // 0.9 kg
    }

    TEST_CASE("a bottle of half a litre is 16.9 fluid ounces, and back") {
        CHECK(shown_number(Field::intake_volume, 500, us) == "16.9");
        CHECK(read<std::int64_t>(Field::intake_volume, "16.9", us) == 500);
        CHECK(shown_number(Field::intake_volume, 568, {.volume = Scale::uk_fluid_ounces}) == "20");
        CHECK(read<std::int64_t>(Field::intake_volume, "16,9") == 17);
    }

    TEST_CASE("weights, heights and temperatures") {
        CHECK(shown_number(Field::check_in_weight, 70, us) == "154.3");
        CHECK(read<double>(Field::check_in_weight, "154.3", us) == doctest::Approx(69.989).epsilon(1e-5));
        CHECK(shown_number(Field::profile_height, 177.8, us) == "70");
        CHECK(shown_number(Field::exercise_temperature, 30, us) == "86");
        CHECK(read<double>(Field::exercise_temperature, "-40", us) == -40);
    }

    TEST_CASE("sodium is shown as salt before millimoles, the other minerals by their own weight") {
        CHECK(shown_number(Field::intake_sodium, 2300, {.millimoles = true}) == "100.04");
        CHECK(shown_number(Field::intake_sodium, 2300, {.millimoles = true, .salt = true}) == "5.85");
        CHECK(shown_number(Field::intake_potassium, 390.98, {.millimoles = true, .salt = true}) == "10");
        CHECK(shown_number(Field::item_calcium, 400.78, {.millimoles = true}) == "10");
        CHECK(shown_number(Field::intake_caffeine, 80, {.millimoles = true}) == "80");
        CHECK(read<double>(Field::intake_magnesium, "10", {.millimoles = true}) == doctest::Approx(243.05));
    }

    TEST_CASE("a small dose keeps its decimals") {
        CHECK(shown_number(Field::medicine_dose, 0.0625, {}) == "0.0625");
        CHECK(read<double>(Field::medicine_dose, "0.0625") == 0.0625);
    }

    TEST_CASE("of a record only numbers that are there") {
        SmallDiary small;
        auto const& intake = small.add(RecordType::intake, "2026-11-22T12:00:00.000Z", 0,
                                       {{Field::intake_volume, std::int64_t{250}},
                                        {Field::intake_caffeine, 80.5},
                                        {Field::intake_name, std::string("Tea")}});
        CHECK(shown_number(intake, Field::intake_volume, {}) == "250");
        CHECK(shown_number(intake, Field::intake_caffeine, {}) == "80.5");
        CHECK_FALSE(shown_number(intake, Field::intake_sodium, {}));
        CHECK_FALSE(shown_number(intake, Field::intake_name, {}));
    }

    TEST_CASE("the settings say which units") {
        SmallDiary small;
        CHECK(scales_of(small.diary).volume == Scale::as_stored);
        small.add(RecordType::settings, "2026-11-22T12:00:00.000Z", 0,
                  {{Field::settings_volume_unit, choice(Field::settings_volume_unit, "uk_fluid_ounces")},
                   {Field::settings_weight_unit, choice(Field::settings_weight_unit, "pounds")},
                   {Field::settings_mineral_unit, choice(Field::settings_mineral_unit, "millimoles")},
                   {Field::settings_sodium_as, choice(Field::settings_sodium_as, "salt")},
                   {Field::settings_region, std::string("us")}});
        auto const scales = scales_of(small.diary);
        CHECK(scales.volume == Scale::uk_fluid_ounces);
        CHECK(scales.weight == Scale::pounds);
        CHECK(scales.length == Scale::inches);
        CHECK(scales.temperature == Scale::degrees_fahrenheit);
        CHECK(scales.millimoles);
        CHECK(scales.salt);
    }

    TEST_CASE("every number of every field reads back as what was shown") {
        Scales const all[] = {{}, us, {.volume = Scale::uk_fluid_ounces, .millimoles = true, .salt = true}};
        for (auto const& of : field_table())
            for (auto const& scales : all) {
                if (of.kind != Kind::integer && of.kind != Kind::decimal) continue;
                auto const field = field_of(of);
                auto const middle = of.low + (of.high - of.low) / 3;
                auto const text = shown_number(field, middle, scales);
                auto const back = read_shown_number(field, text, scales);
                CAPTURE(of.name);
                REQUIRE(back);
                Record record;
                record.set(field, back.value());
                // A whole number was rounded in one unit, which may be coarser than the other.
                if (of.kind == Kind::decimal) CHECK(shown_number(record, field, scales) == text);
            }
    }
}
