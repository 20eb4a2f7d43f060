#include "doctest.h"
#include "exchange/csv/units.h"

#include <set>
#include <string>

using namespace unknot;
using namespace unknot::exchange;

namespace {

double scale_of(diary::Unit unit, std::string_view word) {
    for (auto const& one : csv_units(unit))
        if (one.word == word) return one.scale;
    FAIL("no unit ", word);
    return 0;
}

}

TEST_SUITE("csv_units") {
    TEST_CASE("the field's own unit stands first with the factor 1, and none stands twice") {
        for (auto const& row : diary::field_table()) {
            auto const units = csv_units(row.unit);
            if (units.empty()) continue;
            CAPTURE(row.name);
            CHECK(units.front().word == word(row.unit));
            CHECK(units.front().scale == 1);
            std::set<std::string_view> words;
            for (auto const& unit : units) {
                CHECK(unit.scale > 0);
                CHECK(words.insert(unit.word).second);
            }
        }
    }

    TEST_CASE("what a factor cannot convert has no other units") {
        CHECK(csv_units(diary::Unit::degrees_celsius).empty());
        CHECK(csv_units(diary::Unit::none).empty());
    }

    TEST_CASE("published equivalents") {
        CHECK(scale_of(diary::Unit::kilograms, "lb") == 0.45359237);
        CHECK(scale_of(diary::Unit::millilitres, "US fl oz") * 128 == doctest::Approx(3785.411784));
        CHECK(scale_of(diary::Unit::millilitres, "UK fl oz") * 160 == doctest::Approx(4546.09));
        CHECK(scale_of(diary::Unit::micrograms, "IU") * 40 == 1);
        CHECK(scale_of(diary::Unit::seconds, "h") == 3600);
    }
}
