#include "diary/record.h"
#include "doctest.h"
#include "support/random_diary.h"

#include <string>

using namespace unknot;
using namespace unknot::diary;

namespace {

constexpr std::string_view head =
    R"("id":"019b7ae8-0000-7000-8000-000000000001","type":"cramp","at":1767225600000,"offset":60,"edited":1767225600000,"rev":1)";

std::string cramp(std::string_view rest) { return '{' + std::string(head) + std::string(rest) + '}'; }

Record read(std::string const& line) {
    auto record = read_record(line);
    REQUIRE_MESSAGE(record, to_string(record.error()));
    return std::move(record).value();
}

Error error_of(std::string const& line) {
    auto const record = read_record(line);
    REQUIRE_FALSE(record);
    return record.error();
}

// The head with one member's text replaced.
std::string with(std::string_view member, std::string_view replacement) {
    auto line = cramp("");
    auto const at = line.find(member);
    REQUIRE(at != std::string::npos);
    return line.replace(at, member.size(), replacement);
}

}

TEST_SUITE("record_json") {
    TEST_CASE("refuses a line that is no object") {
        for (auto const line : {"", "null", "[]", "\"\"", "{", "{\"id\":1}", "not a record", "\xEF\xBB\xBF{}"}) {
            CAPTURE(line);
            CHECK_FALSE(read_record(line));
        }
    }

    TEST_CASE("refuses a record without one of its own members, or with a wrong one, and names it") {
        CHECK(error_of(with(R"("id":"019b7ae8-0000-7000-8000-000000000001",)", "")).where == "id");
        CHECK(error_of(with(R"("id":"019b7ae8-0000-7)", R"("id":"019b7ae8-0000-4)")).where == "id");
        CHECK(error_of(with(R"("type":"cramp",)", "")).where == "type");
        CHECK(error_of(with(R"("type":"cramp")", R"("type":7)")).where == "type");
        CHECK(error_of(with(R"("type":"cramp")", R"("type":"")")).where == "type");
        CHECK(error_of(with(R"("at":1767225600000,)", "")).where == "at");
        CHECK(error_of(with(R"("at":1767225600000)", R"("at":-1)")).where == "at");
        CHECK(error_of(with(R"("at":1767225600000)", R"("at":253402300800000)")).where == "at");
        CHECK(error_of(with(R"("at":1767225600000)", R"("at":0.5)")).where == "at");
        CHECK(error_of(with(R"("offset":60)", R"("offset":1081)")).where == "offset");
        CHECK(error_of(with(R"("offset":60,)", "")).where == "offset");
        CHECK(error_of(with(R"("edited":1767225600000,)", "")).where == "edited");
        CHECK(error_of(with(R"("rev":1)", R"("rev":0)")).where == "rev");
        CHECK(error_of(with(R"("rev":1)", R"("rev":4294967296)")).where == "rev");
        CHECK(error_of(cramp(R"(,"gone":1)")).where == "gone");
        CHECK(error_of(cramp(R"(,"zone":"")")).where == "zone");
        CHECK(error_of(with(R"("at":1767225600000)", R"("at":NaN)")).problem == Problem::malformed);
        CHECK(error_of(with(R"("at":1767225600000)", R"("at":1e999)")).problem == Problem::malformed);
    }

    TEST_CASE("refuses a member that stands twice, whichever it is") {
        CHECK(error_of(cramp(R"(,"rev":2)")).where == "rev");
        CHECK(error_of(cramp(R"(,"type":"intake")")).where == "type");
        CHECK(error_of(cramp(R"(,"muscle":"calf","muscle":"foot")")).where == "muscle");
        CHECK(error_of(cramp(R"(,"muscle":"jaw","muscle":"foot")")).where == "muscle");
        CHECK(error_of(cramp(R"(,"future":1,"future":1)")).where == "future");
    }

    TEST_CASE("refuses a lone surrogate, a depth bomb and a line too long") {
        CHECK_FALSE(read_record(cramp(R"(,"note":"\ud800")")));
        CHECK(error_of(cramp(",\"x\":" + std::string(40, '[') + std::string(40, ']'))).problem == Problem::too_large);
        CHECK(error_of(cramp(",\"x\":\"" + std::string(record_bytes_limit, 'x') + '"')).problem == Problem::too_large);
    }

    TEST_CASE("keeps a type of a newer version with all its members") {
        auto const line = with(R"("type":"cramp")", R"("type":"spell")");
        auto const longer = line.substr(0, line.size() - 1) + R"(,"alpha":[1,2.50],"muscle":"calf"})";
        auto const record = read(longer);
        CHECK(record.type == "spell");
        CHECK(record.values.empty());
        CHECK(write_record(record) == longer);
    }

    TEST_CASE("keeps fields and words of a newer version byte for byte, apart from space") {
        auto const line =
            cramp(R"(,"a":1.50E+2,"helped":["heat","magic"],"muscle":"jaw","strength":99,"z":{"deep":[null]})");
        CHECK(write_record(read(line)) == line);
        auto const spaced = cramp(",\"z\" : { \"deep\" : [ null ] }");
        CHECK(write_record(read(spaced)) == cramp(R"(,"z":{"deep":[null]})"));
    }

    TEST_CASE("a kept value never breaks the line") {
        auto const written = write_record(read(cramp(",\"z\":{\n\"a\":\r\n[1,\n2]}")));
        CHECK(written.find('\n') == std::string::npos);
        CHECK(written.find('\r') == std::string::npos);
    }

    TEST_CASE("NUL, bidi controls and __proto__ are text like any other") {
        auto const record = read(cramp(R"(,"note":"a\u0000b\u202e","__proto__":{"x":1})"));
        CHECK(record.text(Field::cramp_note) == std::string_view("a\0b\xE2\x80\xAE", 6));
        CHECK(record.find_unknown("__proto__"));
        CHECK(write_record(record).find(R"("__proto__":{"x":1})") != std::string::npos);
    }

    TEST_CASE("members may come in any order") {
        auto const record = read(
            R"({"rev":1,"muscle":"calf","edited":5,"offset":0,"at":5,"type":"cramp","id":"019b7ae8-0000-7000-8000-000000000001"})");
        CHECK(record.choice(Field::cramp_muscle) == "calf");
        CHECK(write_record(record).starts_with(R"({"id":)"));
    }

    TEST_CASE("a whole number written with a fraction of nothing is whole") {
        CHECK(read(cramp(R"(,"duration":90.0)")).integer(Field::cramp_duration) == 90);
    }

    TEST_CASE("a record full of the longest texts can be read back, whatever its type and its letters") {
        tests::Chance chance(7);
        for (std::size_t n = 0; n < record_type_count; ++n) {
            auto const type = static_cast<RecordType>(n);
            Record record;
            record.id = tests::random_id(chance, {});
            record.type = type;
            record.rev = 1;
            for (auto const& row : fields_of(type))
                if (row.kind == Kind::text)   // of a letter that JSON writes with six
                    record.set(field_of(row), CompactString(std::string(static_cast<std::size_t>(row.high), '\x01')));
            CAPTURE(word(type));
            CHECK(read(write_record(record)) == record);
        }
    }

    TEST_CASE("any record reads back as itself, and its bytes as themselves") {
        tests::Chance chance(2);
        for (int round = 0; round < 3000; ++round) {
            auto const record = tests::random_record(chance);
            auto const line = write_record(record);
            CAPTURE(line);
            auto const back = read(line);
            CHECK(back == record);
            CHECK(write_record(back) == line);
            CHECK(line.find('\n') == std::string::npos);
        }
    }
}
