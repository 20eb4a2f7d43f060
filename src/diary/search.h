// Searches the diary: texts, names, tags, types of records, words of choices and dates. Records with the words at the
// beginning of theirs come first, then those with a word inside one; newest first among each.
#pragma once
#include "diary/diary.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::diary {

// The names on screen, each one or several words. Asked for once in a search, not once for each record.
struct SearchWords {
    std::function<std::string(RecordType)> type;
    std::function<std::string(FieldRow const&, std::size_t index)> choice;
    std::function<std::string(FieldRow const&, std::string_view id)> name;   // of a text that holds an id; empty: none
    std::function<std::string(time::CivilDay)> day;                          // "Sunday 22 November"; beside 2026-11-22
};

// The words of the field table, with spaces for underscores: for the command line and tests.
[[nodiscard]] SearchWords table_words();

// Where the words of the query stand in a record.
enum class SearchRank : std::uint8_t {
    begins,   // each at the beginning of a word
    inside,   // at least one only inside a word: "krampf" in "Fußkrämpfe"
};

struct SearchPosition {   // of a record in the order of results
    SearchRank rank = SearchRank::begins;
    time::Instant at;
    RecordId id;

    friend bool operator==(SearchPosition const&, SearchPosition const&) = default;
};

struct SearchQuery {
    std::string text;                         // any bytes; all words must be found. Empty: all records
    std::vector<RecordType> types;            // empty: all but settings and profile
    std::optional<time::CivilDay> from, to;   // both included; days begin at the person's day start
    std::size_t limit = 20;                   // maximum number of matches
    std::size_t scan_limit = 50'000;          // maximum number of records to read, so that every search ends in time
    std::optional<SearchPosition> before;     // SearchPage::next of the page before
};

struct TextPart {   // bytes
    std::size_t begin = 0, end = 0;

    friend bool operator==(TextPart const&, TextPart const&) = default;
};

struct SearchMatch {
    Record const* record = nullptr;
    SearchRank rank = SearchRank::begins;
    // The field with the first word, free text before choices, and beginnings of words before their insides; empty:
    // found in type or date.
    std::optional<Field> field;
    std::string excerpt;            // of that field as shown, around the first match
    std::vector<TextPart> marked;   // the matches in the excerpt
};

struct SearchPage {
    std::vector<SearchMatch> matches;     // by rank, then newest first, then by descending id
    std::optional<SearchPosition> next;   // there may be more: pass it as `before`
};

inline constexpr std::size_t search_words_limit = 16, search_bytes_limit = 512;   // the rest of the query is ignored

// Case and accents do not count ("creme" finds "Crème"). What people wrote, and names, match anywhere; types, words of
// choices and dates only at the beginning of a word, as there are few of them and many records have each. Deleted
// records are never found. Each call reads a record at most once, so a page may be short although there are more.
[[nodiscard]] SearchPage search(Diary const&, SearchQuery const&, SearchWords const&);

}
