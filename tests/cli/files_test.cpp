#include "cli/files.h"
#include "doctest.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace unknot;
using namespace unknot::cli;

namespace {

struct Printed {
    int status = 0;
    std::string out, err;
};

std::string all_of(std::FILE* file) {
    std::string text;
    std::rewind(file);
    for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file))
        text += static_cast<char>(c);
    return text;
}

// Prints to the file `to`, or to a temporary file when it is null.
Printed printed(Outcome const& outcome, char const* to = nullptr) {
    auto* const out = to == nullptr ? std::tmpfile() : std::fopen(to, "w");
    auto* const err = std::tmpfile();
    REQUIRE(out != nullptr);
    REQUIRE(err != nullptr);
    Printed done;
    done.status = print(outcome, out, err);
    if (to == nullptr) done.out = all_of(out);
    done.err = all_of(err);
    std::fclose(out);
    std::fclose(err);
    return done;
}

std::filesystem::path temporary() {
    return std::filesystem::temp_directory_path() / ("unknot-files-test-" + std::to_string(getpid()));
}

}

TEST_SUITE("files") {
    TEST_CASE("a full disk ends with a status of its own and the reason, however little was to be written") {
        for (std::size_t const size : {std::size_t{1}, std::size_t{100}, std::size_t{5} << 20}) {
            auto const done = printed({0, std::string(size, 'x'), {}}, "/dev/full");
            CHECK(done.status == not_written);
            CHECK(done.err == "could not write: No space left on device\n");
        }
    }

    TEST_CASE("what was said beside it is still said, and stands first") {
        auto const done = printed({2, "half", "b.json: cut short\n"}, "/dev/full");
        CHECK(done.status == not_written);
        CHECK(done.err == "b.json: cut short\ncould not write: No space left on device\n");
    }

    TEST_CASE("with nothing to write a full disk is none of its business") {
        auto const done = printed({2, {}, "unknown command\n"}, "/dev/full");
        CHECK(done.status == 2);
        CHECK(done.err == "unknown command\n");
    }

    TEST_CASE("every byte arrives, zeros too, with the outcome's own status") {
        std::string const text("a\0b\n", 4);
        auto const done = printed({2, text, "why\n"});
        CHECK(done.status == 2);
        CHECK(done.out == text);
        CHECK(done.err == "why\n");
    }

    TEST_CASE("a file that is not there, and a folder, cannot be read") {
        CHECK_FALSE(read_file("/nowhere/at/all"));
        CHECK_FALSE(read_file(""));
        CHECK_FALSE(read_file(std::filesystem::temp_directory_path().string()));
    }

    TEST_CASE("an empty file is empty, and a binary one is what it is") {
        for (std::string const& bytes : {std::string(), std::string("\0\xFF\x1A\n", 4)}) {
            std::ofstream(temporary(), std::ios::binary) << bytes;
            CHECK(read_file(temporary().string()) == bytes);
        }
        std::filesystem::remove(temporary());
    }
}
