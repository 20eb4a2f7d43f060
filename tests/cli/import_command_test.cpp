#include "cli/command.h"
#include "doctest.h"
#include "exchange/backup/encrypted.h"

#include <map>

using namespace unknot;
using namespace unknot::cli;
using diary::Field;

namespace {

std::string const here = R"({"format":"unknot-diary","version":1,"created":"2026-11-22T03:10:00.000Z",
"app":"case","counts":{},"records":[
{"id":"01a20104-78c0-7000-8000-000000000004","type":"cramp","at":1795313400000,"offset":60,"edited":1795313400000,"rev":1,"muscle":"calf"},
{"id":"01a20104-78c0-7000-8000-000000000005","type":"spell","at":1795313400000,"offset":60,"edited":1795313400000,"rev":1,"power":[1,2]}
]})";

std::string const there = R"({"format":"unknot-diary","version":1,"records":[
{"id":"01a20104-78c0-7000-8000-000000000004","type":"cramp","at":1795313400000,"offset":60,"edited":1795313400000,"rev":2,"muscle":"foot"},
{"id":"01a20104-78c0-7000-8000-000000000006","type":"note","at":1795313400000,"offset":60,"edited":1795313400000,"rev":1,"text":"x"}
]})";

std::string const damaged = R"({"format":"unknot-diary","version":1,"records":[],
"unreadable":[{"day":"2026-01-01","line":"rubbish"},{"day":"2026-01-02","line":"rubbish"}]})";

std::string const table = "Day,At,Where,How bad,Lasted,Remarks\n"
                          "11/20/2026,3:15 am,Wade,7,2,after the run\n"
                          "11/21/2026,2:40 am,Arm,4,1,\n"
                          "11/22/2026,,Knie,5,1,\n";

using Words = std::vector<std::string_view>;

Outcome run_with(Words const& arguments) {
    std::map<std::string, std::string, std::less<>> const files{
        {"here.json", here},
        {"there.json", there},
        {"damaged.json", damaged},
        {"table.csv", table},
        {"other.json", "{}"},
        {"locked.unknot", exchange::write_encrypted_header({}) + "\n" + std::string(40, 'x')}};
    return run(arguments, [&](std::string_view path) -> std::optional<std::string> {
        auto const found = files.find(path);
        return found == files.end() ? std::nullopt : std::optional(found->second);
    });
}

void refuses(Words const& arguments, std::string_view saying) {
    auto const outcome = run_with(arguments);
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK_MESSAGE(outcome.err.find(saying) != std::string::npos, outcome.err);
}

exchange::Backup merged(Words const& arguments) {
    auto const outcome = run_with(arguments);
    CHECK_MESSAGE(outcome.status == 0, outcome.err);
    auto backup = exchange::read_backup(outcome.out);
    REQUIRE_MESSAGE(backup, outcome.err);
    CHECK(backup.value().integrity == exchange::Integrity::intact);
    return std::move(backup).value();
}

