// Searches the diary: texts, names, tags, types of records, words of choices and dates, newest first.
#pragma once
#include "diary/diary.h"

#include <cstddef>
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

struct SearchPosition {   // of a record in the order of results
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
    // The field with the first word, free text before choices; empty: found in type or date.
    std::optional<Field> field;
    std::string excerpt;            // of that field as shown, around the first match
    std::vector<TextPart> marked;   // the matches in the excerpt
};

struct SearchPage {
    std::vector<SearchMatch> matches;     // newest first, then by descending id
    std::optional<SearchPosition> next;   // there may be more: pass it as `before`
};

inline constexpr std::size_t search_words_limit = 16, search_bytes_limit = 512;   // the rest of the query is ignored

// A word matches at the beginning of a word of the record, ignoring case and accents ("creme" finds "Crème"); a word
// that begins with a punctuation sign matches anywhere. Deleted records are never found.
[[nodiscard]] SearchPage search(Diary const&, SearchQuery const&, SearchWords const&);

}
