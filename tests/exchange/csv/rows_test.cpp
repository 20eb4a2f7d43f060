#include "doctest.h"
#include "exchange/csv/rows.h"

using namespace unknot;
using namespace unknot::exchange;

namespace {

struct Seen {
    std::size_t line;
    std::vector<std::string> fields;   // empty: refused
    friend bool operator==(Seen const&, Seen const&) = default;
};

std::vector<Seen> all_rows(std::string_view text) {
    std::vector<Seen> seen;
    CsvRows rows(text);
    while (rows.next()) {
        auto const fields = rows.fields();
        seen.push_back({rows.line(), fields ? fields.value() : std::vector<std::string>{}});
    }
    return seen;
}

std::vector<Seen> rows_in_pieces(std::string_view text, std::size_t piece) {
    std::vector<Seen> seen;
    CsvRows rows;
    auto const take = [&] {
        while (rows.next()) {
            auto const fields = rows.fields();
            seen.push_back({rows.line(), fields ? fields.value() : std::vector<std::string>{}});
        }
    };
    for (std::size_t at = 0; at < text.size(); at += piece) {
        rows.add(text.substr(at, piece));
        take();
    }
    rows.end();
    take();
    return seen;
}

}

TEST_SUITE("csv_rows") {
    TEST_CASE("a line that never ends is not collected, and costs itself only") {
        CsvRows rows;
        std::string const piece(csv_row_bytes_limit, 'x');
        for (int i = 0; i < 100; ++i) {
            rows.add(piece);
            CHECK_FALSE(rows.next());
        }
        rows.add("\na,b\n");
        REQUIRE(rows.next());
        CHECK(rows.row().size() < 2 * csv_row_bytes_limit);
        CHECK_FALSE(rows.fields());
        REQUIRE(rows.next());
        CHECK(rows.fields().value() == std::vector<std::string>{"a", "b"});
        CHECK(rows.line() == 2);
    }

    TEST_CASE("in pieces of any length a file has the same rows") {
        std::string const texts[] = {"",
                                     "\r\n\n",
                                     "\xEF\xBB\xBFid;x\r\n1;\"a\r\n\"\"b\"\r\n\r\n2;3",
                                     "a,b\n\"c,d\ne,f\n",
                                     "a,5\" b\nc,\"d\"e\nf,g",
                                     "a\tb\n1\t\"2"};
        for (auto const& text : texts)
            for (std::size_t piece = 1; piece < 9; ++piece) {
                CAPTURE(text);
                CAPTURE(piece);
                CHECK(rows_in_pieces(text, piece) == all_rows(text));
            }
        auto long_row = "a,b\n\"" + std::string(csv_row_bytes_limit + 5, 'x') + "\",c\n\"open\n";
        for (int i = 0; i < 30'000; ++i)
            long_row += "d,e\n";
        for (auto const piece : {1000u, 50'000u, 200'000u})
            CHECK(rows_in_pieces(long_row, piece) == all_rows(long_row));
    }

    TEST_CASE("nothing has no rows") {
        CHECK(all_rows("").empty());
        CHECK(all_rows("\r\n\n\r\n").empty());
        CHECK(all_rows("\xEF\xBB\xBF").empty());
    }

    TEST_CASE("a comma, a semicolon or a tab separates, whichever the first row has most of") {
        CHECK(all_rows("a;b;c,d\n1,5;2;\"x;y\"\n") ==
              std::vector<Seen>{{1, {"a", "b", "c,d"}}, {2, {"1,5", "2", "x;y"}}});
        CHECK(all_rows("a\tb\n1\t2\n") == std::vector<Seen>{{1, {"a", "b"}}, {2, {"1", "2"}}});
        CHECK(all_rows("\"a;b;c\",d\n1,2\n") == std::vector<Seen>{{1, {"a;b;c", "d"}}, {2, {"1", "2"}}});
        CHECK(all_rows("a;b,c\n") == std::vector<Seen>{{1, {"a;b", "c"}}});
        CHECK(all_rows("a\n1;2;3\n") == std::vector<Seen>{{1, {"a"}}, {2, {"1;2;3"}}});
    }

    TEST_CASE("a quote that is not closed in a file with semicolons costs its own line only") {
        CHECK(all_rows("a;b\n\"c;d\ne;f\n") == std::vector<Seen>{{1, {"a", "b"}}, {2, {}}, {3, {"e", "f"}}});
    }

    TEST_CASE("a quote that is not closed costs its own line only") {
        CHECK(all_rows("a,b\n\"c,d\ne,f\n") == std::vector<Seen>{{1, {"a", "b"}}, {2, {}}, {3, {"e", "f"}}});
    }

    TEST_CASE("a quote inside a field without quotes, or behind its closing quote, costs its own line only") {
        CHECK(all_rows("a,5\" b\nc,\"d\"e\nf,g") == std::vector<Seen>{{1, {}}, {2, {}}, {3, {"f", "g"}}});
    }

    TEST_CASE("a row over 128 KB is refused, and the next is read") {
        std::string const text = std::string(csv_row_bytes_limit + 1, 'x') + "\na\n";
        CHECK(all_rows(text) == std::vector<Seen>{{1, {}}, {2, {"a"}}});
    }

    TEST_CASE("a quote open over more than 128 KB costs its own line only") {
        std::string text = "\"open\n";
        for (int i = 0; i < 50'000; ++i)
            text += "a,b\n";
        auto const rows = all_rows(text);
        REQUIRE(rows.size() == 50'001);
        CHECK(rows.front().fields.empty());
        CHECK(rows.back() == Seen{50'001, {"a", "b"}});
    }

    TEST_CASE("line breaks in quotes belong to the field, and count as lines") {
        CHECK(all_rows("a,\"b\r\nc\nd\"\r\n\r\ne,\"\"\"\"") ==
              std::vector<Seen>{{1, {"a", "b\r\nc\nd"}}, {5, {"e", "\""}}});
    }

    TEST_CASE("a byte order mark is passed over, once") {
        CHECK(all_rows("\xEF\xBB\xBFid") == std::vector<Seen>{{1, {"id"}}});
        CHECK(all_rows("\xEF\xBB\xBF\xEF\xBB\xBFid") == std::vector<Seen>{{1, {"\xEF\xBB\xBFid"}}});
    }
}
