#include "base/fold.h"
#include "exchange/csv/time_text.h"
#include "exchange/csv/times.h"
#include "exchange/csv/values.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>

namespace unknot::exchange {
namespace {

constexpr double seconds_a_day = 86400;

Error malformed(std::string what) { return {Problem::malformed, {}, std::move(what)}; }

Error no_clock() { return malformed("is no time of day such as 03:20"); }

// 12 am is midnight.
bool apply_half_of_day(std::string_view half, int& hour) {
    if (hour < 1 || hour > 12) return false;
    hour = hour % 12 + (half == "pm" ? 12 : 0);
    return true;
}

Result<int> read_colon_offset(TimeText& text, char sign) {
    auto const error = malformed("is no offset such as +01:00");
    auto const hours = text.number(4);
    if (!hours || hours->digits == 3) return error;
    bool const together = hours->digits == 4;
    auto const minutes = together || !text.one_of(":") ? std::nullopt : text.number(2);
    int const hour = together ? hours->value / 100 : hours->value;
    int const minute = together ? hours->value % 100 : minutes ? minutes->value : 0;
    if (hour > 18 || minute > 59) return error;
    int const offset = hour * 60 + minute;
    return sign == '-' ? -offset : offset;
}

// "am", "p. m.", "uhr", "z", "+01:00", "gmt+1": all that may stand behind a clock.
Status read_behind_clock(TimeText& text, LocalTime& out) {
    text.skip(" ");
    std::string letters;
    auto after = text;
    while (!after.at_end() && letters.size() < 16 && after.left().find_first_of("+-0123456789") != 0) {
        auto const letter = after.left().front();
        if (letter != '.' && letter != ' ') letters += letter;
        (void)after.take(std::string_view(&letter, 1));
    }
    text = after;
    if (letters == "am" || letters == "pm" || letters == "a" || letters == "p") {
        bool const fits = text.at_end() && apply_half_of_day(letters[0] == 'p' ? "pm" : "am", out.clock.hour);
        return fits ? Status() : Status(no_clock());
    }
    bool const utc = letters == "z" || letters == "utc" || letters == "gmt";
    if (auto const sign = utc || letters.empty() ? text.one_of("+-") : std::nullopt) {
        auto const offset = read_colon_offset(text, *sign);
        if (!offset) return offset.error();
        out.offset_minutes = offset.value();
    } else if (utc) {
        out.offset_minutes = 0;
        out.is_utc = true;
    } else if (!letters.empty() && letters != "uhr" && letters != "h" && letters != "hrs") {
        return no_clock();
    }
    return text.at_end() ? Status() : Status(no_clock());
}

}

Status read_clock(TimeText& text, LocalTime& out) {
    auto const hour = text.number(4);
    if (!hour || hour->digits == 3) return no_clock();
    out.clock.hour = hour->digits == 4 ? hour->value / 100 : hour->value;
    out.clock.minute = hour->digits == 4 ? hour->value % 100 : 0;
    out.clock.second = 0;
    bool const only_hour = hour->digits < 4;
    auto mark = only_hour ? text.one_of(":.") : std::nullopt;
    if (only_hour && !mark) {
        auto after = text;
        after.skip(" ");
        bool const french = after.take("h") && !after.take("r");
        bool const german = !french && after.take("uhr");
        after.skip(" ");
        if ((french || german) && after.at_digit()) {
            text = after;
            mark = 'h';
        } else if (text.left().find_first_not_of(' ') == std::string_view::npos) {
            return no_clock();   // a number alone is no time
        }
    }
    if (mark) {
        auto const minute = text.number(2);
        if (!minute || minute->digits != 2) return no_clock();
        out.clock.minute = minute->value;
        if (*mark != 'h' && text.one_of(*mark == ':' ? ":" : ".")) {
            auto const second = text.number(2);
            if (!second || second->digits != 2) return no_clock();
            out.clock.second = second->value;
            if (text.one_of(".,")) (void)text.number(9);   // fraction of a second
        }
    }
    out.has_clock = true;
    if (auto const status = read_behind_clock(text, out); !status) return status;
    bool const exists = out.clock.hour <= 23 && out.clock.minute <= 59 && out.clock.second <= 59;
    return exists ? Status() : Status(no_clock());
}

Status read_csv_clock(std::string_view cell, LocalTime& out) {
    TimeText text(cell);
    auto read = out;
    auto const status = read_clock(text, read);
    if (status) out = read;
    return status;
}

Result<int> read_csv_offset(std::string_view cell) {
    auto const error = malformed("is no offset such as 60 or +01:00");
    TimeText text(cell);
    bool const named = text.take("utc") || text.take("gmt");
    if (named && text.at_end()) return 0;
    auto const sign = text.one_of("+-");
    if (named || text.left().find(':') != std::string_view::npos) {
        if (named && !sign) return error;
        auto const offset = read_colon_offset(text, sign.value_or('+'));
        return offset && !text.at_end() ? Result<int>(error) : offset;
    }
    auto const minutes = text.number(4);
    if (!minutes || !text.at_end() || minutes->value > time::max_offset_minutes) return error;
    return sign == '-' ? -minutes->value : minutes->value;
}

bool is_part_of_day(std::string_view cell) {
    constexpr std::string_view parts[] = {"night",        "at night",
                                          "nacht",        "nachts",
                                          "nuit",         "noche",
                                          "morning",      "in the morning",
                                          "morgen",       "morgens",
                                          "matin",        "manana",
                                          "evening",      "abend",
                                          "abends",       "soir",
                                          "tarde",        "afternoon",
                                          "mittag",       "nachmittag",
                                          "apres-midi",   "noon",
                                          "midday",       "midnight",
                                          "am",           "pm",
                                          "mid",          "pre",
                                          "all day",      "early morning",
                                          "late evening", "during the night",
                                          "overnight",    "daytime",
                                          "day",          "bedtime",
                                          "dawn",         "unknown"};
    auto const said = fold(trimmed(cell));
    return std::find(std::begin(parts), std::end(parts), said) != std::end(parts);
}

Status read_day_fraction(double days, LocalTime& out) {
    if (!(days >= 0 && days < 1)) return no_clock();
    auto const second = std::min(static_cast<int>(std::lround(days * seconds_a_day)), 86399);
    out.clock.hour = second / 3600;
    out.clock.minute = second / 60 % 60;
    out.clock.second = second % 60;
    out.has_clock = true;
    return {};
}

}
