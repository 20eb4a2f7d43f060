#include "exchange/csv/time_text.h"

#include "base/fold.h"

#include <algorithm>
#include <iterator>

namespace unknot::exchange {
namespace {

// English, German, French and Spanish, whole and short, without accents.
constexpr std::string_view months[] = {
    " jan january januar janner jaenner janv janvier ene enero ",
    " feb febr february februar fevr fev fevrier febrero ",
    " mar march mrz marz maerz mars marzo ",
    " apr april avr avril abr abril ",
    " may mai mayo ",
    " jun june juni juin junio ",
    " jul july juli juil juillet julio ",
    " aug august aout ago agosto ",
    " sep sept september septembre set septiembre ",
    " oct october okt oktober octobre octubre ",
    " nov november novembre noviembre ",
    " dec december dez dezember decembre dic diciembre ",
};

constexpr std::string_view weekdays =
    " mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday mo montag "
    "di "
    "dienstag mi mittwoch do donnerstag fr freitag sa samstag sonnabend so sonntag lun lundi mar mardi mer mercredi "
    "jeu "
    "jeudi ven vendredi sam samedi dim dimanche lunes martes mie miercoles jue jueves vie viernes sab sabado dom "
    "domingo ";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

bool holds(std::string_view words, std::string_view word) {
    return !word.empty() && words.find(' ' + std::string(word) + ' ') != std::string_view::npos;
}

}

TimeText::TimeText(std::string_view cell) : text_(fold(cell)) {
    auto const last = text_.find_last_not_of(" \t");
    text_.resize(last == std::string::npos ? 0 : last + 1);
    skip(" \t");
}

std::optional<TimeText::Number> TimeText::number(std::size_t most) {
    Number number;
    for (; number.digits < most && at_digit(); ++number.digits)
        number.value = number.value * 10 + (text_[at_++] - '0');
    if (number.digits == 0 || at_digit()) return {};
    return number;
}

std::optional<char> TimeText::one_of(std::string_view letters) {
    if (at_end() || letters.find(text_[at_]) == std::string_view::npos) return {};
    return text_[at_++];
}

bool TimeText::take(std::string_view text) {
    if (!left().starts_with(text)) return false;
    at_ += text.size();
    return true;
}

std::string_view TimeText::word() {
    auto const start = at_;
    while (!at_end() && is_letter(text_[at_]) && at_ - start < 15)
        ++at_;
    return std::string_view(text_).substr(start, at_ - start);
}

void TimeText::skip(std::string_view letters) {
    while (one_of(letters))
        continue;
}

int month_of(std::string_view word) {
    auto const found =
        std::find_if(std::begin(months), std::end(months), [&](auto names) { return holds(names, word); });
    return found == std::end(months) ? 0 : static_cast<int>(found - std::begin(months)) + 1;
}

bool is_weekday(std::string_view word) { return holds(weekdays, word); }

}
