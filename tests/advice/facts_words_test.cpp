// Every fact of knowledge/facts.inc is derived from some small diary, and no other fact is.
#include "diaries.h"
#include "doctest.h"
#include "support/random_diary.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

using namespace unknot;
using namespace unknot::advice;
using namespace unknot::tests;
using diary::Field;

namespace {

using Fields = std::vector<diary::FieldEdit>;
using Make = std::function<void(DiaryMaker&)>;

Make born(int years) {
    return [=](DiaryMaker& maker) { maker.born(years); };
}

Make profile(Fields fields) {
    return [=](DiaryMaker& maker) { maker.profile(fields); };
}

Make check_in(Fields fields) {
    return [=](DiaryMaker& maker) { maker.check_in(before_noon(hour), fields); };
}

Make exercise(Fields fields) {
    return [=](DiaryMaker& maker) { maker.exercise(before_noon(3 * hour), fields); };
}

Make intake(Fields fields) {
    return [=](DiaryMaker& maker) { maker.intake(before_noon(hour), fields); };
}

Make cramps(std::vector<std::string_view> contexts) {
    return [=](DiaryMaker& maker) {
        for (auto const context : contexts)
            maker.cramp_in(context);
    };
}

Make answers(std::vector<std::string_view> questions) {
    return [=](DiaryMaker& maker) {
        for (auto const question : questions)
            maker.answer(question);
    };
}

Make cramp(Fields fields) {
    return [=](DiaryMaker& maker) { maker.add(diary::RecordType::cramp, before_noon(2 * hour), fields); };
}

Make illness(std::string_view word) { return check_in({field(Field::check_in_illness, std::vector{word})}); }

Make symptom(std::string_view word) { return check_in({field(Field::check_in_symptoms, std::vector{word})}); }

Make shoes(std::string_view word) { return check_in({field(Field::check_in_footwear, std::vector{word})}); }

Make diet(std::string_view word, std::int32_t since) {
    return profile({field(Field::profile_diet, word), {Field::profile_diet_since, today(since)}});
}

Make pregnancy(std::string_view word) { return profile({field(Field::profile_pregnancy, word)}); }

Make blood(std::string_view test, double value, Fields fields = {}) {
    return [=](DiaryMaker& maker) { maker.blood(test, value, fields); };
}

std::vector<std::pair<std::string_view, Make>> const& diaries() {
    static std::vector<std::pair<std::string_view, Make>> const all = {
        {"person.under_18", born(10)},
        {"person.age_under_55", born(30)},
        {"person.age_under_65", born(30)},
        {"person.age_over_50", born(60)},
        {"person.age_55_or_over", born(60)},
        {"person.age_60_or_over", born(60)},
        {"person.age_65_or_over", born(70)},
        {"person.age_unknown", profile({})},
        {"person.female", profile({field(Field::profile_sex, "female")})},
        {"person.male", profile({field(Field::profile_sex, "male")})},
        {"person.pregnant", pregnancy("pregnant")},
        {"person.pregnant_20_weeks", pregnancy("pregnant")},
        {"person.pregnant_28_weeks", pregnancy("pregnant")},
        {"person.after_birth", pregnancy("after_birth")},
        {"person.after_birth_6_weeks", pregnancy("after_birth")},
        {"person.breastfeeding", pregnancy("breastfeeding")},
        {"person.pregnancy_unknown", profile({})},
        {"person.smoker", check_in({number(Field::check_in_cigarettes, 1)})},
        {"person.high_bmi",
         [](DiaryMaker& maker) {
             maker.profile({amount(Field::profile_height, 170)});
             maker.check_in(before_noon(day), {amount(Field::check_in_weight, 100)});
         }},
        {"person.conditions_unknown", profile({})},
        {"person.medicines_unknown", profile({})},
        {"person.medicine_unrecognised", [](DiaryMaker& maker) { maker.medicine("Grandmother's drops"); }},
        {"person.blood_pressure_unknown", profile({})},
        {"person.blood_pressure_high", profile({field(Field::profile_blood_pressure, "high")})},
        {"person.kidney_function_unknown", profile({})},
        {"person.clot_risk", pregnancy("pregnant")},
        {"person.low_salt_diet", profile({field(Field::profile_salt, "low")})},
        {"person.potassium_risk", [](DiaryMaker& maker) { maker.conditions({"heart_failure"}); }},
        {"person.statin_pair",
         [](DiaryMaker& maker) {
             maker.medicine("simvastatin");
             maker.medicine("clarithromycin");
         }},
        {"diary.much_grapefruit",
         [](DiaryMaker& maker) {
             for (std::int64_t days_ago = 0; days_ago < 4; ++days_ago)
                 maker.intake(before_noon(days_ago * day), {{Field::intake_name, std::string("grapefruit")}});
         }},
        {"context.night", cramps({"sleep"})},
        {"context.rest", cramps({"rest"})},
        {"context.exercise", cramps({"exercise"})},
        {"context.walking", cramps({"walking"})},
        {"context.standing", cramps({"standing"})},
        {"context.swimming", cramps({"swimming"})},
        {"context.dialysis", cramps({"dialysis"})},
        {"context.sitting", cramps({"rest"})},
        {"context.low_carb", diet("keto", -100)},
        {"context.pregnancy", pregnancy("pregnant")},
        {"context.medicines", [](DiaryMaker& maker) { maker.medicine_of("laba"); }},
        {"diary.cramp", cramps({"rest"})},
        {"diary.cramp_today", cramps({"rest"})},
        {"diary.cramps_recur", cramps({"rest", "sleep"})},
        {"diary.cramp_woke", cramp({field(Field::cramp_end, "unknown"), {Field::cramp_woke, true}})},
        {"diary.cramp_over_10_minutes",
         cramp({field(Field::cramp_end, "stopped"), number(Field::cramp_duration, 601)})},
        {"diary.cramp_walking_only", cramps({"walking", "walking"})},
        {"diary.sore_swollen_warm",
         cramp({field(Field::cramp_end, "unknown"), field(Field::cramp_after, "sore_swollen_warm")})},
        {"diary.bent_forward",
         cramp({field(Field::cramp_helped, std::vector{std::string_view("bent_forward")})})},
        {"diary.hand_cramp", cramp({field(Field::cramp_muscle, "hand")})},
        {"diary.sore_second_day",
         cramp({field(Field::cramp_after, "sore"), field(Field::cramp_after_next_day, "sore")})},
        {"diary.alcohol", intake({field(Field::intake_drink, "wine")})},
        {"diary.alcohol_over_14_units", intake({amount(Field::intake_alcohol, 112.5)})},
        {"diary.caffeine", intake({field(Field::intake_drink, "coffee")})},
        {"diary.caffeine_over_limit", intake({amount(Field::intake_caffeine, 401)})},
        {"diary.unusual_effort", exercise({{Field::exercise_unusual, true}})},
        {"diary.hard_effort", exercise({number(Field::exercise_effort, 8)})},
        {"diary.exercise_in_heat", exercise({field(Field::exercise_weather, std::vector{std::string_view("hot")})})},
        {"diary.heavy_sweat",
         exercise({amount(Field::exercise_weight_before, 71), amount(Field::exercise_weight_after, 70),
                   number(Field::exercise_length, 60)})},
        {"diary.long_exercise_past_24_hours", exercise({number(Field::exercise_length, 120)})},
        {"diary.weight_gain_in_exercise",
         exercise({amount(Field::exercise_weight_before, 70), amount(Field::exercise_weight_after, 70.1)})},
        {"diary.race_today", exercise({{Field::exercise_race, true}, number(Field::exercise_length, 240)})},
        {"diary.race_past_24_hours", exercise({{Field::exercise_race, true}, number(Field::exercise_length, 60)})},
        {"diary.long_sitting", check_in({number(Field::check_in_sitting, 480)})},
        {"diary.long_standing", check_in({number(Field::check_in_standing, 360)})},
        {"diary.heels", shoes("heel")},
        {"diary.worn_out_shoes", shoes("worn_out")},
        {"diary.new_shoes", shoes("new")},
        {"diary.heavy_load", check_in({field(Field::check_in_load, "heavy")})},
        {"diary.vomiting", illness("vomiting")},
        {"diary.nothing_stays_down", illness("nothing_stays_down")},
        {"diary.diarrhoea", illness("diarrhoea")},
        {"diary.fever", illness("fever")},
        {"diary.headache", symptom("headache")},
        {"diary.fatigue", symptom("fatigue")},
        {"diary.nausea", symptom("nausea")},
        {"diary.dizziness", symptom("dizziness")},
        {"diary.palpitations", symptom("palpitations")},
        {"diary.constipation", symptom("constipation")},
        {"diary.insomnia", symptom("insomnia")},
        {"diary.leg_pain", symptom("leg_pain")},
        {"diary.weakness", symptom("weakness")},
        {"diary.falls", symptom("falls")},
        {"diary.burning_feet", symptom("burning_feet")},
        {"diary.numb_in_exercise", symptom("numb_in_exercise")},
        {"diary.tremor", symptom("tremor")},
        {"diary.stiffness", symptom("stiffness")},
        {"diary.feeling_cold", symptom("feeling_cold")},
        {"diary.slow_pulse", symptom("slow_pulse")},
        {"diary.uneven_pulse", symptom("uneven_pulse")},
        {"diary.lightheaded", symptom("lightheaded")},
        {"diary.fainted", symptom("fainted")},
        {"diary.weight_gain", symptom("weight_gain")},
        {"diary.short_sleep", check_in({number(Field::check_in_sleep, 359)})},
        {"diary.urine_pale", check_in({number(Field::check_in_urine_colour, 3)})},
        {"diary.urine_dark", check_in({number(Field::check_in_urine_colour, 7)})},
        {"diary.urine_very_pale", check_in({number(Field::check_in_urine_colour, 1)})},
        {"diary.drank_over_4_litres",
         intake({field(Field::intake_what, "drink"), number(Field::intake_volume, 4001)})},
        {"diary.little_water",
         [](DiaryMaker& maker) {
             maker.intake(before_noon(day), {field(Field::intake_what, "food")});
             maker.intake(before_noon(day), {field(Field::intake_what, "drink"), number(Field::intake_volume, 200)});
         }},
        {"diary.low_carb", diet("low_carb", -100)},
        {"diary.keto_week_one", diet("keto", -6)},
        {"diary.keto_adapting", diet("keto", -27)},
        {"diary.keto_start_unknown", diet("keto", 1)},
        {"diary.fasting", diet("fasting", 0)},
        {"diary.fasting_over_5_days", diet("fasting", -5)},
        {"diary.ketones_1_5", check_in({amount(Field::check_in_ketones, 1.5)})},
        {"diary.ketones_3", check_in({amount(Field::check_in_ketones, 3)})},
        {"diary.magnesium_supplement",
         intake({field(Field::intake_what, "supplement"), amount(Field::intake_magnesium, 100)})},
        {"diary.magnesium_over_limit",
         intake({field(Field::intake_what, "supplement"), amount(Field::intake_magnesium, 500)})},
        {"diary.potassium_supplement",
         intake({field(Field::intake_what, "supplement"), amount(Field::intake_potassium, 99)})},
        {"diary.medicine_changed_90_days",
         [](DiaryMaker& maker) {
             maker.medicine_of("laba", 10);
             maker.cramp_in("sleep");
         }},
        {"blood.emergency", blood("potassium", 6.5)},
        {"blood.today", blood("potassium", 6.0)},
        {"blood.soon", blood("potassium", 5.5)},
        {"blood.next_visit", blood("sodium", 134)},
        {"blood.outside_range", blood("tsh", 5, {amount(Field::blood_result_high, 4)})},
        {"blood.low_iron_store", blood("ferritin", 75)},
        {"help.emergency", answers({"leg_tense"})},
        {"help.today", answers({"one_leg_swollen"})},
        {"help.soon", answers({"slow_weakness"})},
        {"help.routine", answers({"varicose_veins"})},
        {"criteria.night_cramp", cramp({field(Field::cramp_end, "stopped"), number(Field::cramp_duration, 60),
                                        field(Field::cramp_muscle, "calf"), field(Field::cramp_context, "sleep")})},
        {"criteria.claudication",
         answers({"ecq_walking", "ecq_uphill_or_hurry", "ecq_gone_in_10_minutes", "ecq_calf"})},
        {"criteria.claudication_atypical",
         answers({"ecq_walking", "ecq_uphill_or_hurry", "ecq_gone_in_10_minutes", "ecq_thigh_or_buttock"})},
        {"criteria.restless_legs",
         answers({"rls_urge", "rls_rest", "rls_movement", "rls_evening", "rls_not_explained"})},
        {"criteria.clot_item", answers({"clot_tender_vein"})},
    };
    return all;
}

std::set<std::string> known_facts() {
    std::set<std::string> known(knowledge::known_vocabulary().facts.begin(), knowledge::known_vocabulary().facts.end());
    for (auto const condition : knowledge::known_vocabulary().conditions)
        known.insert("condition." + std::string(condition));
    for (auto const& sign : shipped().help.signs)
        known.insert("sign." + sign.id);
    for (auto const& question : library().questions)
        known.insert("sign." + question.id);
    for (auto const& medicine_class : library().classes)
        for (auto const* space : {"medicine.", "recent."}) {
            known.insert(space + medicine_class.id);
            for (auto const& parent : medicine_class.parents)
                known.insert(space + parent);
        }
    return known;
}

void check_all_known(Facts const& facts) {
    static auto const known = known_facts();
    for (auto const& [fact, because] : facts)
        CHECK(known.contains(fact));
}

}

