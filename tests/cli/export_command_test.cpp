#include "base/csv.h"
#include "doctest.h"
#include "exchange/backup/encrypted.h"
#include "file_command.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::cli;
using namespace unknot::tests;

namespace {

constexpr std::string_view whole = R"({"format":"unknot-diary","version":1,"created":"2026-11-22T03:10:00.000Z",
"app":"case","counts":{},"records":[
{"id":"01a1333d-0740-7000-8000-000000000002","type":"medicine","at":1791861000000,"offset":60,"edited":1791861000000,"rev":1,"name":"Bendroflumethiazide 2.5 mg","event":"start","on":"2026-10-12"},
{"id":"01a20104-78c0-7000-8000-000000000004","type":"cramp","at":1795313400000,"offset":60,"edited":1795313400000,"rev":1,"end":"stopped","duration":120,"muscle":"calf","context":"sleep","woke":true,"note":"=1+1"},
{"id":"01a20104-78c0-7000-8000-000000000005","type":"spell","at":1795313400000,"offset":60,"edited":1795313400000,"rev":1,"power":[1,2]}
]})";

FileCommand const on(whole);

}

TEST_SUITE("export command") {
    TEST_CASE("wrong use and files that are no backup are refused") {
        on.refuses({"export"}, "argument is missing");
        on.refuses({"export", "b.json", "--type", "spell"}, "spell");
        on.refuses({"export", "b.json", "--csv"}, "--csv needs --type");
        on.refuses({"export", "b.json", "--type", "cramp", "--csv", "--json"}, "--csv or --json");
        on.refuses({"export", "b.json", "--type", "cramp"}, "cannot be read", std::nullopt);
        on.refuses({"export", "b.json"}, "b.json: ", "{}");
        on.refuses({"export", "b.json"}, "locked", exchange::write_encrypted_header({}) + "\n" + std::string(40, 'x'));
        on.refuses({"csv-columns", "x"}, "unknown argument x");
    }

    TEST_CASE("a backup that lost records gives the others, and says so") {
        auto text = std::string(whole);
        text.replace(text.find("1795313400000"), 13, "\"then\"");
        auto const outcome = on.run_with({"export", "b.json", "--type", "medicine"}, text);
        CHECK(outcome.status == 2);
        CHECK(outcome.err.find("1 records are refused") != std::string::npos);
        CHECK(outcome.out.find("Bendro") != std::string::npos);
    }

    TEST_CASE("lines nobody can read stay in a backup, and are in no table") {
        auto text = std::string(whole);
        text.insert(text.rfind('}'), R"(,"unreadable":[{"day":"2026-01-01","line":"a\u0000b"}])");
        auto const backup = exchange::read_backup(on.run_with({"export", "b.json"}, text).out);
        REQUIRE(backup);
        CHECK(backup.value().unreadable == diary::StoredLines{{{20454}, std::string("a\0b", 3)}});
        CHECK(on.run_with({"export", "b.json", "--type", "cramp"}, text).out ==
              on.out_of({"export", "b.json", "--type", "cramp"}));
        auto const check = on.run_with({"check", "b.json"}, on.run_with({"export", "b.json"}, text).out);
        CHECK(check.status == 0);
        CHECK(check.out.find("unreadable lines kept: 1\n") != std::string::npos);
    }

    TEST_CASE("the records of a type are a table") {
        for (Words const& arguments :
             {Words{"export", "b.json", "--type", "cramp"}, Words{"export", "b.json", "--type", "cramp", "--csv"}}) {
            auto const table = read_csv(on.out_of(arguments));
            REQUIRE(table);
            REQUIRE(table.value().rows.size() == 1);
            auto const& cells = table.value().rows[0].fields;
            CHECK(cells[0] == "01a20104-78c0-7000-8000-000000000004");
            CHECK(cells[1] == "2026-11-22T02:10:00.000Z");
            CHECK(cells[2] == "2026-11-22 03:10:00");
            auto const& header = table.value().header;
            auto const note = std::find(header.begin(), header.end(), "note") - header.begin();
            CHECK(cells[static_cast<std::size_t>(note)] == "'=1+1");
        }
    }

    TEST_CASE("without a type it is the whole diary, types of newer versions too, as a sound backup") {
        auto const text = on.out_of({"export", "b.json"});
        auto const backup = exchange::read_backup(text);
        REQUIRE(backup);
        CHECK(backup.value().integrity == exchange::Integrity::intact);
        CHECK(backup.value().records.size() == 3);
        CHECK(backup.value().app == "case");
        CHECK(on.run_with({"export", "b.json"}, text).out == text);
    }

    TEST_CASE("of one type as a backup it holds that type alone") {
        auto const backup = exchange::read_backup(on.out_of({"export", "b.json", "--type", "medicine", "--json"}));
        REQUIRE(backup);
        REQUIRE(backup.value().records.size() == 1);
        CHECK(backup.value().records[0].type == "medicine");
    }

    TEST_CASE("the columns are described") {
        CHECK(on.out_of({"csv-columns"}).find("cramp,duration,whole number,s") != std::string::npos);
    }
}

TEST_SUITE("check command on a locked backup") {
    TEST_CASE("says that it is locked and how, and refuses a header that is none") {
        auto const file = exchange::write_encrypted_header({}) + "\n" + std::string(40, 'x');
        auto const outcome = on.run_with({"check", "b.unknot"}, file);
        CHECK(outcome.status == 0);
        CHECK(outcome.out.find("locked") == 0);
        CHECK(outcome.out.find("600000 iterations") != std::string::npos);
        CHECK(outcome.out.find("40 bytes") != std::string::npos);
        auto weak = file;
        weak.replace(weak.find("600000"), 6, "1");
        on.refuses({"check", "b.unknot"}, "iterations", weak);
    }
}
