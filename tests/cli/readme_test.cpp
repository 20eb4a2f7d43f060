// Checks what README.md says about the command: runs its lines as they are, on test files.
#include "cli/command.h"
#include "doctest.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <vector>

using namespace unknot;
using namespace unknot::cli;

namespace {

std::string read(std::string const& path) {
    std::ifstream file(std::string(UNKNOT_SOURCE_DIR) + "/" + path, std::ios::binary);
    REQUIRE_MESSAGE(file, path);
    return {std::istreambuf_iterator<char>(file), {}};
}

// The file for a name in capitals.
std::optional<std::string> file_named(std::string_view name) {
    if (name == "CASE.json") return read("tests/golden/advice/keto-day-28.json");
    if (name == "BACKUP.json") return read("tests/golden/backup/version-1.json");
    if (name == "TABLE.csv") return "Day,Pain,Leg\n2026-11-20,7,left\n2026-11-21,3,right\n";
    return {};
}

// The words of "    unknot relief --muscle calf   the steps" up to the description.
std::vector<std::string> examples(std::string const& readme) {
    std::vector<std::string> lines;
    std::istringstream text(readme);
    constexpr std::string_view indent = "    unknot ";
    for (std::string line; std::getline(text, line);)
        if (line.starts_with(indent))
            lines.push_back(line.substr(indent.size(), line.find("   ", indent.size()) - indent.size()));
    return lines;
}

// With and without the part in brackets.
std::set<std::string> variants(std::string const& line) {
    auto const open = line.find('['), close = line.find(']');
    if (open == std::string::npos || close == std::string::npos) return {line};
    return {line.substr(0, open) + line.substr(close + 1),
            line.substr(0, open) + line.substr(open + 1, close - open - 1) + line.substr(close + 1)};
}

Outcome carry_out(std::string const& line) {
    std::istringstream text(line);
    std::vector<std::string> const words(std::istream_iterator<std::string>(text), {});
    return run(std::vector<std::string_view>(words.begin(), words.end()), file_named);
}

// The words after "`unknot" in the running text.
std::set<std::string> named_commands(std::string const& readme) {
    std::set<std::string> names;
    for (std::string const start : {"`unknot ", "`build/native/unknot "})
        for (auto at = readme.find(start); at != std::string::npos; at = readme.find(start, at + 1)) {
            auto const from = at + start.size();
            names.insert(readme.substr(from, readme.find_first_of(" `\n", from) - from));
        }
    return names;
}

}

TEST_SUITE("readme") {
    TEST_CASE("every line about the command does what it says it does: something, without a complaint") {
        auto const lines = examples(read("README.md"));
        CHECK(lines.size() >= 9);
        for (auto const& line : lines)
            for (auto const& one : variants(line)) {
                CAPTURE(one);
                auto const outcome = carry_out(one);
                CHECK(outcome.status == 0);
                CHECK(outcome.err == "");
                CHECK_FALSE(outcome.out.empty());
            }
    }

    TEST_CASE("the commands that its text names are there") {
        auto const names = named_commands(read("README.md"));
        auto const help = carry_out("help").out;
        CHECK(names.size() >= 4);
        for (auto const& name : names)
            CHECK_MESSAGE(help.find("  unknot " + name) != std::string::npos, name);
    }

    TEST_CASE("advise takes each of the cases that the tests have, as it takes a case alone") {
        std::size_t taken = 0;
        for (auto const& entry : std::filesystem::directory_iterator(UNKNOT_SOURCE_DIR "/tests/golden/advice")) {
            auto const text = read("tests/golden/advice/" + entry.path().filename().string());
            std::vector<std::string_view> const words{"advise", "case.json", "--json"};
            auto const outcome = run(words, [&](std::string_view) { return text; });
            CHECK_MESSAGE(outcome.status == 0, entry.path().filename().string(), ": ", outcome.err);
            ++taken;
        }
        CHECK(taken > 50);
    }
}
