#include "diary/field_table.h"
#include "diary/record.h"
#include "doctest.h"

#include <algorithm>
#include <set>

using namespace unknot;
using namespace unknot::diary;

namespace {

bool is_snake_case(std::string_view name) {
    auto const fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    return !name.empty() && std::all_of(name.begin(), name.end(), fits);
}

}

TEST_SUITE("field_table") {
    TEST_CASE("no field takes the name of a record's own member, and none stands twice") {
        std::set<std::string> names;
        for (auto const& row : field_table()) {
            CAPTURE(row.name);
            for (auto const own : {"id", "type", "at", "offset", "zone", "edited", "rev", "gone"})
                CHECK(row.name != own);
            CHECK(is_snake_case(row.name));
            CHECK(names.insert(std::string(word(row.type)) + '.' + std::string(row.name)).second);
        }
    }

    TEST_CASE("every type has its rows in one section, and all rows are in one") {
        std::size_t rows = 0;
        for (std::size_t i = 0; i < record_type_count; ++i) {
            auto const type = static_cast<RecordType>(i);
            CHECK(type_from_word(word(type)) == type);
            CHECK_FALSE(fields_of(type).empty());
            for (auto const& row : fields_of(type))
                CHECK(row.type == type);
            rows += fields_of(type).size();
        }
        CHECK(rows == field_table().size());
        CHECK_FALSE(type_from_word("spell"));
        CHECK_FALSE(type_from_word(""));
    }

    TEST_CASE("a field is found by its name, and only in its type") {
        CHECK(find_field(RecordType::cramp, "duration") == Field::cramp_duration);
        CHECK_FALSE(find_field(RecordType::intake, "duration"));
        CHECK_FALSE(find_field(RecordType::cramp, ""));
        for (auto const& of : field_table()) {
            CHECK(find_field(of.type, of.name) == field_of(of));
            CHECK(&row(field_of(of)) == &of);
        }
    }

    TEST_CASE("choices have words, at most 64, each once; the others have none") {
        for (auto const& of : field_table()) {
            CAPTURE(of.name);
            auto const words = words_of(of);
            bool const chosen = of.kind == Kind::choice || of.kind == Kind::choices;
            CHECK(chosen != words.empty());
            CHECK(words.size() <= 64);
            CHECK(std::set(words.begin(), words.end()).size() == words.size());
            for (std::size_t i = 0; i < words.size(); ++i) {
                CHECK(is_snake_case(words[i]));
                CHECK(word_at(of, i) == words[i]);
                CHECK(find_word(of, words[i]) == i);
            }
            CHECK(word_at(of, words.size()).empty());
            CHECK_FALSE(find_word(of, "no_such_word"));
            CHECK_FALSE(find_word(of, ""));
        }
    }

    TEST_CASE("numbers have a range and texts a length") {
        for (auto const& row : field_table()) {
            CAPTURE(row.name);
            bool const ranged = row.kind == Kind::integer || row.kind == Kind::decimal || row.kind == Kind::text;
            CHECK(ranged == (row.low < row.high));
            CHECK(row.since == 1);
        }
    }

    TEST_CASE("free text, names and doses are not shareable") {
        for (auto const& row : field_table()) {
            CAPTURE(row.name);
            if (row.kind == Kind::text || row.type == RecordType::medicine || row.type == RecordType::profile) {
                CHECK(row.shareable == Shareable::no);
            }
        }
    }

    TEST_CASE("a cramp has what the night and the morning ask") {
        for (auto const name : {"end", "duration", "muscle", "side", "strength", "context", "woke", "helped",
                                "relief_seconds", "after", "morning", "note"}) {
            CHECK(find_field(RecordType::cramp, name));
        }
    }

    TEST_CASE("CSV columns are the record's own, then one for each field") {
        for (std::size_t i = 0; i < record_type_count; ++i) {
            auto const columns = csv_columns(static_cast<RecordType>(i));
            auto const fields = fields_of(static_cast<RecordType>(i));
            CHECK(std::set(columns.begin(), columns.end()).size() == columns.size());
            REQUIRE(columns.size() > fields.size());
            for (std::size_t at = 0; at < fields.size(); ++at) {
                CHECK(columns[columns.size() - fields.size() + at] == fields[at].name);
            }
        }
    }

    TEST_CASE("kinds and units have words of their own") {
        std::set<std::string_view> words;
        for (int i = 0; i <= static_cast<int>(Kind::day); ++i)
            words.insert(word(static_cast<Kind>(i)));
        CHECK(words.size() == 8);
        words.clear();
        for (int i = 0; i <= static_cast<int>(Unit::degrees_celsius); ++i)
            words.insert(word(static_cast<Unit>(i)));
        CHECK(words.size() == 13);
    }
}
