#include "knowledge/tables.h"
#include "knowledge/words.h"

#include <array>
#include <cmath>

namespace unknot::knowledge {
namespace {

constexpr std::array<std::string_view, 21> food_columns = {
    "id",           "name",        "group",        "ndb",          "water_g",     "sodium_mg",   "potassium_mg",
    "magnesium_mg", "calcium_mg",  "vitamin_d_iu", "vitamin_k_ug", "net_carbs_g", "caffeine_mg", "alcohol_g",
    "portion_1",    "portion_1_g", "portion_2",    "portion_2_g",  "tags",        "use",         "source",
};
constexpr std::array<std::string_view, 15> groups = {
    "vegetable", "fruit", "legume", "nut_seed", "fish",    "meat", "egg",       "dairy",
    "grain",     "fat",   "sweet",  "drink",    "alcohol", "soup", "condiment",
};

struct Amount {
    Nutrient nutrient;
    std::string_view column;
};

constexpr std::array<Amount, 10> amounts = {{
    {Nutrient::water, "water_g"},
    {Nutrient::sodium, "sodium_mg"},
    {Nutrient::potassium, "potassium_mg"},
    {Nutrient::magnesium, "magnesium_mg"},
    {Nutrient::calcium, "calcium_mg"},
    {Nutrient::vitamin_d, "vitamin_d_iu"},
    {Nutrient::vitamin_k, "vitamin_k_ug"},
    {Nutrient::net_carbs, "net_carbs_g"},
    {Nutrient::caffeine, "caffeine_mg"},
    {Nutrient::alcohol, "alcohol_g"},
}};
constexpr std::array<std::string_view, 11> reference_columns = {
    "nutrient", "kind", "region", "sex", "life", "from_age", "to_age", "value", "unit", "source", "verified",
};
constexpr std::array<std::string_view, 4> regions = {"us", "eu", "uk", "any"};
constexpr std::array<std::string_view, 3> sexes = {"female", "male", "any"};
constexpr std::array<std::string_view, 3> lives = {"usual", "pregnant", "breastfeeding"};
constexpr std::array<std::string_view, 7> units = {"mg", "ug", "iu", "ml", "g", "g_per_week", "mg_per_kg"};
constexpr std::array<std::string_view, 2> flags = {"false", "true"};

void add_portion(TableReader& reader, CsvRow const& row, std::string_view name, std::string_view grams, Food& food) {
    auto const amount = reader.decimal(row, grams);
    if (reader.cell(row, name).empty() != !amount)
        return reader.fail(row, Problem::conflict, "a portion has a name and its grams, or neither");
    if (amount && *amount <= 0) return reader.fail(row, Problem::out_of_range, "the grams of a portion are above zero");
    if (amount) food.portions.push_back({reader.cell(row, name), *amount});
}

std::string known_source(TableReader& reader, CsvRow const& row, Knowledge const& knowledge) {
    auto id = reader.text(row, "source");
    if (find_source(knowledge, id) == nullptr)
        reader.fail(row, Problem::unknown_name, "there is no source \"" + id + "\"");
    return id;
}

void read_ages(TableReader& reader, CsvRow const& row, Reference& reference) {
    double const from = reader.decimal(row, "from_age").value_or(-1), to = reader.decimal(row, "to_age").value_or(-1);
    if (!(from >= 0 && to >= from && to <= 120) || from != std::floor(from) || to != std::floor(to))
        return reader.fail(row, Problem::out_of_range, "ages are whole years from 0 to 120");
    reference.from_age = static_cast<int>(from);
    reference.to_age = static_cast<int>(to);
}

void read_use(TableReader& reader, CsvRow const& row, Food& food) {
    auto const use = reader.cell(row, "use");
    food.seldom = use == "seldom";
    if (!use.empty() && !food.seldom) food.first_for = reader.enumerator<Nutrient>(row, "use", nutrient_words);
}

Food read_food(TableReader& reader, CsvRow const& row, Knowledge const& knowledge) {
    Food food;
    food.id = reader.text(row, "id");
    food.name = reader.text(row, "name");
    food.group = reader.word(row, "group", groups);
    food.ndb = reader.cell(row, "ndb");
    for (auto const& amount : amounts) {
        auto& value = food.amounts[static_cast<std::size_t>(amount.nutrient)];
        value = reader.decimal(row, amount.column);
        if (value && *value < 0) reader.fail(row, Problem::out_of_range, "no food holds less than nothing");
    }
    add_portion(reader, row, "portion_1", "portion_1_g", food);
    add_portion(reader, row, "portion_2", "portion_2_g", food);
    if (food.portions.empty()) reader.fail(row, Problem::malformed, "a food has a portion");
    food.tags = reader.words(row, "tags");
    read_use(reader, row, food);
    food.source = known_source(reader, row, knowledge);
    return food;
}

}

Status read_foods(EmbeddedFile const& file, Knowledge& knowledge) {
    TableReader reader(file.name, file.bytes, food_columns);
    auto& foods = knowledge.library->foods;
    for (auto const& row : reader.rows()) {
        auto food = read_food(reader, row, knowledge);
        if (find_food(*knowledge.library, food.id) != nullptr)
            reader.fail(row, Problem::conflict, "\"" + food.id + "\" is there already");
        foods.push_back(std::move(food));
    }
    return reader.status();
}

Status read_references(EmbeddedFile const& file, Knowledge& knowledge) {
    TableReader reader(file.name, file.bytes, reference_columns);
    for (auto const& row : reader.rows()) {
        Reference reference;
        reference.nutrient = reader.enumerator<Nutrient>(row, "nutrient", nutrient_words);
        reference.kind = reader.enumerator<ReferenceKind>(row, "kind", reference_kind_words);
        reference.region = reader.word(row, "region", regions);
        reference.sex = reader.word(row, "sex", sexes);
        reference.life = reader.word(row, "life", lives);
        read_ages(reader, row, reference);
        reference.value = reader.decimal(row, "value").value_or(-1);
        if (reference.value < 0) reader.fail(row, Problem::out_of_range, "the value is missing or below zero");
        reference.unit = reader.word(row, "unit", units);
        reference.source = known_source(reader, row, knowledge);
        reference.verified = reader.word(row, "verified", flags) == "true";
        knowledge.library->references.push_back(std::move(reference));
    }
    return reader.status();
}

}
