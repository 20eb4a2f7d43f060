// Runs the command itself, as a shell does.
#include "doctest.h"

#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

struct Ended {
    int status = 0;
    std::string said;   // to standard error
};

Ended run(std::string const& words) {
    auto* const pipe = popen(("\"" UNKNOT_COMMAND "\" " + words).c_str(), "r");
    REQUIRE(pipe != nullptr);
    Ended ended;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe))
        ended.said += static_cast<char>(c);
    ended.status = WEXITSTATUS(pclose(pipe));
    return ended;
}

}

TEST_SUITE("program") {
    TEST_CASE("on a full disk every command that writes says so, and ends with a status of its own") {
        for (auto const* words :
             {"schema", "advice-schema", "help", "version", "vocabulary", "export tests/golden/backup/version-1.json",
              "export tests/golden/backup/version-1.json --type cramp"}) {
            CAPTURE(words);
            auto const ended = run(std::string(words) + " 2>&1 >/dev/full");
            CHECK(ended.status == 3);
            CHECK(ended.said.find("could not write: No space left on device") != std::string::npos);
        }
    }

    TEST_CASE("what is written to a pipe ends with status 0") {
        auto const ended = run("schema");
        CHECK(ended.status == 0);
        CHECK(ended.said.starts_with("{"));
    }
}
