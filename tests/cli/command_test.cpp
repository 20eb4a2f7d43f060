#include "base/json.h"
#include "cli/command.h"
#include "doctest.h"
#include "support/shipped.h"

#include <fstream>
#include <iterator>
#include <vector>

using namespace unknot;
using namespace unknot::cli;

namespace {

Outcome run_with(std::vector<std::string_view> const& arguments, std::optional<std::string> const& file = {}) {
    return run(arguments, [&](std::string_view) { return file; });
}

std::string golden() {
    std::ifstream stream(UNKNOT_SOURCE_DIR "/tests/golden/backup/version-1.json", std::ios::binary);
    REQUIRE(stream);
    return {std::istreambuf_iterator<char>(stream), {}};
}

bool has(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

}

TEST_SUITE("command") {
    TEST_CASE("wrong usage ends with 2, says what is wrong on standard error and prints nothing else") {
        for (auto const& arguments :
             std::vector<std::vector<std::string_view>>{{},
                                                        {"reliev"},
                                                        {"--json"},
                                                        {"relief"},
                                                        {"relief", "--muscle"},
                                                        {"relief", "--muscle", "jaw"},
                                                        {"relief", "--muscle", "calf", "--loud"},
                                                        {"relief", "calf"},
                                                        {"check"},
                                                        {"check", "a", "b"},
                                                        {"check", "--all"},
                                                        {"schema", "x"},
                                                        {"check-knowledge", "x"},
                                                        {"help", "me"},
                                                        {"relief", "--muscle", "calf", "--situation", "space"},
                                                        {"relief", "--muscle", "calf", "--situation"},
                                                        {"relief", "--muscle", "calf", "--muscle", "foot"},
                                                        {"advise"},
                                                        {"advise", "a", "b"},
                                                        {"advise", "--json"},
                                                        {"advise", "a", "--yaml"},
                                                        {"advise", "a", "--json", "--json"},
                                                        {"help-signs", "x"},
                                                        {"help-signs", "--json"},
                                                        {"coverage", "S0-01"},
                                                        {"vocabulary", "x"},
                                                        {"advice-schema", "x"}}) {
            auto const outcome = run_with(arguments);
            CHECK(outcome.status == 2);
            CHECK(outcome.out.empty());
            CHECK(has(outcome.err, "unknot help"));
        }
        CHECK(has(run_with({"reliev"}).err, "no command reliev, but relief, advise, "));
        CHECK(has(run_with({"relief", "--muscle", "jaw"}).err, "but calf, foot, "));
        CHECK(has(run_with({"relief", "--muscle", "calf", "--situation", "space"}).err, "but asleep, "));
        CHECK(has(run_with({"explain", "nonsense"}).err, "stretch-bedtime"));
        CHECK(has(run_with({"simulate", "--world", "mars"}).err, "but none, usual, "));
        CHECK(has(run_with({"simulate", "--days", "1.5"}).err, "whole number"));
        CHECK(has(run_with({"reference", "--age", "7.5"}).err, "whole number"));
        CHECK(has(run_with({"export", "b.json", "--type", "spell"}).err, "but cramp, intake, "));
        CHECK(has(run_with({"relief", "--muscle", "calf", "--loud"}).err, "--loud"));
    }

    TEST_CASE("help lists every command") {
        auto const outcome = run_with({"help"});
        CHECK(outcome.status == 0);
        for (auto const name :
             {"relief", "advise", "help-signs", "foods", "reference", "explain", "coverage", "vocabulary",
              "advice-schema", "check ", "schema", "check-knowledge", "version", "help"}) {
            CHECK(has(outcome.out, std::string("unknot ") + name));
        }
    }

    TEST_CASE("the version is that of the newest entry of changes.json, asked either way") {
        auto const outcome = run_with({"--version"});
        CHECK(outcome.status == 0);
        CHECK(outcome.out == "unknot " + tests::shipped_with_library().library->releases.front().version + "\n");
        CHECK(run_with({"version"}).out == outcome.out);
    }

    TEST_CASE("check refuses a file that cannot be read, is empty or is another program's, with the reason") {
        CHECK(run_with({"check", "x.json"}).status == 2);
        CHECK(has(run_with({"check", "x.json"}).err, "x.json: cannot be read"));
        CHECK(run_with({"check", "x.json"}, "").status == 2);
        CHECK(run_with({"check", "x.json"}, R"({"format":"other"})").status == 2);
    }

    TEST_CASE("check names the refused record, its place and the reason") {
        auto text = golden();
        auto const at = text.find("\"offset\":60");
        REQUIRE(at != std::string::npos);
        auto const outcome = run_with({"check", "x.json"}, text.replace(at, 11, "\"offset\":9999"));
        CHECK(outcome.status == 2);
        CHECK(has(outcome.out, "changed since it was written"));
        CHECK(has(outcome.out, "refused: 1"));
        CHECK(has(outcome.out, "line 2, record 1: offset: must be from -1080 to 1080"));
        CHECK(has(outcome.out, "the file states"));
    }

    TEST_CASE("check reports a file that is cut short") {
        auto const text = golden();
        auto const outcome = run_with({"check", "x.json"}, text.substr(0, text.size() / 2));
        CHECK(outcome.status == 2);
        CHECK(has(outcome.out, "cut short"));
    }

    TEST_CASE("check finds nothing wrong with a backup as it was written") {
        auto const outcome = run_with({"check", "x.json"}, golden());
        CHECK(outcome.status == 0);
        CHECK(outcome.err.empty());
        CHECK(has(outcome.out, "records: 35 ("));
        CHECK(has(outcome.out, "cramp 3"));
        CHECK(has(outcome.out, "intact"));
    }

    TEST_CASE("the knowledge compiled in is whole") {
        auto const outcome = run_with({"check-knowledge"});
        CHECK_MESSAGE(outcome.status == 0, outcome.err);
        CHECK(has(outcome.out, "6 protocols, 74 signs"));
    }

    TEST_CASE("the schema is the published one") {
        std::ifstream file(UNKNOT_SOURCE_DIR "/assets/backup.schema.json", std::ios::binary);
        REQUIRE(file);
        CHECK(run_with({"schema"}).out == std::string{std::istreambuf_iterator<char>(file), {}});
    }

    TEST_CASE("the advice's schema is the published one") {
        std::ifstream file(UNKNOT_SOURCE_DIR "/assets/advice.schema.json", std::ios::binary);
        REQUIRE(file);
        CHECK((run_with({"advice-schema"}).out == std::string{std::istreambuf_iterator<char>(file), {}}));
    }

    TEST_CASE("the vocabulary is one JSON object of lists, none empty") {
        auto const outcome = run_with({"vocabulary"});
        CHECK(outcome.status == 0);
        auto const document = JsonDocument::read(outcome.out);
        REQUIRE(document);
        for (std::string const name : {"sign", "condition", "medicine_class", "context", "fact", "column", "question"})
            CHECK_MESSAGE(document.value().root().member(name), name);
        for (auto const [name, list] : document.value().root().children())
            CHECK(list.size() > 0);
    }
}
