// Invariants of the shipped list of signs.
#include "doctest.h"
#include "files.h"
#include "knowledge/words.h"

#include <algorithm>
#include <set>

using namespace unknot;
using namespace unknot::knowledge;
using namespace unknot::tests;

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

// "Is it so, and do you have that?": a second verb that asks.
bool has_two_clauses(std::string_view question) {
    for (std::string_view const joint : {" and ", " or "})
        for (std::string_view const verb :
             {"do ", "does ", "did ", "is ", "are ", "was ", "were ", "have ", "has ", "had ", "can "})
            for (std::string_view const who : {"you ", "your ", "the ", "it ", "they ", "someone "})
                if (question.find(std::string(joint) + std::string(verb) + std::string(who)) != std::string_view::npos)
                    return true;
    return false;
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
              "ketoacidosis", "high_ketones", "exertional_sickling", "pregnancy_pressure", "bleeding_on_quinine"})
            CHECK(level_of(id) == HelpLevel::emergency);
        for (auto const* id :
             {"one_leg_swollen",       "calf_warm_or_red",  "calf_pain_stays",      "cramp_over_10_minutes",
              "foot_pain_at_rest",     "foot_sore",         "foot_black",           "pop_in_leg",
              "tendon_pain",           "ill_on_medicine",   "unsteady_on_thiazide", "headache_after_water",
              "muscle_pain_on_statin", "heat_cramps",       "fever_on_quinine",     "child_limps",
              "dirty_wound_or_toxin",  "nothing_kept_down", "low_carb_on_medicine", "fasted_over_5_days"})
            CHECK(level_of(id) == HelpLevel::today);
        for (auto const* id :
             {"pain_on_walking", "cramp_at_same_distance", "slow_weakness", "weight_loss", "bruise_without_knock",
              "back_pain_with_leg", "both_legs_swollen", "after_medicine_change", "foot_changes_in_diabetes",
              "heart_on_low_carb", "lightheaded_on_low_carb", "numb_or_burning_feet", "falls", "liver_and_fluid",
              "calf_pain_after"})
            CHECK(level_of(id) == HelpLevel::soon);
        for (auto const* id : {"cramps_spoil_sleep", "restless_legs", "varicose_veins", "liver_thyroid_kidney",
                               "cramp_medicine", "pregnancy_cramps", "new_over_65", "thyroid_signs"})
            CHECK(level_of(id) == HelpLevel::routine);
        CHECK(level_of("blood_result_emergency") == HelpLevel::emergency);
        CHECK(level_of("blood_result_today") == HelpLevel::today);
        CHECK(level_of("blood_result_days") == HelpLevel::soon);
        CHECK(level_of("blood_result_ask") == HelpLevel::routine);
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
        CHECK_FALSE(is_asked("pregnancy_pressure", {"person.pregnant"}));
    }

    TEST_CASE("feeling sick points to low sodium on a thiazide, where the evidence has it, and on no other medicine") {
        auto const says_sick = [](std::string_view id) {
            auto const* sign = find_sign(shipped(), id);
            REQUIRE(sign != nullptr);
            return (sign->text + sign->question + sign->reason).find("sick") != std::string::npos;
        };
        CHECK(says_sick("unsteady_on_thiazide"));
        CHECK_FALSE(says_sick("unsteady_on_medicine"));
    }

    TEST_CASE("a question asks one thing: what must be answered apart is never joined") {
        for (auto const& sign : shipped().help.signs) {
            if (sign.question.empty()) continue;
            CAPTURE(sign.id);
            CHECK(std::count(sign.question.begin(), sign.question.end(), '?') == 1);
            CHECK(sign.question.back() == '?');
            CHECK_FALSE(has_two_clauses(sign.question));
        }
        CHECK(has_two_clauses("Does calf pain stay after the cramp, and do you have a clot risk?"));
        CHECK(has_two_clauses("Is your urine like cola, or does the muscle hurt?"));
        CHECK_FALSE(has_two_clauses("Does a cramp come at the same point, and end within minutes?"));
    }

    TEST_CASE("how soon is said in the words of the level, everywhere") {
        auto const& help = shipped().help;
        CHECK(help.horizons.size() == horizon_words.size());
        for (auto const& text : help.levels)
            CHECK(text.help.how_soon.starts_with(help.horizons[static_cast<std::size_t>(horizon_of(text.level))]));
        refuses("help.json", "\"how_soon\": \"Within days.\"", "\"how_soon\": \"Today.\"", "Within days");
        refuses("help.json", "\"how_soon\": \"Now. Each hour counts.\"", "\"how_soon\": \"Soon.\"", "\"Now\"");
    }

    TEST_CASE("a sign that forbids something says why, and only such a one") {
        refuses("help.json", ", \"reason\": \"one leg is newly swollen and may hold a clot\"", "", "says why", -6);
        refuses("help.json", "\"forbids\": [\"stretch_habit\"], ", "", "says why", -6);
        refuses("help.json", "\"forbids\": [\"stretch_habit\"]", "\"forbids\": [\"yoga\"]", "\"yoga\"");
    }

    TEST_CASE("a sign is asked about or shown by facts") {
        auto const fails = [](std::string_view from, std::string_view to, std::string_view saying) {
            Files files;
            files.replace("help.json", from, to);
            auto const read = files.read();
            REQUIRE_FALSE(read);
            CHECK_MESSAGE(read.error().what.find(saying) != std::string::npos, read.error().what);
        };
        fails("\"question\": \"Is one leg newly swollen?\",", "", "not both");
        fails("\"question\": \"Are the cramps new?\",\n     \"ask_when\": [\"person.age_65_or_over and diary.cramp\"],",
              "", "neither");
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
                CHECK(text.help.avoid.find("Do not stretch, rub or walk off") != std::string::npos);
    }

    TEST_CASE("each level has its four lines, and a sign keeps those that it does not change") {
        for (auto const& text : shipped().help.levels)
            for (auto const& line :
                 {text.help.contact, text.help.how_soon, text.help.say, text.help.avoid, text.help.waiting})
                CHECK_FALSE(line.empty());
        CHECK(find_sign(shipped(), "restless_legs")->help.contact.empty());
        CHECK_FALSE(find_sign(shipped(), "restless_legs")->help.say.empty());
        CHECK(find_sign(shipped(), "pregnancy_pressure")->help.contact.find("maternity unit") != std::string::npos);
    }

    TEST_CASE("a sign of a clot, pressure or a blocked artery never loses the line that keeps hands off") {
        for (auto const& sign : shipped().help.signs) {
            if (sign.help.avoid.empty()) continue;
            for (std::string const topic : {"clot", "compartment"}) {
                if (std::count(sign.topics.begin(), sign.topics.end(), topic) == 0) continue;
                CHECK_MESSAGE(sign.help.avoid.find("Do not stretch, rub or walk off") != std::string::npos, sign.id);
            }
        }
        for (auto const* id : {"leg_cold_or_blue", "foot_pain_at_rest", "foot_black"})
            CHECK_MESSAGE(find_sign(shipped(), id)->help.avoid.find("Do not raise it") != std::string::npos, id);
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
