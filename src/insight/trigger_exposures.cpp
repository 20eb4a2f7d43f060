#include "insight/trigger_exposures.h"

#include "advice/record_facts.h"

#include <algorithm>
#include <cmath>

namespace unknot::insight {
namespace {

using diary::Field;
using diary::Record;

constexpr double min_known = 0.5;

}

void add_intake(Record const& intake, Exposures& row) {
    add_intake(intake, row.seen);
    if (is_remedy(intake) || intake.choice(Field::intake_what) != "drink") return;
    if (auto const volume = intake.integer(Field::intake_volume))
        row.fluid = row.fluid.value_or(0) + static_cast<double>(*volume);
}

void add_exercise(Record const& exercise, Exposures& row) {
    add_exercise(exercise, row.seen);
    if (advice::has_troubling_footwear(exercise, Field::exercise_footwear)) row.seen.set(Exposure::footwear, true);
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
    if (known == 0 || known < min_known * static_cast<double>(amounts.size())) return std::nullopt;
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
        std::count_if(columns.begin(), columns.end(), [](auto const& column) { return !is_constant(column); });
    return columns.size() < max_factors && static_cast<std::size_t>(candidates) < max_candidates;
}

}
