#include "base/typed_number.h"

#include "base/fold.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace unknot {
namespace {

Error no_number() { return {Problem::malformed, {}, "is no number"}; }

bool are_digits(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }

// Trimmed, with each kind of space and of minus replaced by the ASCII one.
std::string plain(std::string_view typed) {
    constexpr std::string_view minus = "\xE2\x88\x92";
    auto text = fold(typed);
    for (auto at = text.find(minus); at != std::string::npos; at = text.find(minus, at))
        text.replace(at, minus.size(), "-");
    auto const first = text.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// "1 500" without its spaces; nothing when the groups are not those of thousands.
std::optional<std::string> without_groups(std::string_view whole) {
    std::string digits;
    for (bool first = true;; first = false) {
        auto const end = whole.find(' ');
        auto const group = whole.substr(0, end);
        bool const alone = first && end == std::string_view::npos;
        bool const fits = alone || (first ? !group.empty() && group.size() <= 3 : group.size() == 3);
        if (!fits || !are_digits(group)) return std::nullopt;
        digits += group;
        if (end == std::string_view::npos) return digits;
        whole.remove_prefix(end + 1);
    }
}

bool could_be_thousands(std::string_view whole, std::string_view fraction) {
    return fraction.size() == 3 && !whole.empty() && whole.size() <= 3 && whole.front() != '0';
}

}

Result<double> read_typed_number(std::string_view typed) {
    if (typed.size() > typed_number_bytes) return Error{Problem::too_large, {}, "is too long for a number"};
    auto const text = plain(typed);
    std::string_view rest = text;
    bool const negative = !rest.empty() && rest.front() == '-';
    if (negative || (!rest.empty() && rest.front() == '+')) rest.remove_prefix(1);
    auto const mark = rest.find_first_of(".,");
    auto const fraction = mark == std::string_view::npos ? std::string_view() : rest.substr(mark + 1);
    auto const whole = without_groups(rest.substr(0, mark));
    if (!whole || !are_digits(fraction) || (whole->empty() && fraction.empty())) return no_number();
    if (mark != std::string_view::npos && rest[mark] == ',' && could_be_thousands(rest.substr(0, mark), fraction))
        return Error{Problem::conflict, {}, "could be a thousand or a decimal"};
    auto const number = std::strtod(("0" + *whole + "." + std::string(fraction) + "0").c_str(), nullptr);
    return negative && number != 0 ? -number : number;
}

std::string write_number(double number, int decimals) {
    assert(std::isfinite(number) && decimals >= 0 && decimals <= 9);
    std::array<char, 340> digits{};   // the greatest double has 309 digits before the point
    std::snprintf(digits.data(), digits.size(), "%.*f", decimals, number);
    std::string text = digits.data();
    if (decimals > 0) text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string write_padded(std::int64_t number, std::size_t width) {
    auto const digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

}
