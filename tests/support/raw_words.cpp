#include "support/raw_words.h"

#include "support/shipped.h"

#include <algorithm>
#include <array>

namespace unknot::tests {
namespace {

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_word(char c) { return is_small(c) || is_digit(c) || c == '_' || c == '.' || (c >= 'A' && c <= 'Z'); }

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

// The runs of letters, digits, dots and underscores, without dots at their ends. Addresses and names of files are none.
std::vector<std::string_view> tokens(std::string_view text) {
    std::vector<std::string_view> all;
    while (!text.empty()) {
        auto const part = text.substr(0, text.find_first_of(" \n\t"));
        text.remove_prefix(std::min(part.size() + 1, text.size()));
        bool const address = part.find("//") != std::string_view::npos || part.find('@') != std::string_view::npos;
        if (address || ends_with_any(part, {".csv", ".json", ".html", ".txt", ".ics", ".jpg"})) continue;
        for (std::size_t at = 0; at < part.size();) {
            std::size_t end = at;
            while (end < part.size() && is_word(part[end]))
                ++end;
            auto token = part.substr(at, end - at);
            while (token.ends_with('.'))
                token.remove_suffix(1);
            if (!token.empty()) all.push_back(token);
            at = end + 1;
        }
    }
    return all;
}

// "unit.millimoles": small letters, with a dot between words of more than one letter.
bool is_key(std::string_view token) {
    auto const dot = token.find('.');
    bool const plain = std::all_of(token.begin(), token.end(),
                                   [](char c) { return is_small(c) || is_digit(c) || c == '_' || c == '.'; });
    return plain && dot != std::string_view::npos && dot > 1 && token.size() - dot > 2 && is_small(token.front()) &&
           is_small(token[dot + 1]);
}

// Words of the tables that are no English, and have another spelling on screen.
bool is_code(std::string_view token) {
    static constexpr std::array<std::string_view, 12> codes = {
        "iu", "ug", "mmhg", "egfr", "tsh", "hba1c", "copd", "milligram", "microgram", "millilitre", "null", "nan"};
    return std::find(codes.begin(), codes.end(), token) != codes.end();
}

// A word that means several, as far as it can be seen.
bool is_plural(std::string_view word) {
    static constexpr std::array<std::string_view, 8> single = {"is", "was",  "has",     "this",
                                                               "as", "plus", "differs", "diabetes"};
    return word.size() > 2 && word.ends_with('s') && !word.ends_with("ss") &&
           std::all_of(word.begin(), word.end(), is_small) &&
           std::find(single.begin(), single.end(), word) == single.end();
}

bool joins(std::string_view word) {
    static constexpr std::array<std::string_view, 9> words = {"of", "in", "to", "a", "and", "or", "min", "s", "h"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool follows(std::string_view before, std::string_view after) {
    return before.data() + before.size() + 1 == after.data() && before.data()[before.size()] == ' ';
}

// Of "1 nights" and "1 cramp nights" the place of the one.
bool is_plural_of_one(std::vector<std::string_view> const& words, std::size_t at, std::string_view text) {
    bool const part = words[at].data() != text.data() && words[at].data()[-1] != ' ';   // of 0–1 or ×1
    if (words[at] != "1" || part || at + 1 == words.size() || !follows(words[at], words[at + 1])) return false;
    if (is_plural(words[at + 1])) return true;
    bool const adjective = std::all_of(words[at + 1].begin(), words[at + 1].end(), is_small) && !joins(words[at + 1]);
    return adjective && at + 2 < words.size() && follows(words[at + 1], words[at + 2]) && is_plural(words[at + 2]);
}

bool has_open_placeholder(std::string_view text) {
    auto const open = text.find('{');
    return open != std::string_view::npos && open + 1 < text.size() && is_small(text[open + 1]);
}

// "Magnesium · 95.25": an amount at the end of a line, and nothing says of what.
bool ends_bare(std::string_view text) {
    constexpr std::string_view between = " · ";
    auto const at = text.rfind(between);
    if (at == std::string_view::npos) return false;
    auto const last = text.substr(at + between.size());
    return !last.empty() && std::all_of(last.begin(), last.end(), [](char c) { return is_digit(c) || c == '.'; });
}

}

std::vector<std::string> raw_words(std::string_view text) {
    std::vector<std::string> faults;
    auto const fault = [&](std::string_view what, std::string_view where) {
        faults.push_back(std::string(what) + " '" + std::string(where) + "' in: " + std::string(text.substr(0, 300)));
    };
    auto const all = tokens(text);
    for (auto const token : all) {
        if (token.find('_') != std::string_view::npos)
            fault("a word of a table", token);
        else if (is_key(token) || (token.find('.') != std::string_view::npos && shipped_strings().has(token)))
            fault("a key", token);
        else if (is_code(token))
            fault("a code", token);
    }
    for (std::size_t i = 0; i < all.size(); ++i)
        if (is_plural_of_one(all, i, text)) fault("several of one", "1 " + std::string(all[i + 1]));
    if (has_open_placeholder(text)) fault("a placeholder", text.substr(text.find('{'), 12));
    if (ends_bare(text)) fault("a number without its unit", text.substr(text.rfind(' ') + 1));
    return faults;
}

std::string text_of_html(std::string_view html) {
    std::string text;
    while (!html.empty()) {
        auto const open = html.find('<');
        text.append(html.substr(0, open));
        if (open == std::string_view::npos) break;
        html.remove_prefix(open);
        if (html.starts_with("<style")) html.remove_prefix(std::min(html.find("</style"), html.size()));
        auto const close = html.find('>');
        html.remove_prefix(close == std::string_view::npos ? html.size() : close + 1);
        text += '\n';
    }
    return text;
}

}
