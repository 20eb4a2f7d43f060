// Folds text for searching: Latin letters become lower case without accents, and Greek has one sigma; otherwise other
// scripts stay unchanged.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace unknot {

// "Crème" becomes "creme", "Straße" "strasse". Each kind of space becomes an ASCII space, combining accents are
// dropped, and each invalid part becomes U+FFFD. Folding twice is folding once.
[[nodiscard]] std::string fold(std::string_view);

struct FoldedText {
    std::string text;
    std::vector<std::size_t> places;   // for each byte of the text, and its end: the offset in the original
};

[[nodiscard]] FoldedText fold_with_places(std::string_view);

}
