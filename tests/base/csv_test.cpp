#include "base/csv.h"
#include "doctest.h"

using namespace unknot;

namespace {

using Fields = std::vector<std::string>;

void refuses(std::string_view text, std::string_view where, std::string_view saying) {
    CAPTURE(std::string(text));
    auto const table = read_csv(text);
    REQUIRE_FALSE(table);
    CHECK(table.error().problem == Problem::malformed);
    CHECK(table.error().where == where);
    CHECK_MESSAGE(table.error().what.find(saying) != std::string::npos, table.error().what);
}

CsvTable read(std::string_view text) {
    auto table = read_csv(text);
    REQUIRE_MESSAGE(table, (table ? std::string() : to_string(table.error())));
    return std::move(table).value();
}

}

TEST_SUITE("csv") {
    TEST_CASE("a quote that is not closed is refused at the line where its row begins") {
        refuses("a,b\n\"x", "line 2", "not closed");
        refuses("a,b\n1,2\n3,\"x\ny\nz", "line 3", "not closed");
        refuses("\"", "line 1", "not closed");
        refuses("a\n\"x\"\"", "line 2", "not closed");
    }

    TEST_CASE("a quote inside a plain field is refused") {
        refuses("a,b\n5\" pipe,x", "line 2", "without quotes");
        refuses("a,b\n x,\"y\"\n z\",w", "line 3", "without quotes");
    }

    TEST_CASE("what follows a closing quote is a comma or the end of the line") {
        refuses("a,b\n\"x\"y,z", "line 2", "after its closing quote");
        refuses("a,b\n\"x\" ,z", "line 2", "after its closing quote");
        refuses("a\n\"x\"\ry", "line 2", "after its closing quote");
    }

    TEST_CASE("a row with too few or too many fields is refused") {
        refuses("a,b\n1", "line 2", "1 fields, the header 2");
        refuses("a,b\n1,2\n1,2,3", "line 3", "3 fields, the header 2");
        refuses("a,b\n1,2,", "line 2", "3 fields");
    }

    TEST_CASE("nothing is a table without a header") {
        CHECK(read("").header.empty());
        CHECK(read("\n\r\n\n").header.empty());
    }

    TEST_CASE("a header alone has no rows") {
        CHECK(read("a,b\n").header == Fields{"a", "b"});
        CHECK(read("a,b").rows.empty());
    }

    TEST_CASE("quoted fields hold commas, quotes and line breaks") {
        auto const table = read("a,b\n\"1,5\",\"say \"\"hm\"\"\"\n\"two\nlines\",\n");
        REQUIRE(table.rows.size() == 2);
        CHECK(table.rows[0].fields == Fields{"1,5", "say \"hm\""});
        CHECK(table.rows[1].fields == Fields{"two\nlines", ""});
    }

    TEST_CASE("a row knows the line it begins on, past quoted line breaks and empty lines") {
        auto const table = read("a\n\"x\ny\"\n\n\r\nz\n");
        REQUIRE(table.rows.size() == 2);
        CHECK(table.rows[0].line == 2);
        CHECK(table.rows[1].line == 6);
    }

    TEST_CASE("lines end with LF, with CRLF or with the text") {
        for (std::string_view const text : {"a,b\n1,2\n3,4", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r\n1,2\n3,4\r"}) {
            auto const table = read(text);
            CHECK(table.header == Fields{"a", "b"});
            REQUIRE(table.rows.size() == 2);
            CHECK(table.rows[1].fields == Fields{"3", "4"});
        }
    }

    TEST_CASE("spaces and bytes of other letters stay as they are") {
        CHECK(read("a\n  käse  \n").rows[0].fields == Fields{"  käse  "});
    }

    TEST_CASE("no text is too broken to be read") {
        std::string const whole = "a,b\r\n\"x,\"\"y\"\"\",2\n\n\"p\nq\",\n";
        for (std::size_t length = 0; length <= whole.size(); ++length) {
            for (char const end : {'"', ',', '\r', '\n', '\0', 'x'}) {
                auto const table = read_csv(whole.substr(0, length) + end);
                if (!table) CHECK(table.error().where.starts_with("line "));
                if (!table) continue;
                for (auto const& row : table.value().rows)
                    CHECK(row.fields.size() == table.value().header.size());
            }
        }
    }
}
