// Foods, drinks, reference amounts and supplements. Facts: assets/knowledge/{foods,references}.csv and
// supplements.json.
#pragma once
#include "knowledge/blockers.h"
#include "knowledge/when.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::knowledge {

enum class Nutrient : std::uint8_t {
    water,
    sodium,
    potassium,
    magnesium,
    calcium,
    vitamin_d,
    vitamin_k,
    net_carbs,
    caffeine,
    alcohol,
    salt,
};
inline constexpr std::size_t nutrient_count = 11;

struct Portion {
    std::string text;   // "1 cup, cooked"
    double grams = 0;
};

struct Food {
    std::string id, name, group, ndb, source;   // ndb: number in USDA SR28; empty for label values
    // Per 100 g, in the unit of the nutrient (unit_of); empty: not known.
    std::array<std::optional<double>, nutrient_count> amounts;
    std::vector<Portion> portions;       // one or two
    std::vector<std::string> tags;       // allergens, diets, and what rules look at
    std::optional<Nutrient> first_for;   // what people have it for: it is named first, whatever a portion holds
    bool seldom = false;                 // a sauce, a sweet, a dry powder: nobody fills a gap with it; named last
};

enum class ReferenceKind {
    adequate_intake,
    recommended,
    upper_limit,
    upper_limit_supplement,   // from supplements and medicines alone
    reduce_above,
    single_limit,
    clinicians_opinion_low,   // keto clinicians' range, not a recommendation
    clinicians_opinion_high,
    drinks_minimum_guide,
};

struct Reference {
    Nutrient nutrient = Nutrient::sodium;
    ReferenceKind kind = ReferenceKind::adequate_intake;
    std::string region, sex, life;    // "any": for all; life: usual, pregnant, breastfeeding
    int from_age = 0, to_age = 120;   // years, inclusive
    double value = 0;
    std::string unit, source;
    bool verified = false;
};

// What the lines about supplements are about; also the words of SupplementForm::nutrient.
inline constexpr std::array<std::string_view, 6> supplement_topics = {"choosing", "magnesium", "potassium",
                                                                      "sodium",   "calcium",   "others"};

struct SupplementForm {
    std::string id, nutrient, title, absorption, tolerance;
    double elemental_percent = 0;   // percent by weight of the pure salt
    When when;                      // for whom; empty: for everyone
    std::vector<Column> needs;      // left out for whom a blocker speaks against one
    std::vector<std::string> sources;
    bool verified = false;
};

struct SupplementRule {
    std::string id, title, text;
    std::string about;           // one of supplement_topics; empty for what is never advised
    When when;                   // for whom; empty: for everyone
    std::vector<Column> needs;   // left out for whom a blocker speaks against one
    std::optional<std::string> claim;
    std::vector<std::string> sources;
};

// Hours to keep between a medicine of the class and minerals.
struct Spacing {
    std::string id, medicine_class, text;
    std::vector<std::string> minerals;
    std::optional<double> hours_before, hours_after;
    std::vector<std::string> sources;
    bool verified = false;
};

struct Supplements {
    std::vector<SupplementForm> forms;
    std::vector<SupplementRule> rules, never;   // never: what is not advised, with the reason
    std::vector<Spacing> spacing;
};

// "mg", "ug", "g", "ml" or "IU": the unit of foods and reference amounts.
[[nodiscard]] std::string_view unit_of(Nutrient);

}
