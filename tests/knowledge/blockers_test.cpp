// Contraindications: the table of the evidence pack, 3.5, copied by hand.
#include "doctest.h"
#include "files.h"
#include "knowledge/blockers.h"
#include "knowledge/words.h"

#include <algorithm>
#include <set>

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::library;
using unknot::tests::refuses;

namespace {

using Columns = std::set<std::string>;

struct Row {
    std::set<std::string> facts;
    Columns block, ask;
};

// The blocked columns and the columns to ask about for these facts; a blocked column is not asked about too.
std::pair<Columns, Columns> verdicts(std::set<std::string> facts) {
    facts.emplace(always);
    Columns block, ask;
    for (auto const& blocker : library().blockers) {
        if (!holds(blocker.when, [&](std::string const& fact) { return facts.count(fact) == 1; })) continue;
        for (auto const column : blocker.block)
            block.emplace(word(column));
        for (auto const column : blocker.ask)
            ask.emplace(word(column));
    }
    for (auto const& column : block)
        ask.erase(column);
    return {block, ask};
}

std::string listed(Columns const& columns) {
    std::string text;
    for (auto const& column : columns)
        text += column + ' ';
    return text;
}

void has(Row const& row) {
    auto const verdict = verdicts(row.facts);
    auto const& block = verdict.first;
    auto const& ask = verdict.second;
    for (auto const& column : row.block)
        CHECK_MESSAGE(block.count(column) == 1, *row.facts.begin(), " must block ", column);
    for (auto const& column : row.ask)
        CHECK_MESSAGE(ask.count(column) == 1, *row.facts.begin(), " must ask ", column, ", and blocks ", listed(block));
}

Columns const diuretic_row = {"fluid", "salt", "magnesium", "keto", "painkiller"};
Columns const raas_row = {"salt", "painkiller", "keto"};
Columns const raiser_row = {"potassium_food", "salt", "painkiller", "keto"};
Columns const heart_block_row = {"fluid", "salt", "potassium_supplement", "painkiller", "keto"};
Columns const heart_ask_row = {"magnesium", "rehydration", "lying_flat"};
Columns const organ_row = {"salt", "magnesium"};

}

TEST_SUITE("broken blockers") {
    constexpr auto file = "blockers.json";

    TEST_CASE("a column nobody knows is refused at its line") {
        refuses(file, "\"block\": [\"salt\", \"painkiller\"]", "\"block\": [\"sodium\"]", "\"sodium\"");
        refuses(file, "\"ask\": [\"keto\", \"potassium_supplement\"]", "\"ask\": [\"keto\", 3]", "text is needed");
        refuses(file, "\"block\": [\"salt\", \"painkiller\"]", "\"block\": \"salt\"", "no list");
    }

    TEST_CASE("a row that says nothing is refused") {
        refuses(file, "\"block\": [\"potassium_supplement\"], \"ask\": []", "\"block\": [], \"ask\": []", "blocks", -2);
        refuses(file, "\"block\": [\"potassium_supplement\"], \"ask\": []", "\"ask\": []", "blocks", -2);
    }

    TEST_CASE("an id twice, no reason, no source and no rule are refused") {
        refuses(file, "\"id\": \"everyone_b6\"", "\"id\": \"everyone\"", "already");
        refuses(file, "\"reason\": \"you have high blood pressure\"", "\"reason\": \"\"", "empty");
        refuses(file, "\"sources\": [\"aha-hyperkalaemia\"]", "\"sources\": []", "empty");
        refuses(file, "\"sources\": [\"aha-hyperkalaemia\"], \"verified\": true",
                "\"sources\": [\"aha-hyperkalaemia\"]", "\"verified\" is missing", -3);
        refuses(file, "\"id\": \"high_blood_pressure\", \"when\": [\"condition.high_blood_pressure\"]",
                "\"id\": \"high_blood_pressure\"", "\"when\" is missing");
    }
}

