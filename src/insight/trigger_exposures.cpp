#include "insight/trigger_exposures.h"

#include <algorithm>
#include <cmath>

namespace unknot::insight {
namespace {

using diary::Field;
using diary::Record;

constexpr double least_known = 0.5;

void set(Exposures& row, std::size_t factor, bool is_present) {
    if (is_present) row.present[factor] = 1;
}

}

bool has_any(std::vector<std::string_view> const& chosen, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return std::find(chosen.begin(), chosen.end(), word) != chosen.end();
    });
}

bool is_of_evening(Record const& check_in) {
    constexpr std::array<Field, 7> fields = {
        Field::check_in_sitting, Field::check_in_standing,   Field::check_in_load,        Field::check_in_footwear,
        Field::check_in_illness, Field::check_in_cigarettes, Field::check_in_urine_colour};
    return std::any_of(fields.begin(), fields.end(), [&](Field field) { return check_in.find(field) != nullptr; });
}

void add_intake(Record const& intake, Exposures& row) {
    if (intake.flag(Field::intake_for_cramp).value_or(false)) return;
    auto const drink = intake.choice(Field::intake_drink).value_or("");
    auto const is_drink = [&](std::initializer_list<std::string_view> words) { return has_any({drink}, words); };
    set(row, alcohol, intake.decimal(Field::intake_alcohol).value_or(0) > 0 || is_drink({"beer", "wine", "spirits"}));
    set(row, caffeine, intake.decimal(Field::intake_caffeine).value_or(0) > 0 || is_drink({"coffee", "tea"}));
    if (intake.choice(Field::intake_what) != "drink") return;
    if (auto const volume = intake.integer(Field::intake_volume))
        row.fluid = row.fluid.value_or(0) + static_cast<double>(*volume);
}

void add_exercise(Record const& exercise, Exposures& row) {
    set(row, hard_exercise, exercise.integer(Field::exercise_effort).value_or(0) >= hard_effort);
    set(row, unusual_exercise, exercise.flag(Field::exercise_unusual).value_or(false));
    set(row, heat, has_any(exercise.choices(Field::exercise_weather), {"hot", "humid"}));
    set(row, footwear, has_any(exercise.choices(Field::exercise_footwear), {"heel", "worn_out", "new"}));
}

void add_check_in(Record const& check_in, Exposures& row) {
    set(row, long_sitting, check_in.integer(Field::check_in_sitting).value_or(0) >= much_sitting);
    set(row, long_standing, check_in.integer(Field::check_in_standing).value_or(0) >= much_standing);
    set(row, heavy_load, check_in.choice(Field::check_in_load) == "heavy");
    set(row, footwear, has_any(check_in.choices(Field::check_in_footwear), {"heel", "worn_out", "new"}));
    set(row, illness, has_any(check_in.choices(Field::check_in_illness), {"vomiting", "diarrhoea"}));
}

Column flag_column(std::string_view id, std::vector<std::uint8_t> present) {
    Column column;
    column.factor.id = id;
    column.values.assign(present.begin(), present.end());
    column.present = std::move(present);
    return column;
}

std::optional<Column> less_than_usual(std::string_view id, std::vector<std::optional<double>> const& amounts) {
    double known = 0, sum = 0, squares = 0;
    for (auto const& amount : amounts)
        if (amount) {
            known += 1;
            sum += *amount;
            squares += *amount * *amount;
        }
    if (known == 0 || known < least_known * static_cast<double>(amounts.size())) return std::nullopt;
    double const mean = sum / known, spread = std::sqrt(std::max(0.0, squares / known - mean * mean));
    Column column;
    column.factor.id = id;
    for (auto const& amount : amounts) {
        column.values.push_back(amount && spread > 0 ? (mean - *amount) / spread : 0);
        column.present.push_back(amount && *amount < mean ? 1 : 0);
    }
    return column;
}

bool has_room(std::vector<Column> const& columns) {
    auto const candidates =
        std::count_if(columns.begin(), columns.end(), [](auto const& one) { return !is_constant(one); });
    return columns.size() < most_factors && static_cast<std::size_t>(candidates) < most_candidates;
}

}
