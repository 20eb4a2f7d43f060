#include "doctest.h"
#include "knowledge/table_knowledge.h"

#include <algorithm>
#include <set>

using namespace unknot;
using namespace unknot::knowledge;

namespace {

constexpr EmbeddedFile names{"imports/names.json",
                             R"({"telling": {"cramp.strength": ["pain"]}, "columns": {"start": ["date"]},
"words": {"side": {"left": ["l", "links"]}}})"};

std::string error_of(std::vector<EmbeddedFile> const& files) {
    auto const read = read_table_knowledge(files);
    return read ? std::string() : to_string(read.error());
}

}

TEST_SUITE("table_knowledge") {
    TEST_CASE("without the table of names nothing is known") {
        CHECK(error_of({}).find("names.json") != std::string::npos);
    }

    TEST_CASE("a program without a header, with a misspelt member, or with rows of no kind is refused with its line") {
        for (auto const* json : {R"({"name": "X", "type": "cramp"})", R"({"name": "X", "header": ["A"]})",
                                 R"({"name": "X", "header": ["A"], "type": "cramp", "kinds_in": "A"})",
                                 R"({"name": "X", "header": ["A"], "type": "cramp", "colums": {}})",
                                 R"({"name": "X", "header": ["A"], "type": "cramp", "columns": {"A": 1}})"})
            CHECK_MESSAGE(error_of({names, {"imports/x.json", json}}).find("x.json:1") != std::string::npos, json);
    }

    TEST_CASE("names that tell what the rows are are marked, and words are those of a field") {
        std::vector<EmbeddedFile> const files{names,
                                              {"imports/x.json", R"({"name": "X", "header": ["A"], "type": "cramp"})"}};
        auto const read = read_table_knowledge(files);
        REQUIRE(read);
        auto const& tables = *read.value();
        REQUIRE(tables.columns.size() == 2);
        CHECK(tables.columns[0].telling);
        CHECK_FALSE(tables.columns[1].telling);
        REQUIRE(tables.words.size() == 1);
        CHECK(tables.words[0].words == Pairs{{"l", "left"}, {"links", "left"}});
        REQUIRE(tables.programs.size() == 1);
        CHECK(tables.programs[0].id == "x");
    }

    TEST_CASE("no name that is shipped stands twice for the same") {
        auto const read = read_table_knowledge(embedded_files());
        REQUIRE_MESSAGE(read, to_string(read.error()));
        for (auto const& row : read.value()->columns)
            CHECK_MESSAGE(std::set(row.names.begin(), row.names.end()).size() == row.names.size(), row.holds);
    }
}
