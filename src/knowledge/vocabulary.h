// Words the knowledge files share with other parts: drawings and fields of the diary. A test compares them.
#pragma once
#include <span>
#include <string_view>

namespace unknot::knowledge {

struct Vocabulary {
    std::span<std::string_view const> pictures;     // assets/pictures/<key>.svg
    std::span<std::string_view const> muscles;      // words of the diary's field cramp.muscle
    std::span<std::string_view const> manoeuvres;   // of cramp.helped
    std::span<std::string_view const> conditions;   // of profile.conditions
    std::span<std::string_view const> facts;        // of knowledge/facts.inc, such as "context.night"
    std::span<std::string_view const> fields;       // of the diary that the coverage names, such as "profile.diet"
};

[[nodiscard]] Vocabulary const& known_vocabulary();

}
