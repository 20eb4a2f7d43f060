#include "diary/field_table.h"
#include "doctest.h"
#include "exchange/backup/backup.h"
#include "exchange/case_reader.h"
#include "support/random_diary.h"

using namespace unknot;
using namespace unknot::exchange;

namespace {

constexpr std::string_view whole = R"({"format":"unknot-diary","version":1,"created":"2026-11-22T03:10:00.000Z",
"app":"case","counts":{},"now":"2026-11-22T03:10:00.000Z","offset":60,"records":[
{"id":"00000000-0000-7000-8000-000000000009","type":"profile","at":1792725000000,"offset":60,"edited":1792725000000,"rev":1,"birth_year":1950,"conditions":["none"]},
{"id":"01a20104-78c0-7000-8000-000000000004","type":"cramp","at":1795313400000,"offset":60,"edited":1795313400000,"rev":1,"end":"stopped","duration":120,"muscle":"calf","note":"ächz"}
]})";

std::string with(std::string_view from, std::string_view to) {
    std::string text(whole);
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

Error refused(std::string_view text) {
    auto const one = read_case(text);
    REQUIRE_FALSE(one);
    CHECK_FALSE(one.error().what.empty());
    return one.error();
}

}

TEST_SUITE("case_reader") {
    TEST_CASE("what is no backup is no case") {
        for (std::string const text : {"", " ", "{}", "[]", "null", "{\"format\":\"unknot-diary\"}"})
            (void)refused(text);
        (void)refused(with("unknot-diary", "other-diary"));
        (void)refused(with("\"version\":1", "\"version\":2000000000"));
    }

    TEST_CASE("a case is taken whole or not at all: every beginning of one is refused") {
        for (std::size_t length = 0; length < whole.size(); ++length)
            CHECK_FALSE(read_case(whole.substr(0, length)));
        CHECK(read_case(whole));
    }

    TEST_CASE("a flipped bit anywhere gives a case or an error with a reason") {
        std::size_t cases = 0;
        for (std::size_t at = 0; at < whole.size(); ++at)
            for (int bit = 0; bit < 8; ++bit) {
                std::string text(whole);
                text[at] = static_cast<char>(text[at] ^ (1 << bit));
                auto const one = read_case(text);
                if (!one) CHECK_FALSE(one.error().what.empty());
                if (one) ++cases;
            }
        CHECK(cases > 0);
        CHECK(cases < whole.size() * 4);
    }

    TEST_CASE("\"now\" is needed, and its fault has a place and shows how it is written") {
        auto const missing = refused(with("\"now\"", "\"then\""));
        CHECK(missing.where == "now");
        CHECK(missing.what.find("2026-11-22T03:10:00.000Z") != std::string::npos);
        for (std::string const now : {"0", "null", "\"\"", "\"now\"", "\"2026-11-22\"", "\"2026-02-30T00:00:00.000Z\"",
                                      "\"2026-11-22T24:00:00.000Z\"", "[\"2026-11-22T03:10:00.000Z\"]"}) {
            auto const error = refused(with("\"now\":\"2026-11-22T03:10:00.000Z\"", "\"now\":" + now));
            CHECK_MESSAGE(error.where.starts_with("line 2, column "), error.where);
            CHECK_MESSAGE(error.what.find("\"now\" is ") != std::string::npos, error.what);
        }
    }

    TEST_CASE("an offset is up to 18 hours of whole minutes; without one the clock shows UTC") {
        for (std::string const offset : {"1081", "-1081", "0.5", "\"60\"", "null", "1e99"}) {
            auto const error = refused(with("\"offset\":60,\"records\"", "\"offset\":" + offset + ",\"records\""));
            CHECK_MESSAGE(error.where.starts_with("line 2, column "), error.where);
            CHECK_MESSAGE(error.what.find("from -1080 to 1080") != std::string::npos, error.what);
        }
        for (int const minutes : {-1080, 0, 1080}) {
            auto const one =
                read_case(with("\"offset\":60,\"records\"", "\"offset\":" + std::to_string(minutes) + ",\"records\""));
            REQUIRE(one);
            CHECK(one.value().now.offset_minutes == minutes);
        }
        auto const none = read_case(with("\"offset\":60,\"records\"", "\"records\""));
        REQUIRE(none);
        CHECK(none.value().now.offset_minutes == 0);
    }

    TEST_CASE("a record that is refused is named by line and number") {
        auto const error = refused(with("\"at\":1795313400000", "\"at\":\"now\""));
        CHECK(error.where == "line 4, record 2");
        CHECK(error.what.find("at: ") == 0);
    }

    TEST_CASE("a type, a member or a word of a newer version would be left out unsaid, so it is refused") {
        std::string const cramp = "record 01a20104-78c0-7000-8000-000000000004, cramp.";
        CHECK(refused(with("\"type\":\"cramp\"", "\"type\":\"spasm\"")).where == "spasm");
        CHECK(refused(with("\"note\":", "\"remark\":")).where == cramp + "remark");
        CHECK(refused(with("\"muscle\":\"calf\"", "\"muscle\":\"toe\"")).where == cramp + "muscle");
        auto const error = refused(with("[\"none\"]", "[\"dropsy\"]"));
        CHECK(error.where.ends_with("profile.conditions"));
        CHECK(error.what.find("dropsy") != std::string::npos);
    }

    TEST_CASE("a value that a member cannot have is refused with what was expected") {
        CHECK(refused(with("\"duration\":120", "\"duration\":-1")).what.starts_with("-1 is not a whole number from 0"));
        CHECK(refused(with("\"birth_year\":1950", "\"birth_year\":\"x\"")).what.find("a whole number") !=
              std::string::npos);
        CHECK(refused(with("\"note\":\"ächz\"", "\"note\":7")).what.starts_with("7 is not a text of at most"));
        auto const expected = [](std::string_view type, std::string_view member) {
            auto text = with(R"("end":"stopped","duration":120,"muscle":"calf","note":"ächz")", member);
            return refused(text.replace(text.find("cramp"), 5, type)).what;
        };
        CHECK(expected("check_in", R"("weight":"heavy")") == "\"heavy\" is not a number from 1 to 500");
        CHECK(expected("cramp", R"("woke":"yes")") == "\"yes\" is not true or false");
        CHECK(expected("check_in", R"("in_bed":"22:00")") == "\"22:00\" is not milliseconds since 1970, UTC");
        CHECK(expected("check_in", R"("day":20454)") == "20454 is not a day such as \"2026-11-22\"");
    }

    TEST_CASE("a case edited by hand needs no hash, and a wrong one does not matter") {
        CHECK(read_case(with("\n]}", "\n],\"sha256\":\"" + std::string(64, '0') + "\"}")));
    }

    TEST_CASE("the diary holds every record, and the clock stands at \"now\"") {
        auto const one = read_case(whole);
        REQUIRE(one);
        CHECK(one.value().diary.all().size() == 2);
        CHECK(to_iso(one.value().now.at) == "2026-11-22T03:10:00.000Z");
        CHECK(one.value().now.offset_minutes == 60);
    }

    TEST_CASE("any diary that was saved and bears a \"now\" is a case") {
        tests::Chance chance(3);
        for (int n = 0; n < 30; ++n) {
            auto const record = tests::random_record(chance);
            auto text = write_backup({{1}, "Unknot"}, {&record});
            text.insert(1, "\"now\":\"2026-11-22T03:10:00.000Z\",");
            auto const one = read_case(text);
            bool const plain = record.unknown_members.empty() && record.type.known();
            CHECK_MESSAGE(static_cast<bool>(one) == plain, text);
        }
    }
}
