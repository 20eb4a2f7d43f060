#include "base/fold.h"

#include "base/utf8.h"

namespace unknot {
namespace {

// For each code point of a block, its lower-case letter without accents. A digit stands for an entry of two_letters, a
// space for no change. Made from the decompositions of Unicode 15.
struct Block {
    char32_t first;
    std::string_view letters;
};

constexpr Block latin = {
    0xC0, "aaaaaa1ceeeeiiiidnooooo ouuuuy43aaaaaa1ceeeeiiiidnooooo ouuuuy4yaaaaaaccccccccddddeeeeeeeeeegggg"
          "gggghhhhiiiiiiiiii55jjkkkllllllllllnnnnnnnnnoooooo22rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
          "bb                     i        oo             uu    zz             666777888aaiioouuuuuuuuuu aa"
          "aa11ggggkkoooo  j999gg  nnaa11ooaaaaeeeeiiiioooorrrruuuusstt  hh      aaeeooooooooyy            "
          "   b            "};
constexpr Block latin_additional = {
    0x1E00, "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr"
            "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy s  3 aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
            "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy      "};
constexpr std::string_view two_letters = "aeoessthijdzljnjdz";   // a pair for each digit from 1 to 9

bool is_combining(char32_t code) { return code >= 0x300 && code <= 0x36F; }

constexpr char32_t final_sigma = 0x3C2;   // how Greek writes a sigma at the end of a word

bool is_space(char32_t code) {
    return (code >= 9 && code <= 13) || code == ' ' || code == 0xA0 || (code >= 0x2000 && code <= 0x200A) ||
           code == 0x202F || code == 0x3000;
}

std::string_view letters_of(Block const& block, char32_t code) {
    if (code < block.first || code - block.first >= block.letters.size()) return {};
    auto const at = block.letters.substr(code - block.first, 1);
    if (at == " ") return {};
    if (at[0] > '9') return at;
    return two_letters.substr(static_cast<std::size_t>(at[0] - '1') * 2, 2);
}

// The folded form of one code point; `as_is` where folding does not change it.
std::string_view fold_one(char32_t code, std::string_view as_is) {
    if (code < 0x80 && !is_space(code)) {
        constexpr std::string_view small = "abcdefghijklmnopqrstuvwxyz";
        return code >= 'A' && code <= 'Z' ? small.substr(code - 'A', 1) : as_is;
    }
    if (is_space(code)) return " ";
    if (is_combining(code)) return {};
    if (code == final_sigma) return "\xCF\x83";
    if (auto const letters = letters_of(latin, code); !letters.empty()) return letters;
    if (auto const letters = letters_of(latin_additional, code); !letters.empty()) return letters;
    return as_is;
}

template <class Take>
void fold_each(std::string_view text, Take take) {
    for (std::size_t at = 0; at < text.size();) {
        auto const next = code_point_at(text, at);
        take(next.valid ? fold_one(next.code, text.substr(at, next.bytes)) : "\xEF\xBF\xBD", at);
        at += next.bytes;
    }
}

}

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    fold_each(text, [&](std::string_view folded, std::size_t) { out += folded; });
    return out;
}

FoldedText fold_with_places(std::string_view text) {
    FoldedText out;
    fold_each(text, [&](std::string_view folded, std::size_t at) {
        out.text += folded;
        out.places.resize(out.text.size(), at);
    });
    out.places.push_back(text.size());
    return out;
}

}
