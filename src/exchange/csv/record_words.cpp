#include "base/shortened.h"
#include "base/typed_number.h"
#include "base/utf8.h"
#include "exchange/csv/preview_text.h"

#include <algorithm>
#include <map>
#include <utility>

namespace unknot::exchange {
namespace {

using diary::Field;
using diary::Kind;
using diary::Record;

constexpr std::size_t shown_text = 40, examples = 3;
constexpr int decimals = 3;

std::string spaced(std::string_view word) {
    std::string out(word);
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

std::string capital(std::string word) {
    if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

std::string day_in_words(time::CivilTime const& day) {
    constexpr std::string_view weekdays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::string_view months[] = {"January", "February", "March",     "April",   "May",      "June",
                                           "July",    "August",   "September", "October", "November", "December"};
    return std::string(weekdays[static_cast<std::size_t>(day.weekday)]) + ' ' + std::to_string(day.day) + ' ' +
           std::string(months[static_cast<std::size_t>(day.month - 1)]) + ' ' + std::to_string(day.year);
}

std::string length_in_words(std::int64_t seconds) {
    constexpr std::pair<std::int64_t, std::string_view> units[] = {{3600, " h"}, {60, " min"}, {1, " s"}};
    std::string out;
    for (auto const& [unit, name] : units) {
        if (seconds / unit == 0) continue;
        out += (out.empty() ? "" : " ") + std::to_string(seconds / unit) + std::string(name);
        seconds %= unit;
    }
    return out.empty() ? "0 s" : out;
}

std::string number_in_words(diary::FieldRow const& row, double number) {
    if (row.unit == diary::Unit::seconds || row.unit == diary::Unit::minutes)
        return length_in_words(static_cast<std::int64_t>(number) * (row.unit == diary::Unit::minutes ? 60 : 1));
    auto out = spaced(row.name) + ' ' + write_number(number, decimals);
    if (row.unit != diary::Unit::none) return out + ' ' + std::string(word(row.unit));
    return row.high == 10 ? out + " of 10" : out;
}

std::string value_in_words(diary::FieldRow const& row, Record const& record) {
    auto const field = field_of(row);
    switch (row.kind) {
    case Kind::integer: return number_in_words(row, static_cast<double>(record.integer(field).value_or(0)));
    case Kind::decimal: return number_in_words(row, record.decimal(field).value_or(0));
    case Kind::flag: return record.flag(field).value_or(false) ? spaced(row.name) : "not " + spaced(row.name);
    case Kind::choice: {
        auto const chosen = spaced(record.choice(field).value_or(""));
        return chosen == "yes" || chosen == "no" ? spaced(row.name) + ": " + chosen : chosen;
    }
    case Kind::choices: {
        std::string out;
        for (auto const chosen : record.choices(field))
            out += (out.empty() ? "" : " and ") + spaced(chosen);
        return out;
    }
    case Kind::text: return '"' + one_line(record.text(field).value_or("")) + '"';
    default: return {};   // the day stands in front already
    }
}

}

std::string one_line(std::string_view cell) {
    auto text = to_displayable(shortened(cell, shown_text));
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string record_in_words(Record const& record, bool has_clock) {
    auto const type = *record.type.known();
    auto const clock = time::civil(record.at);
    auto out = capital(spaced(word(type))) + ", " + day_in_words(clock);
    auto const day = diary::day_field(type);
    if (has_clock && !day) out += ' ' + write_padded(clock.hour, 2) + ':' + write_padded(clock.minute, 2);
    for (auto const& row : diary::fields_of(type)) {
        if (record.find(field_of(row)) == nullptr || field_of(row) == day) continue;
        if (auto const said = value_in_words(row, record); !said.empty()) out += ", " + said;
    }
    return out;
}

std::vector<std::string> contents_lines(CsvImport const& import) {
    std::map<diary::RecordType, std::vector<Record const*>> by_type;
    for (auto const& record : import.records)
        by_type[*record.type.known()].push_back(&record);
    std::vector<std::string> lines;
    for (auto const& [type, records] : by_type) {
        auto const earlier = [](Record const* a, Record const* b) { return a->at.at < b->at.at; };
        auto const [first, last] = std::minmax_element(records.begin(), records.end(), earlier);
        lines.push_back(spaced(word(type)) + ": " + std::to_string(records.size()) + ", from " +
                        to_iso(time::day_of((*first)->at)) + " to " + to_iso(time::day_of((*last)->at)));
        bool const has_clock = import.timeless < records.size();
        for (std::size_t i = 0; i < std::min(examples, records.size()); ++i)
            lines.push_back("  for example: " + record_in_words(*records[i], has_clock));
    }
    return lines;
}

}
