// Causes and actions: what may add to cramps, and what to do about it.
#include "doctest.h"
#include "files.h"
#include "knowledge/causes.h"

#include <algorithm>
#include <map>
#include <set>

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::accepts;
using unknot::tests::Files;
using unknot::tests::library;
using unknot::tests::refuses;

namespace {

Cause const& cause(std::string_view id) {
    auto const* found = find_cause(library(), id);
    REQUIRE_MESSAGE(found != nullptr, std::string(id));
    return *found;
}

Action const& action(std::string_view id) {
    auto const* found = find_action(library(), id);
    REQUIRE_MESSAGE(found != nullptr, std::string(id));
    return *found;
}

std::optional<Group> group_of(std::string_view id, std::set<std::string> const& facts) {
    for (auto const& rule : cause(id).groups)
        if (holds(rule.when, [&](std::string const& fact) { return facts.count(fact) == 1; })) return rule.group;
    return std::nullopt;
}

bool is_given(std::string_view id, std::set<std::string> facts) {
    facts.emplace(always);
    return holds(action(id).when, [&](std::string const& fact) { return facts.count(fact) == 1; });
}

bool has_column(Action const& one, Column column) {
    return std::find(one.needs.begin(), one.needs.end(), column) != one.needs.end();
}

}

TEST_SUITE("broken causes and actions") {
    TEST_CASE("groups stand once each and from worth_checking to often_blamed") {
        refuses("causes.json", "{\"group\": \"possible\", \"when\": [\"diary.exercise_in_heat\"]}",
                "{\"group\": \"worth_checking\", \"when\": [\"diary.exercise_in_heat\"]}", "once each");
        refuses("causes.json",
                "{\"group\": \"worth_checking\", \"when\": [\"context.exercise and diary.exercise_in_heat\"]}",
                "{\"group\": \"often_blamed\", \"when\": [\"context.exercise\"]}", "once each", 1);
        refuses("causes.json", "\"group\": \"worth_checking\"", "\"group\": \"certain\"", "\"certain\"");
    }

    TEST_CASE("a cause names actions and claims that exist, and a claim at least") {
        refuses("causes.json", "\"training_load\", \"strength\"", "\"training\", \"strength\"", "\"training\"");
        refuses("causes.json", "[\"nerve-fatigue\", ", "[\"nerve-tired\", ", "\"nerve-tired\"");
        refuses("causes.json", "[\"exertional-sickling\"]", "[]", "empty");
        refuses("actions.json", "\"claims\": [\"clot-signs\", ", "\"claims\": [\"clot\", ", "\"clot\"");
        refuses("actions.json", "\"needs\": [], \"claims\": [\"clot-signs\", \"hands-off-danger-leg\"]",
                "\"needs\": []", "\"claims\" is missing", -5);
    }

    TEST_CASE("an id stands once in its table") {
        refuses("causes.json", "\"id\": \"heat\"", "\"id\": \"tired_muscle\"", "already");
        refuses("actions.json", "\"id\": \"over_drinking_warning\"", "\"id\": \"leg_checked_today\"", "already");
    }

    TEST_CASE("a priority is a whole number from 0 to 100") {
        for (std::string const priority : {"-1", "101", "9.5", "\"95\"", "null"})
            refuses("actions.json", "\"priority\": 95", "\"priority\": " + std::string(priority), "from 0 to 100");
        accepts("actions.json", "\"priority\": 99", "\"priority\": 100");
        accepts("actions.json", "\"diary\", \"priority\": 20", "\"diary\", \"priority\": 0");
    }

    TEST_CASE("actions stand with the highest priority first") {
        refuses("actions.json", "\"priority\": 95", "\"priority\": 99", "highest priority first");
    }

    TEST_CASE("a hold and how often it is held come together") {
        std::string const both = "\"muscle\": \"calf\", \"hold_seconds\": 10, \"times\": 3";
        refuses("actions.json", both, "\"muscle\": \"calf\", \"hold_seconds\": 10", "times", -2);
        refuses("actions.json", both, "\"muscle\": \"calf\", \"times\": 3", "hold_seconds", -2);
        accepts("actions.json", both, "\"muscle\": \"calf\"");
    }

    TEST_CASE("horizons, kinds and columns nobody knows are refused") {
        refuses("actions.json", "\"horizon\": \"today\"", "\"horizon\": \"soon\"", "\"soon\"");
        refuses("actions.json", "\"kind\": \"ask\"", "\"kind\": \"call\"", "\"call\"");
        refuses("actions.json", "\"needs\": [], \"claims\": [\"clot-signs\"",
                "\"needs\": [\"rest\"], \"claims\": [\"clot-signs\"", "\"rest\"");
    }

    TEST_CASE("an opening that is missing is refused") {
        refuses("causes.json", "  \"opening\": \"For most night cramps no cause is ever found.\",\n", "",
                "\"opening\" is missing", -2);
    }
}

