#include "exchange/csv/preview_text.h"

#include "base/shortened.h"
#include "exchange/csv/column_cells.h"
#include "exchange/csv/column_name.h"

#include <algorithm>
#include <map>

namespace unknot::exchange {
namespace {

using diary::Field;
using diary::Record;
using Lines = std::vector<std::string>;

constexpr std::size_t shown_name = 60, kinds_shown = 12, many_a_day = 40, lines_shown = 5;

bool is_timed(diary::RecordType type) { return !diary::day_field(type); }

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

void add_times(CsvImport const& import, Lines& lines) {
    if (import.timeless == 0) return;
    lines.push_back("the time of day is not known of " + counted(import.timeless, "record", "records") +
                    ", which will stand at noon (12:00)");
}

void add_columns(CsvMapping const& mapping, std::vector<CsvColumnSample> const& columns, Lines& lines) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto const& column = columns[i];
        auto const name = read_column_name(column.name);
        if (mapping.columns[i].role != CsvColumnRole::nothing || column.cells.empty()) continue;
        bool const kinds = mapping.kinds && mapping.kinds->column == i;
        if (kinds) continue;
        std::string line =
            "left out: column " + shortened(column.name.empty() ? "without a name" : column.name, shown_name);
        line += ", such as " + one_line(column.cells.front());
        if (name.is_relative) line += " (a share, or for 100 g: not what was taken)";
        lines.push_back(std::move(line));
    }
}

void add_words(CsvMapping const& mapping, std::vector<CsvColumnSample> const& columns, Lines& lines) {
    for (std::size_t i = 0; i < columns.size(); ++i)
        for (auto const& [theirs, ours] : mapping.columns[i].words)
            if (ours.empty())
                lines.push_back("left out: \"" + one_line(theirs) + "\" in column " +
                                shortened(columns[i].name, shown_name) + ", which is no word that is known");
}

void add_rows(CsvImport const& import, Lines& lines) {
    std::size_t shown = 0;
    for (auto const& [why, count] : import.left_out) {
        if (++shown > kinds_shown) break;
        lines.push_back("left out: " + counted(count, "row", "rows") + ", " + one_line(why));
    }
    if (import.left_out.size() > kinds_shown)
        lines.push_back("left out: rows of " + std::to_string(import.left_out.size() - kinds_shown) + " more kinds");
}

std::string listed(std::vector<std::size_t> const& numbers) {
    std::string out;
    for (std::size_t i = 0; i < std::min(numbers.size(), lines_shown); ++i)
        out += (i == 0 ? "" : ", ") + std::to_string(numbers[i]);
    return numbers.size() > lines_shown ? out + " ..." : out;
}

template <class Is>
void add_odd(CsvImport const& import, std::string_view what, Lines& lines, Is is) {
    std::vector<std::size_t> odd;
    for (std::size_t i = 0; i < import.records.size(); ++i)
        if (is(import.records[i])) odd.push_back(import.lines[i]);
    if (!odd.empty())
        lines.push_back("odd: " + counted(odd.size(), "record", "records") + ' ' + std::string(what) + ", line " +
                        listed(odd));
}

// Rows that say the same are all taken in, as two cramps in a minute may be alike; but a person should know.
void add_equals(CsvImport const& import, Lines& lines) {
    std::map<std::string, std::size_t> first;
    for (std::size_t i = 0; i < import.records.size(); ++i) {
        auto said = import.records[i];
        said.id = {};
        auto const [other, is_new] = first.emplace(write_record(said), import.lines[i]);
        if (!is_new)
            lines.push_back("odd: line " + std::to_string(import.lines[i]) + " says the same as line " +
                            std::to_string(other->second) + "; both are taken in");
        if (lines.size() > 100) return;
    }
}

void add_clocks(CsvImport const& import, CsvMapping const& mapping, Lines& lines) {
    if (import.records.size() < 3 || import.timeless > 0 || !is_timed(mapping.type)) return;
    for (int const hour : {0, 12}) {
        bool const all = std::all_of(import.records.begin(), import.records.end(), [&](Record const& record) {
            auto const clock = time::civil(record.at);
            return clock.hour == hour && clock.minute == 0 && clock.second == 0;
        });
        if (all)
            lines.push_back(std::string("odd: every record is at exactly ") +
                            (hour == 0 ? "midnight (00:00)" : "noon (12:00)"));
    }
}

void add_crowded(CsvImport const& import, Lines& lines) {
    std::map<std::int32_t, std::size_t> days;
    for (auto const& record : import.records)
        ++days[time::day_of(record.at).days];
    for (auto const& [day, count] : days)
        if (count > many_a_day)
            lines.push_back("odd: " + std::to_string(count) + " records on " + to_iso(time::CivilDay{day}));
}

}

Lines doubt_lines(CsvImport const& import, CsvMapping const& mapping, std::vector<CsvColumnSample> const& columns,
                  time::Instant now) {
    Lines lines;
    if (mapping.apostrophe == Apostrophe::guards_formula) return lines;   // one of ours says all that there is
    add_times(import, lines);
    add_columns(mapping, columns, lines);
    add_words(mapping, columns, lines);
    add_rows(import, lines);
    add_odd(import, "without a strength above 0", lines, [](Record const& record) {
        return record.is(diary::RecordType::cramp) && record.integer(Field::cramp_strength) == 0;
    });
    add_odd(import, "from before 1980", lines,
            [](Record const& record) { return record.at.at < time::Instant{315'532'800'000}; });
    if (now > time::first_instant)
        add_odd(import, "in the future", lines,
                [&](Record const& record) { return record.at.at > now + Milliseconds{ms_per_day}; });
    add_clocks(import, mapping, lines);
    add_crowded(import, lines);
    add_equals(import, lines);
    return lines;
}

}
