#include "knowledge/vocabulary.h"

#include <array>

namespace unknot::knowledge {
namespace {

constexpr std::array<std::string_view, 13> pictures = {
    "bed_calf",    "edge_of_bed", "stand_calf",  "wall_calf", "bed_foot", "stand_foot", "bed_thigh_front",
    "thigh_front", "thigh_back",  "stand_thigh", "massage",   "warmth",   "rest",
};
constexpr std::array<std::string_view, 4> muscles = {"calf", "foot", "thigh_front", "thigh_back"};
constexpr std::array<std::string_view, 7> manoeuvres = {
    "stretch_in_bed", "stood_up", "stretch_standing", "walked", "massage", "heat", "waited",
};
constexpr std::array<std::string_view, 50> conditions = {
    "none",
    "high_blood_pressure",
    "stroke_or_heart_attack",
    "heart_failure",
    "fluid_limit",
    "dialysis",
    "kidney_disease",
    "severe_kidney_disease",
    "past_low_sodium",
    "past_high_potassium",
    "diabetes_1",
    "diabetes_2",
    "neuropathy",
    "arterial_disease",
    "varicose_veins",
    "cirrhosis",
    "liver_disease",
    "thyroid_disease",
    "adrenal_disease",
    "eating_disorder",
    "pancreatitis",
    "porphyria",
    "fat_oxidation_defect",
    "gout",
    "stones",
    "myasthenia",
    "heart_block",
    "bowel_obstruction",
    "meniere",
    "gastric_surgery",
    "past_clot",
    "cancer",
    "restless_legs",
    "back_problem",
    "parkinson",
    "spasticity",
    "other",
    "nephrotic_syndrome",
    "ascites",
    "potassium_limit",
    "angina",
    "hypoparathyroidism",
    "phaeochromocytoma",
    "motor_neurone_disease",
    "sickle_trait",
    "pre_eclampsia",
    "liver_failure",
    "foot_problem",
    "hypermobility",
    "rare_muscle_disease",
};
constexpr std::string_view facts[] = {
#define UNKNOT_FACT(space, word, meaning) #space "." #word,
#include "knowledge/facts.inc"
#undef UNKNOT_FACT
};
constexpr std::array<std::string_view, 34> fields = {
    "check_in.cigarettes", "check_in.diastolic", "check_in.footwear",
    "check_in.illness",    "check_in.journey",   "check_in.load",
    "check_in.sitting",    "check_in.sleep",     "check_in.sleep_quality",
    "check_in.symptoms",   "check_in.systolic",  "check_in.urine_colour",
    "check_in.weight",     "cramp.context",      "cramp.duration",
    "cramp.muscle",        "cramp.woke",         "exercise.drunk",
    "exercise.effort",     "exercise.footwear",  "exercise.temperature",
    "exercise.unusual",    "exercise.weather",   "intake.alcohol",
    "intake.caffeine",     "intake.calcium",     "intake.drink",
    "intake.magnesium",    "intake.potassium",   "intake.sodium",
    "profile.clot_risks",  "profile.diet",       "profile.diet_since",
    "stretch.also",
};
constexpr Vocabulary vocabulary = {pictures, muscles, manoeuvres, conditions, facts, fields};

}

Vocabulary const& known_vocabulary() { return vocabulary; }

}
