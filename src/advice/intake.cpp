#include "advice/intake.h"

#include "advice/record_facts.h"
#include "base/measures.h"

#include <algorithm>

namespace unknot::advice {
namespace {

using diary::Field;
using diary::Record;

struct Entered {
    Nutrient nutrient;
    Field field;
    double factor;   // converts the field's unit to the nutrient's
};

constexpr std::array<Entered, 8> entered = {{
    {Nutrient::sodium, Field::intake_sodium, 1},
    {Nutrient::potassium, Field::intake_potassium, 1},
    {Nutrient::magnesium, Field::intake_magnesium, 1},
    {Nutrient::calcium, Field::intake_calcium, 1},
    {Nutrient::vitamin_d, Field::intake_vitamin_d, vitamin_d_units_a_microgram},
    {Nutrient::net_carbs, Field::intake_carbohydrate, 1},
    {Nutrient::caffeine, Field::intake_caffeine, 1},
    {Nutrient::alcohol, Field::intake_alcohol, 1},
}};

std::optional<double> entered_amount(Record const& record, Nutrient nutrient) {
    for (auto const& row : entered)
        if (row.nutrient == nutrient)
            if (auto const amount = record.decimal(row.field)) return *amount * row.factor;
    return std::nullopt;
}

// Plain water is recognised without a name.
knowledge::Food const* food_of(Record const& record, knowledge::Library const* library) {
    if (library == nullptr) return nullptr;
    if (auto const item = record.text(Field::intake_item)) return knowledge::find_food(*library, *item);
    return record.choice(Field::intake_drink) == "water" ? knowledge::find_food(*library, "water") : nullptr;
}

// A drink's volume counts as its weight when no weight was entered.
double grams_of(Record const& record, knowledge::Food const& food) {
    if (auto const grams = record.decimal(Field::intake_portion)) return *grams;
    if (auto const volume = record.integer(Field::intake_volume)) return static_cast<double>(*volume);
    return food.portions.front().grams;
}

std::optional<double> amount_of(Record const& record, knowledge::Food const* food, Nutrient nutrient) {
    if (auto const amount = entered_amount(record, nutrient)) return amount;
    if (food == nullptr) return std::nullopt;
    auto const per_100 = food->amounts[static_cast<std::size_t>(nutrient)];
    return per_100 ? std::optional(*per_100 * grams_of(record, *food) / 100) : std::nullopt;
}

bool is_in(std::vector<std::string> const& ids, std::string_view id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// Of the class itself, or of one below it.
bool contains(knowledge::Library const& library, std::string_view name, std::string_view medicine_class) {
    auto const classes = knowledge::find_classes(library, name);
    return std::any_of(classes.begin(), classes.end(), [&](std::string const& id) {
        auto const* known = knowledge::find_class(library, id);
        return id == medicine_class || (known != nullptr && is_in(known->parents, medicine_class));
    });
}

// A supplement, or one that was logged as a drink or food: a magnesium powder with the amount on its packet.
bool is_supplement_of(Record const& record, knowledge::Library const* library, Nutrient nutrient,
                      std::string_view medicine_class) {
    if (record.choice(Field::intake_what) == "supplement") return true;
    if (library == nullptr || !entered_amount(record, nutrient)) return false;
    auto const names = names_of(record);
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return contains(*library, name, medicine_class); });
}

}

void add(Intake& intake, Record const& record, knowledge::Library const* library) {
    if (record.choice(Field::intake_what) == "medicine") return;   // contains nothing that is counted
    auto const* food = food_of(record, library);
    bool const supplement = record.choice(Field::intake_what) == "supplement";
    ++intake.records;
    bool nothing_known = true;
    for (std::size_t i = 0; i < knowledge::nutrient_count; ++i) {
        auto const nutrient = static_cast<Nutrient>(i);
        if (auto const amount = amount_of(record, food, nutrient)) {
            nothing_known = false;
            intake.amounts[i] += *amount;
            if (nutrient == Nutrient::magnesium && is_supplement_of(record, library, nutrient, "magnesium_supplement"))
                intake.magnesium_supplement += *amount;
            if (nutrient == Nutrient::potassium && is_supplement_of(record, library, nutrient, "potassium_supplement"))
                intake.potassium_supplement += *amount;
        } else if (!supplement) {
            intake.incomplete[i] = true;
        }
    }
    if (supplement && nothing_known) intake.supplements_incomplete = true;
    if (record.choice(Field::intake_what) != "drink") return;
    auto const volume = record.integer(Field::intake_volume);
    intake.drinks += static_cast<double>(volume.value_or(0));
    if (!volume) intake.drinks_incomplete = true;
}

Intake sum(std::vector<Record const*> const& records, knowledge::Library const* library) {
    Intake intake;
    for (auto const* record : records)
        add(intake, *record, library);
    return intake;
}

}
