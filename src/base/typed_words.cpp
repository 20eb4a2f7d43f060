#include "base/typed_words.h"

#include "base/fold.h"

#include <algorithm>
#include <cstddef>

namespace unknot {
namespace {

constexpr std::size_t longest_search = 512;   // bytes

}

TypedWords::TypedWords(std::string_view typed) {
    std::string const folded = fold(typed.substr(0, longest_search));
    std::string_view left = folded;
    while (!left.empty()) {
        auto const end = std::min(left.find(' '), left.size());
        if (end > 0) words_.emplace_back(left.substr(0, end));
        left.remove_prefix(std::min(end + 1, left.size()));
    }
}

bool TypedWords::all_in(std::string_view text) const {
    auto const folded = fold(text);
    return std::all_of(words_.begin(), words_.end(),
                       [&](std::string const& word) { return folded.find(word) != std::string::npos; });
}

bool TypedWords::begin(std::string_view text) const { return !empty() && fold(text).starts_with(words_.front()); }

}
