#include "advice/record_facts.h"

#include <algorithm>
#include <array>

namespace unknot::advice {
namespace {

using diary::Field;
using diary::Record;

struct Footwear {
    std::string_view word, fact;
};

constexpr std::array<Footwear, 3> troubling_footwear = {{
    {"heel", "diary.heels"},
    {"worn_out", "diary.worn_out_shoes"},
    {"new", "diary.new_shoes"},
}};

// Calls `found` with each word of troubling footwear.
template <class Found>
void for_troubling_footwear(Record const& record, Field field, Found found) {
    for (auto const word : record.choices(field))
        for (auto const& footwear : troubling_footwear)
            if (word == footwear.word) found(footwear);
}

}

bool is_alcoholic_drink(Record const& intake) {
    auto const drink = intake.choice(Field::intake_drink);
    return drink == "beer" || drink == "wine" || drink == "spirits";
}

bool is_caffeine_drink(Record const& intake) {
    auto const drink = intake.choice(Field::intake_drink);
    return drink == "coffee" || drink == "tea";
}

std::vector<std::string_view> names_of(Record const& intake) {
    std::vector<std::string_view> names;
    for (auto const field : {Field::intake_name, Field::intake_item})
        if (auto const name = intake.text(field)) names.push_back(*name);
    return names;
}

std::vector<std::string> const& ClassesByName::of(std::string_view name) {
    auto found = known_.find(name);
    if (found == known_.end()) found = known_.emplace(name, knowledge::find_classes(library_, name)).first;
    return found->second;
}

bool is_hard(Record const& exercise) { return exercise.integer(Field::exercise_effort).value_or(0) >= hard_effort; }

bool is_in_heat(Record const& exercise) {
    auto const weather = exercise.choices(Field::exercise_weather);
    return std::any_of(weather.begin(), weather.end(),
                       [](std::string_view word) { return word == "hot" || word == "humid"; });
}

bool has_gained_weight(Record const& exercise) {
    auto const before = exercise.decimal(Field::exercise_weight_before);
    auto const after = exercise.decimal(Field::exercise_weight_after);
    return before && after && *after > *before;
}

bool has_troubling_footwear(Record const& record, Field field) {
    bool found = false;
    for_troubling_footwear(record, field, [&](Footwear const&) { found = true; });
    return found;
}

void add_footwear(Record const& record, Field field, Facts& facts) {
    for_troubling_footwear(record, field, [&](Footwear const& footwear) { facts.add(footwear.fact, record.id); });
}

}
