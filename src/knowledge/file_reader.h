// Reads a knowledge file member by member. The first error is kept with file and line, and everything read after it is
// empty, so that a table is read in one go and checked once at its end.
#pragma once
#include "base/json.h"
#include "base/result.h"
#include "knowledge/when.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::knowledge {

// Ids: "miller-2022" for sources, "possible_clot" for everything else.
enum class IdStyle { kebab, snake };

// Whether a rule may contain "not".
enum class Negation { refused, allowed };

using Words = std::span<std::string_view const>;

class FileReader {
public:
    // The name and the text must outlive the reader. Invalid JSON is the first error.
    FileReader(std::string_view name, std::string_view text);

    [[nodiscard]] JsonValue root() const;
    [[nodiscard]] Status status() const;

    void fail(JsonValue at, Problem, std::string what);

    // Refuses a value that is no object, other members than these, and repeated members.
    void expect_members(JsonValue object, std::initializer_list<std::string_view> names);

    [[nodiscard]] std::string text(JsonValue object, std::string_view name);   // refuses an empty one
    [[nodiscard]] std::string id(JsonValue object, std::string_view name, IdStyle style);
    [[nodiscard]] std::string date(JsonValue object, std::string_view name);   // "2026-11-22", an existing day
    [[nodiscard]] bool flag(JsonValue object, std::string_view name);
    [[nodiscard]] int integer(JsonValue object, std::string_view name, int low, int high);
    [[nodiscard]] double decimal(JsonValue object, std::string_view name);
    [[nodiscard]] std::optional<double> optional_decimal(JsonValue object, std::string_view name);   // null too
    [[nodiscard]] std::string optional_text(JsonValue object, std::string_view name);   // empty when absent
    [[nodiscard]] std::string word(JsonValue object, std::string_view name, Words known);

    // The enumerator of a word that must be there.
    template <class Enumeration, std::size_t count>
    [[nodiscard]] Enumeration enumerator(JsonValue object, std::string_view name,
                                         std::array<std::string_view, count> const& words) {
        return from_words<Enumeration>(words, word(object, name, words));
    }

    // A list of alternatives; it may be empty, but must be there.
    [[nodiscard]] When when(JsonValue object, std::string_view name, Negation);

    // The elements of a list, which must exist and not be empty; an optional list may be absent or empty.
    [[nodiscard]] std::vector<JsonValue> list(JsonValue object, std::string_view name);
    [[nodiscard]] std::vector<JsonValue> optional_list(JsonValue object, std::string_view name);
    // The elements as texts, ids or enumerators; empty when the list is absent.
    [[nodiscard]] std::vector<std::string> texts(JsonValue object, std::string_view name);
    [[nodiscard]] std::vector<std::string> ids(JsonValue object, std::string_view name, IdStyle);

    template <class Enumeration, std::size_t count>
    [[nodiscard]] std::vector<Enumeration> enumerators(JsonValue object, std::string_view name,
                                                       std::array<std::string_view, count> const& words) {
        std::vector<Enumeration> all;
        for (auto const element : optional_list(object, name))
            all.push_back(from_words<Enumeration>(words, word_of(element, words)));
        return all;
    }

    // The text of an element; id_of also checks that it is an id.
    [[nodiscard]] std::string text_of(JsonValue element);
    [[nodiscard]] std::string id_of(JsonValue element, IdStyle style);
    [[nodiscard]] std::string word_of(JsonValue element, Words known);

private:
    // The first enumerator for an unknown word, which is then noted as an error.
    template <class Enumeration, std::size_t count>
    static Enumeration from_words(std::array<std::string_view, count> const& words, std::string_view word) {
        auto const found = std::find(words.begin(), words.end(), word);
        return found == words.end() ? Enumeration{} : static_cast<Enumeration>(found - words.begin());
    }

    [[nodiscard]] JsonValue needed(JsonValue object, std::string_view name);

    std::string_view name_;
    std::optional<JsonDocument> document_;
    std::optional<Error> error_;
};

}
