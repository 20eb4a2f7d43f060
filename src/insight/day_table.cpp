#include "insight/day_table.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

namespace unknot::insight {
namespace {

Error refused(std::string where, std::string what) {
    return {Problem::out_of_range, std::move(where), std::move(what)};
}

bool are_flags(std::vector<std::uint8_t> const& flags) {
    return std::all_of(flags.begin(), flags.end(), [](auto flag) { return flag <= 1; });
}

bool are_finite(std::vector<double> const& values) {
    return std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
}

Status check_column(Column const& column, std::size_t rows) {
    auto const& id = column.factor.id;
    if (column.values.size() != rows || column.present.size() != rows)
        return refused(id, "a column has another length than the table");
    if (!column.known.empty() && column.known.size() != rows)
        return refused(id, "a column has another length than the table");
    if (!are_flags(column.present) || !are_flags(column.known)) return refused(id, "a flag is neither 0 nor 1");
    if (!are_finite(column.values)) return refused(id, "a value is not a finite number");
    if (!(column.factor.inclusion > 0 && column.factor.inclusion < 1))
        return refused(id, "the prior inclusion lies outside 0 to 1");
    return {};
}

double mean(std::vector<double> const& values) {
    double sum = 0;
    for (double const value : values)
        sum += value;
    return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

}

Status check(DayTable const& table) {
    auto const rows = table.days.size();
    if (rows > max_days) return Error{Problem::too_large, "days", "more days than a table may have"};
    if (table.columns.size() > max_factors)
        return Error{Problem::too_large, "columns", "more factors than a table may have"};
    if (table.cramp.size() != rows) return refused("days", "the parts of the table differ in length");
    if (!are_flags(table.cramp)) return refused("days", "a flag is neither 0 nor 1");
    for (std::size_t i = 1; i < rows; ++i)
        if (table.days[i] - table.days[i - 1] < (table.unit == RowUnit::day ? 1 : 0))
            return refused("days", "the days do not ascend");
    if (!table.covariate.empty() && table.covariate.size() != rows)
        return refused("covariate", "the covariate has another length than the table");
    if (!are_finite(table.covariate)) return refused("covariate", "a value is not a finite number");
    std::set<std::string_view> ids;
    for (auto const& column : table.columns) {
        if (auto checked = check_column(column, rows); !checked) return checked;
        if (!ids.insert(column.factor.id).second)
            return Error{Problem::conflict, column.factor.id, "a factor stands twice"};
    }
    return {};
}

std::size_t events(DayTable const& table) {
    return static_cast<std::size_t>(std::count(table.cramp.begin(), table.cramp.end(), 1));
}

Counts counts(DayTable const& table, Column const& column) {
    Counts counted;
    for (std::size_t i = 0; i < table.days.size(); ++i) {
        if (!column.is_known(i)) continue;
        ++(column.present[i] ? counted.present : counted.absent);
        if (column.present[i] && table.cramp[i]) ++counted.exposed_events;
    }
    return counted;
}

bool is_constant(Column const& column) {
    auto const& values = column.values;
    return std::all_of(values.begin(), values.end(), [&](double value) { return value == values.front(); });
}

double correlation(Column const& a, Column const& b) {
    if (is_constant(a) || is_constant(b)) return 0;
    double const mean_a = mean(a.values), mean_b = mean(b.values);
    double ab = 0, aa = 0, bb = 0;
    for (std::size_t i = 0; i < a.values.size(); ++i) {
        double const from_a = a.values[i] - mean_a, from_b = b.values[i] - mean_b;
        ab += from_a * from_b;
        aa += from_a * from_a;
        bb += from_b * from_b;
    }
    return aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : 0;
}

DayTable first_rows(DayTable const& table, std::size_t rows) {
    auto part = table;
    rows = std::min(rows, table.days.size());
    part.days.resize(rows);
    part.cramp.resize(rows);
    if (!part.covariate.empty()) part.covariate.resize(rows);
    for (auto& column : part.columns) {
        column.values.resize(rows);
        column.present.resize(rows);
        if (!column.known.empty()) column.known.resize(rows);
    }
    return part;
}

}
