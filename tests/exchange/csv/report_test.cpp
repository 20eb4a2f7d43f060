#include "base/csv.h"
#include "doctest.h"
#include "exchange/csv/report.h"

using namespace unknot;
using namespace unknot::exchange;

namespace {

CsvTable report_on(CsvImport const& import) {
    auto table = read_csv(write_csv_report(import));
    REQUIRE_MESSAGE(table, to_string(table.error()));
    return std::move(table).value();
}

}

TEST_SUITE("csv_report") {
    TEST_CASE("nothing read and nothing refused give the header alone") {
        CHECK(report_on({}).header == std::vector<std::string>{"line", "column", "reason"});
        CsvImport import;
        import.header = {"a", "b"};
        CHECK(report_on(import).header.back() == "b");
        CHECK(report_on(import).rows.empty());
    }

    TEST_CASE("each refused row stands with line, column, reason and its own cells") {
        CsvImport import;
        import.header = {"when", "note"};
        import.separator = ';';
        import.refused = {{4, {Problem::malformed, "when", "is no day"}, "2026-13-01;=1+1\r\n"},
                          {5, {Problem::malformed, {}, "the row has 1 fields"}, "cut\n"},
                          {6, {Problem::malformed, {}, "a quote is not closed"}, "\"open\n"},
                          { 7,
                            { Problem::malformed,
                              "when",
                              "is no day" } }};
        auto const table = report_on(import);
        CHECK(table.header == std::vector<std::string>{"line", "column", "reason", "when", "note"});
        REQUIRE(table.rows.size() == 4);
        CHECK(table.rows[0].fields == std::vector<std::string>{"4", "when", "is no day", "2026-13-01", "'=1+1"});
        CHECK(table.rows[1].fields[3] == "cut");
        CHECK(table.rows[2].fields[0] == "6");
        CHECK(table.rows[2].fields[3].empty());
        CHECK(table.rows[3].fields[3].empty());
    }
}
