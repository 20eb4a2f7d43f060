#include "exchange/csv/guess_time.h"

#include "exchange/csv/column_cells.h"
#include "exchange/csv/column_name.h"

#include <algorithm>
#include <optional>

namespace unknot::exchange {
namespace {

struct TimeColumn {
    std::size_t index = 0;
    TimeCells cells = TimeCells::none;
    std::size_t place = 0;   // in the list of names; its length where the name is not there
    bool named = false, ends = false;
};

bool is_whole(TimeCells cells) {
    return cells == TimeCells::moments || cells == TimeCells::epoch_seconds || cells == TimeCells::epoch_ms ||
           cells == TimeCells::day_numbers;
}

TimeSpelling spelling_of(TimeCells cells) {
    switch (cells) {
    case TimeCells::day_numbers:
    case TimeCells::day_fractions: return TimeSpelling::day_number;
    case TimeCells::epoch_seconds: return TimeSpelling::epoch_seconds;
    case TimeCells::epoch_ms: return TimeSpelling::epoch_ms;
    default: return TimeSpelling::text;
    }
}

std::vector<TimeColumn> time_columns(knowledge::TableKnowledge const& tables,
                                     std::vector<CsvColumnSample> const& columns) {
    std::vector<TimeColumn> found;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto const name = read_column_name(columns[i].name);
        TimeColumn column{i, TimeCells::none, place_of(tables, "start", name), is_named(tables, "start", name),
                          is_named(tables, "end", name)};
        column.cells = time_cells(columns[i], column.named || column.ends ? Named::yes : Named::no);
        if (column.cells == TimeCells::none && (column.named || column.ends)) column.cells = time_numbers(columns[i]);
        found.push_back(column);
    }
    return found;
}

// The best of the columns that fit: one that is named before one that is not, and by the order of the names.
template <class Fits>
std::optional<TimeColumn> best(std::vector<TimeColumn> const& columns, Fits const& fits) {
    std::optional<TimeColumn> found;
    for (auto const& column : columns)
        if (!column.ends && fits(column) && (!found || column.place < found->place)) found = column;
    return found;
}

void take(CsvMapping& mapping, TimeColumn const& column, CsvColumnRole role) {
    auto& target = mapping.columns[column.index];
    target = {};
    target.role = role;
    target.spelling = spelling_of(column.cells);
    target.reason = column.named ? "by its name and its cells" : "by its cells";
    if (target.spelling == TimeSpelling::day_number)
        target.reason = "its cells look like the day numbers of a spreadsheet, counted from 1900";
    if (target.spelling == TimeSpelling::epoch_seconds || target.spelling == TimeSpelling::epoch_ms)
        target.reason = "its cells look like a count from 1970";
}

bool is_clock_name(ColumnName const& name) {
    constexpr std::string_view names[] = {"time",      "time of day", "clock", "clock time", "uhrzeit",   "zeit",
                                          "tageszeit", "heure",       "hora",  "start time", "onset time"};
    return std::find(std::begin(names), std::end(names), name.words) != std::end(names);
}

void guess_clock(std::vector<CsvColumnSample> const& columns, std::vector<TimeColumn> const& found,
                 CsvMapping& mapping) {
    auto const clock = best(found, [](auto const& column) {
        return column.named && (column.cells == TimeCells::clocks || column.cells == TimeCells::day_fractions);
    });
    if (clock) return take(mapping, *clock, CsvColumnRole::clock);
    for (auto const& column : found) {
        bool const unread =
            column.cells == TimeCells::none && is_clock_name(read_column_name(columns[column.index].name));
        if (!unread || columns[column.index].cells.empty()) continue;
        take(mapping, column, CsvColumnRole::clock);
        mapping.columns[column.index].reason = "by its name, though its cells are not understood";
        return;
    }
}

// Samsung Health has the time in UTC, and beside it how far the local clock is ahead.
void take_offsets(std::vector<CsvColumnSample> const& columns, CsvMapping& mapping) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        bool const offset = columns[i].name == "time_offset" && !columns[i].cells.empty() &&
                            columns[i].cells.front().starts_with("UTC");
        if (!offset || mapping.columns[i].role != CsvColumnRole::nothing) continue;
        for (auto& target : mapping.columns) {
            if (target.role != CsvColumnRole::start_local) continue;
            target.role = CsvColumnRole::at_utc;
            target.reason = "beside time_offset it is in UTC";
            mapping.columns[i].role = CsvColumnRole::utc_offset;
            mapping.columns[i].reason = "it says how far the local clock is ahead";
        }
    }
}

}

void guess_times(knowledge::TableKnowledge const& tables, std::vector<CsvColumnSample> const& columns,
                 CsvMapping& mapping) {
    auto const found = time_columns(tables, columns);
    auto start = best(found, [](auto const& column) { return column.named && is_whole(column.cells); });
    auto const day = best(found, [](auto const& column) { return column.named && column.cells == TimeCells::days; });
    if (!start && !day) start = best(found, [](auto const& column) { return column.cells == TimeCells::moments; });
    auto const chosen = start ? start
                        : day ? day
                              : best(found, [](auto const& column) { return column.cells == TimeCells::days; });
    if (!chosen) return;
    take(mapping, *chosen, is_whole(chosen->cells) ? CsvColumnRole::start_local : CsvColumnRole::date);
    // A column of days that has a time in some cells only, or none, may have them in another.
    auto const cells = telling_cells(columns[chosen->index]);
    bool const all_have_clock = chosen->cells != TimeCells::day_numbers && chosen->cells != TimeCells::days;
    bool const whole_days = chosen->cells == TimeCells::day_numbers &&
                            std::all_of(cells.begin(), cells.end(),
                                        [](auto const& cell) { return cell.find_first_of(".,") == std::string::npos; });
    if (whole_days) mapping.columns[chosen->index].role = CsvColumnRole::date;
    if (!all_have_clock && (whole_days || chosen->cells == TimeCells::days)) guess_clock(columns, found, mapping);
    for (auto const& column : found) {
        bool const time =
            column.cells == TimeCells::clocks || is_whole(column.cells) || column.cells == TimeCells::day_fractions;
        if (!column.ends || !time) continue;
        take(mapping, column, CsvColumnRole::end);
        break;
    }
    take_offsets(columns, mapping);
    guess_order(columns, mapping);
}

void guess_order(std::vector<CsvColumnSample> const& columns, CsvMapping& mapping) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto const role = mapping.columns[i].role;
        if (role != CsvColumnRole::start_local && role != CsvColumnRole::date) continue;
        auto const orders = orders_of(columns[i]);
        mapping.dates = orders.month_first && !orders.day_first ? DateOrder::month_first : DateOrder::day_first;
        mapping.dates_known = orders.either.empty() || orders.day_first != orders.month_first;
        return;
    }
}

}
