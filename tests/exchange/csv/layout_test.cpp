#include "doctest.h"
#include "exchange/csv/layout.h"

using namespace unknot;
using namespace unknot::exchange;

namespace {

std::string layout_of(std::string_view text) {
    auto const layout = find_layout(text);
    if (!layout) return to_string(layout.error());
    return std::string(1, layout.value().separator.value_or('?')) + ' ' + std::to_string(layout.value().header_line);
}

}

TEST_SUITE("csv_layout") {
    TEST_CASE("days without a line that names the columns are refused") {
        CHECK(layout_of("2026-02-11 03:10,5\n2026-02-12 04:10,6\n").find("names the columns") != std::string::npos);
    }

    TEST_CASE("the separator is that by which the rows agree") {
        CHECK(layout_of("Date;Pain;Note\n2026-02-11;1,5;a, b\n2026-02-12;2,5;c\n") == "; 1");
        CHECK(layout_of("Date\tPain\n2026-02-11\t5\n") == "\t 1");
        CHECK(layout_of("Date|Pain\n2026-02-11|5\n") == "| 1");
        CHECK(layout_of("Date\n2026-02-11\n") == ", 1");
    }

    TEST_CASE("a first line may say the separator") { CHECK(layout_of("sep=;\nDate;Note\n2026-02-11;a,b\n") == "; 2"); }

    TEST_CASE("titles above the header are passed over, and a day in them is no row") {
        CHECK(layout_of("My legs,,\n\"on 1 March 2026, page 1\",,\n,,\nDate,Pain,Note\n2026-02-11,5,x\n") == ", 4");
        CHECK(layout_of("Log,,,\nExported,2026-03-01,,\nDate,Time,Pain,Note\n2026-02-11,03:10,5,x\n") == ", 3");
        CHECK(layout_of("com.app.weight,63,2\nweight,fat,start,uid,\n68.4,24,2026-01-05,a,\n68.1,24,2026-01-06,b,\n") ==
              ", 2");
    }
}
