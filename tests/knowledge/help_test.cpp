// What the shipped list of signs must always be, whoever edits it.
#include "doctest.h"
#include "files.h"

#include <algorithm>
#include <set>

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::shipped;

namespace {

std::vector<std::string> ids_with(Finding finding) {
    std::vector<std::string> ids;
    for (auto const& sign : shipped().help.signs)
        if (std::find(sign.findings.begin(), sign.findings.end(), finding) != sign.findings.end())
            ids.push_back(sign.id);
    return ids;
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
              "foot_sore", "pop_in_leg", "tendon_pain", "ill_on_medicine", "unsteady_on_thiazide",
              "headache_after_water", "muscle_pain_on_statin", "heat_cramps", "bleeding_on_quinine", "child_limps"})
            CHECK(level_of(id) == HelpLevel::today);
        for (auto const* id : {"pain_on_walking", "cramp_at_same_distance", "slow_weakness", "weight_loss",
                               "bruise_without_knock", "back_pain_with_leg", "both_legs_swollen",
                               "after_medicine_change", "foot_changes_in_diabetes", "heart_on_low_carb"})
            CHECK(level_of(id) == HelpLevel::soon);
        for (auto const* id : {"cramps_spoil_sleep", "restless_legs", "varicose_veins", "liver_thyroid_kidney",
                               "cramp_medicine", "pregnancy_cramps", "new_over_65"})
            CHECK(level_of(id) == HelpLevel::routine);
        CHECK(shipped().help.signs.size() == 47);
    }

    TEST_CASE("what the diary can show highlights its lines and no others") {
        CHECK(ids_with(Finding::sore_swollen_warm) ==
              std::vector<std::string>{"one_leg_swollen", "calf_warm_or_red", "calf_pain_stays"});
        CHECK(ids_with(Finding::over_10_minutes) == std::vector<std::string>{"cramp_over_10_minutes"});
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
                CHECK(text.meanwhile.find("Do not stretch, rub or walk off") != std::string::npos);
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
