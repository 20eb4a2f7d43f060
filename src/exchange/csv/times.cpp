#include "exchange/csv/times.h"

#include "exchange/csv/time_text.h"
#include "exchange/csv/values.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace unknot::exchange {
namespace {

constexpr int first_year_of_two_digits = 70;
constexpr double seconds_a_day = 86400;

Error malformed(std::string what) { return {Problem::malformed, {}, std::move(what)}; }

Error no_day() { return malformed("is no day such as 2026-11-22"); }

int whole_year(TimeText::Number year) {
    if (year.digits > 2) return year.value;
    return year.value + (year.value >= first_year_of_two_digits ? 1900 : 2000);
}

Status set_day(time::CivilTime& out, int year, int month, int day) {
    if (auto const exists = time::day_from_date(year, month, day); !exists) return exists.error();
    out.year = year;
    out.month = month;
    out.day = day;
    return {};
}

// What stands between a day, the name of its month and the year: "9. Feb", "9-Feb-2026", "9 de febrero de 2026".
void skip_between(TimeText& text) {
    text.skip(" .-/,");
    for (auto const word : {"of ", "de ", "del ", "d'"})
        if (text.take(word)) text.skip(" ");
}

std::optional<int> month_name(TimeText& text) {
    int const month = month_of(text.word());
    (void)text.one_of(".");
    return month == 0 ? std::nullopt : std::optional(month);
}

void skip_ordinal(TimeText& text) {
    for (auto const ending : {"st", "nd", "rd", "th", "er", "\xC2\xBA"}) {
        auto const left = text.left();
        bool const whole =
            left.starts_with(ending) && (left.size() == std::string_view(ending).size() ||
                                         left.substr(std::string_view(ending).size()).find_first_of(" .,-/") == 0);
        if (whole && text.take(ending)) return;
    }
}

std::optional<TimeText::Number> year_of(TimeText& text) {
    auto const year = text.number(4);
    return year && (year->digits == 4 || year->digits == 2) ? year : std::nullopt;
}

// "9 Feb 2026", with the day read already.
Status read_named(TimeText& text, int day, time::CivilTime& out) {
    skip_ordinal(text);
    skip_between(text);
    auto const month = month_name(text);
    skip_between(text);
    auto const year = month ? year_of(text) : std::nullopt;
    return year ? set_day(out, whole_year(*year), *month, day) : Status(no_day());
}

// "Feb 9, 2026"
Status read_month_first(TimeText& text, time::CivilTime& out) {
    auto const month = month_name(text);
    text.skip(" -");
    auto const day = month ? text.number(2) : std::nullopt;
    if (!day) return no_day();
    skip_ordinal(text);
    skip_between(text);
    auto const year = year_of(text);
    return year ? set_day(out, whole_year(*year), *month, day->value) : Status(no_day());
}

// "2026-11-22" or "22.11.2026", with the first number read already.
Status read_numeric(TimeText& text, TimeText::Number first, DateOrder order, time::CivilTime& out) {
    auto const mark = text.one_of("-/.");
    if (mark == '.') text.skip(" ");
    if (!mark) return no_day();
    bool const year_first = first.digits == 4;
    if (!text.at_digit()) {   // "2026-Feb-09"
        auto const month = year_first ? month_name(text) : std::nullopt;
        auto const day = month && text.one_of("-/. ") ? text.number(2) : std::nullopt;
        return day ? set_day(out, first.value, *month, day->value) : Status(no_day());
    }
    auto const second = text.number(2);
    auto const again = text.one_of("-/.");
    if (again == '.') text.skip(" ");
    auto const third = year_first ? text.number(2) : year_of(text);
    if (!second || again != mark || !third) return no_day();
    if (year_first) return set_day(out, first.value, second->value, third->value);
    bool const month_first = order == DateOrder::month_first;
    return set_day(out, whole_year(*third), month_first ? first.value : second->value,
                   month_first ? second->value : first.value);
}

Status read_day_from(TimeText& text, DateOrder order, time::CivilTime& out) {
    if (!text.at_digit()) return read_month_first(text, out);
    auto const first = text.number(8);
    if (!first) return no_day();
    if (first->digits == 8) return set_day(out, first->value / 10000, first->value / 100 % 100, first->value % 100);
    if (first->digits != 4 && first->digits > 2) return no_day();
    auto const left = text.left();
    bool const named = first->digits <= 2 &&
                       std::any_of(left.begin(), left.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
                       left.find_first_of("0123456789") > left.find_first_of("abcdefghijklmnopqrstuvwxyz");
    return named ? read_named(text, first->value, out) : read_numeric(text, *first, order, out);
}

Status read_day(TimeText& text, DateOrder order, time::CivilTime& out) {
    auto const start = text;
    if (auto const status = read_day_from(text, order, out); status) return status;
    // "mar. 14 mars 2026" begins with a day of the week that is spelt like a month.
    auto after = start;
    if (!is_weekday(after.word())) {
        text = start;
        return read_day_from(text, order, out);
    }
    after.skip(" .,");
    text = after;
    return read_day_from(text, order, out);
}

}

Result<LocalTime> read_csv_time(std::string_view cell, DateOrder order) {
    TimeText text(cell);
    LocalTime out;
    if (auto const status = read_day(text, order, out.clock); !status) return status.error();
    if (text.left() == "." || text.left() == ",") return out;
    if (text.at_end()) return out;
    auto const start = text.left();
    bool const joined = text.take("t") || text.one_of(" ,").has_value();
    if (!joined || start.size() < 2) return no_day();
    text.skip(" ,-|");
    for (auto const word : {"at ", "um ", "a las ", "a la ", "a "})
        if (text.take(word)) break;
    if (auto const status = read_clock(text, out); !status) return status.error();
    return out;
}

Result<LocalTime> read_day_number(double days) {
    constexpr double first = 25569, last = 2958466;   // 1970-01-01 and after 9999-12-31
    if (!(days >= first && days < last)) return malformed("is no day number of a spreadsheet");
    return read_epoch_ms((days - first) * seconds_a_day * 1000);
}

Result<LocalTime> read_epoch_ms(double ms) {
    auto const at = time::instant_from_ms(std::round(ms / 1000) * 1000);
    if (!at) return at.error();
    LocalTime out;
    out.clock = time::civil({at.value(), 0, {}});
    out.has_clock = true;
    return out;
}

}
