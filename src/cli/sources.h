// How the commands name sources and reference amounts.
#pragma once
#include "advice/foods.h"
#include "advice/references.h"
#include "knowledge/knowledge.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::cli {

// "Miller KC and others 2022, An evidence-based review ... (PMID 34185846)"
[[nodiscard]] std::string named(knowledge::Source const&);

// A line for each source that is known.
void append_sources(std::string& out, std::string_view before, std::vector<std::string> const& ids,
                    knowledge::Knowledge const&);

// "potassium, adequate intake: 2600 to 3400 mg; 1200 mg logged today; 1400 to 2200 mg to go"
void append_reference(std::string& out, advice::ReferenceLine const&);

// "Spinach, boiled, 1 cup (180 g): 839 mg, 3 g net carbs, leaves 1161"
void append_food(std::string& out, advice::FoodChoice const&, knowledge::Nutrient);

}
