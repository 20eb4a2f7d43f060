#include "random_person.h"

namespace unknot::tests {

using diary::Field;
using diary::FieldEdit;
using diary::RecordType;

namespace {

template <class List>
auto const& one_of(Chance& chance, List const& list) {
    return list[static_cast<std::size_t>(pick(chance, 0, std::ssize(list) - 1))];
}

std::string_view one_word(Chance& chance, Field which) {
    auto const words = diary::words_of(diary::row(which));
    return one_of(chance, words);
}

// Sets the field with probability 1/3.
void maybe(Chance& chance, std::vector<FieldEdit>& fields, Field which) {
    if (!one_in(chance, 3)) return;
    if (diary::row(which).kind == diary::Kind::choices)
        fields.push_back(field(which, std::vector{one_word(chance, which)}));
    else
        fields.push_back(field(which, one_word(chance, which)));
}

time::Instant lately(Chance& chance) { return before_noon(pick(chance, 0, 29 * 24) * hour); }

void add_profile(Chance& chance, DiaryMaker& maker) {
    std::vector<FieldEdit> fields;
    if (!one_in(chance, 4)) fields.push_back(number(Field::profile_birth_year, 2026 - pick(chance, 5, 95)));
    for (auto const which :
         {Field::profile_sex, Field::profile_pregnancy, Field::profile_contexts, Field::profile_clot_risks,
          Field::profile_diet, Field::profile_advised_more, Field::profile_advised_less, Field::profile_kidneys,
          Field::profile_blood_pressure, Field::profile_takes_medicines})
        maybe(chance, fields, which);
    if (one_in(chance, 2))
        fields.push_back({Field::profile_diet_since, today(-static_cast<std::int32_t>(pick(chance, 0, 40)))});
    if (one_in(chance, 2))
        fields.push_back({Field::profile_due, today(static_cast<std::int32_t>(pick(chance, -100, 270)))});
    std::vector<std::string_view> conditions;
    for (auto left = pick(chance, 0, 3); left > 0; --left)
        conditions.push_back(random_condition(chance));
    if (!conditions.empty()) fields.push_back(field(Field::profile_conditions, conditions));
    maker.profile(std::move(fields));
    if (one_in(chance, 2)) {
        static constexpr std::array<std::string_view, 4> regions = {"us", "gb", "de", "jp"};
        maker.region(one_of(chance, regions));
    }
}

void add_check_in(Chance& chance, DiaryMaker& maker) {
    std::vector<FieldEdit> fields;
    for (auto const which : {Field::check_in_illness, Field::check_in_symptoms, Field::check_in_footwear})
        maybe(chance, fields, which);
    for (auto const& [which, low, high] : {std::tuple(Field::check_in_urine_colour, 1, 8),
                                           {Field::check_in_systolic, 100, 160},
                                           {Field::check_in_sitting, 0, 700},
                                           {Field::check_in_sleep, 200, 500},
                                           {Field::check_in_cigarettes, 0, 3}})
        if (one_in(chance, 3)) fields.push_back(number(which, pick(chance, low, high)));
    if (one_in(chance, 5))
        fields.push_back(amount(Field::check_in_ketones, static_cast<double>(pick(chance, 0, 40)) / 10));
    maker.check_in(before_noon(pick(chance, 0, 100) * hour), std::move(fields));
}

void add_exercise(Chance& chance, DiaryMaker& maker) {
    std::vector<FieldEdit> fields = {number(Field::exercise_length, pick(chance, 5, 300)),
                                     {Field::exercise_race, one_in(chance, 3)},
                                     {Field::exercise_unusual, one_in(chance, 3)},
                                     number(Field::exercise_effort, pick(chance, 0, 10))};
    maybe(chance, fields, Field::exercise_weather);
    if (one_in(chance, 2)) {
        fields.push_back(amount(Field::exercise_weight_before, 70));
        fields.push_back(amount(Field::exercise_weight_after, static_cast<double>(pick(chance, 67, 71))));
    }
    maker.exercise(before_noon(pick(chance, -5, 60) * hour), std::move(fields));
}

void add_intake(Chance& chance, DiaryMaker& maker) {
    std::vector<FieldEdit> fields = {field(Field::intake_what, one_word(chance, Field::intake_what)),
                                     number(Field::intake_volume, pick(chance, 0, 2500))};
    maybe(chance, fields, Field::intake_drink);
    for (auto const which :
         {Field::intake_magnesium, Field::intake_potassium, Field::intake_caffeine, Field::intake_alcohol})
        if (one_in(chance, 4)) fields.push_back(amount(which, static_cast<double>(pick(chance, 0, 450))));
    maker.intake(before_noon(pick(chance, 0, 100) * hour), std::move(fields));
}

void add_cramp(Chance& chance, DiaryMaker& maker) {
    std::vector<FieldEdit> fields = {field(Field::cramp_end, "stopped"),
                                     number(Field::cramp_duration, pick(chance, 10, 700)),
                                     {Field::cramp_woke, one_in(chance, 4)}};
    for (auto const which : {Field::cramp_context, Field::cramp_muscle, Field::cramp_after})
        maybe(chance, fields, which);
    maker.add(RecordType::cramp, lately(chance), std::move(fields));
}

}

DiaryMaker random_person(Chance& chance) {
    DiaryMaker maker;
    if (!one_in(chance, 8)) add_profile(chance, maker);
    for (auto left = pick(chance, 0, 3); left > 0; --left)
        maker.medicine(random_medicine(chance), pick(chance, 0, 200));
    for (auto left = pick(chance, 0, 4); left > 0; --left)
        add_cramp(chance, maker);
    for (auto left = pick(chance, 0, 3); left > 0; --left)
        add_check_in(chance, maker);
    for (auto left = pick(chance, 0, 2); left > 0; --left)
        add_exercise(chance, maker);
    for (auto left = pick(chance, 0, 3); left > 0; --left)
        add_intake(chance, maker);
    for (auto left = pick(chance, 0, 2); left > 0; --left)
        maker.sign(lately(chance), random_sign(chance), one_word(chance, Field::sign_answer));
    for (auto left = pick(chance, 0, 3); left > 0; --left)
        maker.sign(lately(chance), one_of(chance, library().questions).id, one_word(chance, Field::sign_answer));
    return maker;
}

std::string_view random_condition(Chance& chance) {
    for (;;)
        if (auto const word = one_word(chance, Field::profile_conditions); word != "none") return word;
}

std::string random_medicine(Chance& chance) { return one_of(chance, library().medicines).name; }

std::string random_sign(Chance& chance) { return one_of(chance, shipped().help.signs).id; }

}
