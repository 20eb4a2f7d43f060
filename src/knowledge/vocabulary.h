// Words that the knowledge files share with other parts: drawings (a test compares them), and fields of the diary,
// which are read from diary/fields.inc.
#pragma once
#include <span>
#include <string_view>

namespace unknot::knowledge {

struct Vocabulary {
    std::span<std::string_view const> pictures;      // assets/pictures/<key>.svg
    std::span<std::string_view const> muscles;       // of cramp.muscle, a field of the diary
    std::span<std::string_view const> manoeuvres;    // of cramp.helped, but "other"
    std::span<std::string_view const> occasions;     // of stretch.occasion
    std::span<std::string_view const> conditions;    // of profile.conditions
    std::span<std::string_view const> blood_tests;   // of blood_result.test
    std::span<std::string_view const> blood_units;   // of blood_result.unit
    std::span<std::string_view const> facts;         // of knowledge/facts.inc, such as "context.night"
};

[[nodiscard]] Vocabulary const& known_vocabulary();

}
