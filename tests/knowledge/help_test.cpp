// Invariants of the shipped list of signs.
#include "doctest.h"
#include "files.h"

#include <algorithm>
#include <set>

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::shipped;

namespace {

// The signs that these facts alone show.
std::vector<std::string> shown_by(std::set<std::string> const& facts) {
    std::vector<std::string> ids;
    for (auto const& sign : shipped().help.signs)
        if (holds(sign.shown_by, [&](std::string const& fact) { return facts.count(fact) == 1; }))
            ids.push_back(sign.id);
    return ids;
}

bool is_asked(std::string_view id, std::set<std::string> facts) {
    facts.emplace(always);
    auto const* sign = find_sign(shipped(), id);
    REQUIRE_MESSAGE(sign != nullptr, std::string(id));
    return holds(sign->ask_when, [&](std::string const& fact) { return facts.count(fact) == 1; });
}

HelpLevel level_of(std::string_view id) {
    auto const* sign = find_sign(shipped(), id);
    REQUIRE_MESSAGE(sign != nullptr, std::string(id));
    return sign->level;
}

}

TEST_SUITE("signs") {
    TEST_CASE("every red flag of the evidence is there with its level") {
        for (auto const* id :
             {"breathless_or_collapsed", "leg_cold_or_blue", "leg_tense", "foot_drop", "saddle_numbness",
              "confused_or_fit", "dark_urine", "potassium_and_heart", "stiff_jaw", "tingling_mouth", "spreading_skin",
              "ketoacidosis", "high_ketones", "exertional_sickling", "pregnancy_pressure"})
            CHECK(level_of(id) == HelpLevel::emergency);
        for (auto const* id :
             {"one_leg_swollen", "calf_warm_or_red", "calf_pain_stays", "cramp_over_10_minutes", "foot_pain_at_rest",
              "foot_sore", "foot_black", "pop_in_leg", "tendon_pain", "ill_on_medicine", "unsteady_on_thiazide",
              "headache_after_water", "muscle_pain_on_statin", "heat_cramps", "bleeding_on_quinine", "child_limps",
              "dirty_wound_or_toxin"})
            CHECK(level_of(id) == HelpLevel::today);
        for (auto const* id : {"pain_on_walking", "cramp_at_same_distance", "slow_weakness", "weight_loss",
                               "bruise_without_knock", "back_pain_with_leg", "both_legs_swollen",
                               "after_medicine_change", "foot_changes_in_diabetes", "heart_on_low_carb"})
            CHECK(level_of(id) == HelpLevel::soon);
        for (auto const* id : {"cramps_spoil_sleep", "restless_legs", "varicose_veins", "liver_thyroid_kidney",
                               "cramp_medicine", "pregnancy_cramps", "new_over_65"})
            CHECK(level_of(id) == HelpLevel::routine);
        CHECK(level_of("blood_result_emergency") == HelpLevel::emergency);
        CHECK(level_of("blood_result_now_today") == HelpLevel::today);
        CHECK(level_of("blood_result_days") == HelpLevel::soon);
        CHECK(level_of("blood_result_ask") == HelpLevel::routine);
        CHECK(shipped().help.signs.size() == 53);
    }

    TEST_CASE("what diary, profile and criteria can show highlights its lines and no others") {
        using Ids = std::vector<std::string>;
        CHECK(shown_by({}).empty());
        CHECK(shown_by({"diary.cramp", "context.night"}).empty());
        CHECK(shown_by({"diary.sore_swollen_warm"}) == Ids{"one_leg_swollen", "calf_warm_or_red"});
        CHECK(shown_by({"diary.sore_swollen_warm", "person.clot_risk"}) ==
              Ids{"one_leg_swollen", "calf_warm_or_red", "calf_pain_stays"});
        CHECK(shown_by({"diary.cramp_over_10_minutes"}) == Ids{"cramp_over_10_minutes"});
        CHECK(shown_by({"person.potassium_risk"}).empty());
        CHECK(shown_by({"person.potassium_risk", "diary.palpitations"}) == Ids{"potassium_and_heart"});
        CHECK(shown_by({"criteria.claudication"}) == Ids{"pain_on_walking"});
        CHECK(shown_by({"criteria.restless_legs"}) == Ids{"restless_legs"});
        CHECK(shown_by({"diary.vomiting", "medicine.metformin"}) == Ids{"ill_on_medicine"});
        CHECK(shown_by({"diary.vomiting"}).empty());
    }

    TEST_CASE("a gate question is put to those whom it concerns") {
        CHECK(is_asked("one_leg_swollen", {"diary.cramp"}));
        CHECK(is_asked("dark_urine", {"diary.hard_effort"}));
        CHECK_FALSE(is_asked("dark_urine", {}));
        CHECK(is_asked("ketoacidosis", {"diary.low_carb", "medicine.sglt2_inhibitor"}));
        CHECK_FALSE(is_asked("ketoacidosis", {"diary.cramp"}));
        CHECK_FALSE(is_asked("pregnancy_pressure", {"diary.cramp"}));
        CHECK(is_asked("pregnancy_pressure", {"person.pregnant", "person.pregnant_20_weeks"}));
        for (auto const& sign : shipped().help.signs) {
            CAPTURE(sign.id);
            // A blood result is written down as a number: it is looked up, never asked.
            CHECK(sign.ask_when.empty() == sign.id.starts_with("blood_result_"));
            CHECK(sign.question.find('?') != std::string::npos);
        }
    }

    TEST_CASE("a sign is verified only when a source that was read stands behind it") {
        for (auto const& sign : shipped().help.signs) {
            CAPTURE(sign.id);
            bool const read = std::all_of(sign.sources.begin(), sign.sources.end(),
                                          [](std::string const& id) { return find_source(shipped(), id)->verified; });
            if (sign.verified) CHECK(read);
        }
    }

    TEST_CASE("where a clot or an injury is possible, the level says not to stretch, rub or walk it off") {
        for (auto const& text : shipped().help.levels)
            if (text.level >= HelpLevel::today)
                CHECK(text.help.meanwhile.find("Do not stretch, rub or walk off") != std::string::npos);
    }

    TEST_CASE("each level has its four lines, and a sign keeps those that it does not change") {
        for (auto const& text : shipped().help.levels)
            for (auto const& line : {text.help.contact, text.help.how_soon, text.help.say, text.help.meanwhile})
                CHECK_FALSE(line.empty());
        CHECK(find_sign(shipped(), "restless_legs")->help.contact.empty());
        CHECK_FALSE(find_sign(shipped(), "restless_legs")->help.say.empty());
        CHECK(find_sign(shipped(), "pregnancy_pressure")->help.contact.find("maternity unit") != std::string::npos);
    }

    TEST_CASE("a sign of a clot, pressure or a blocked artery never loses the line that keeps hands off") {
        for (auto const& sign : shipped().help.signs) {
            if (sign.help.meanwhile.empty()) continue;
            for (std::string const topic : {"clot", "compartment"}) {
                if (std::count(sign.topics.begin(), sign.topics.end(), topic) == 0) continue;
                CHECK_MESSAGE(sign.help.meanwhile.find("Do not stretch, rub or walk off") != std::string::npos,
                              sign.id);
            }
        }
        for (auto const* id : {"leg_cold_or_blue", "foot_pain_at_rest", "foot_black"})
            CHECK_MESSAGE(find_sign(shipped(), id)->help.meanwhile.find("Do not raise it") != std::string::npos, id);
    }

    TEST_CASE("nothing logged never clears anyone") {
        CHECK(shipped().help.nothing_logged ==
              "None of the listed signs is in your diary. That cannot rule anything out.");
    }

    TEST_CASE("each region has one number, and all others are told to call the local one") {
        std::set<std::string> regions;
        for (auto const& number : shipped().help.numbers)
            CHECK(regions.insert(number.region).second);
        for (auto const* region : {"eu", "gb", "us"})
            CHECK(regions.count(region) == 1);
        CHECK(shipped().help.elsewhere.find("local number") != std::string::npos);
    }
}