TEST_SUITE("causes") {
    TEST_CASE("the list opens by saying that a cause is seldom found") {
        CHECK(library().opening == "For most night cramps no cause is ever found.");
    }

    TEST_CASE("every cause of the issue is there") {
        for (std::string const id : {"fluid_loss",
                                     "sodium_shortfall",
                                     "potassium_shortfall",
                                     "magnesium_shortfall",
                                     "calcium_vitamin_d",
                                     "keto_adaptation",
                                     "caffeine",
                                     "alcohol",
                                     "smoking",
                                     "tired_muscle",
                                     "heat",
                                     "sitting",
                                     "standing_load",
                                     "footwear",
                                     "pregnancy",
                                     "varicose_veins",
                                     "arterial_disease",
                                     "clot",
                                     "neuropathy",
                                     "spine",
                                     "restless_legs",
                                     "parkinson_dystonia",
                                     "thyroid",
                                     "kidney",
                                     "liver",
                                     "motor_neurone",
                                     "parathyroid",
                                     "adrenal",
                                     "rare_muscle_disease",
                                     "foot_shape",
                                     "medicine_diuretic",
                                     "medicine_laba",
                                     "medicine_saba_theophylline",
                                     "medicine_statin",
                                     "medicine_ppi",
                                     "medicine_laxative",
                                     "medicine_calcium_channel_blocker",
                                     "medicine_iron_iv"})
            (void)cause(id);
    }

    TEST_CASE("context decides the group") {
        CHECK(group_of("fluid_loss", {"context.night", "diary.cramp"}) == Group::often_blamed);
        CHECK(group_of("magnesium_shortfall", {"context.night", "diary.cramp"}) == Group::often_blamed);
        CHECK(group_of("magnesium_shortfall", {"context.night", "medicine.diuretic"}) == Group::possible);
        CHECK(group_of("magnesium_shortfall", {"context.night", "medicine.ppi"}) == Group::possible);
        CHECK(group_of("magnesium_shortfall", {"context.night", "diary.diarrhoea"}) == Group::possible);
        CHECK(group_of("caffeine", {"context.night", "diary.caffeine"}) == Group::often_blamed);
        CHECK(group_of("alcohol", {"context.night", "diary.alcohol"}) == Group::worth_checking);
        CHECK(group_of("tired_muscle", {"context.exercise", "diary.unusual_effort"}) == Group::worth_checking);
        CHECK(group_of("medicine_diuretic", {"medicine.diuretic", "medicine.thiazide"}) == Group::worth_checking);
        CHECK(group_of("medicine_laba", {"medicine.laba"}) == Group::worth_checking);
        CHECK_FALSE(group_of("medicine_laba", {"medicine.saba"}));
        CHECK_FALSE(group_of("alcohol", {"context.night"}));
    }

    TEST_CASE("high blood pressure alone is no cause of anything") {
        for (auto const& one : library().causes)
            for (std::string const fact : {"condition.high_blood_pressure", "person.blood_pressure_high"})
                CHECK_MESSAGE(group_of(one.id, {fact}).has_value() == group_of(one.id, {}).has_value(), one.id);
    }

    TEST_CASE("every cause can be shown, says what would change it and what to do") {
        for (auto const& one : library().causes) {
            CAPTURE(one.id);
            CHECK_FALSE(one.actions.empty());
            for (auto const& rule : one.groups)
                CHECK_FALSE(rule.when.empty());
        }
    }
}

