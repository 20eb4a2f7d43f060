// How the page for the doctor spells the words of the field table.
#include "base/typed_number.h"
#include "exchange/report/parts.h"

#include <algorithm>
#include <utility>

namespace unknot::exchange {
namespace {

using Spelling = std::pair<std::string_view, std::string_view>;

// Words that are no English with a space for each underscore.
constexpr Spelling spellings[] = {
    {"thigh_front", "front of thigh"},
    {"thigh_back", "back of thigh"},
    {"fluid_limit", "told to limit fluids"},
    {"potassium_limit", "told to limit potassium"},
    {"past_low_sodium", "low sodium in the past"},
    {"past_high_potassium", "high potassium in the past"},
    {"past_clot", "a blood clot in the past"},
    {"diabetes_1", "type 1 diabetes"},
    {"diabetes_2", "type 2 diabetes"},
    {"fat_oxidation_defect", "a defect of fat oxidation"},
    {"stones", "kidney stones or gallstones"},
    {"meniere", "Ménière's disease"},
    {"parkinson", "Parkinson's disease"},
    {"gastric_surgery", "stomach surgery"},
    {"sickle_trait", "sickle cell trait"},
    {"pre_eclampsia", "pre-eclampsia"},
    {"copd", "COPD"},
    {"other", "something else"},
    {"after_birth", "gave birth lately"},
};

constexpr Spelling short_units[] = {{"milligram", "mg"}, {"microgram", "µg"}, {"gram", "g"}, {"millilitre", "ml"}};

template <std::size_t count>
std::string_view spelling_in(Spelling const (&table)[count], std::string_view word) {
    auto const* const found = std::find_if(std::begin(table), std::end(table),
                                           [&](Spelling const& spelling) { return spelling.first == word; });
    return found == std::end(table) ? std::string_view() : found->second;
}

}

std::string plain_words(std::string_view word) {
    if (auto const spelling = spelling_in(spellings, word); !spelling.empty()) return std::string(spelling);
    std::string out(word);
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

std::string dose_text(double dose, std::string_view unit) {
    auto number = write_number(dose, 6);
    if (unit.empty() || unit == "other") return number;
    if (auto const spelling = spelling_in(short_units, unit); !spelling.empty())
        return number.append(" ").append(spelling);
    bool const one = number == "1";
    return number.append(" ").append(unit).append(one ? "" : "s");
}

}
