#include "knowledge/words.h"

#include <algorithm>

namespace unknot::knowledge {
namespace {

template <class Enumeration, std::size_t count>
std::optional<Enumeration> from_word(std::array<std::string_view, count> const& words, std::string_view word) {
    auto const found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return std::nullopt;
    return static_cast<Enumeration>(found - words.begin());
}

}

std::string_view word(Grade grade) { return grade_words[static_cast<std::size_t>(grade)]; }

std::string_view word(HelpLevel level) { return level_words[static_cast<std::size_t>(level)]; }

std::string_view word(Finding finding) { return finding_words[static_cast<std::size_t>(finding)]; }

std::optional<Grade> grade_from_word(std::string_view word) { return from_word<Grade>(grade_words, word); }

std::optional<HelpLevel> level_from_word(std::string_view word) { return from_word<HelpLevel>(level_words, word); }

std::optional<Finding> finding_from_word(std::string_view word) { return from_word<Finding>(finding_words, word); }

}
