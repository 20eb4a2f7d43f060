// Facts from daily check-ins: illness, symptoms, measurements, and how the day was spent.
#include "advice/case.h"
#include "advice/record_facts.h"

#include <algorithm>
#include <array>

namespace unknot::advice {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;

constexpr std::int64_t recent_days = 2, week = 7, month = 30, year = 365;
constexpr std::int64_t little_sleep = 6 * 60;   // minutes (judgement)
constexpr double high_bmi = 30;

// Hair loss comes months later, and breath says nothing about cramps: neither is a fact (evidence pack, C18).
constexpr std::array<std::string_view, 4> no_facts = {"none", "other", "breath", "hair_loss"};

void add_words(Record const& record, Field field, Facts& facts) {
    for (auto const word : record.choices(field))
        if (std::find(no_facts.begin(), no_facts.end(), word) == no_facts.end())
            facts.add("diary." + std::string(word), record.id);
}

// Facts that hold for a day or two.
void add_recent(Record const& check_in, Facts& facts) {
    add_words(check_in, Field::check_in_illness, facts);
    add_words(check_in, Field::check_in_symptoms, facts);
    if (auto const colour = check_in.integer(Field::check_in_urine_colour)) {
        if (*colour == 1) facts.add("diary.urine_very_pale", check_in.id);
        if (*colour <= 3) facts.add("diary.urine_pale", check_in.id);
        if (*colour >= 7) facts.add("diary.urine_dark", check_in.id);
    }
    auto const ketones = check_in.decimal(Field::check_in_ketones).value_or(0);
    if (ketones >= 1.5) facts.add("diary.ketones_1_5", check_in.id);
    if (ketones >= 3) facts.add("diary.ketones_3", check_in.id);
}

void add_habits(Record const& check_in, Facts& facts) {
    auto const minutes = [&](Field field) { return check_in.integer(field).value_or(0); };
    if (minutes(Field::check_in_sitting) >= much_sitting) {
        facts.add("diary.long_sitting", check_in.id);
        facts.add("context.sitting", check_in.id);
    }
    if (minutes(Field::check_in_standing) >= much_standing) facts.add("diary.long_standing", check_in.id);
    if (check_in.integer(Field::check_in_sleep).value_or(little_sleep) < little_sleep)
        facts.add("diary.short_sleep", check_in.id);
    if (check_in.choice(Field::check_in_load) == "heavy") facts.add("diary.heavy_load", check_in.id);
    add_footwear(check_in, Field::check_in_footwear, facts);
}

// At or over 130/80 mmHg; in the UK 135/85 at home, where these readings come from.
void add_blood_pressure(Case const& input, std::vector<Record const*> const& check_ins, Facts& facts) {
    bool const says = input.profile != nullptr && input.profile->choice(Field::profile_blood_pressure) == "normal";
    bool const says_high = input.profile != nullptr && input.profile->choice(Field::profile_blood_pressure) == "high";
    if (says_high) facts.add("person.blood_pressure_high", input.profile->id);
    bool const uk = input.region == "uk";
    for (auto last = check_ins.rbegin(); last != check_ins.rend(); ++last) {
        auto const systolic = (*last)->integer(Field::check_in_systolic);
        auto const diastolic = (*last)->integer(Field::check_in_diastolic);
        if (!systolic && !diastolic) continue;
        if (systolic.value_or(0) >= (uk ? 135 : 130) || diastolic.value_or(0) >= (uk ? 85 : 80))
            facts.add("person.blood_pressure_high", (*last)->id);
        return;
    }
    bool const condition = facts.holds("condition.high_blood_pressure");
    if (!says && !says_high && !condition) facts.add("person.blood_pressure_unknown");
}

void add_weight(Case const& input, std::vector<Record const*> const& check_ins, Facts& facts) {
    auto const height = input.profile == nullptr ? std::nullopt : input.profile->decimal(Field::profile_height);
    if (!height) return;
    for (auto last = check_ins.rbegin(); last != check_ins.rend(); ++last) {
        auto const weight = (*last)->decimal(Field::check_in_weight);
        if (!weight) continue;
        double const metres = *height / 100;
        if (*weight / (metres * metres) >= high_bmi) facts.add("person.high_bmi", (*last)->id);
        return;
    }
}

}

void add_check_ins(Case const& input, Facts& facts) {
    for (auto const* check_in : input.ahead_and_recent(RecordType::check_in, recent_days))
        add_recent(*check_in, facts);
    auto const check_ins = input.recent(RecordType::check_in, year);
    for (auto const* check_in : check_ins) {
        auto const at = check_in->at.at;
        if (at >= input.days_ago(week)) add_habits(*check_in, facts);
        if (at >= input.days_ago(month) && check_in->integer(Field::check_in_cigarettes).value_or(0) > 0)
            facts.add("person.smoker", check_in->id);
    }
    add_blood_pressure(input, check_ins, facts);
    add_weight(input, check_ins, facts);
}

}