TEST_SUITE("actions") {
    TEST_CASE("the highest priority comes first, then the id") {
        auto const& all = library().actions;
        for (std::size_t i = 1; i < all.size(); ++i)
            CHECK((all[i - 1].priority > all[i].priority ||
                   (all[i - 1].priority == all[i].priority && all[i - 1].id < all[i].id)));
        for (auto const& one : all)
            CHECK(find_action(library(), one.id) == &one);
    }

    TEST_CASE("what must lead does") {
        CHECK(action("medicine_review_bloods").priority == 90);
        CHECK(is_given("medicine_review_bloods", {"medicine.diuretic"}));
        CHECK(action("medicine_review_bloods").text.find("Do not stop them") != std::string::npos);
        CHECK(action("keto_broth").priority == 85);
        CHECK(is_given("keto_broth",
                       {"diary.low_carb", "context.low_carb", "diary.keto_week_one", "diary.keto_adapting"}));
        CHECK(action("keto_broth").text.find("1 to 4 weeks") != std::string::npos);
        CHECK(has_column(action("keto_broth"), Column::salt));
        CHECK(action("race_card").priority == 88);
        CHECK(is_given("race_card", {"diary.race_today"}));
        CHECK(action("over_drinking_warning").priority == 95);
        CHECK(is_given("over_drinking_warning", {"diary.race_past_24_hours"}));
        CHECK(is_given("over_drinking_warning", {"diary.weight_gain_in_exercise"}));
        CHECK_FALSE(is_given("over_drinking_warning", {"diary.cramp"}));
    }

    TEST_CASE("the race card says fuel, thirst, weight and no anti-inflammatories") {
        std::string all = action("race_card").text;
        for (auto const& step : action("race_card").steps)
            all += " " + step;
        for (std::string const part : {"thirst", "weigh", "ibuprofen"})
            CHECK_MESSAGE(all.find(part) != std::string::npos, part);
    }

    TEST_CASE("the stretch before bed has the numbers of its trial") {
        std::string all = action("bedtime_stretch").text;
        for (auto const& step : action("bedtime_stretch").steps)
            all += " " + step;
        for (std::string const part : {"10 seconds", "3 minutes", "6 weeks"})
            CHECK_MESSAGE(all.find(part) != std::string::npos, part);
    }

    TEST_CASE("a session counts only what a trial counted; everything else is at the person's own pace") {
        for (auto const& one : library().actions)
            for (auto const& move : one.moves) {
                CHECK_MESSAGE((move.hold_seconds > 0) == (one.id == "bedtime_stretch"), one.id);
                if (move.hold_seconds > 0) CHECK(move.times == 3);
            }
    }

    TEST_CASE("what is eaten, drunk or taken says which columns speak against it") {
        for (auto const& one : library().actions)
            if (one.kind == ActionKind::intake) CHECK_MESSAGE(!one.needs.empty(), one.id);
    }

    TEST_CASE("no action gives potassium pills, a high dose of B6 or vitamin K2") {
        for (auto const& one : library().actions)
            for (auto const column : {Column::potassium_supplement, Column::high_dose_b6, Column::vitamin_k2})
                CHECK_MESSAGE(!has_column(one, column), one.id);
    }

    TEST_CASE("only fluid lost to illness or hard sweat is rehydration") {
        for (auto const& one : library().actions) {
            if (!one.rehydration) continue;
            CAPTURE(one.id);
            CHECK_FALSE(is_given(one.id, {"diary.cramp", "context.night"}));
            CHECK_FALSE(is_given(one.id, {"diary.low_carb", "context.low_carb"}));
        }
        CHECK(action("rehydrate").rehydration);
        CHECK(is_given("rehydrate", {"diary.vomiting"}));
        CHECK(is_given("rehydrate", {"diary.diarrhoea"}));
        CHECK_FALSE(action("keto_broth").rehydration);
    }

    // The field says it, in the words of Help; what holds only under a condition may name its own time.
    TEST_CASE("an action that sends to somebody leaves how soon to its field") {
        for (auto const& one : library().actions) {
            if (one.kind != ActionKind::ask && one.kind != ActionKind::get_help) continue;
            for (auto rest = std::string_view(one.text); !rest.empty();) {
                auto const end = std::min(rest.find(". "), rest.size());
                auto const sentence = rest.substr(0, end);
                rest.remove_prefix(std::min(end + 2, rest.size()));
                if (sentence.starts_with("If ") || sentence.find(" if ") != sentence.npos) continue;
                if (sentence.find(" need") != sentence.npos) continue;   // "Pain at rest needs help today"
                for (std::string_view const time :
                     {" today", "within days", "in the next days", "next free time", "ook a visit"})
                    CHECK_MESSAGE(sentence.find(time) == sentence.npos, one.id, ": ", sentence);
            }
        }
    }

    TEST_CASE("no two actions have one title or one text") {
        std::map<std::string, std::string> said;
        for (auto const& one : library().actions)
            for (auto const& text : {one.title, one.text})
                CHECK_MESSAGE(said.emplace(text, one.id).second, one.id);
    }

    TEST_CASE("every action is for someone") {
        for (auto const& one : library().actions)
            CHECK_MESSAGE(!one.when.empty(), one.id);
    }
}