Words with(Words const& more) {
    Words all{"import",
              "here.json",
              "table.csv",
              "--map",
              "How bad=strength",
              "--map",
              "Lasted=duration:min",
              "--map",
              "Where=muscle",
              "--word",
              "Where:Wade=calf",
              "--word",
              "Where:Arm=",
              "--offset",
              "+01:00"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

}

TEST_SUITE("import command") {
    TEST_CASE("wrong use, files that are none and locked ones are refused") {
        refuses({"import", "here.json"}, "argument is missing");
        refuses({"import", "nowhere.json", "there.json"}, "nowhere.json: this file cannot be read");
        refuses({"import", "here.json", "nowhere.csv"}, "nowhere.csv: this file cannot be read");
        refuses({"import", "other.json", "there.json"}, "not a backup");
        refuses({"import", "here.json", "other.json"}, "not a backup");
        refuses({"import", "locked.unknot", "there.json"}, "locked");
        refuses({"import", "here.json", "locked.unknot"}, "locked");
    }

    TEST_CASE("a mapping that cannot be is refused with what was expected") {
        refuses({"import", "here.json", "table.csv", "--map", "Nowhere=strength"}, "no column Nowhere");
        refuses({"import", "here.json", "table.csv", "--map", "How bad=drink"}, "cramp has no field drink");
        refuses({"import", "here.json", "table.csv", "--map", "How bad"}, "--map is written");
        refuses({"import", "here.json", "table.csv", "--map", "Lasted=duration:kg"}, "no unit kg");
        refuses({"import", "here.json", "table.csv", "--map", "Day=date:min"}, "only a field");
        refuses({"import", "here.json", "table.csv", "--map", "Day=nothing"}, "no column holds the time");
        refuses({"import", "here.json", "table.csv", "--word", "Where=calf"}, "--word is written");
        refuses({"import", "here.json", "table.csv", "--type", "spell"}, "spell");
        refuses({"import", "here.json", "table.csv", "--dates", "year"}, "--dates");
        refuses({"import", "here.json", "table.csv", "--offset", "soon"}, "--offset");
        refuses(with({"--word", "Where:Fuss=nonsense"}), "no word nonsense for muscle, but calf, ");
        refuses(with({"--word", "Day:Monday=calf"}), "holds no field with words");
        refuses({"import", "here.json", "table.csv", "--map", "Lasted=duration:kg"}, "no unit kg for duration, but ");
    }

    TEST_CASE("options that a backup has no use for are refused, and not passed over") {
        for (Words const& more : {Words{"--type", "cramp"}, Words{"--dates", "day"}, Words{"--offset", "+01:00"},
                                  Words{"--map", "A=b"}, Words{"--word", "A:b=c"}, Words{"--bring-back"}}) {
            Words all{"import", "here.json", "there.json"};
            all.insert(all.end(), more.begin(), more.end());
            refuses(all, std::string(more.front()) + " is for tables");
        }
    }

    TEST_CASE("another backup is merged, and what happened is said") {
        auto const backup = merged({"import", "here.json", "there.json"});
        REQUIRE(backup.records.size() == 3);
        CHECK(backup.records[0].choice(Field::cramp_muscle) == "foot");
        auto const err = run_with({"import", "here.json", "there.json"}).err;
        CHECK(err.find("added: 1\n") != std::string::npos);
        CHECK(err.find("newer there, taken: 1\n") != std::string::npos);
    }

    TEST_CASE("a preview says it and writes no backup") {
        auto const outcome = run_with({"import", "here.json", "there.json", "--preview"});
        CHECK(outcome.status == 0);
        CHECK(outcome.out.find("added: 1\n") == 0);
        CHECK(outcome.err.empty());
    }

    TEST_CASE("a table of another program comes in by its mapping, with each refused row and why") {
        auto const outcome = run_with(with({"--preview"}));
        CHECK(outcome.out.find("column Day: date\ncolumn At: clock\n") != std::string::npos);
        CHECK(outcome.out.find("column Lasted: duration\n") != std::string::npos);
        CHECK(outcome.out.find("added: 2\n") != std::string::npos);
        CHECK(outcome.out.find("refused: 1\n  line 4, Where: ") != std::string::npos);
        auto const backup = merged(with({}));
        REQUIRE(backup.records.size() == 4);
        auto const& first = backup.records[0];
        CHECK(to_iso(first.at.at) == "2026-11-20T02:15:00.000Z");
        CHECK(first.choice(Field::cramp_muscle) == "calf");
        CHECK(first.integer(Field::cramp_strength) == 7);
        CHECK(first.integer(Field::cramp_duration) == 120);
        CHECK(first.text(Field::cramp_note) == "after the run");
        CHECK(backup.records[1].find(Field::cramp_muscle) == nullptr);
    }

    TEST_CASE("the same files give the same bytes") { CHECK(run_with(with({})).out == run_with(with({})).out); }

    TEST_CASE("lines nobody can read come in with the rest, each once") {
        auto const preview = run_with({"import", "here.json", "damaged.json", "--preview"});
        CHECK_MESSAGE(preview.out.find("unreadable lines added: 2\n") != std::string::npos, preview.out);
        auto const backup = merged({"import", "here.json", "damaged.json"});
        CHECK(backup.records.size() == 2);
        CHECK(backup.unreadable == diary::StoredLines{{{20454}, "rubbish"}, {{20455}, "rubbish"}});
        CHECK(merged({"import", "damaged.json", "damaged.json"}).unreadable == backup.unreadable);
    }
}
