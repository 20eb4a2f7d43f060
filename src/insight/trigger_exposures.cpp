#include "insight/trigger_exposures.h"

#include "advice/record_facts.h"

#include <algorithm>
#include <cmath>

namespace unknot::insight {
namespace {

using diary::Field;
using diary::Record;

constexpr double min_known = 0.5;

void add_amount(Record const& intake, Field field, std::optional<double>& sum) {
    if (auto const amount = intake.decimal(field)) sum = sum.value_or(0) + *amount;
}

}

Presence Exposures::presence(Exposure exposure) const {
    auto const in_time = seen.presence(exposure);
    bool const only_late = late.presence(exposure) == Presence::present;
    return only_late && in_time != Presence::present ? Presence::unknown : in_time;
}

void add_intake(Record const& intake, Exposures& row) {
    add_intake(intake, row.seen);
    if (is_remedy(intake)) return;
    bool const eaten = intake.choice(Field::intake_what) == "food" || intake.choice(Field::intake_what) == "drink";
    if (eaten) {
        add_amount(intake, Field::intake_sodium, row.sodium);
        add_amount(intake, Field::intake_potassium, row.potassium);
        add_amount(intake, Field::intake_magnesium, row.magnesium);
    }
    if (intake.choice(Field::intake_what) != "drink") return;
    if (auto const volume = intake.integer(Field::intake_volume))
        row.fluid = row.fluid.value_or(0) + static_cast<double>(*volume);
}

void add_exercise(Record const& exercise, Exposures& row) {
    add_exercise(exercise, row.seen);
    if (advice::has_troubling_footwear(exercise, Field::exercise_footwear)) row.seen.set(Exposure::footwear, true);
}

double inclusion_of(Exposure exposure) {
    switch (exposure) {
    case Exposure::alcohol:
    case Exposure::long_sitting: return inclusion_strong;
    case Exposure::caffeine:
    case Exposure::footwear:
    case Exposure::smoking: return inclusion_weak;
    default: return inclusion_usual;
    }
}

Column flag_column(std::string_view id, std::vector<std::uint8_t> present) {
    Column column;
    column.factor.id = id;
    column.values.assign(present.begin(), present.end());
    column.present = std::move(present);
    return column;
}

Column presence_column(std::string_view id, std::vector<Presence> const& seen) {
    double known = 0, present = 0;
    for (auto const presence : seen) {
        known += presence != Presence::unknown ? 1 : 0;
        present += presence == Presence::present ? 1 : 0;
    }
    Column column;
    column.factor.id = id;
    for (auto const presence : seen) {
        bool const is_known = presence != Presence::unknown;
        column.known.push_back(is_known ? 1 : 0);
        column.present.push_back(presence == Presence::present ? 1 : 0);
        column.values.push_back(is_known ? column.present.back() : known > 0 ? present / known : 0);
    }
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
    column.factor.inclusion = inclusion_weak;
    for (auto const& amount : amounts) {
        column.values.push_back(amount && spread > 0 ? (mean - *amount) / spread : 0);
        column.present.push_back(amount && *amount < mean ? 1 : 0);
        column.known.push_back(amount ? 1 : 0);
    }
    return column;
}

bool has_room(std::vector<Column> const& columns) {
    auto const candidates =
        std::count_if(columns.begin(), columns.end(), [](auto const& column) { return !is_constant(column); });
    return columns.size() < max_factors && static_cast<std::size_t>(candidates) < max_candidates;
}

}
