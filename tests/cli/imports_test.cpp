// Every table of tests/golden/imports, as a person brings it: a file and nothing else.
#include "cli/command.h"
#include "doctest.h"
#include "imports_judge.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

using namespace unknot;
using namespace unknot::tests;

namespace {

constexpr std::string_view empty_diary = R"({"format":"unknot-diary","version":1,"created":"2026-06-30T12:00:00.000Z",
"app":"case","counts":{},"records":[]})";

std::string read(std::string const& name) {
    std::ifstream file(std::string(UNKNOT_SOURCE_DIR) + "/tests/golden/imports/" + name, std::ios::binary);
    REQUIRE_MESSAGE(file, name);
    return {std::istreambuf_iterator<char>(file), {}};
}

cli::Outcome import_into(std::string const& diary, std::string const& table, std::string_view clock) {
    std::string_view const arguments[] = {"import", "diary.json", "table.csv", "--offset", clock};
    return cli::run(arguments,
                    [&](std::string_view path) { return std::optional(path == "diary.json" ? diary : table); });
}

std::string const& expected_text() {
    static auto const text = read("expected.json");
    return text;
}

std::string_view word(Verdict verdict) {
    constexpr std::string_view words[] = {"right", "asked", "REFUSED", "SILENTLY WRONG"};
    return words[static_cast<std::size_t>(verdict)];
}

std::size_t count_of(std::string const& backup) {
    auto const document = JsonDocument::read(backup);
    REQUIRE(document);
    return document.value().root().member("records").size();
}

template <class Check>
void for_each_case(Check const& check) {
    auto const document = JsonDocument::read(expected_text());
    REQUIRE_MESSAGE(document, to_string(document.error()));
    auto const root = document.value().root();
    for (auto const& [none, one_case] : root.member("cases").children())
        for (auto const& [nothing, file] : one_case.member("files").children())
            check(std::string(file.text().value_or("")), one_case, root.member("said"));
}

}

TEST_SUITE("imports") {
    TEST_CASE("each file comes in right, or is asked about rightly") {
        std::size_t files = 0;
        for_each_case([&](std::string const& file, JsonValue one_case, JsonValue said) {
            auto const outcome =
                import_into(std::string(empty_diary), read(file), one_case.member("clock").text().value_or(""));
            auto const judged = judge(one_case, said, outcome);
            bool const right = judged.verdict == Verdict::right || judged.verdict == Verdict::asked;
            CHECK_MESSAGE(right, file, ": ", word(judged.verdict), "\n", judged.why, "\n", outcome.err);
            if (std::getenv("UNKNOT_IMPORTS") != nullptr) std::cout << file << ": " << word(judged.verdict) << '\n';
            ++files;
        });
        CHECK(files == 33);
    }

    TEST_CASE("a file that comes in adds nothing when it comes again") {
        for_each_case([&](std::string const& file, JsonValue one_case, JsonValue) {
            auto const clock = one_case.member("clock").text().value_or("");
            auto const once = import_into(std::string(empty_diary), read(file), clock);
            if (once.status != 0) return;
            auto const twice = import_into(once.out, read(file), clock);
            CHECK_MESSAGE(twice.status == 0, file);
            CHECK_MESSAGE(count_of(twice.out) == count_of(once.out), file);
        });
    }
}
