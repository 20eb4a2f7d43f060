// Searching the diary: texts, names, tags, kinds of records, words of choices and dates, newest first.
#pragma once
#include "diary/diary.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::diary {

// How things are called on screen, each one or several words. Asked once for each in a search, not for each record.
struct SearchWords {
    std::function<std::string(RecordType)> type;
    std::function<std::string(FieldRow const&, std::size_t index)> choice;
    std::function<std::string(FieldRow const&, std::string_view id)> name;   // of a text that is an id; empty: none
    std::function<std::string(time::CivilDay)> day;                          // "Sunday 22 November"; beside 2026-11-22
};

// The words of the field table, with spaces for underscores: for the command line and tests.
[[nodiscard]] SearchWords table_words();

struct SearchPosition {   // of a record in the order of the search
    time::Instant at;
    RecordId id;

    friend bool operator==(SearchPosition const&, SearchPosition const&) = default;
};

struct SearchQuery {
    std::string text;                         // any bytes; every word must be found. Empty: all records
    std::vector<RecordType> types;            // none: all but settings and profile
    std::optional<time::CivilDay> from, to;   // both included; days as the person's begin
    std::size_t limit = 20;                   // matches at most
    std::size_t scan_limit = 50'000;          // records at most, so that a search for what is not there ends in time
    std::optional<SearchPosition> before;     // SearchPage::next of the page before
};

struct TextPart {   // bytes
    std::size_t begin = 0, end = 0;

    friend bool operator==(TextPart const&, TextPart const&) = default;
};

struct SearchMatch {
    Record const* record = nullptr;
    std::optional<Field> field;     // where the first word stands, free text before choices; nothing: kind or date
    std::string excerpt;            // of that field as shown, around the first find
    std::vector<TextPart> marked;   // what was found, in the excerpt
};

struct SearchPage {
    std::vector<SearchMatch> matches;     // newest first, then by id, last first
    std::optional<SearchPosition> next;   // there may be more: ask again with it as `before`
};

inline constexpr std::size_t search_words_limit = 16, search_bytes_limit = 512;   // what is beyond is not looked for

// A word is found where a word of the record begins with it, whatever the capitals and accents ("creme" finds "Crème"),
// or, if it begins with a sign, anywhere. Deleted records are never found.
[[nodiscard]] SearchPage search(Diary const&, SearchQuery const&, SearchWords const&);

}
