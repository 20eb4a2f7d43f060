// How the commands name sources, reference amounts and what a rule calls by a word.
#pragma once
#include "advice/foods.h"
#include "advice/references.h"
#include "knowledge/knowledge.h"
#include "knowledge/strings.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::cli {

// The texts of the interface, which the commands say things with too.
[[nodiscard]] knowledge::Strings const& app_texts();
// "Worth checking", "Over two weeks", "very low", "vitamin D", "none logged"
[[nodiscard]] std::string spoken(knowledge::Group);
[[nodiscard]] std::string spoken(knowledge::Grade);
[[nodiscard]] std::string spoken(knowledge::Nutrient);
[[nodiscard]] std::string spoken(knowledge::HelpLevel);

// "Miller KC and others 2022, An evidence-based review ... (PMID 34185846)"
[[nodiscard]] std::string named(knowledge::Source const&);

// A line for each source that is known.
void append_sources(std::string& out, std::string_view before, std::vector<std::string> const& ids,
                    knowledge::Knowledge const&);

// "potassium, published as enough for most: 2600 to 3400 mg; 1200 logged today; 1400 to 2200 to go"
void append_reference(std::string& out, advice::ReferenceLine const&);
// Why amounts are not shown, each nutrient once, and for which nutrients there is none for this person.
void append_missing_references(std::string& out, std::vector<advice::HiddenReference> const&,
                               std::vector<knowledge::Nutrient> const& missing);
// That amounts of several regions are mixed, where the person's is not known.
void append_regions(std::string& out, advice::Person const&);

// "Spinach, boiled, 1 cup (180 g): 839 mg, 3 g net carbs, leaves 1161"
void append_food(std::string& out, advice::FoodChoice const&, knowledge::Nutrient);

}
