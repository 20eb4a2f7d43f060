#include "diaries.h"
#include "doctest.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::tests;
using diary::Field;

namespace {

bool has_condition_risk(std::string_view condition, std::string_view risk) {
    DiaryMaker maker;
    maker.conditions({condition});
    return holds(maker, risk);
}

bool has_medicine_risk(std::string_view medicine_class, std::string_view risk) {
    DiaryMaker maker;
    maker.medicine_of(medicine_class);
    return holds(maker, risk);
}

bool journey(std::int64_t ago, std::int64_t minutes) {
    DiaryMaker maker;
    maker.check_in(before_noon(ago), {number(Field::check_in_journey, minutes)});
    return holds(maker, "person.clot_risk");
}

}

TEST_SUITE("risk of a clot") {
    TEST_CASE("nobody has it unasked, nor by other conditions") {
        CHECK_FALSE(holds({}, "person.clot_risk"));
        CHECK_FALSE(has_condition_risk("gout", "person.clot_risk"));
        DiaryMaker maker;
        maker.profile({field(Field::profile_clot_risks, std::vector{std::string_view("none")})});
        CHECK_FALSE(holds(maker, "person.clot_risk"));
    }

    TEST_CASE("every risk of the profile raises it") {
        for (auto const risk : diary::words_of(diary::row(Field::profile_clot_risks))) {
            if (risk == "none") continue;
            DiaryMaker maker;
            maker.profile({field(Field::profile_clot_risks, std::vector{risk})});
            CHECK_MESSAGE(holds(maker, "person.clot_risk"), risk);
        }
    }

    TEST_CASE("cancer, a past clot, the pill, HRT and tamoxifen raise it") {
        for (auto const* condition : {"cancer", "past_clot"})
            CHECK(has_condition_risk(condition, "person.clot_risk"));
        for (auto const* medicine : {"combined_pill", "oestrogen", "tamoxifen"})
            CHECK(has_medicine_risk(medicine, "person.clot_risk"));
    }

    TEST_CASE("pregnancy raises it, and 12 weeks after birth") {
        for (auto const& [state, due, risk] : {std::tuple("pregnant", 100, true),
                                               {"after_birth", -84, true},
                                               {"after_birth", -85, false},
                                               {"breastfeeding", -84, true},
                                               {"breastfeeding", -85, false}}) {
            DiaryMaker maker;
            maker.profile({field(Field::profile_pregnancy, state), {Field::profile_due, today(due)}});
            CHECK(holds(maker, "person.clot_risk") == risk);
        }
    }

    TEST_CASE("a journey of more than four hours raises it for eight weeks") {
        CHECK_FALSE(journey(day, 240));
        CHECK(journey(56 * day, 241));
        CHECK_FALSE(journey(56 * day + 1, 241));
    }
}

TEST_SUITE("risk of too much potassium") {
    TEST_CASE("gout or a statin is none") {
        CHECK_FALSE(holds({}, "person.potassium_risk"));
        CHECK_FALSE(has_condition_risk("gout", "person.potassium_risk"));
        CHECK_FALSE(has_medicine_risk("statin", "person.potassium_risk"));
    }

    TEST_CASE("everyone for whom the table blocks potassium pills has it") {
        for (auto const* condition :
             {"heart_failure", "fluid_limit", "dialysis", "nephrotic_syndrome", "ascites", "kidney_disease",
              "severe_kidney_disease", "past_high_potassium", "potassium_limit", "adrenal_disease"})
            CHECK_MESSAGE(has_condition_risk(condition, "person.potassium_risk"), condition);
        for (auto const* medicine :
             {"ace_inhibitor", "arb", "arni", "potassium_sparing_diuretic", "finerenone", "trimethoprim", "heparin",
              "ciclosporin", "tacrolimus", "digoxin", "potassium_supplement", "salt_substitute", "potassium_binder"})
            CHECK_MESSAGE(has_medicine_risk(medicine, "person.potassium_risk"), medicine);
    }

    TEST_CASE("potassium pills in the diary are a risk themselves") {
        DiaryMaker maker;
        maker.intake(before_noon(day), {field(Field::intake_what, "supplement"), amount(Field::intake_potassium, 99)});
        CHECK(holds(maker, "person.potassium_risk"));
    }
}

TEST_SUITE("a statin and what raises it") {
    TEST_CASE("every class that raises statins makes a pair with one, and none by itself") {
        for (auto const& medicine_class : library().classes) {
            auto const& parents = medicine_class.parents;
            bool const raises = std::find(parents.begin(), parents.end(), "raises_statin") != parents.end();
            if (medicine_class.id == "other") continue;
            DiaryMaker maker;
            maker.medicine_of(medicine_class.id);
            CHECK_MESSAGE(!holds(maker, "person.statin_pair"), medicine_class.id);
            maker.medicine("simvastatin");
            CHECK_MESSAGE(holds(maker, "person.statin_pair") == raises, medicine_class.id);
        }
    }

    TEST_CASE("a pair ends when one of the two is stopped") {
        DiaryMaker maker;
        maker.medicine("atorvastatin");
        maker.medicine("Clarithromycin 500 mg", 9);
        CHECK(holds(maker, "person.statin_pair"));
        maker.medicine("clarithromycin", 2, "stop");
        CHECK_FALSE(holds(maker, "person.statin_pair"));
    }

    TEST_CASE("a tablet that was made of a statin and amlodipine is no pair") {
        DiaryMaker maker;
        maker.medicine("Caduet");
        CHECK_FALSE(holds(maker, "person.statin_pair"));
        maker.medicine("diltiazem");
        CHECK(holds(maker, "person.statin_pair"));
    }

    TEST_CASE("azithromycin and a cream are no pair with a statin") {
        DiaryMaker maker;
        maker.medicine("simvastatin");
        maker.medicine("azithromycin");
        maker.medicine("fusidic acid cream");
        CHECK_FALSE(holds(maker, "person.statin_pair"));
    }
}
