#include "diary/search_text.h"

#include "base/fold.h"
#include "base/utf8.h"

#include <algorithm>

namespace unknot::diary {
namespace {

constexpr std::size_t code_points_before = 30, code_points_shown = 120;
constexpr std::string_view cut = "\xE2\x80\xA6";   // marks omitted text
constexpr auto npos = std::string_view::npos;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Letters and digits of any script, but not punctuation of ASCII, Latin-1 and the general block.
bool is_word_character(char32_t code) {
    if (code < 0x80) return (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z');
    return code >= 0xC0 && code != 0xD7 && code != 0xF7 && !(code >= 0x2000 && code <= 0x206F) &&
           !(code >= 0x3000 && code <= 0x303F) && code != 0xFFFD;
}

// Scripts without spaces between words: a word may begin at any character.
bool stands_alone(char32_t code) { return (code >= 0x0E00 && code <= 0x0EFF) || code >= 0x2E80; }

std::size_t back(std::string_view text, std::size_t at, std::size_t code_points) {
    while (at > 0 && code_points > 0)
        if (!is_continuation(text[--at])) --code_points;
    return at;
}

std::size_t forth(std::string_view text, std::size_t at, std::size_t code_points) {
    for (; at < text.size() && code_points > 0; --code_points)
        at += code_point_at(text, at).bytes;
    return at;
}

bool may_begin_at(std::string_view folded, std::size_t at) {
    auto const first = code_point_at(folded, at).code;
    if (at == 0 || !is_word_character(first) || stands_alone(first)) return true;
    return !is_word_character(code_point_at(folded, back(folded, at, 1)).code);
}

// From `at`, a place of the word, on.
std::size_t first_beginning(std::string_view folded, std::string_view word, std::size_t at) {
    while (at != npos && !may_begin_at(folded, at))
        at = folded.find(word, at + 1);
    return at;
}

}

SearchedWords::SearchedWords(std::string_view query) {
    auto const text = fold(query.substr(0, search_bytes_limit));
    for (auto at = text.find_first_not_of(' '); at != npos && words_.size() < search_words_limit;
         at = text.find_first_not_of(' ', at)) {
        auto const end = std::min(text.find(' ', at), text.size());
        words_.push_back(text.substr(at, end - at));
        at = end;
    }
    all_ = (std::uint32_t{1} << words_.size()) - 1;
}

FoundWords SearchedWords::found_in_folded(std::string_view text) const {
    FoundWords found;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        auto const at = text.find(words_[i]);
        if (at == npos) continue;
        found.anywhere |= std::uint32_t{1} << i;
        if (first_beginning(text, words_[i], at) != npos) found.begins |= std::uint32_t{1} << i;
    }
    return found;
}

FoundWords SearchedWords::found_in(std::string_view text) const {
    return words_.empty() ? FoundWords{} : found_in_folded(fold(text));
}

std::vector<TextPart> SearchedWords::parts_of(std::string_view text) const {
    auto const folded = fold_with_places(text);
    std::vector<TextPart> found;
    for (auto const& word : words_) {
        auto const any = folded.text.find(word);
        auto const beginning = first_beginning(folded.text, word, any);
        auto const next = [&](std::size_t from) {
            auto const at = folded.text.find(word, from);
            return beginning == npos ? at : first_beginning(folded.text, word, at);
        };
        for (auto at = beginning == npos ? any : beginning; at != npos; at = next(at + word.size())) {
            auto end = folded.places[at + word.size()];
            // Marks whole letters (some fold to two) and combining accents after the last one.
            if (end == folded.places[at + word.size() - 1]) end = forth(text, end, 1);
            found.push_back({folded.places[at], end});
        }
    }
    std::sort(found.begin(), found.end(), [](auto const& a, auto const& b) { return a.begin < b.begin; });
    std::vector<TextPart> joined;
    for (auto const& part : found) {
        if (!joined.empty() && part.begin <= joined.back().end)
            joined.back().end = std::max(joined.back().end, part.end);
        else
            joined.push_back(part);
    }
    return joined;
}

std::string SearchedWords::excerpt(std::string_view text) const {
    auto const shown = to_displayable(text);
    auto const parts = parts_of(shown);
    auto const first = parts.empty() ? 0 : parts.front().begin;
    auto begin = back(shown, first, code_points_before);
    // Begins at the start of a word, if there is one before the match.
    if (auto const space = shown.find(' ', begin); begin > 0 && space < first) begin = space + 1;
    auto const end = forth(shown, begin, code_points_shown);
    return std::string(begin > 0 ? cut : "") + shown.substr(begin, end - begin) +
           std::string(end < shown.size() ? cut : "");
}

}