TEST_SUITE("the words of facts") {
    TEST_CASE("every word is worked out from a small diary of its own") {
        std::set<std::string_view> made;
        for (auto const& [fact, make] : diaries()) {
            DiaryMaker maker;
            make(maker);
            CHECK(holds(maker, fact));
            made.insert(fact);
        }
        made.insert("context.night_now");   // of the clock alone, whatever the diary holds: see relief_test
        for (auto const fact : knowledge::known_vocabulary().facts)
            CHECK_MESSAGE(made.contains(fact), fact);
    }

    TEST_CASE("what a word stands for is not so in a diary without it") {
        DiaryMaker maker;
        maker.born(40);
        maker.profile({field(Field::profile_sex, "other"), field(Field::profile_pregnancy, "no"),
                       field(Field::profile_kidneys, "tested"), field(Field::profile_blood_pressure, "normal"),
                       field(Field::profile_takes_medicines, "no")});
        maker.conditions({"none"});
        std::vector<std::string> facts;
        for (auto const& [fact, because] : facts_of(maker))
            facts.push_back(fact);
        CHECK(facts == std::vector<std::string>{"condition.none", "person.age_under_55", "person.age_under_65"});
    }

    TEST_CASE("no other word is ever made, whatever the diary holds") {
        for (auto const& [fact, make] : diaries()) {
            DiaryMaker maker;
            make(maker);
            check_all_known(facts_of(maker));
        }
        for (auto const* word : {"breath", "hair_loss", "none"}) {
            DiaryMaker maker;
            symptom(word)(maker);
            check_all_known(facts_of(maker));
        }
        Chance chance(3);
        for (int round = 0; round < 40; ++round) {
            diary::Diary diary;
            for (int count = 0; count < 60; ++count) {
                auto record = random_record(chance);
                record.at = {before_noon(pick(chance, -day, 6 * day)), 0, {}};
                record.id = random_id(chance, record.at.at);
                diary.load_page({}, diary::write_record(record));
            }
            check_all_known(facts_for(diary, shipped(), moment()));
        }
    }
}
