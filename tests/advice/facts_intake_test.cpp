#include "diaries.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::tests;
using diary::Field;

namespace {

std::vector<diary::FieldEdit> drink(std::int64_t millilitres) {
    return {field(Field::intake_what, "drink"), number(Field::intake_volume, millilitres)};
}

std::vector<diary::FieldEdit> pill(Field mineral, double milligrams) {
    return {field(Field::intake_what, "supplement"), amount(mineral, milligrams)};
}

DiaryMaker took(std::int64_t ago, std::vector<diary::FieldEdit> fields) {
    DiaryMaker maker;
    maker.intake(before_noon(ago), std::move(fields));
    return maker;
}

bool over_limit(std::string_view region, double milligrams) {
    auto maker = took(hour, pill(Field::intake_magnesium, milligrams));
    maker.born(40);
    if (!region.empty()) maker.region(region);
    return holds(maker, "diary.magnesium_over_limit");
}

bool over_caffeine(std::string_view pregnancy, double milligrams) {
    auto maker = took(hour, {amount(Field::intake_caffeine, milligrams)});
    maker.born(30);
    maker.profile({field(Field::profile_sex, "female"), field(Field::profile_pregnancy, pregnancy)});
    return holds(maker, "diary.caffeine_over_limit");
}

}

TEST_SUITE("facts of intake") {
    TEST_CASE("14 units a week are not over 14 units") {
        CHECK_FALSE(holds(took(hour, {amount(Field::intake_alcohol, 112)}), "diary.alcohol_over_14_units"));
        CHECK(holds(took(hour, {amount(Field::intake_alcohol, 112.1)}), "diary.alcohol_over_14_units"));
    }

    TEST_CASE("the week of alcohol is seven days") {
        DiaryMaker maker;
        maker.intake(before_noon(7 * day), {amount(Field::intake_alcohol, 60)});
        maker.intake(before_noon(hour), {amount(Field::intake_alcohol, 60)});
        CHECK(holds(maker, "diary.alcohol_over_14_units"));
        DiaryMaker older;
        older.intake(before_noon(7 * day + 1), {amount(Field::intake_alcohol, 60)});
        older.intake(before_noon(hour), {amount(Field::intake_alcohol, 60)});
        CHECK_FALSE(holds(older, "diary.alcohol_over_14_units"));
    }

    TEST_CASE("a kind of drink is enough to know of alcohol or caffeine, its food as well") {
        for (auto const* word : {"beer", "wine", "spirits"})
            CHECK(holds(took(hour, {field(Field::intake_drink, word)}), "diary.alcohol"));
        for (auto const* word : {"coffee", "tea"})
            CHECK(holds(took(hour, {field(Field::intake_drink, word)}), "diary.caffeine"));
        CHECK(holds(took(hour, {{Field::intake_item, std::string("wine_red")}}), "diary.alcohol"));
        CHECK_FALSE(holds(took(hour, {field(Field::intake_drink, "water")}), "diary.caffeine"));
    }

    TEST_CASE("caffeine is over the limit above 400 mg a day, in pregnancy and breastfeeding above 200") {
        CHECK_FALSE(over_caffeine("no", 400));
        CHECK(over_caffeine("no", 401));
        for (auto const* state : {"pregnant", "breastfeeding"}) {
            CHECK_FALSE(over_caffeine(state, 200));
            CHECK(over_caffeine(state, 201));
        }
    }

    TEST_CASE("two days under the limit are not one day over it") {
        DiaryMaker maker;
        maker.intake(before_noon(hour), {amount(Field::intake_caffeine, 300)});
        maker.intake(before_noon(day), {amount(Field::intake_caffeine, 300)});
        CHECK_FALSE(holds(maker, "diary.caffeine_over_limit"));
    }

    TEST_CASE("the region decides how much magnesium from pills is too much; unknown, the least does") {
        for (auto const& [region, limit] : {std::pair("us", 350), {"de", 250}, {"eu", 250}, {"gb", 400}, {"", 250}}) {
            CHECK_FALSE(over_limit(region, limit));
            CHECK(over_limit(region, limit + 1));
        }
    }

    TEST_CASE("where a region has no limit for a child the lowest of the others warns") {
        for (auto const& [milligrams, over] : {std::pair(250, false), {251, true}}) {
            auto maker = took(hour, pill(Field::intake_magnesium, milligrams));
            maker.born(12);
            maker.region("gb");
            CHECK(holds(maker, "diary.magnesium_over_limit") == over);
        }
    }

    TEST_CASE("magnesium in food has no limit") {
        auto const maker = took(hour, {field(Field::intake_what, "food"), amount(Field::intake_magnesium, 900)});
        CHECK_FALSE(holds(maker, "diary.magnesium_over_limit"));
        CHECK_FALSE(holds(maker, "diary.magnesium_supplement"));
    }

    TEST_CASE("a supplement counts for seven days") {
        for (auto const& [mineral, fact] : {std::pair(Field::intake_magnesium, "diary.magnesium_supplement"),
                                            {Field::intake_potassium, "diary.potassium_supplement"}}) {
            CHECK(holds(took(7 * day, pill(mineral, 1)), fact));
            CHECK_FALSE(holds(took(7 * day + 1, pill(mineral, 1)), fact));
        }
    }

    TEST_CASE("four litres of drinks in 24 hours are not over four litres") {
        auto maker = took(day, drink(4000));
        CHECK_FALSE(holds(maker, "diary.drank_over_4_litres"));
        maker.intake(before_noon(hour), drink(1));
        CHECK(holds(maker, "diary.drank_over_4_litres"));
        auto late = took(day + 1, drink(4000));
        late.intake(before_noon(hour), drink(1));
        CHECK_FALSE(holds(late, "diary.drank_over_4_litres"));
    }

    TEST_CASE("little water is under half of the usual total, on a whole day on which food was logged too") {
        auto const little = [](std::int64_t ago, std::int64_t millilitres, bool food) {
            DiaryMaker maker;
            maker.born(40);
            maker.region("us");
            maker.profile({field(Field::profile_sex, "female")});
            maker.intake(before_noon(ago), drink(millilitres));
            if (food) maker.intake(before_noon(ago), {field(Field::intake_what, "food")});
            return holds(maker, "diary.little_water");
        };
        CHECK(little(day, 1349, true));
        CHECK_FALSE(little(day, 1350, true));
        CHECK_FALSE(little(day, 0, false));
        CHECK_FALSE(little(hour, 100, true));
    }

    TEST_CASE("a name is enough to know of magnesium, potassium or caffeine, for seven days") {
        for (auto const& one : {std::pair("Milk of Magnesia", "diary.magnesium_supplement"),
                                {"Rennie", "diary.magnesium_supplement"},
                                {"LoSalt 350 g", "diary.potassium_supplement"},
                                {"Sando-K", "diary.potassium_supplement"},
                                {"LMNT", "diary.potassium_supplement"},
                                {"Pro Plus", "diary.caffeine"},
                                {"Anadin Extra", "diary.caffeine"}})
            for (auto const* what : {"drink", "food", "supplement", "medicine"}) {
                auto const fields = [&] {
                    return std::vector<diary::FieldEdit>{field(Field::intake_what, what),
                                                         {Field::intake_name, std::string(one.first)}};
                };
                CHECK_MESSAGE(holds(took(7 * day, fields()), one.second), one.first, what);
                CHECK_MESSAGE(!holds(took(7 * day + 1, fields()), one.second), one.first, what);
                CHECK_MESSAGE(!holds(took(-hour, fields()), one.second), one.first, what);
            }
        for (auto const* name : {"salt", "Dioralyte", "avocado", "potassium permanganate", "Gaviscon"})
            CHECK_MESSAGE(!holds(took(hour, {{Field::intake_name, std::string(name)}}), "diary.potassium_supplement"),
                          name);
    }

    TEST_CASE("a salt substitute in food is a potassium risk") {
        CHECK(holds(took(hour, {field(Field::intake_what, "food"), {Field::intake_name, std::string("Lo-Salt")}}),
                    "person.potassium_risk"));
        CHECK_FALSE(
            holds(took(hour, {field(Field::intake_what, "food"), {Field::intake_name, std::string("sea salt")}}),
                  "person.potassium_risk"));
    }

    TEST_CASE("much grapefruit is on four days of seven") {
        auto const eaten = [](std::vector<std::int64_t> const& days_ago) {
            DiaryMaker maker;
            maker.medicine("simvastatin");
            for (auto const ago : days_ago)
                maker.intake(
                    before_noon(ago * day + hour),
                    {field(Field::intake_what, "drink"), {Field::intake_name, std::string("Grapefruit juice 200 ml")}});
            CHECK(holds(maker, "diary.much_grapefruit") == holds(maker, "person.statin_pair"));
            return holds(maker, "diary.much_grapefruit");
        };
        CHECK(eaten({0, 1, 3, 6}));
        CHECK_FALSE(eaten({0, 1, 3}));
        CHECK_FALSE(eaten({0, 1, 3, 7}));
        CHECK_FALSE(eaten({1, 1, 1, 1}));
    }
}
