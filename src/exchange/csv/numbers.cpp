#include "exchange/csv/numbers.h"

#include "base/fold.h"
#include "exchange/csv/table.h"
#include "exchange/csv/values.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace unknot::exchange {
namespace {

constexpr std::size_t longest_number = 40, group = 3;

struct Vulgar {
    std::string_view sign;
    double value;
};

constexpr Vulgar vulgar_fractions[] = {
    {"\xC2\xBD", 0.5}, {"\xC2\xBC", 0.25}, {"\xC2\xBE", 0.75}, {"\xE2\x85\x93", 1.0 / 3}, {"\xE2\x85\x94", 2.0 / 3}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

Error no_number() { return {Problem::malformed, {}, "is no number"}; }

// Without the spaces, narrow spaces and apostrophes between groups of three digits; nullopt if they stand elsewhere.
std::optional<std::string> without_gaps(std::string_view text) {
    std::string plain;
    auto const folded = fold(text);   // every kind of space becomes one that is plain
    for (std::size_t at = 0; at < folded.size(); ++at) {
        bool const gap = folded[at] == ' ' || folded[at] == '\'';
        if (!gap) {
            plain += folded[at];
            continue;
        }
        bool const fits = at > 0 && is_digit(folded[at - 1]) && all_digits(folded.substr(at + 1, group)) &&
                          folded.size() > at + group &&
                          (folded.size() == at + 1 + group || !is_digit(folded[at + 1 + group]));
        if (!fits) return {};
    }
    return plain;
}

// Whether the sign parts the digits into groups of three, as in "1,840" or "12,345,678", and the first is no zero.
bool parts_groups(std::string_view digits, char sign) {
    auto const first = digits.find(sign);
    if (first == std::string_view::npos || first == 0 || first > group || digits[0] == '0') return false;
    for (auto at = first; at != std::string_view::npos; at = digits.find(sign, at + 1)) {
        auto const next = std::min(digits.find(sign, at + 1), digits.size());
        if (next - at - 1 != group) return false;
    }
    return true;
}

// What one number shows: the decimal sign, or nothing.
struct Shown {
    DecimalSign sign = DecimalSign::unknown;
    bool either = false;   // read with one sign or the other it is a different number
};

Shown shown_by(std::string_view digits) {
    auto const dots = std::count(digits.begin(), digits.end(), '.'),
               commas = std::count(digits.begin(), digits.end(), ',');
    if (dots == 0 && commas == 0) return {};
    if (dots > 0 && commas > 0) return {digits.rfind('.') > digits.rfind(',') ? DecimalSign::dot : DecimalSign::comma};
    char const sign = dots > 0 ? '.' : ',';
    auto const as_decimal = dots > 0 ? DecimalSign::dot : DecimalSign::comma;
    auto const as_group = dots > 0 ? DecimalSign::comma : DecimalSign::dot;
    if (dots + commas > 1) return {as_group};
    return parts_groups(digits, sign) ? Shown{DecimalSign::unknown, true} : Shown{as_decimal};
}

std::string_view without_sign(std::string_view text) {
    return !text.empty() && (text[0] == '-' || text[0] == '+') ? text.substr(1) : text;
}

std::string_view mantissa(std::string_view text) { return text.substr(0, text.find_first_of("eE")); }

// Rewrites a number with that decimal sign with a dot and no groups; nullopt where the groups are none.
std::optional<std::string> with_dot(std::string_view text, DecimalSign sign) {
    char const decimal = sign == DecimalSign::comma ? ',' : '.', between = sign == DecimalSign::comma ? '.' : ',';
    auto const start = text.size() - without_sign(text).size();
    auto const number = mantissa(text.substr(start));
    auto const whole = number.substr(0, number.find(decimal));
    if (whole.find(between) != std::string_view::npos && !parts_groups(whole, between)) return {};
    std::string out(text);
    std::erase(out, between);
    std::replace(out.begin(), out.end(), decimal, '.');
    return out;
}

Result<double> read_plain(std::string_view text, DecimalSign file) {
    auto const shown = shown_by(mantissa(without_sign(text)));
    auto sign = file;
    if (file == DecimalSign::ours)
        sign = text.find(',') == std::string_view::npos ? DecimalSign::dot : DecimalSign::unknown;
    if (sign == DecimalSign::unknown && shown.either)
        return Error{Problem::conflict, {}, "can be read two ways: with a decimal sign, or with thousands"};
    // A number that only one sign can have written is read so, whatever the rest of the file shows.
    if (shown.sign != DecimalSign::unknown) sign = shown.sign;
    auto const plain = with_dot(text, sign);
    if (!plain || !is_csv_number(*plain)) return no_number();
    return std::strtod(plain->c_str(), nullptr);   // what is too large becomes infinity, outside every range
}

// "1/2", "1 1/2", "½", "1½"
std::optional<double> read_fraction(std::string_view text) {
    for (auto const& [sign, value] : vulgar_fractions) {
        if (!text.ends_with(sign)) continue;
        auto const whole = trimmed(text.substr(0, text.size() - sign.size()));
        if (whole.empty()) return value;
        return all_digits(whole) && whole.size() < 6
                   ? std::optional(std::strtod(std::string(whole).c_str(), nullptr) + value)
                   : std::nullopt;
    }
    auto const slash = text.find('/');
    if (slash == std::string_view::npos) return {};
    auto const space = text.rfind(' ', slash);
    auto const whole = space == std::string_view::npos ? std::string_view{} : trimmed(text.substr(0, space));
    auto const above = text.substr(space == std::string_view::npos ? 0 : space + 1,
                                   slash - (space == std::string_view::npos ? 0 : space + 1));
    auto const below = text.substr(slash + 1);
    bool const small = above.size() == 1 && below.size() == 1;   // what is longer may be a day, or a score
    if (!small || !all_digits(above) || !all_digits(below) || below[0] <= above[0]) return {};
    if (!whole.empty() && (!all_digits(whole) || whole.size() > 5)) return {};
    double const part = static_cast<double>(above[0] - '0') / (below[0] - '0');
    return (whole.empty() ? 0 : std::strtod(std::string(whole).c_str(), nullptr)) + part;
}

}

Result<double> read_table_number(std::string_view cell, DecimalSign sign) {
    auto const text = trimmed(cell);
    if (text.empty() || text.size() > longest_number) return no_number();
    if (auto const fraction = read_fraction(text)) return *fraction;
    auto const plain = without_gaps(text);
    return plain ? read_plain(*plain, sign) : Result<double>(no_number());
}

DecimalSign decimal_sign_of(std::vector<std::string> const& cells) {
    bool dot = false, comma = false;
    for (auto const& cell : cells) {
        auto const plain = without_gaps(split_unit(cell).number);
        if (!plain || !read_table_number(*plain, DecimalSign::dot)) {
            if (!plain || !read_table_number(*plain, DecimalSign::comma)) continue;
        }
        auto const shown = shown_by(mantissa(without_sign(*plain))).sign;
        dot = dot || shown == DecimalSign::dot;
        comma = comma || shown == DecimalSign::comma;
    }
    if (dot == comma) return DecimalSign::unknown;
    return dot ? DecimalSign::dot : DecimalSign::comma;
}

NumberAndUnit split_unit(std::string_view cell) {
    auto const text = trimmed(cell);
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool const number = is_digit(text[at]);
        for (auto const& [sign, value] : vulgar_fractions)
            if (text.substr(at).starts_with(sign)) end = at + sign.size();
        if (number) end = at + 1;
        bool const letter =
            (text[at] >= 'a' && text[at] <= 'z') || (text[at] >= 'A' && text[at] <= 'Z') || text[at] == '%';
        if (letter) break;
    }
    return {text.substr(0, end), trimmed(text.substr(end))};
}

bool is_no_value(std::string_view cell) {
    constexpr std::string_view words[] = {
        "",     "-",   "--",      "---", "n/a",          "na",           "n.a.", "nan",     "null",
        "none", "nil", "unknown", "?",   "\xE2\x80\x93", "\xE2\x80\x94", "#n/a", "not set", "undefined"};
    auto const text = trimmed(cell);
    auto const said = fold(text);
    if (std::find(std::begin(words), std::end(words), said) != std::end(words)) return true;
    if (text == "\xE2\x80\x93" || text == "\xE2\x80\x94") return true;
    // The smallest whole number that a program can hold, or one near it.
    return text.size() > 8 && text[0] == '-' && all_digits(text.substr(1, 8));
}

}
