#include "doctest.h"
#include "exchange/csv/numbers.h"

using namespace unknot;
using namespace unknot::exchange;

namespace {

double read(std::string_view cell, DecimalSign sign = DecimalSign::unknown) {
    auto const number = read_table_number(cell, sign);
    return number ? number.value() : -99;
}

Problem problem(std::string_view cell, DecimalSign sign = DecimalSign::unknown) {
    auto const number = read_table_number(cell, sign);
    REQUIRE_FALSE(number);
    return number.error().problem;
}

}

TEST_SUITE("csv_numbers") {
    TEST_CASE("what is no number is refused") {
        for (auto const cell :
             {"", "x", "1,5,5", "1.5.5", "1,23,456.0", "0x5", "nan", "1 5", "1/0", "5/2026", "--5", "12/3"})
            CHECK_MESSAGE(problem(cell) == Problem::malformed, cell);
        CHECK(problem(std::string(41, '1')) == Problem::malformed);
    }

    TEST_CASE("what is another number with the other sign is refused where the sign is not known") {
        for (auto const cell : {"1,840", "1.840", "-12,500", "999.999"})
            CHECK_MESSAGE(problem(cell) == Problem::conflict, cell);
        CHECK(problem("1,840", DecimalSign::ours) == Problem::conflict);
    }

    TEST_CASE("the sign of the file decides, and never by a thousand") {
        CHECK(read("1,840", DecimalSign::dot) == 1840);
        CHECK(read("1,840", DecimalSign::comma) == 1.84);
        CHECK(read("1.840", DecimalSign::comma) == 1840);
        CHECK(read("1.840", DecimalSign::ours) == 1.84);
    }

    TEST_CASE("a number that only one sign can have written is read so") {
        CHECK(read("1,840.5") == 1840.5);
        CHECK(read("1.840,5") == 1840.5);
        CHECK(read("1,234,567") == 1234567);
        CHECK(read("0,125") == 0.125);
        CHECK(read("12,5", DecimalSign::dot) == 12.5);
        CHECK(read(".5") == 0.5);
        CHECK(read("-3") == -3);
        CHECK(read("1e2") == 100);
    }

    TEST_CASE("spaces and apostrophes part thousands") {
        CHECK(read("1 840") == 1840);
        CHECK(read("1\xE2\x80\xAF"
                   "840,5") == 1840.5);
        CHECK(read("12'500") == 12500);
    }

    TEST_CASE("fractions are numbers, days are none") {
        CHECK(read("\xC2\xBD") == 0.5);
        CHECK(read("1\xC2\xBD") == 1.5);
        CHECK(read("1/2") == 0.5);
        CHECK(read("1 1/2") == 1.5);
        CHECK(problem("2/1") == Problem::malformed);
    }

    TEST_CASE("cells show the sign, or contradict each other") {
        CHECK(decimal_sign_of({"1,250", "1,020.5"}) == DecimalSign::dot);
        CHECK(decimal_sign_of({"1,5", "250"}) == DecimalSign::comma);
        CHECK(decimal_sign_of({"1,250", "300"}) == DecimalSign::unknown);
        CHECK(decimal_sign_of({"1.5", "1,5"}) == DecimalSign::unknown);
        CHECK(decimal_sign_of({"7.5 mg"}) == DecimalSign::dot);
        CHECK(decimal_sign_of({}) == DecimalSign::unknown);
    }

    TEST_CASE("a number and its unit are told apart") {
        CHECK(split_unit("250 ml").unit == "ml");
        CHECK(split_unit("1.5l").number == "1.5");
        CHECK(split_unit("25").unit.empty());
        CHECK(split_unit("many").number.empty());
    }

    TEST_CASE("a cell that says none is no value, and a dash before a number is one") {
        for (auto const cell : {"", "--", "N/A", "UNKNOWN", "null", "-2150000000"})
            CHECK_MESSAGE(is_no_value(cell), cell);
        for (auto const cell : {"0", "-5", "no", "calf"})
            CHECK_FALSE_MESSAGE(is_no_value(cell), cell);
    }
}
