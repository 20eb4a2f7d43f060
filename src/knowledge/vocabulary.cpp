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
constexpr std::array<std::string_view, 2> conditions = {"neuropathy", "arterial_disease"};
constexpr Vocabulary vocabulary = {pictures, muscles, manoeuvres, conditions};

}

Vocabulary const& known_vocabulary() { return vocabulary; }

}
