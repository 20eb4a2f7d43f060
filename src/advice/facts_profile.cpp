// Facts from the profile, and what it leaves open.
#include "advice/case.h"

#include <algorithm>

namespace unknot::advice {
namespace {

using diary::Field;
using diary::Record;

constexpr int week = 7, pregnancy_days = 40 * week;
constexpr int childbearing_from = 12, childbearing_to = 55;   // who is asked about pregnancy (judgement)

bool is(Record const* profile, Field field, std::string_view word) {
    return profile != nullptr && profile->choice(field) == word;
}

void add_age(Case const& input, Facts& facts) {
    auto const age = input.age();
    if (!age) return facts.add("person.age_unknown");
    // Only the year of birth is known: a person who turns 18 this year may still be 17.
    if (*age <= 18) facts.add("person.under_18");
    if (*age >= 18 && *age < 55) facts.add("person.age_under_55");
    if (*age < 65) facts.add("person.age_under_65");
    if (*age > 50) facts.add("person.age_over_50");
    if (*age >= 55) facts.add("person.age_55_or_over");
    if (*age >= 60) facts.add("person.age_60_or_over");
    if (*age >= 65) facts.add("person.age_65_or_over");
}

void add_sex(Case const& input, Facts& facts) {
    if (is(input.profile, Field::profile_sex, "female")) facts.add("person.female");
    if (is(input.profile, Field::profile_sex, "male")) facts.add("person.male");
}

// Days since the date in the field; negative when it is in the future.
std::optional<int> days_since(Case const& input, Field field) {
    if (input.profile == nullptr) return std::nullopt;
    auto const day = input.profile->day(field);
    if (!day) return std::nullopt;
    return time::day_of(input.now).days - day->days;
}

// The due date counts as the date of birth.
void add_birth(std::optional<int> days, Facts& facts) {
    if (!days || *days <= 12 * week) facts.add("person.after_birth");
    if (!days || *days <= 6 * week) facts.add("person.after_birth_6_weeks");
}

// An unknown due date counts as late pregnancy: its cautions are stricter.
void add_pregnancy(Case const& input, Facts& facts) {
    auto const days = days_since(input, Field::profile_due);
    if (is(input.profile, Field::profile_pregnancy, "pregnant")) {
        facts.add("person.pregnant");
        facts.add("context.pregnancy");
        if (!days || pregnancy_days + *days >= 20 * week) facts.add("person.pregnant_20_weeks");
        if (!days || pregnancy_days + *days >= 28 * week) facts.add("person.pregnant_28_weeks");
    } else if (is(input.profile, Field::profile_pregnancy, "after_birth")) {
        add_birth(days, facts);
    } else if (is(input.profile, Field::profile_pregnancy, "breastfeeding")) {
        facts.add("person.breastfeeding");
        if (days) add_birth(days, facts);   // breastfeeding can last for years
    } else if (!is(input.profile, Field::profile_pregnancy, "no") && !is(input.profile, Field::profile_sex, "male")) {
        auto const age = input.age();
        if (!age || (*age >= childbearing_from && *age <= childbearing_to)) facts.add("person.pregnancy_unknown");
    }
}

void add_conditions(Case const& input, Facts& facts) {
    auto const conditions =
        input.profile == nullptr ? std::vector<std::string_view>{} : input.profile->choices(Field::profile_conditions);
    for (auto const condition : conditions)
        facts.add("condition." + std::string(condition));
    if (conditions.empty()) facts.add("person.conditions_unknown");
    bool const tested = is(input.profile, Field::profile_kidneys, "tested") || kidneys_are_measured(input);
    if (!tested) facts.add("person.kidney_function_unknown");
}

// A clinician's advice to limit salt counts as the diet: both change what heat and sweat mean.
void add_salt(Case const& input, Facts& facts) {
    if (input.profile == nullptr) return;
    auto const less = input.profile->choices(Field::profile_advised_less);
    bool const advised = std::find(less.begin(), less.end(), "salt") != less.end();
    if (advised || is(input.profile, Field::profile_salt, "low")) facts.add("person.low_salt_diet");
}

void add_diet(Case const& input, Facts& facts) {
    if (input.profile == nullptr) return;
    // A low-carb diet chosen as a context of the cramps counts as the diet unless another diet is named.
    auto const contexts = input.profile->choices(Field::profile_contexts);
    bool const chosen = std::find(contexts.begin(), contexts.end(), "low_carb") != contexts.end();
    auto const diet = input.profile->choice(Field::profile_diet).value_or(chosen ? "low_carb" : "usual");
    if (diet == "usual") return;
    facts.add("diary.low_carb");
    facts.add("context.low_carb");
    if (diet == "fasting") facts.add("diary.fasting");
    auto const since = input.profile->day(Field::profile_diet_since);
    auto const days = since ? time::day_of(input.now).days - since->days + 1 : 0;   // the first day is day 1
    if (diet != "fasting" && days < 1) facts.add("diary.keto_start_unknown");
    if (days < 1) return;
    if (diet == "fasting" && days > 5) facts.add("diary.fasting_over_5_days");
    if (diet != "fasting" && days <= 7) facts.add("diary.keto_week_one");
    if (diet != "fasting" && days <= 28) facts.add("diary.keto_adapting");
}

void add_contexts(Case const& input, Facts& facts) {
    if (input.profile == nullptr) return;
    for (auto const context : input.profile->choices(Field::profile_contexts))
        if (context != "other") facts.add("context." + std::string(context));
}

}

void add_profile(Case const& input, Facts& facts) {
    add_age(input, facts);
    add_sex(input, facts);
    add_pregnancy(input, facts);
    add_conditions(input, facts);
    add_diet(input, facts);
    add_salt(input, facts);
    add_contexts(input, facts);
}

}
