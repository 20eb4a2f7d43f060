#include "advice/blood.h"
#include "advice/help.h"
#include "diaries.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::advice;
using namespace unknot::tests;
using diary::Field;
using knowledge::HelpLevel;

namespace {

std::string const nothing = "nothing";

using Fields = std::vector<diary::FieldEdit>;

// The fact of how soon to ask, "blood.outside_range" or nothing.
std::string asks(DiaryMaker const& maker) {
    auto const facts = facts_of(maker);
    for (auto const* fact : {"blood.emergency", "blood.today", "blood.soon", "blood.next_visit", "blood.outside_range"})
        if (facts.holds(std::string_view(fact))) return fact;
    return nothing;
}

std::string asks(std::string_view test, double value, Fields fields = {}) {
    DiaryMaker maker;
    maker.blood(test, value, std::move(fields));
    return asks(maker);
}

Fields in(std::string_view unit) { return {field(Field::blood_result_unit, unit)}; }

Fields range(double low, double high) {
    return {amount(Field::blood_result_low, low), amount(Field::blood_result_high, high)};
}

void feel(DiaryMaker& maker, std::string_view symptom) {
    maker.check_in(before_noon(hour), {field(Field::check_in_symptoms, std::vector{symptom})});
}

struct Boundary {
    std::string_view test;
    double value;
    std::string asks;
};

}

