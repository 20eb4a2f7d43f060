#include "exchange/csv/values.h"

#include "base/ascii.h"
#include "exchange/csv/table.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

namespace unknot::exchange {
namespace {

using diary::FieldRow;
using diary::Kind;
using diary::Value;

Error malformed(std::string what) { return {Problem::malformed, {}, std::move(what)}; }

// Replaces a single decimal comma by a dot. Before three digits it could be a thousands separator, and stays.
std::string with_dot(std::string_view cell) {
    std::string text(cell);
    auto const comma = text.find(',');
    if (comma != std::string::npos && text.size() - comma - 1 != 3) text[comma] = '.';
    return text;
}

Result<Value> read_number(FieldRow const& row, std::string_view cell, double scale) {
    auto const text = with_dot(cell);
    if (!is_csv_number(text)) return malformed("is no number with one decimal sign");
    // A number that is too large becomes infinity, which is outside every range.
    double const number = std::strtod(text.c_str(), nullptr) * scale;
    if (row.kind == Kind::decimal) return Value{number};
    bool const fits = std::abs(number) < 9e15;
    if (!fits || (scale == 1 && number != std::floor(number))) return malformed("is no whole number");
    return Value{static_cast<std::int64_t>(std::llround(number))};
}

Result<Value> read_flag(std::string_view cell) {
    auto const said = lower(cell);
    if (said == "true" || said == "yes" || said == "1") return Value{true};
    if (said == "false" || said == "no" || said == "0") return Value{false};
    return malformed("is not true or false");
}

// "calf, foot, thigh front"
std::string listed_words(FieldRow const& row) {
    std::string list;
    for (auto const word : words_of(row))
        list.append(list.empty() ? "" : ", ").append(word);
    std::replace(list.begin(), list.end(), '_', ' ');
    return list;
}

Result<std::size_t> read_word(FieldRow const& row, std::string_view cell) {
    auto const said = lower(cell);
    if (auto const index = find_word(row, said)) return *index;
    return Error{Problem::unknown_name, {}, "is not one of: " + listed_words(row)};
}

Result<Value> read_words(FieldRow const& row, std::string_view cell) {
    constexpr std::string_view between = " ;,\t";
    diary::Choices chosen;
    for (auto at = cell.find_first_not_of(between); at != std::string_view::npos;
         at = cell.find_first_not_of(between, at)) {
        auto const end = std::min(cell.find_first_of(between, at), cell.size());
        auto const index = read_word(row, cell.substr(at, end - at));
        if (!index) return index.error();
        chosen.bits |= std::uint64_t{1} << index.value();
        at = end;
    }
    return Value{chosen};
}

Result<Value> read_any(FieldRow const& row, std::string_view cell, double scale) {
    switch (row.kind) {
    case Kind::integer:
    case Kind::decimal: return read_number(row, trimmed(cell), scale);
    case Kind::flag: return read_flag(trimmed(cell));
    case Kind::choices: return read_words(row, cell);
    case Kind::text: return Value{std::string(cell)};
    case Kind::choice: {
        auto const index = read_word(row, trimmed(cell));
        if (!index) return index.error();
        return Value{diary::Choice{static_cast<std::uint8_t>(index.value())}};
    }
    case Kind::instant: {
        auto const at = time::instant_from_iso(trimmed(cell));
        if (!at) return at.error();
        return Value{at.value()};
    }
    case Kind::day: {
        auto const day = time::day_from_iso(trimmed(cell));
        if (!day) return day.error();
        return Value{day.value()};
    }
    }
    return malformed("cannot be read");
}

// Reads parts from the front of a text.
class Cursor {
public:
    explicit Cursor(std::string_view text) : left_(text) {}

    // A number of one to `most` digits.
    std::optional<int> number(std::size_t most) {
        int number = 0;
        std::size_t digits = 0;
        for (; digits < most && digits < left_.size() && left_[digits] >= '0' && left_[digits] <= '9'; ++digits)
            number = number * 10 + (left_[digits] - '0');
        left_.remove_prefix(digits);
        return digits > 0 ? std::optional(number) : std::nullopt;
    }

    std::optional<char> one_of(std::string_view letters) {
        if (left_.empty() || letters.find(left_.front()) == std::string_view::npos) return {};
        char const letter = left_.front();
        left_.remove_prefix(1);
        return letter;
    }

    void skip_spaces() {
        while (one_of(" \t"))
            continue;
    }

