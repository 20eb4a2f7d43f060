#include "exchange/csv/durations.h"

#include "base/fold.h"
#include "exchange/csv/numbers.h"
#include "exchange/csv/values.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace unknot::exchange {
namespace {

constexpr double minute = 60, hour = 3600;

struct UnitWords {
    double seconds;
    std::string_view words;   // as folded, in English, German, French and Spanish
};

constexpr UnitWords units[] = {
    {1, " s sec secs second seconds sek sekunde sekunden seconde secondes segundo segundos seg \" '' "},
    {minute, " m min mins minute minutes minuten minuto minutos mn ' "},
    {hour, " h hr hrs hour hours std stunde stunden heure heures hora horas "},
    {24 * hour, " d day days tag tage jour jours dia dias "},
};

Error no_length() { return {Problem::malformed, {}, "is no length such as 2 min 30 s"}; }

Error negative() { return {Problem::out_of_range, {}, "is negative, and a length cannot be"}; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string said_by(std::string_view cell) {
    auto said = fold(trimmed(cell));
    for (std::string_view const minus : {"\xE2\x88\x92", "\xE2\x80\x93"})
        if (said.starts_with(minus)) said.replace(0, minus.size(), "-");
    return said;
}

// "0:03:20" and "2:05" as numbers, from the left; empty for what is not written so.
std::vector<double> clock_parts(std::string_view said) {
    std::vector<double> parts;
    while (!said.empty()) {
        auto const end = std::min(said.find(':'), said.size());
        auto const part = said.substr(0, end);
        bool const last = end == said.size();
        auto const digits = part.substr(0, last ? part.find_first_of(".,") : std::string_view::npos);
        bool const number = !digits.empty() && digits.size() < 7 && std::all_of(digits.begin(), digits.end(), is_digit);
        if (!number || (!parts.empty() && digits.size() != 2) || parts.size() == 4) return {};
        auto const value =
            read_table_number(part, part.find(',') == std::string_view::npos ? DecimalSign::dot : DecimalSign::comma);
        if (!value || (!parts.empty() && value.value() >= 60)) return {};
        parts.push_back(value.value());
        said.remove_prefix(last ? said.size() : end + 1);
        if (!last && said.empty()) return {};
    }
    return parts.size() > 1 ? parts : std::vector<double>{};
}

// "1 h 20 min": the parts with their units; nullopt where a part has none.
std::optional<double> with_units(std::string_view said, DecimalSign sign) {
    if (said.starts_with("pt")) said.remove_prefix(2);
    double sum = 0, last_unit = 0;
    bool any = false;
    while (!said.empty()) {
        auto const end = std::min(said.find_first_not_of("0123456789.,"), said.size());
        auto const number = read_table_number(said.substr(0, end), sign);
        if (!number) return {};
        said = trimmed(said.substr(end));
        auto const next = std::min(said.find_first_of("0123456789"), said.size());
        auto word = trimmed(said.substr(0, next));
        for (std::string_view const joint : {",", ".", " and", " und", " et", " y"})
            if (word.ends_with(joint)) word = trimmed(word.substr(0, word.size() - joint.size()));
        if (word.ends_with('.')) word.remove_suffix(1);
        auto unit = seconds_of_unit(word);
        // "1h20": what follows the hours are minutes, what follows the minutes seconds.
        if (!unit && word.empty() && any && last_unit > 1) unit = last_unit / 60;
        if (!unit || (any && *unit >= last_unit)) return {};
        sum += number.value() * *unit;
        last_unit = *unit;
        any = true;
        said.remove_prefix(next);
    }
    return any ? std::optional(sum) : std::nullopt;
}

}

std::optional<double> seconds_of_unit(std::string_view word) {
    if (word.empty() || word.find(' ') != std::string_view::npos) return {};
    auto const wanted = ' ' + fold(word) + ' ';
    for (auto const& unit : units)
        if (unit.words.find(wanted) != std::string_view::npos) return unit.seconds;
    return {};
}

Result<double> read_length(std::string_view cell, TwoPart two_part, double unit, DecimalSign sign) {
    auto const said = said_by(cell);
    if (said.starts_with('-') && said.size() > 1 && is_digit(said[1])) return negative();
    if (auto const parts = clock_parts(said); parts.size() == 3)
        return parts[0] * hour + parts[1] * minute + parts[2];
    else if (parts.size() == 4)
        return ((parts[0] * 24 + parts[1]) * 60 + parts[2]) * 60 + parts[3];
    else if (parts.size() == 2) {
        if (two_part == TwoPart::unknown)
            return Error{Problem::conflict, {}, "may be hours and minutes, or minutes and seconds"};
        return two_part == TwoPart::minutes_seconds ? parts[0] * minute + parts[1]
                                                    : parts[0] * hour + parts[1] * minute;
    }
    if (auto const seconds = with_units(said, sign)) return *seconds;
    auto const number = read_table_number(said, sign);
    if (!number) return number.error().problem == Problem::conflict ? number.error() : no_length();
    return number.value() * unit;
}

bool says_its_unit(std::string_view cell) {
    auto const said = said_by(cell);
    return clock_parts(said).size() > 2 || with_units(said, DecimalSign::dot).has_value() ||
           with_units(said, DecimalSign::comma).has_value();
}

bool has_two_parts(std::string_view cell) { return clock_parts(said_by(cell)).size() == 2; }

}
