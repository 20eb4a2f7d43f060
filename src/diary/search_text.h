// The words of a search, and where they occur in a text.
#pragma once
#include "diary/search.h"

#include <cstdint>

namespace unknot::diary {

using FoundWords = std::uint32_t;   // one bit for each word of the query

class SearchedWords {
public:
    explicit SearchedWords(std::string_view query);

    [[nodiscard]] FoundWords all() const { return all_; }

    // For a text that is folded already (base/fold.h).
    [[nodiscard]] FoundWords found_in_folded(std::string_view) const;
    [[nodiscard]] FoundWords found_in(std::string_view) const;

    // The text around the first match, for showing, with all matches marked.
    [[nodiscard]] std::string excerpt(std::string_view text) const;
    [[nodiscard]] std::vector<TextPart> parts_of(std::string_view text) const;

private:
    std::vector<std::string> words_;   // folded
    FoundWords all_ = 0;
};

}
