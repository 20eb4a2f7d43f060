// The words that a person types to find something.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace unknot {

class TypedWords {
public:
    explicit TypedWords(std::string_view typed);   // of a very long text only the beginning counts

    [[nodiscard]] bool empty() const { return words_.empty(); }

    // Both ignore case and accents; a part of a word is enough.
    [[nodiscard]] bool all_in(std::string_view text) const;
    [[nodiscard]] bool begin(std::string_view text) const;   // whether the text begins with the first word

private:
    std::vector<std::string> words_;   // folded
};

}
