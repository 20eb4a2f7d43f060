#include "app/core/forms.h"

#include <cmath>

namespace unknot::app {
namespace {

using diary::Field;

constexpr int cups[] = {150, 200, 250, 330, 500, 750};
constexpr int bout_minutes[] = {20, 30, 45, 60, 90};
constexpr int sitting[] = {30, 240}, standing[] = {30, 120}, journey[] = {30, 60}, sleep[] = {30, 420};
constexpr int cigarettes[] = {1, 5}, net_carbs[] = {50, 200}, ketones[] = {1, 5};
constexpr int hold_seconds[] = {30, 60}, holds[] = {1, 3};
constexpr int cramp_seconds[] = {30, 60, 120, 300, 540, 900, 1800};

constexpr Text began[] = {Text::date, Text::start};
constexpr Text began_and_stopped[] = {Text::date, Text::start, Text::stop};
constexpr FormCard when = {"when", {}, began};

constexpr Condition drink{Field::intake_what, "drink"}, food{Field::intake_what, "food"},
    supplement{Field::intake_what, "supplement"}, eaten{Field::intake_what, "drink food supplement"},
    named{Field::intake_what, "food supplement medicine"}, own_drink{Field::item_what, "drink"},
    own_food{Field::item_what, "food"}, own_supplement{Field::item_what, "supplement"};

constexpr Condition sore_after{Field::cramp_after, "sore"};
constexpr FormField cramp_course[] = {{Field::cramp_duration, Input::length, cramp_seconds},
                                      {Field::cramp_strength, Input::scale},
                                      {Field::cramp_woke, Input::yes_no},
                                      {Field::cramp_helped},
                                      {Field::cramp_relief_seconds, Input::length, cramp_seconds},
                                      {Field::cramp_after},
                                      {Field::cramp_after_next_day, Input::words, {}, sore_after}};
constexpr FormField cramp_place[] = {{Field::cramp_muscle}, {Field::cramp_side}, {Field::cramp_context}};
constexpr FormField cramp_more[] = {{Field::cramp_note, Input::long_text}};
constexpr FormCard cramp[] = {
    {"when", {}, began_and_stopped}, {"course", cramp_course}, {"place", cramp_place}, {"more", cramp_more}};

// Asked after a cramp: how the leg is now; then the length, when it is unknown; then the rest, when the first is known.
constexpr Condition length_unknown{Field::cramp_end, "unknown"},
    after_known{Field::cramp_after, "gone sore sore_swollen_warm"};
constexpr FormField morning[] = {{Field::cramp_duration, Input::length, cramp_seconds, length_unknown},
                                 {Field::cramp_woke, Input::yes_no, {}, after_known},
                                 {Field::cramp_side, Input::words, {}, after_known},
                                 {Field::cramp_strength, Input::scale, {}, after_known},
                                 {Field::cramp_helped, Input::words, {}, after_known},
                                 {Field::cramp_relief_seconds, Input::length, cramp_seconds, after_known}};

constexpr FormField intake_what[] = {{Field::intake_drink, Input::words, {}, drink},
                                     {Field::intake_name, Input::text, {}, named},
                                     {Field::intake_volume, Input::number, cups, drink},
                                     {Field::intake_portion, Input::number, {}, food},
                                     {Field::intake_form, Input::words, {}, supplement}};
constexpr FormField intake_amounts[] = {
    {Field::intake_sodium, Input::number, {}, eaten},    {Field::intake_potassium, Input::number, {}, eaten},
    {Field::intake_magnesium, Input::number, {}, eaten}, {Field::intake_calcium, Input::number, {}, eaten},
    {Field::intake_vitamin_d, Input::number, {}, eaten}, {Field::intake_caffeine, Input::number, {}, eaten},
    {Field::intake_alcohol, Input::number, {}, eaten},   {Field::intake_carbohydrate, Input::number, {}, eaten}};
constexpr FormField intake_more[] = {{Field::intake_for_cramp, Input::yes_no}, {Field::intake_note, Input::long_text}};
constexpr FormCard intake[] = {{"what", intake_what}, {"amounts", intake_amounts}, {"more", intake_more}, when};

constexpr FormField exercise_what[] = {{Field::exercise_activity},
                                       {Field::exercise_length, Input::number, bout_minutes},
                                       {Field::exercise_effort, Input::scale},
                                       {Field::exercise_unusual, Input::yes_no},
                                       {Field::exercise_race, Input::yes_no}};
constexpr FormField exercise_weighed[] = {{Field::exercise_weight_before, Input::number},
                                          {Field::exercise_weight_after, Input::number},
                                          {Field::exercise_drunk, Input::number, cups},
                                          {Field::exercise_urine, Input::number}};
constexpr FormField exercise_weather[] = {{Field::exercise_weather},
                                          {Field::exercise_temperature, Input::number},
                                          {Field::exercise_stretched},
                                          {Field::exercise_footwear}};
constexpr FormField exercise_more[] = {{Field::exercise_note, Input::long_text}};
constexpr FormCard exercise[] = {{"what", exercise_what},
                                 {"weighed", exercise_weighed},
                                 {"around", exercise_weather},
                                 {"more", exercise_more},
                                 when};

constexpr FormField stretch_what[] = {{Field::stretch_occasion},
                                      {Field::stretch_muscles},
                                      {Field::stretch_length, Input::steps, hold_seconds},
                                      {Field::stretch_holds, Input::steps, holds},
                                      {Field::stretch_also}};
constexpr FormField stretch_more[] = {{Field::stretch_note, Input::long_text}};
constexpr FormCard stretch[] = {{"what", stretch_what}, {"more", stretch_more}, when};

// Each of these cards is a question of its own; app/form/check_in.h chooses those that are asked at once.
constexpr FormField check_in_day[] = {{Field::check_in_sitting, Input::steps, sitting},
                                      {Field::check_in_standing, Input::steps, standing}};
constexpr FormField check_in_carbs[] = {{Field::check_in_carbohydrate, Input::steps, net_carbs},
                                        {Field::check_in_ketones, Input::steps, ketones}};
constexpr FormField check_in_ill[] = {{Field::check_in_illness}};
constexpr FormField check_in_shoes[] = {{Field::check_in_footwear}};
constexpr FormField check_in_urine[] = {{Field::check_in_urine_colour, Input::colours}};
constexpr FormField check_in_felt[] = {{Field::check_in_symptoms}};
constexpr FormField check_in_carried[] = {{Field::check_in_load}};
constexpr FormField check_in_also[] = {{Field::check_in_journey, Input::steps, journey},
                                       {Field::check_in_cigarettes, Input::steps, cigarettes}};
constexpr FormField check_in_measured[] = {{Field::check_in_weight, Input::number},
                                           {Field::check_in_systolic, Input::number},
                                           {Field::check_in_diastolic, Input::number}};
constexpr FormField check_in_night[] = {{Field::check_in_cramps},
                                        {Field::check_in_in_bed, Input::clock},
                                        {Field::check_in_out_of_bed, Input::clock},
                                        {Field::check_in_sleep, Input::steps, sleep},
                                        {Field::check_in_sleep_quality, Input::scale}};
constexpr FormField check_in_more[] = {{Field::check_in_note, Input::long_text}};
constexpr FormCard check_in[] = {
    {"day", check_in_day},     {"carbs", check_in_carbs},       {"ill", check_in_ill},   {"shoes", check_in_shoes},
    {"urine", check_in_urine}, {"felt", check_in_felt},         {"also", check_in_also}, {"carried", check_in_carried},
    {"night", check_in_night}, {"measured", check_in_measured}, {"more", check_in_more}, when};

constexpr FormField medicine_what[] = {
    {Field::medicine_name, Input::text},   {Field::medicine_event},     {Field::medicine_on, Input::day},
    {Field::medicine_dose, Input::number}, {Field::medicine_dose_unit}, {Field::medicine_times_a_day, Input::number}};
constexpr FormField medicine_more[] = {
    {Field::medicine_began}, {Field::medicine_purpose}, {Field::medicine_note, Input::long_text}};
// No date and time: a medicine has its day as a field, and an item is not an event.
constexpr FormCard medicine[] = {{"what", medicine_what}, {"more", medicine_more}};

constexpr FormField note_text[] = {{Field::note_text, Input::long_text}};
constexpr FormCard note[] = {{"more", note_text}, when};

constexpr FormField item_what[] = {{Field::item_what},
                                   {Field::item_name, Input::text},
                                   {Field::item_volume, Input::number, cups, own_drink},
                                   {Field::item_portion, Input::number, {}, own_food},
                                   {Field::item_form, Input::words, {}, own_supplement}};
constexpr FormField item_amounts[] = {
    {Field::item_sodium, Input::number},    {Field::item_potassium, Input::number},
    {Field::item_magnesium, Input::number}, {Field::item_calcium, Input::number},
    {Field::item_vitamin_d, Input::number}, {Field::item_caffeine, Input::number},
    {Field::item_alcohol, Input::number},   {Field::item_carbohydrate, Input::number}};
constexpr FormField item_more[] = {{Field::item_note, Input::long_text}};
constexpr FormCard item[] = {{"what", item_what}, {"portion", item_amounts}, {"more", item_more}};

constexpr FormField tag_what[] = {{Field::tag_name, Input::text}, {Field::tag_suspected, Input::yes_no}};
constexpr FormCard tag[] = {{"what", tag_what}, when};

// The units in which laboratories report each test.
constexpr Condition sodium_or_potassium{Field::blood_result_test, "sodium potassium"},
    calcium_or_magnesium{Field::blood_result_test, "calcium magnesium"}, ck{Field::blood_result_test, "ck"},
    egfr{Field::blood_result_test, "egfr"}, ferritin{Field::blood_result_test, "ferritin"},
    tsh{Field::blood_result_test, "tsh"}, hba1c{Field::blood_result_test, "hba1c"},
    b12{Field::blood_result_test, "b12"}, other_test{Field::blood_result_test, "other"};
constexpr FormField blood_what[] = {
    {Field::blood_result_test},
    {Field::blood_result_name, Input::text, {}, other_test},
    {Field::blood_result_value, Input::number},
    {Field::blood_result_unit, Input::words, {}, sodium_or_potassium, "mmol_l meq_l"},
    {Field::blood_result_unit, Input::words, {}, calcium_or_magnesium, "mmol_l mg_dl meq_l"},
    {Field::blood_result_unit, Input::words, {}, ck, "u_l other"},
    {Field::blood_result_unit, Input::words, {}, egfr, "ml_min other"},
    {Field::blood_result_unit, Input::words, {}, ferritin, "ug_l ng_ml other"},
    {Field::blood_result_unit, Input::words, {}, tsh, "miu_l other"},
    {Field::blood_result_unit, Input::words, {}, hba1c, "mmol_mol percent"},
    {Field::blood_result_unit, Input::words, {}, b12, "pmol_l ng_l pg_ml other"},
    {Field::blood_result_unit, Input::words, {}, other_test},
    {Field::blood_result_day, Input::day}};
constexpr FormField blood_range[] = {{Field::blood_result_low, Input::number},
                                     {Field::blood_result_high, Input::number}};
constexpr FormField blood_more[] = {{Field::blood_result_note, Input::long_text}};
constexpr FormCard blood_result[] = {{"what", blood_what}, {"range", blood_range}, {"more", blood_more}};

}

std::span<FormCard const> form_of(diary::RecordType type) {
    using diary::RecordType;
    switch (type) {
    case RecordType::cramp: return cramp;
    case RecordType::intake: return intake;
    case RecordType::exercise: return exercise;
    case RecordType::stretch: return stretch;
    case RecordType::check_in: return check_in;
    case RecordType::medicine: return medicine;
    case RecordType::note: return note;
    case RecordType::item: return item;
    case RecordType::tag: return tag;
    case RecordType::blood_result: return blood_result;
    case RecordType::sign:
    case RecordType::experiment:
    case RecordType::profile:
    case RecordType::settings: break;
    }
    return {};
}

std::span<FormField const> morning_questions() { return morning; }

Steps steps_of(FormField const& form) {
    auto const& row = diary::row(form.field);
    double const in_unit = row.kind == diary::Kind::decimal ? 10 : 1;
    return {form.amounts[0], form.amounts[1], std::llround(row.low * in_unit), std::llround(row.high * in_unit)};
}

}