TEST_SUITE("blood results") {
    TEST_CASE("nothing is asked of who has none, or of one without a number") {
        CHECK(asks(DiaryMaker{}) == nothing);
        DiaryMaker maker;
        maker.add(diary::RecordType::blood_result, before_noon(day), {field(Field::blood_result_test, "potassium")});
        CHECK(asks(maker) == nothing);
    }

    TEST_CASE("each band ends where the evidence says") {
        Boundary const boundaries[] = {
            {"sodium", 124.9, "blood.today"},      {"sodium", 125, "blood.soon"},
            {"sodium", 129.9, "blood.soon"},       {"sodium", 130, "blood.next_visit"},
            {"sodium", 134, "blood.next_visit"},   {"sodium", 135, nothing},
            {"potassium", 2.4, "blood.emergency"}, {"potassium", 2.5, "blood.today"},
            {"potassium", 2.9, "blood.today"},     {"potassium", 3.0, "blood.soon"},
            {"potassium", 3.4, "blood.soon"},      {"potassium", 3.5, nothing},
            {"potassium", 5.4, nothing},           {"potassium", 5.5, "blood.soon"},
            {"potassium", 5.9, "blood.soon"},      {"potassium", 6.0, "blood.today"},
            {"potassium", 6.4, "blood.today"},     {"potassium", 6.5, "blood.emergency"},
        };
        for (auto const& one : boundaries) {
            CAPTURE(one.test);
            CAPTURE(one.value);
            CHECK(asks(one.test, one.value) == one.asks);
            CHECK(asks(one.test, one.value, in("mmol_l")) == one.asks);
            CHECK(asks(one.test, one.value, in("meq_l")) == one.asks);
        }
        Boundary const in_millimoles[] = {
            {"calcium", 1.89, "blood.emergency"}, {"calcium", 1.9, nothing},
            {"calcium", 2.99, nothing},           {"calcium", 3.0, "blood.today"},
            {"calcium", 3.5, "blood.today"},      {"calcium", 3.51, "blood.emergency"},
            {"magnesium", 0.39, "blood.today"},   {"magnesium", 0.4, "blood.soon"},
            {"magnesium", 0.7, "blood.soon"},     {"magnesium", 0.71, nothing},
        };
        for (auto const& one : in_millimoles) {
            CAPTURE(one.test);
            CAPTURE(one.value);
            CHECK(asks(one.test, one.value, in("mmol_l")) == one.asks);
            CHECK(asks(one.test, one.value * 2, in("meq_l")) == one.asks);
        }
    }

    TEST_CASE("milligrams are turned into millimoles by the atomic weights") {
        CHECK(asks("calcium", 12.02, in("mg_dl")) == nothing);          // 2.999 mmol/l
        CHECK(asks("calcium", 12.03, in("mg_dl")) == "blood.today");    // 3.002
        CHECK(asks("magnesium", 0.97, in("mg_dl")) == "blood.today");   // 0.399
        CHECK(asks("magnesium", 0.98, in("mg_dl")) == "blood.soon");    // 0.403
    }

    TEST_CASE("a number whose unit is not known is read only where all units give the same number") {
        CHECK(asks("calcium", 1.5) == nothing);
        CHECK(asks("calcium", 1.5, in("percent")) == nothing);
        CHECK(asks("potassium", 6.5) == "blood.emergency");
        CHECK(asks("potassium", 6.5, in("other")) == nothing);
    }

    TEST_CASE("how the person is can make it more urgent, and nothing else does") {
        struct Worse {
            std::string_view test;
            double value;
            std::string_view symptom;
            std::string asks;
        };

        Worse const cases[] = {
            {"sodium", 124, "falls", "blood.emergency"},
            {"sodium", 124, "hair_loss", "blood.today"},
            {"sodium", 127, "headache", "blood.today"},
            {"sodium", 127, "hair_loss", "blood.soon"},
            {"sodium", 132, "headache", "blood.next_visit"},
            {"potassium", 6.2, "weakness", "blood.emergency"},
            {"potassium", 6.2, "slow_pulse", "blood.emergency"},
            {"potassium", 6.2, "uneven_pulse", "blood.emergency"},
            {"potassium", 6.2, "constipation", "blood.today"},
            {"potassium", 5.7, "weakness", "blood.soon"},
            {"magnesium", 0.3, "palpitations", "blood.emergency"},
            {"magnesium", 0.3, "fatigue", "blood.today"},
            {"magnesium", 0.5, "palpitations", "blood.soon"},
        };
        for (auto const& one : cases) {
            CAPTURE(one.test);
            CAPTURE(one.symptom);
            DiaryMaker maker;
            maker.blood(one.test, one.value, in("mmol_l"));
            feel(maker, one.symptom);
            CHECK(asks(maker) == one.asks);
        }
    }

    TEST_CASE("calcium below the laboratory's range is an emergency with tingling or a hand that cramps") {
        for (bool const tingles : {false, true}) {
            DiaryMaker maker;
            auto fields = in("mmol_l");
            for (auto const& one : range(2.2, 2.6))
                fields.push_back(one);
            maker.blood("calcium", 2.1, fields);
            CHECK(asks(maker) == "blood.outside_range");
            if (tingles)
                maker.sign(before_noon(hour), "tingling_mouth");
            else
                maker.add(diary::RecordType::cramp, before_noon(hour), {field(Field::cramp_muscle, "hand")});
            CHECK(asks(maker) == "blood.emergency");
        }
        DiaryMaker inside;
        inside.blood("calcium", 2.2, range(2.2, 2.6));
        inside.sign(before_noon(hour), "tingling_mouth");
        CHECK(asks(inside) == nothing);
    }

    TEST_CASE(
        "CK over 1 000, or over five times the laboratory's upper end, counts with pain, weakness or dark urine") {
        struct Case {
            double value, high;
            std::string asks;
        };

        for (auto const& [value, high, expected] : {Case{1000, 2000, nothing},
                                                    {1001, 2000, "blood.emergency"},
                                                    {500, 100, "blood.outside_range"},
                                                    {501, 100, "blood.emergency"}}) {
            DiaryMaker maker;
            maker.blood("ck", value, {amount(Field::blood_result_high, high)});
            CHECK(asks(maker) == (value > high ? "blood.outside_range" : nothing));
            feel(maker, "weakness");
            CHECK(asks(maker) == expected);
        }
        DiaryMaker dark;
        dark.blood("ck", 1001);
        dark.check_in(before_noon(hour), {number(Field::check_in_urine_colour, 7)});
        CHECK(asks(dark) == "blood.emergency");
    }

    TEST_CASE("outside the laboratory's range says to ask, at either end, for a test that has no rows too") {
        CHECK(asks("tsh", 0.3, range(0.4, 4)) == "blood.outside_range");
        CHECK(asks("tsh", 0.4, range(0.4, 4)) == nothing);
        CHECK(asks("tsh", 4, range(0.4, 4)) == nothing);
        CHECK(asks("tsh", 4.1, range(0.4, 4)) == "blood.outside_range");
        CHECK(asks("other", 5,
                   {{Field::blood_result_name, diary::Value{std::string("Zinc")}},
                    amount(Field::blood_result_low, 6)}) == "blood.outside_range");
        CHECK(asks("tsh", 100) == nothing);
    }

    TEST_CASE("kidney function below 60 and 30 acts like the conditions, and makes the kidneys known") {
        for (auto const& [value, condition] : {std::pair(60.0, std::string()),
                                               {59.0, "condition.kidney_disease"},
                                               {30.0, "condition.kidney_disease"},
                                               {29.0, "condition.severe_kidney_disease"},
                                               {14.0, "condition.severe_kidney_disease"}}) {
            DiaryMaker maker;
            maker.blood("egfr", value, in("ml_min"));
            for (auto const* one : {"condition.kidney_disease", "condition.severe_kidney_disease"})
                CHECK(holds(maker, one) == (condition == one));
            CHECK_FALSE(holds(maker, "person.kidney_function_unknown"));
            CHECK(holds(maker, "person.potassium_risk") == !condition.empty());
        }
        CHECK(holds({}, "person.kidney_function_unknown"));
    }

    TEST_CASE("ferritin of up to 75 asks for a visit with restless legs only") {
        for (double const value : {75.0, 76.0}) {
            DiaryMaker maker;
            maker.blood("ferritin", value);
            CHECK(holds(maker, "blood.low_iron_store") == (value <= 75));
            CHECK(asks(maker) == nothing);
            maker.conditions({"restless_legs"});
            CHECK(asks(maker) == (value <= 75 ? "blood.next_visit" : nothing));
        }
    }

    TEST_CASE("the newest result of a test counts, for 90 days, by the day of the test") {
        auto const on = [](std::int32_t days) { return Fields{{Field::blood_result_day, today(days)}}; };
        CHECK(asks("potassium", 6.5, on(-90)) == "blood.emergency");
        CHECK(asks("potassium", 6.5, on(-91)) == nothing);
        DiaryMaker maker;
        maker.blood("potassium", 4.5, on(-3));
        maker.blood("potassium", 6.5, on(-10));   // written down later, taken earlier
        CHECK(asks(maker) == nothing);
        maker.blood("potassium", 5.6, on(-2));
        CHECK(asks(maker) == "blood.soon");
        maker.blood("sodium", 140, on(-1));   // another test changes nothing
        CHECK(asks(maker) == "blood.soon");
    }

    TEST_CASE("one dated ahead by a wrong clock is not hidden") {
        DiaryMaker maker;
        maker.add(diary::RecordType::blood_result, before_noon(-3 * day),
                  {field(Field::blood_result_test, "potassium"), amount(Field::blood_result_value, 6.5)});
        CHECK(asks(maker) == "blood.emergency");
    }

    TEST_CASE("a day typed ahead by a slip hides no other result, and is not hidden while there is none") {
        auto const on = [](std::int32_t days) { return Fields{{Field::blood_result_day, today(days)}}; };
        DiaryMaker maker;
        maker.blood("potassium", 6.5, on(30));
        CHECK(asks(maker) == "blood.emergency");
        maker.blood("potassium", 5.6, on(-2));
        CHECK(asks(maker) == "blood.soon");
        maker.blood("potassium", 4.5, on(300));
        CHECK(asks(maker) == "blood.soon");
    }

    TEST_CASE("what shows a fact is the result itself") {
        DiaryMaker maker;
        auto const id = maker.blood("potassium", 5.6);
        auto const facts = facts_of(maker);
        CHECK(facts.shown_by({{{"blood.soon", true}}}) == id);
    }

    TEST_CASE("each level is a sign of the page, and a higher number never lowers the level") {
        auto last = HelpLevel::none_logged;
        for (double value = 5.0; value < 8; value += 0.1) {
            DiaryMaker maker;
            maker.blood("potassium", value);
            auto const level = help_for(maker.diary(), shipped(), moment()).level;
            CHECK(level >= last);
            last = level;
        }
        CHECK(last == HelpLevel::emergency);
    }
}
