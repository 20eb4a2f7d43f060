#include "base/csv.h"
#include "doctest.h"
#include "exchange/csv/report.h"

using namespace unknot;
using namespace unknot::exchange;

namespace {

CsvTable report_on(std::string_view text, std::vector<CsvRefusal> const& refused) {
    auto table = read_csv(write_csv_report(text, refused));
    REQUIRE_MESSAGE(table, to_string(table.error()));
    return std::move(table).value();
}

}

TEST_SUITE("csv_report") {
    TEST_CASE("an empty file and no refusals give the header alone") {
        CHECK(report_on("", {}).header == std::vector<std::string>{"line", "column", "reason"});
        CHECK(report_on("a,b\n1,2\n", {}).rows.empty());
    }

    TEST_CASE("each refused row stands with line, column, reason and its own cells") {
        std::string_view const text = "when,note\n2026-11-22,\"two\nlines\"\n2026-13-01,=1+1\ncut\n\"open\n";
        auto const table = report_on(text, {{4, {Problem::malformed, "when", "is no day"}},
                                            {5, {Problem::malformed, {}, "the row has 1 fields"}},
                                            {6, {Problem::malformed, {}, "a quote is not closed"}}});
        CHECK(table.header == std::vector<std::string>{"line", "column", "reason", "when", "note"});
        REQUIRE(table.rows.size() == 3);
        CHECK(table.rows[0].fields == std::vector<std::string>{"4", "when", "is no day", "2026-13-01", "'=1+1"});
        CHECK(table.rows[1].fields[3] == "cut");
        CHECK(table.rows[2].fields[0] == "6");
        CHECK(table.rows[2].fields[3].empty());
    }
}
