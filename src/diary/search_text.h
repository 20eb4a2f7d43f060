// The words of a search, and where they occur in a text.
#pragma once
#include "diary/search.h"

#include <cstdint>

namespace unknot::diary {

// Which words of the query were found, one bit for each.
struct FoundWords {
    std::uint32_t anywhere = 0;
    std::uint32_t begins = 0;   // at the beginning of a word, or where no word is: part of `anywhere`

    FoundWords& operator|=(FoundWords const& more) {
        anywhere |= more.anywhere;
        begins |= more.begins;
        return *this;
    }
};

class SearchedWords {
public:
    explicit SearchedWords(std::string_view query);

    [[nodiscard]] std::uint32_t all() const { return all_; }

    // For a text that is folded already (base/fold.h).
    [[nodiscard]] FoundWords found_in_folded(std::string_view) const;
    [[nodiscard]] FoundWords found_in(std::string_view) const;

    // The text around the first match, for showing.
    [[nodiscard]] std::string excerpt(std::string_view text) const;
    // All matches; of a word that begins one of the text, only those.
    [[nodiscard]] std::vector<TextPart> parts_of(std::string_view text) const;

private:
    std::vector<std::string> words_;   // folded
    std::uint32_t all_ = 0;
};

}
