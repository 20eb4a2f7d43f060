#include "diary/damage.h"
#include "doctest.h"
#include "support/random_diary.h"

using namespace unknot;
using namespace unknot::diary;

namespace {

constexpr time::Instant noon{1'767'268'800'000};   // 2026-01-01T12:00Z

Record note(tests::Chance& chance, std::string_view text) {
    Record record;
    record.at.at = noon;
    record.id = tests::random_id(chance, noon);
    record.type = "note";
    record.edited = noon;
    record.rev = 1;
    record.set(Field::note_text, CompactString(text));
    return record;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    auto const at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

// Nothing uncertain may be repaired.
void check_hopeless(std::string_view line, Damage damage) {
    auto const found = examine_line(line);
    CHECK(found.damage == damage);
    CHECK(found.records.empty());
}

}

TEST_SUITE("damage") {
    TEST_CASE("a line that is cut short is not repaired, and what it is about can be made out") {
        tests::Chance chance(1);
        auto const record = note(chance, "a good night");
        auto const line = write_record(record);
        for (std::size_t size = 1; size < line.size(); ++size) {
            auto const found = examine_line(line.substr(0, size));
            CHECK(found.records.empty());
            CHECK(found.damage == Damage::cut_short);
            if (size < 70) continue;
            CHECK(found.id == record.id);
            CHECK(found.type == RecordType::note);
        }
    }

    TEST_CASE("a whole record before one that is cut short is not enough: the rest would be lost") {
        tests::Chance chance(1);
        auto const line = write_record(note(chance, "one")) + write_record(note(chance, "two")).substr(0, 60);
        CHECK(examine_line(line).records.empty());
    }

    TEST_CASE("missing, wrong and doubled members are named as such, and no value is guessed") {
        tests::Chance chance(1);
        auto const line = write_record(note(chance, "x"));
        check_hopeless(replaced(line, R"(,"rev":1)", ""), Damage::part_missing);
        check_hopeless(replaced(line, R"("rev":1)", R"("rev":"1")"), Damage::part_missing);
        check_hopeless(replaced(line, R"("offset":0)", R"("offset":5000)"), Damage::part_missing);
        check_hopeless(replaced(line, R"("text":)", R"("text":"y","text":)"), Damage::part_missing);
        check_hopeless(R"({"id":7})", Damage::part_missing);
    }

    TEST_CASE("what is no JSON is altered, whatever it was") {
        tests::Chance chance(1);
        auto const line = write_record(note(chance, "gr\xC3\xBC\xC3\x9F"));
        check_hopeless(replaced(line, "\xC3\xBC", "\xC3\x3C"), Damage::altered);
        check_hopeless(replaced(line, "\"rev\"", "\"rev"), Damage::cut_short);
        check_hopeless(replaced(line, ":1", ";1"), Damage::altered);
        check_hopeless("rubbish", Damage::altered);
        check_hopeless("[1,2]", Damage::altered);
        check_hopeless(std::string(30, '\0'), Damage::altered);
        check_hopeless("", Damage::altered);
    }

    TEST_CASE("a record of more than 64 KB is too long, and many of them on one line are not") {
        tests::Chance chance(1);
        auto const one = note(chance, std::string(2000, 'x'));
        check_hopeless(replaced(write_record(one), "\"rev\"", "\"pad\":\"" + std::string(70'000, 'y') + "\",\"rev\""),
                       Damage::too_long);
        std::string line;
        for (int n = 0; n < 50; ++n)
            line += write_record(note(chance, std::string(2000, 'x')));
        CHECK(examine_line(line).records.size() == 50);
    }

    TEST_CASE("a control character that has taken a letter's place after a backslash is not repaired") {
        tests::Chance chance(1);
        auto const line = write_record(note(chance, "say \"yes\""));
        check_hopeless(replaced(line, "\\\"yes", std::string("\\\0yes", 5)), Damage::altered);
    }

    TEST_CASE("a digit that has become a control character is not read as a smaller number") {
        tests::Chance chance(1);
        auto const line = write_record(note(chance, "x"));
        check_hopeless(replaced(line, "\"at\":17", std::string("\"at\":1\0", 7)), Damage::altered);
    }

    TEST_CASE("two records on one line are both had back") {
        tests::Chance chance(1);
        auto const one = note(chance, "one }{ \" brace"), two = note(chance, "two");
        for (std::string_view const between : {"", ",", "\r", " , "}) {
            auto const found = examine_line(write_record(one) + std::string(between) + write_record(two));
            CHECK(found.damage == Damage::joined);
            REQUIRE(found.records.size() == 2);
            CHECK(found.records[0] == one);
            CHECK(found.records[1] == two);
        }
        auto const doubled = examine_line(write_record(one) + write_record(one));
        REQUIRE(doubled.records.size() == 1);
        CHECK(doubled.records[0] == one);
    }

    TEST_CASE("what stands around a record is dropped") {
        tests::Chance chance(1);
        auto const record = note(chance, "x");
        std::string const nul(3, '\0');
        for (auto const& line : {nul + write_record(record) + nul, "\xEF\xBB\xBF" + write_record(record),
                                 write_record(record) + ",", "\x1A" + write_record(record) + "\r\x7F",
                                 replaced(write_record(record), ",\"rev\"", "," + nul + "\"rev\"")}) {
            REQUIRE_FALSE(read_record(line));
            auto const found = examine_line(line);
            CHECK(found.damage == Damage::stray);
            REQUIRE(found.records.size() == 1);
            CHECK(found.records[0] == record);
        }
    }

    TEST_CASE("control characters that stand raw in a text stay in it") {
        tests::Chance chance(1);
        auto const record = note(chance, std::string_view("a\tb\0c", 5));
        auto const raw = replaced(replaced(write_record(record), "\\t", "\t"), "\\u0000", std::string(1, '\0'));
        REQUIRE_FALSE(read_record(raw));
        auto const found = examine_line(raw);
        REQUIRE(found.records.size() == 1);
        CHECK(found.records[0] == record);
    }
}
