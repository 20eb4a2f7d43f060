#include "doctest.h"
#include "exchange/csv/rows.h"
#include "exchange/csv/table.h"
#include "support/random_diary.h"

#include <set>

using namespace unknot;
using namespace unknot::exchange;

namespace {

std::vector<std::string> read_back(std::string const& text) {
    CsvRows rows(text);
    REQUIRE(rows.next());
    auto const fields = rows.fields();
    REQUIRE(fields);
    CHECK_FALSE(rows.next());
    return fields.value();
}

}

TEST_SUITE("csv_table") {
    TEST_CASE("what a spreadsheet would run as a formula gets an apostrophe") {
        for (std::string const text : {"=1+1", "+49 30 1", "-lots", "@SUM(A1)", "\tx", "\rx", "=", "-"})
            CHECK(guarded(text) == '\'' + text);
    }

    TEST_CASE("numbers and other texts get none") {
        for (std::string const text : {"-5", "+5", "-5.25", "-1e-7", ".5", "calf", "1=2", "", "'quoted'", "'"})
            CHECK(guarded(text) == text);
    }

    TEST_CASE("no cell begins as a formula does, and every text comes back") {
        constexpr std::string_view parts[] = {"'", "=", "+", "-", "@", "\t", "\r", "5", ".", "e", "x", ","};
        tests::Chance chance(7);
        for (int i = 0; i < 5000; ++i) {
            std::string text;
            for (auto left = tests::pick(chance, 0, 5); left > 0; --left)
                text += parts[static_cast<std::size_t>(tests::pick(chance, 0, std::ssize(parts) - 1))];
            auto const cell = guarded(text);
            bool const runs = !cell.empty() && std::string_view("=+-@\t\r").find(cell[0]) != std::string_view::npos;
            CHECK_MESSAGE((!runs || is_csv_number(cell)), cell);
            CHECK(unguarded(cell) == text);
        }
    }

    TEST_CASE("what is nearly a number is none") {
        for (auto const text : {"", "-", ".", "1.2.3", "1e", "e5", "1e+", "0x10", "nan", "inf", "1 ", "1,5"})
            CHECK_FALSE_MESSAGE(is_csv_number(text), text);
        for (auto const text : {"0", "-0", "+1.", ".5", "1e5", "1E-5"})
            CHECK_MESSAGE(is_csv_number(text), text);
    }

    TEST_CASE("a row reads back as its cells, whatever is in them") {
        tests::Chance chance(8);
        for (int i = 0; i < 500; ++i) {
            std::vector<std::string> cells{"first"};   // a single empty cell would be an empty line
            for (auto left = tests::pick(chance, 1, 6); left > 0; --left)
                cells.push_back(tests::random_text(chance));
            std::string text;
            append_csv_row(text, cells);
            CHECK(text.ends_with("\r\n"));
            auto back = read_back(text);
            for (auto& cell : back)
                cell = unguarded(cell);
            CHECK(back == cells);
        }
    }

    TEST_CASE("every column of the field table is there, has a name of its own and says what it holds") {
        for (std::size_t i = 0; i < diary::record_type_count; ++i) {
            auto const type = static_cast<diary::RecordType>(i);
            std::set<std::string> names;
            std::set<diary::Field> fields, units;
            for (auto const& column : csv_table(type)) {
                CHECK(names.insert(column.name).second);
                CHECK_MESSAGE(column.role != CsvColumnRole::nothing, column.name);
                if (column.role == CsvColumnRole::field) CHECK(fields.insert(column.field).second);
                if (column.role == CsvColumnRole::unit) CHECK(units.insert(column.field).second);
            }
            for (auto const& row : diary::fields_of(type)) {
                CHECK(fields.contains(field_of(row)));
                CHECK(units.contains(field_of(row)) == (row.unit != diary::Unit::none));
            }
            for (auto const name : {"id", "at_utc", "start_local", "utc_offset", "zone", "edited", "rev"})
                CHECK(names.contains(name));
        }
    }
}
