#include "knowledge/words.h"

namespace unknot::knowledge {

std::string_view word(Grade grade) { return grade_words[static_cast<std::size_t>(grade)]; }

std::string_view word(HelpLevel level) { return level_words[static_cast<std::size_t>(level)]; }

std::string_view word(Group group) { return group_words[static_cast<std::size_t>(group)]; }

std::string_view word(Horizon horizon) { return horizon_words[static_cast<std::size_t>(horizon)]; }

std::string_view word(ActionKind kind) { return action_kind_words[static_cast<std::size_t>(kind)]; }

std::string_view word(Strength strength) { return strength_words[static_cast<std::size_t>(strength)]; }

std::string_view word(Column column) { return column_words[static_cast<std::size_t>(column)]; }

std::string_view word(Nutrient nutrient) { return nutrient_words[static_cast<std::size_t>(nutrient)]; }

std::string_view word(ReferenceKind kind) { return reference_kind_words[static_cast<std::size_t>(kind)]; }

std::string_view unit_of(Nutrient nutrient) {
    switch (nutrient) {
    case Nutrient::water: return "ml";
    case Nutrient::net_carbs:
    case Nutrient::alcohol:
    case Nutrient::salt: return "g";
    case Nutrient::vitamin_d: return "IU";
    case Nutrient::vitamin_k: return "ug";
    default: return "mg";
    }
}

}
