#include "exchange/csv/column_cells.h"

#include "exchange/csv/numbers.h"

#include <algorithm>
#include <cmath>

namespace unknot::exchange {
namespace {

// Half of the cells, or a third where the name says it too: totals and remarks may stand below.
template <class Fits>
bool most(std::vector<std::string> const& cells, Fits fits, Named named = Named::no) {
    auto const fit = static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), fits));
    return fit > 0 && (named == Named::yes ? 3 : 2) * fit >= cells.size();
}

// With a clock or without, in whichever order.
bool is_time(std::string_view cell, bool with_clock) {
    for (auto const order : {DateOrder::day_first, DateOrder::month_first})
        if (auto const read = read_csv_time(cell, order); read && read.value().has_clock == with_clock) return true;
    return false;
}

// "2.15" may be a number, so a clock shows by its colon, or by a word behind it.
bool is_clock(std::string_view cell) {
    LocalTime local;
    bool const plain = cell.find_first_not_of("0123456789., ") == std::string_view::npos;
    return !plain && read_csv_clock(cell, local);
}

bool all_within(std::vector<std::string> const& cells, double low, double high) {
    return !cells.empty() && std::all_of(cells.begin(), cells.end(), [&](auto const& cell) {
        auto const number =
            read_table_number(cell, cell.find(',') == std::string::npos ? DecimalSign::dot : DecimalSign::comma);
        return number && number.value() >= low && number.value() < high;
    });
}

}

std::vector<std::string> telling_cells(CsvColumnSample const& column) {
    auto cells = column.evidence.empty() ? column.cells : column.evidence;
    std::erase_if(cells, [](auto const& cell) { return is_no_value(cell); });
    return cells;
}

TimeCells time_cells(CsvColumnSample const& column, Named named) {
    auto const cells = telling_cells(column);
    if (most(
            cells, [](auto const& cell) { return is_time(cell, true); }, named))
        return TimeCells::moments;
    if (most(
            cells, [](auto const& cell) { return is_time(cell, false); }, named))
        return TimeCells::days;
    // A day with a time and a day without may stand in one column.
    if (most(
            cells, [](auto const& cell) { return is_time(cell, true) || is_time(cell, false); }, named))
        return TimeCells::moments;
    return most(cells, is_clock, named) ? TimeCells::clocks : TimeCells::none;
}

TimeCells time_numbers(CsvColumnSample const& column) {
    constexpr double year_1980 = 315532800, year_2100 = 4102444800;
    auto const cells = telling_cells(column);
    if (all_within(cells, 29221, 73051)) return TimeCells::day_numbers;   // 1980 to 2099
    if (all_within(cells, 0, 1) &&
        std::any_of(cells.begin(), cells.end(), [](auto const& cell) { return cell.size() > 3; }))
        return TimeCells::day_fractions;
    if (all_within(cells, year_1980, year_2100)) return TimeCells::epoch_seconds;
    if (all_within(cells, year_1980 * 1000, year_2100 * 1000)) return TimeCells::epoch_ms;
    bool const dotted = most(
        cells,
        [](auto const& cell) {
            LocalTime local;
            return bool(read_csv_clock(cell, local));
        },
        Named::yes);
    return dotted ? TimeCells::clocks : TimeCells::none;
}

Orders orders_of(CsvColumnSample const& column) {
    Orders orders;
    for (auto const& cell : telling_cells(column)) {
        auto const day_first = read_csv_time(cell, DateOrder::day_first);
        auto const month_first = read_csv_time(cell, DateOrder::month_first);
        if (bool(day_first) != bool(month_first)) (day_first ? orders.day_first : orders.month_first) = true;
        bool const differ = day_first && month_first && day_first.value().clock.day != month_first.value().clock.day;
        // Days with dots between their parts are written with the day first everywhere.
        bool const dots = cell.find('.') < 3 && cell.find('/') == std::string::npos;
        if (differ && dots) orders.day_first = true;
        if (differ && !dots && orders.either.empty()) orders.either = cell;
    }
    return orders;
}

}
