#include "base/json.h"
#include "diary/field_table.h"
#include "doctest.h"
#include "exchange/backup/schema.h"

#include <fstream>
#include <iterator>

using namespace unknot;

TEST_SUITE("backup_schema") {
    TEST_CASE("the published schema is the one the table gives") {
        std::ifstream file(UNKNOT_SOURCE_DIR "/assets/backup.schema.json", std::ios::binary);
        REQUIRE(file);
        std::string const published{std::istreambuf_iterator<char>(file), {}};
        // To renew it: unknot schema > assets/backup.schema.json
        CHECK(published == exchange::write_backup_schema());
    }

    TEST_CASE("every field of the table is in the schema, with its words") {
        auto const text = exchange::write_backup_schema();
        auto const document = JsonDocument::read(text);
        REQUIRE(document);
        auto const record = document.value().root().member("$defs").member("record");
        CHECK(record.member("allOf").size() == diary::record_type_count);
        std::size_t fields = 0;
        for (auto const [none, type] : record.member("allOf").children()) {
            auto const word = type.member("if").member("properties").member("type").member("const").text();
            REQUIRE(word);
            auto const known = diary::type_from_word(*word);
            REQUIRE(known);
            for (auto const& row : diary::fields_of(*known)) {
                CAPTURE(row.name);
                auto const field = type.member("then").member("properties").member(row.name);
                REQUIRE(field);
                auto const words = field.member("items") ? field.member("items").member("enum") : field.member("enum");
                CHECK(words.size() == words_of(row).size());
                ++fields;
            }
        }
        CHECK(fields == diary::field_table().size());
    }
}
