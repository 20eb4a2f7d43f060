// Readability of a text by the Flesch-Kincaid grade (Kincaid 1975): grade 7 is the level of a pupil of 12 or 13 years.
#pragma once
#include <string_view>

namespace unknot::tests {

// An estimate: groups of vowels, minus silent endings, at least one. A number counts as one.
[[nodiscard]] int syllables(std::string_view word);

// Leaves out names of medicines and nutrients, which have no simpler words. 0 for a text without words.
[[nodiscard]] double reading_grade(std::string_view text);

}
