#include "doctest.h"
#include "knowledge/table_reader.h"

using namespace unknot;
using namespace unknot::knowledge;

namespace {

constexpr std::array<std::string_view, 3> columns = {"name", "kind", "amount"};
constexpr std::array<std::string_view, 2> kinds = {"plain", "mixed"};
enum class Kind { plain, mixed };

TableReader reader_of(std::string_view text) { return {"things.csv", text, columns}; }

void has_fault(TableReader const& reader, std::string_view where, std::string_view saying) {
    auto const status = reader.status();
    REQUIRE_FALSE(status);
    CHECK(status.error().where == where);
    CHECK_MESSAGE(status.error().what.find(saying) != std::string::npos, status.error().what);
}

// The error for an amount; empty when it is a number.
std::string fault_of_amount(std::string const& amount) {
    auto const text = "name,kind,amount\nx,plain," + amount + "\n";
    auto reader = reader_of(text);
    REQUIRE(reader.status());
    auto const value = reader.decimal(reader.rows()[0], "amount");
    CHECK(value.has_value() == static_cast<bool>(reader.status()));
    return reader.status() ? std::string() : reader.status().error().where;
}

}

TEST_SUITE("table_reader") {
    TEST_CASE("text that is no table is a fault with file and line, and has no rows") {
        auto const reader = reader_of("name,kind,amount\nx,plain,1\ny,\"plain,2\n");
        has_fault(reader, "things.csv:3", "not closed");
        CHECK(reader.rows().empty());
    }

    TEST_CASE("an empty file lacks its header") { has_fault(reader_of(""), "things.csv:1", "name,kind,amount"); }

    TEST_CASE("the header must be the columns, all of them and in order") {
        for (std::string const header : {"name,kind", "name,amount,kind", "name,kind,amount,more", "name, kind,amount",
                                         "\xEF\xBB\xBFname,kind,amount", "Name,kind,amount"}) {
            auto const reader = reader_of(header);
            has_fault(reader, "things.csv:1", "the first line is name,kind,amount");
            CHECK(reader.rows().empty());
        }
    }

    TEST_CASE("only the first fault is kept") {
        auto reader = reader_of("name,kind,amount\n,plain,1\nx,odd,z\n");
        (void)reader.text(reader.rows()[0], "name");
        (void)reader.word(reader.rows()[1], "kind", kinds);
        (void)reader.decimal(reader.rows()[1], "amount");
        has_fault(reader, "things.csv:2", "the name is empty");
    }

    TEST_CASE("a word nobody knows is named with its column") {
        auto reader = reader_of("name,kind,amount\nx,Plain,1\n");
        CHECK(reader.enumerator<Kind>(reader.rows()[0], "kind", kinds) == Kind::plain);
        has_fault(reader, "things.csv:2", "\"Plain\" is no kind");
    }

    TEST_CASE("what is not wholly a number is refused, so that no part of it counts") {
        for (std::string const amount : {"x", "1x", "1 ", " 1", "1,5", "1e3", "0x10", "nan", "inf", "-", ".", "1-2",
                                         "--1", "1.2.3", "+1", "trace"})
            CHECK_MESSAGE(fault_of_amount("\"" + std::string(amount) + "\"") == "things.csv:2", amount);
    }

    TEST_CASE("a number too large to hold is refused") {
        CHECK(fault_of_amount(std::string(400, '9')) == "things.csv:2");
    }

    TEST_CASE("an empty amount is unknown, not nothing") {
        auto reader = reader_of("name,kind,amount\nx,plain,\ny,plain,0\nz,mixed,-1.5\n");
        CHECK_FALSE(reader.decimal(reader.rows()[0], "amount"));
        CHECK(reader.decimal(reader.rows()[1], "amount") == 0.0);
        CHECK(reader.decimal(reader.rows()[2], "amount") == -1.5);
        CHECK(reader.enumerator<Kind>(reader.rows()[2], "kind", kinds) == Kind::mixed);
        CHECK(reader.status());
    }

    TEST_CASE("words of a cell are split at spaces, however many") {
        auto reader = reader_of("name,kind,amount\n  a bb   c ,plain,1\n,plain,1\n");
        CHECK(reader.words(reader.rows()[0], "name") == std::vector<std::string>{"a", "bb", "c"});
        CHECK(reader.words(reader.rows()[1], "name").empty());
    }

    TEST_CASE("a fault of the caller's own stands at the row") {
        auto reader = reader_of("name,kind,amount\n\"x\ny\",plain,1\nz,plain,1\n");
        reader.fail(reader.rows()[1], Problem::conflict, "too much");
        has_fault(reader, "things.csv:4", "too much");
        CHECK(reader.status().error().problem == Problem::conflict);
    }
}
