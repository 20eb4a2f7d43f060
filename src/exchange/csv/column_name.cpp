#include "exchange/csv/column_name.h"

#include "base/ascii.h"
#include "base/fold.h"
#include "exchange/csv/units.h"

#include <algorithm>

namespace unknot::exchange {
namespace {

constexpr std::string_view cramps[] = {"cramp", "krampf", "kramp", "crampe", "calambre", "charley horse"};
// What may stand beside the word for a cramp and adds nothing to it.
constexpr std::string_view beside_cramp[] = {"leg",    "legs",   "calf", "night", "nightly", "nocturnal",
                                             "muscle", "foot",   "any",  "had",   "a",       "the",
                                             "of",     "of the", "my",   "nacht", "bein",    "waden"};
constexpr std::string_view joints[] = {"in", "of", "en"};

// "painLevel" and "pain_level" become "pain level".
std::string spaced(std::string_view name) {
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        bool const new_word = i > 0 && is_upper(name[i]) && name[i - 1] >= 'a' && name[i - 1] <= 'z';
        if (new_word) out += ' ';
        bool const between = std::string_view("_-.,:;?!*#\"'\t\r\n").find(name[i]) != std::string_view::npos;
        out += between ? ' ' : name[i];
    }
    return out;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (auto at = text.find_first_not_of(' '); at != std::string_view::npos; at = text.find_first_not_of(' ', at)) {
        auto const end = std::min(text.find(' ', at), text.size());
        words.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

std::string joined(std::vector<std::string> const& words) {
    std::string out;
    for (auto const& word : words)
        out.append(out.empty() ? "" : " ").append(word);
    return out;
}

bool is_one_of(std::span<std::string_view const> all, std::string_view word) {
    return std::find(all.begin(), all.end(), word) != all.end();
}

bool is_unit(std::string_view word) {
    constexpr diary::Unit units[] = {diary::Unit::seconds,     diary::Unit::millilitres, diary::Unit::grams,
                                     diary::Unit::kilograms,   diary::Unit::milligrams,  diary::Unit::micrograms,
                                     diary::Unit::centimetres, diary::Unit::mmhg,        diary::Unit::mmol_per_litre};
    if (word == "d" || word == "day" || word == "days" || word == "tag" || word == "jour" || word == "dia")
        return false;
    return std::any_of(std::begin(units), std::end(units),
                       [&](auto unit) { return find_unit(unit, word).has_value(); });
}

bool says_share(std::string_view folded) {
    for (std::string_view const part :
         {"100g", "100 g", "100ml", "100 ml", "per 100", "/100", "%", "percent", "daily value", "prozent"})
        if (folded.find(part) != std::string_view::npos) return true;
    return false;
}

// Takes what stands in round or square brackets out of the name.
std::string take_brackets(std::string name, std::vector<std::string>& hints) {
    for (auto open = name.find_first_of("(["); open != std::string::npos; open = name.find_first_of("([")) {
        auto const close = std::min(name.find_first_of(")]", open), name.size());
        hints.emplace_back(name.substr(open + 1, close - open - 1));
        name.replace(open, close - open + 1, " ");
    }
    return name;
}

void take_cramp(std::vector<std::string>& words, ColumnName& name) {
    auto const kept = std::remove_if(words.begin(), words.end(), [](auto const& word) { return names_cramp(word); });
    name.says_cramp = kept != words.end();
    words.erase(kept, words.end());
    if (name.says_cramp) std::erase_if(words, [](auto const& word) { return is_one_of(beside_cramp, word); });
}

}

bool names_cramp(std::string_view text) {
    auto const folded = fold(text);
    return std::any_of(std::begin(cramps), std::end(cramps),
                       [&](auto word) { return folded.find(word) != std::string::npos; });
}

ColumnName read_column_name(std::string_view text) {
    ColumnName name;
    name.is_relative = says_share(fold(text)) || says_share(fold(spaced(text)));
    auto words = words_of(fold(spaced(take_brackets(std::string(text), name.hints))));
    for (auto& hint : name.hints)
        hint = fold(hint);
    while (words.size() > 1 && is_unit(words.back())) {
        name.hints.push_back(words.back());
        words.pop_back();
        if (words.size() > 1 && is_one_of(joints, words.back())) words.pop_back();
    }
    // A column called "ml".
    if (words.size() == 1 && is_unit(words.front())) name.hints.push_back(words.front());
    take_cramp(words, name);
    name.words = joined(words);
    return name;
}

std::vector<knowledge::ColumnNames const*> rows_with(knowledge::TableKnowledge const& tables, ColumnName const& name) {
    std::vector<knowledge::ColumnNames const*> found;
    for (auto const& row : tables.columns)
        if (std::find(row.names.begin(), row.names.end(), name.words) != row.names.end()) found.push_back(&row);
    return found;
}

std::size_t place_of(knowledge::TableKnowledge const& tables, std::string_view role, ColumnName const& name) {
    for (auto const& row : tables.columns)
        if (row.holds == role)
            return static_cast<std::size_t>(std::find(row.names.begin(), row.names.end(), name.words) -
                                            row.names.begin());
    return 0;
}

bool is_named(knowledge::TableKnowledge const& tables, std::string_view role, ColumnName const& name) {
    for (auto const& row : tables.columns)
        if (row.holds == role && place_of(tables, role, name) < row.names.size()) return true;
    return false;
}

}
