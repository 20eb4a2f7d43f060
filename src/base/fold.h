// Text as a search compares it: small letters without accents, for the Latin script; other scripts stay as they are.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace unknot {

// "Crème" is "creme", "Straße" is "strasse"; every kind of space is one, combining accents are gone, each broken part
// is U+FFFD. Folding twice is folding once.
[[nodiscard]] std::string fold(std::string_view);

struct FoldedText {
    std::string text;
    std::vector<std::size_t> places;   // of each byte, and of the end: where what it stands for begins in the original
};

[[nodiscard]] FoldedText fold_with_places(std::string_view);

}