    [[nodiscard]] std::string_view left() const { return left_; }

private:
    std::string_view left_;
};

Error no_day() { return malformed("is no day such as 2026-11-22"); }

Error no_clock() { return malformed("is no time of day such as 03:20"); }

Status read_day(Cursor& cursor, DateOrder order, time::CivilTime& out) {
    bool const year_first = cursor.left().find_first_not_of("0123456789") >= 4;
    auto const first = cursor.number(4);
    auto const mark = cursor.one_of("-/.");
    auto const second = cursor.number(2);
    auto const again = cursor.one_of("-/.");
    auto const third = cursor.number(4);
    if (!first || !mark || !second || again != mark || !third) return no_day();
    int const year = year_first ? *first : *third;
    int const month = year_first || order == DateOrder::month_first ? (year_first ? *second : *first) : *second;
    int const day = year_first ? *third : (order == DateOrder::month_first ? *second : *first);
    if (auto const exists = time::day_from_date(year, month, day); !exists) return exists.error();
    out.year = year;
    out.month = month;
    out.day = day;
    return {};
}

// 12 am is midnight.
bool apply_half_of_day(std::string_view half, int& hour) {
    if (half != "am" && half != "pm") return half.empty();
    if (hour < 1 || hour > 12) return false;
    hour = hour % 12 + (half == "pm" ? 12 : 0);
    return true;
}

Result<int> read_colon_offset(Cursor& cursor, char sign) {
    auto const hours = cursor.number(2);
    (void)cursor.one_of(":");
    auto const minutes = cursor.number(2);
    if (!hours || *hours > 18 || minutes.value_or(0) > 59) return malformed("is no offset such as +01:00");
    int const offset = *hours * 60 + minutes.value_or(0);
    return sign == '-' ? -offset : offset;
}

Status read_clock(Cursor& cursor, LocalTime& out) {
    auto const hour = cursor.number(2);
    if (!hour || !cursor.one_of(":")) return no_clock();
    auto const minute = cursor.number(2);
    if (!minute) return no_clock();
    auto const second = cursor.one_of(":") ? cursor.number(2) : std::optional(0);
    if (!second) return no_clock();
    if (cursor.one_of(".,")) (void)cursor.number(9);   // fraction of a second
    cursor.skip_spaces();
    out.clock.hour = *hour;
    out.clock.minute = *minute;
    out.clock.second = *second;
    out.has_clock = true;
    auto const rest = lower(cursor.left());
    if (rest == "z") {
        out.offset_minutes = 0;
    } else if (auto const sign = cursor.one_of("+-")) {
        auto const offset = read_colon_offset(cursor, *sign);
        if (!offset) return offset.error();
        if (!cursor.left().empty()) return no_clock();
        out.offset_minutes = offset.value();
    } else if (!apply_half_of_day(rest, out.clock.hour)) {
        return no_clock();
    }
    if (out.clock.hour > 23 || *minute > 59 || *second > 59) return no_clock();
    return {};
}

}

std::string_view trimmed(std::string_view text) {
    auto const first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::vector<std::string_view> csv_parts(std::string_view cell) {
    std::vector<std::string_view> parts;
    while (!cell.empty()) {
        auto const end = std::min(cell.find_first_of(";,"), cell.size());
        if (auto const part = trimmed(cell.substr(0, end)); !part.empty()) parts.push_back(part);
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return parts;
}

Result<Value> read_csv_value(FieldRow const& row, std::string_view cell, double scale) {
    auto value = read_any(row, cell, scale);
    if (!value) return value;
    if (auto const status = check_value(field_of(row), value.value()); !status) return status.error();
    return value;
}

Result<LocalTime> read_csv_time(std::string_view cell, DateOrder order) {
    Cursor cursor(trimmed(cell));
    LocalTime out;
    if (auto const status = read_day(cursor, order, out.clock); !status) return status.error();
    if (cursor.left().empty()) return out;
    if (!cursor.one_of("T ")) return no_day();
    cursor.skip_spaces();
    if (auto const status = read_clock(cursor, out); !status) return status.error();
    return out;
}

Status read_csv_clock(std::string_view cell, LocalTime& out) {
    Cursor cursor(trimmed(cell));
    return read_clock(cursor, out);
}

Result<int> read_csv_offset(std::string_view cell) {
    Cursor cursor(trimmed(cell));
    auto const sign = cursor.one_of("+-");
    if (cursor.left().find(':') != std::string_view::npos) {
        auto offset = read_colon_offset(cursor, sign.value_or('+'));
        if (offset && !cursor.left().empty()) return malformed("is no offset such as 60 or +01:00");
        return offset;
    }
    auto const minutes = cursor.number(4);
    if (!minutes || !cursor.left().empty() || *minutes > time::max_offset_minutes)
        return malformed("is no offset such as 60 or +01:00");
    return sign == '-' ? -*minutes : *minutes;
}

}
