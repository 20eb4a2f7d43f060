#include "advice/record_facts.h"
#include "diaries.h"
#include "doctest.h"

#include <cstdlib>

using namespace unknot;
using namespace unknot::advice;
using namespace unknot::tests;
using diary::Field;

namespace {

constexpr Field both_fields[] = {Field::exercise_footwear, Field::check_in_footwear};

DiaryMaker wearing(Field footwear, std::vector<std::string_view> const& words) {
    DiaryMaker maker;
    if (footwear == Field::exercise_footwear)
        maker.exercise(before_noon(hour), {field(footwear, words)});
    else
        maker.check_in(before_noon(hour), {field(footwear, words)});
    return maker;
}

diary::Record const& only(DiaryMaker const& maker) {
    for (auto const type : {diary::RecordType::exercise, diary::RecordType::check_in, diary::RecordType::intake})
        for (auto const* record : maker.diary().between(type, time::first_instant, time::last_instant))
            return *record;
    FAIL("there is no record");
    std::abort();
}

bool is_troubling(Field footwear, std::vector<std::string_view> const& words) {
    auto const maker = wearing(footwear, words);
    return has_troubling_footwear(only(maker), footwear);
}

template <class Says>
bool of_exercise(diary::FieldEdit edit, Says says) {
    DiaryMaker maker;
    maker.exercise(before_noon(hour), {std::move(edit)});
    return says(only(maker));
}

template <class Says>
bool of_drink(std::string_view drink, Says says) {
    DiaryMaker maker;
    maker.intake(before_noon(hour), {field(Field::intake_drink, drink)});
    return says(only(maker));
}

}

TEST_SUITE("record_facts") {
    TEST_CASE("footwear nobody named troubles nobody") {
        DiaryMaker maker;
        maker.check_in(before_noon(hour), {field(Field::check_in_load, "heavy")});
        CHECK_FALSE(has_troubling_footwear(only(maker), Field::check_in_footwear));
    }

    TEST_CASE("a shoe troubles exactly when it is a fact, on the day and in exercise") {
        for (auto const footwear : both_fields)
            for (auto const word : diary::words_of(diary::row(footwear))) {
                auto const maker = wearing(footwear, {word});
                Facts facts;
                add_footwear(only(maker), footwear, facts);
                bool const any = facts.begin() != facts.end();
                CHECK(is_troubling(footwear, {word}) == any);
                CHECK(any == (word == "heel" || word == "worn_out" || word == "new"));
            }
    }

    TEST_CASE("each of several shoes counts") {
        for (auto const footwear : both_fields) {
            auto const maker = wearing(footwear, {"sports", "heel", "new"});
            CHECK(is_troubling(footwear, {"sports", "heel", "new"}));
            CHECK(holds(maker, "diary.heels"));
            CHECK(holds(maker, "diary.new_shoes"));
            CHECK_FALSE(holds(maker, "diary.worn_out_shoes"));
        }
    }

    TEST_CASE("effort is hard from eight on") {
        CHECK_FALSE(of_exercise(number(Field::exercise_length, 60), is_hard));
        CHECK_FALSE(of_exercise(number(Field::exercise_effort, 7), is_hard));
        CHECK(of_exercise(number(Field::exercise_effort, 8), is_hard));
    }

    TEST_CASE("heat is hot or humid, not cold") {
        CHECK_FALSE(of_exercise(field(Field::exercise_weather, std::vector<std::string_view>{"cold"}), is_in_heat));
        CHECK(of_exercise(field(Field::exercise_weather, std::vector<std::string_view>{"hot"}), is_in_heat));
        CHECK(of_exercise(field(Field::exercise_weather, std::vector<std::string_view>{"cold", "humid"}), is_in_heat));
    }

    TEST_CASE("no drink is both alcoholic and caffeinated") {
        int alcoholic = 0, caffeine = 0;
        for (auto const drink : diary::words_of(diary::row(Field::intake_drink))) {
            alcoholic += of_drink(drink, is_alcoholic_drink) ? 1 : 0;
            caffeine += of_drink(drink, is_caffeine_drink) ? 1 : 0;
            CHECK_FALSE((of_drink(drink, is_alcoholic_drink) && of_drink(drink, is_caffeine_drink)));
        }
        CHECK(alcoholic == 3);
        CHECK(caffeine == 2);
    }
}
