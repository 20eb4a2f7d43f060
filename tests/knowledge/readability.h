// How hard a text is to read, by the Flesch-Kincaid grade (Kincaid 1975): 7 is what a pupil of 12 or 13 years reads.
#pragma once
#include <string_view>

namespace unknot::tests {

// An estimate: groups of vowels, less silent endings, at least one. Digits count as one.
[[nodiscard]] int syllables(std::string_view word);

// Names of medicines and nutrients are left out: they cannot be put more simply. 0 for a text without words.
[[nodiscard]] double reading_grade(std::string_view text);

}