TEST_SUITE("blockers") {
    TEST_CASE("a potassium pill and a high dose of B6 are blocked for everyone, and nothing else is") {
        CHECK(verdicts({}).first == Columns{"high_dose_b6", "potassium_supplement"});
        CHECK(verdicts({}).second.empty());
    }

    TEST_CASE("rows of pressure, heart and kidneys") {
        for (std::string const fact :
             {"condition.high_blood_pressure", "person.blood_pressure_high", "condition.stroke_or_heart_attack"})
            has({{fact}, {"salt", "painkiller"}, {"keto"}});
        has({{"person.blood_pressure_unknown"}, {}, {"salt"}});
        for (std::string const fact :
             {"condition.heart_failure", "condition.fluid_limit", "condition.nephrotic_syndrome", "condition.ascites"})
            has({{fact}, heart_block_row, heart_ask_row});
        has({{"condition.dialysis"}, heart_block_row, {"rehydration", "lying_flat"}});
        has({{"condition.dialysis"}, {"magnesium", "potassium_food"}, {}});
        has({{"condition.kidney_disease"},
             {"salt", "potassium_supplement", "painkiller"},
             {"fluid", "magnesium", "rehydration", "keto"}});
        has({{"condition.severe_kidney_disease"},
             {"salt", "potassium_supplement", "painkiller", "magnesium"},
             {"fluid", "rehydration", "keto"}});
        has({{"condition.potassium_limit"}, {"potassium_food"}, {}});
        has({{"condition.past_high_potassium"}, {"potassium_food"}, {}});
        for (std::string const fact :
             {"person.age_65_or_over", "condition.diabetes_1", "condition.diabetes_2", "condition.high_blood_pressure"})
            has({{"person.kidney_function_unknown", fact}, {}, {"magnesium"}});
    }

    TEST_CASE("rows of sodium and of medicines that move salt and potassium") {
        for (std::string const fact : {"condition.past_low_sodium", "medicine.desmopressin"})
            has({{fact}, {"fluid"}, {"salt", "rehydration", "keto"}});
        for (std::string const fact :
             {"medicine.thiazide", "medicine.ssri", "medicine.carbamazepine", "condition.cirrhosis"})
            has({{fact}, {}, diuretic_row});
        for (std::string const fact : {"medicine.ace_inhibitor", "medicine.arb", "medicine.arni"})
            has({{fact}, {"potassium_supplement"}, raas_row});
        has({{"medicine.raas", "person.kidney_function_unknown"}, {}, {"potassium_food"}});
        for (std::string const fact :
             {"medicine.potassium_sparing_diuretic", "medicine.finerenone", "medicine.trimethoprim", "medicine.heparin",
              "medicine.ciclosporin", "medicine.tacrolimus", "condition.adrenal_disease"})
            has({{fact}, {"potassium_supplement"}, raiser_row});
        has({{"medicine.digoxin"}, {"potassium_supplement"}, {"salt", "magnesium", "keto"}});
        has({{"medicine.lithium"},
             {"salt", "fluid", "caffeine_change", "painkiller", "keto"},
             {"rehydration", "magnesium"}});
        for (std::string const fact : {"medicine.corticosteroid", "condition.phaeochromocytoma", "condition.meniere",
                                       "condition.gastric_surgery", "medicine.liquorice"})
            has({{fact}, {}, {"salt", "magnesium", "keto"}});
    }

    TEST_CASE("rows of diabetes and low carb") {
        has({{"medicine.sglt2_inhibitor"}, {"keto"}, {"fluid", "salt"}});
        has({{"condition.diabetes_1"}, {"keto"}, {"salt", "heat", "rehydration"}});
        has({{"medicine.insulin"}, {}, {"keto", "rehydration"}});
        has({{"medicine.sulfonylurea"}, {}, {"keto", "rehydration"}});
        has({{"medicine.metformin", "diary.vomiting"}, {}, {"keto", "rehydration"}});
        CHECK(verdicts({"medicine.metformin"}).second.empty());
        has({{"condition.eating_disorder"}, {"keto"}, {"salt"}});
        for (std::string const fact : {"condition.pancreatitis", "condition.liver_failure", "condition.porphyria",
                                       "condition.fat_oxidation_defect"})
            has({{fact}, {"keto"}, organ_row});
        for (std::string const fact : {"medicine.topiramate", "medicine.zonisamide",
                                       "medicine.carbonic_anhydrase_inhibitor", "condition.gout", "condition.stones"})
            has({{fact}, {}, {"keto"}});
        has({{"medicine.glp1", "diary.vomiting"}, {}, {"keto"}});
        CHECK(verdicts({"medicine.glp1"}).second.empty());
    }

    TEST_CASE("nothing eaten for over five days asks for everything") {
        has({{"diary.fasting_over_5_days"},
             {},
             {"fluid", "salt", "rehydration", "potassium_food", "magnesium", "vitamin_k2", "greens", "heat",
              "lying_flat", "painkiller", "keto"}});
    }

    TEST_CASE("rows of nerves, arteries, muscles and clotting") {
        has({{"condition.neuropathy"}, {"heat"}, {}});
        has({{"condition.arterial_disease"}, {"lying_flat", "heat"}, {"compression"}});
        has({{"medicine.vka"}, {"vitamin_k2", "greens", "painkiller"}, {"keto"}});
        for (std::string const fact : {"condition.myasthenia", "condition.heart_block", "condition.bowel_obstruction"})
            has({{fact}, {"magnesium"}, {}});
    }

    TEST_CASE("rows of pregnancy, birth and age") {
        has({{"person.pregnant"},
             {"vitamin_k2", "keto", "painkiller", "high_dose_b6", "hot_bath", "raw_oysters", "alcohol"},
             {"magnesium", "salt", "fluid"}});
        CHECK(verdicts({"person.pregnant"}).first.count("lying_flat") == 0);
        has({{"person.pregnant", "person.pregnant_28_weeks"}, {"lying_flat"}, {}});
        has({{"person.pregnant", "condition.pre_eclampsia"}, {"salt"}, {}});
        has({{"person.pregnant", "sign.both_legs_swollen"}, {"salt"}, {}});
        has({{"person.breastfeeding"}, {"keto"}, {"magnesium", "vitamin_k2"}});
        has({{"person.under_18"}, {"salt", "keto", "aspirin"}, {"magnesium"}});
    }

    TEST_CASE("vitamin K2 is for nobody under 65, on a water tablet or on warfarin") {
        for (std::string const fact : {"person.age_under_65", "medicine.diuretic", "medicine.vka", "person.pregnant"})
            has({{fact}, {"vitamin_k2"}, {}});
    }

    TEST_CASE("what is not known is asked") {
        has({{"person.conditions_unknown"},
             {},
             {"fluid", "salt", "rehydration", "potassium_food", "magnesium", "heat", "lying_flat", "painkiller",
              "keto"}});
        for (std::string const fact : {"person.medicines_unknown", "person.medicine_unrecognised"})
            has({{fact},
                 {},
                 {"fluid", "salt", "rehydration", "potassium_food", "magnesium", "vitamin_k2", "greens", "painkiller",
                  "keto"}});
        has({{"person.pregnancy_unknown"},
             {},
             {"fluid", "salt", "magnesium", "vitamin_k2", "lying_flat", "painkiller", "keto", "hot_bath", "raw_oysters",
              "alcohol"}});
        has({{"person.age_unknown"}, {}, {"salt", "keto", "magnesium", "vitamin_k2", "aspirin"}});
    }

    TEST_CASE("nobody rubs, stretches or warms a leg that may hold a clot, a blocked artery, pressure or a tear") {
        for (std::string const id : {"one_leg_swollen", "calf_warm_or_red", "calf_pain_stays", "leg_cold_or_blue",
                                     "foot_pain_at_rest", "leg_tense", "foot_drop", "pop_in_leg", "tendon_pain"})
            has({{"sign." + std::string(id)}, {"massage", "stretch", "heat", "hot_bath"}, {}});
    }

    TEST_CASE("every reason goes on after \"because\"") {
        for (auto const& blocker : library().blockers) {
            CAPTURE(blocker.reason);
            char const last = blocker.reason.back();
            CHECK(last != '.');
            bool const name = blocker.reason.starts_with("ACE") || blocker.reason.starts_with("SGLT2");
            CHECK((name || std::islower(static_cast<unsigned char>(blocker.reason.front())) != 0));
        }
    }

    TEST_CASE("each column is spoken against by someone, and has its own word") {
        std::set<Column> spoken;
        for (auto const& blocker : library().blockers) {
            spoken.insert(blocker.block.begin(), blocker.block.end());
            spoken.insert(blocker.ask.begin(), blocker.ask.end());
        }
        CHECK(spoken.size() == column_count);
        CHECK(std::set<std::string_view>(column_words.begin(), column_words.end()).size() == column_count);
    }
}
