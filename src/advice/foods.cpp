#include "advice/foods.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace unknot::advice {
namespace {

using diary::Field;
using knowledge::Food;

struct Exclusion {
    std::string_view fact, tag;
};

// Foods that are not suggested when a fact holds (evidence pack 3.5).
constexpr std::array<Exclusion, 6> exclusions = {{
    {"condition.stones", "oxalate"},
    {"medicine.vka", "greens"},
    {"person.pregnant", "raw_shellfish"},
    {"person.pregnancy_unknown", "raw_shellfish"},
    {"diary.low_carb", "not_keto"},
    {"condition.potassium_limit", "potassium_drink"},
}};

struct TagColumn {
    Column column;
    std::string_view tag;
};

// The tags of foods that a column blocks: salty broth and pickles, coconut water.
constexpr std::array<TagColumn, 2> blocked_tags = {{
    {Column::salt, "broth"},
    {Column::potassium_supplement, "potassium_drink"},
}};
// The columns that stand for excluded tags in warnings for other people, about whom no facts are known.
constexpr std::array<TagColumn, 3> caution_tags = {{
    {Column::greens, "greens"},
    {Column::greens, "oxalate"},
    {Column::raw_oysters, "raw_shellfish"},
}};
// mg in a portion. More is left out where salt is not allowed, or potassium is blocked (judgement). Unknown counts as
// more.
constexpr double salty = 600, rich_in_potassium = 200;

bool has(std::vector<std::string> const& words, std::string_view wanted) {
    return std::find(words.begin(), words.end(), wanted) != words.end();
}

bool is_salty(Food const& food) { return in_portion(food, Nutrient::sodium).value_or(salty + 1) > salty; }

bool is_rich_in_potassium(Food const& food) {
    return in_portion(food, Nutrient::potassium).value_or(rich_in_potassium + 1) > rich_in_potassium;
}

bool is_blocked(Food const& food, Blockers const& blockers, Facts const& facts) {
    for (auto const& exclusion : exclusions)
        if (has(food.tags, exclusion.tag) && facts.holds(exclusion.fact)) return true;
    for (auto const& blocked : blocked_tags)
        if (has(food.tags, blocked.tag) && blockers[blocked.column].verdict == Verdict::block) return true;
    if (food.group == "alcohol") return true;
    if (is_salty(food) && blockers[Column::salt].verdict != Verdict::allow) return true;
    return is_rich_in_potassium(food) && blockers[Column::potassium_food].verdict == Verdict::block;
}

bool is_wanted(Food const& food, FoodQuery const& query) {
    for (auto const& tag : query.avoided)
        if (has(food.tags, tag) || (tag == "meat" && food.group == "meat")) return false;
    if (query.vegetarian && !has(food.tags, "vegetarian")) return false;
    if (has(query.disliked, food.id)) return false;
    auto const carbs = in_portion(food, Nutrient::net_carbs);
    // With a limit, unknown carbs count as too many.
    return !query.net_carbs || (carbs && *carbs <= *query.net_carbs);
}

enum class Use { first, usual, seldom };

Use use_of(Food const& food, Nutrient nutrient) {
    if (food.first_for == nutrient) return Use::first;
    return food.seldom ? Use::seldom : Use::usual;
}

// The column of a nutrient; empty when no row speaks against food with it.
std::optional<Column> column_of(Nutrient nutrient) {
    if (nutrient == Nutrient::water) return Column::fluid;
    if (nutrient == Nutrient::potassium) return Column::potassium_food;
    if (nutrient == Nutrient::sodium || nutrient == Nutrient::salt) return Column::salt;
    return nutrient == Nutrient::vitamin_k ? std::optional(Column::greens) : std::nullopt;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        auto const end = std::min(text.find_first_of(" ,\n"), text.size());
        if (end > 0) words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

}

std::optional<double> in_portion(Food const& food, Nutrient nutrient) {
    auto const per_100 = food.amounts[static_cast<std::size_t>(nutrient)];
    return per_100 ? std::optional(*per_100 * food.portions.front().grams / 100) : std::nullopt;
}

std::vector<Column> columns_of(Food const& food) {
    std::vector<Column> columns;
    if (is_salty(food)) columns.push_back(Column::salt);
    if (is_rich_in_potassium(food)) columns.push_back(Column::potassium_food);
    for (auto const& row : blocked_tags)
        if (has(food.tags, row.tag)) columns.push_back(row.column);
    for (auto const& row : caution_tags)
        if (has(food.tags, row.tag)) columns.push_back(row.column);
    std::sort(columns.begin(), columns.end());
    columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
    return columns;
}

FoodQuery food_query(diary::Diary const& diary, Nutrient nutrient) {
    FoodQuery query;
    query.nutrient = nutrient;
    for (auto const* profile : diary.newest(diary::RecordType::profile, 1)) {
        for (auto const tag : profile->choices(Field::profile_avoids))
            query.avoided.emplace_back(tag);
        query.disliked = words_of(profile->text(Field::profile_dislikes).value_or(""));
        if (auto const carbs = profile->integer(Field::profile_net_carbs))
            query.net_carbs = static_cast<double>(*carbs);
    }
    return query;
}

FoodList foods_for(FoodQuery const& query, Blockers const& blockers, Facts const& facts,
                   knowledge::Library const& library) {
    FoodList list;
    if (auto const column = column_of(query.nutrient)) {
        auto const& verdict = blockers[*column];
        list.verdict = verdict.verdict;
        list.because = verdict.because;
        if (verdict.verdict == Verdict::block) return list;
    }
    for (auto const& food : library.foods) {
        auto const amount = in_portion(food, query.nutrient);
        if (!amount || *amount <= 0 || !is_wanted(food, query) || is_blocked(food, blockers, facts)) continue;
        FoodChoice choice{&food, *amount, in_portion(food, Nutrient::net_carbs), {}};
        if (query.gap) choice.leaves = std::max(*query.gap - *amount, 0.0);
        list.choices.push_back(choice);
    }
    std::stable_sort(list.choices.begin(), list.choices.end(), [&](FoodChoice const& a, FoodChoice const& b) {
        auto const use_a = use_of(*a.food, query.nutrient), use_b = use_of(*b.food, query.nutrient);
        return use_a != use_b ? use_a < use_b : a.amount > b.amount;
    });
    return list;
}

}
