#include "doctest.h"
#include "files.h"
#include "knowledge/library_file.h"

#include <fstream>
#include <sstream>
#include <string>

using namespace unknot;
using namespace unknot::knowledge;

namespace {

// The library file that the build made for the page.
std::string const& built() {
    static std::string const text = [] {
        std::ifstream file(std::string(UNKNOT_BUILD_DIR) + "/library.json", std::ios::binary);
        std::ostringstream bytes;
        bytes << file.rdbuf();
        return bytes.str();
    }();
    return text;
}

Knowledge core() {
    auto result = read_knowledge(embedded_files());
    REQUIRE(result);
    return std::move(result).value();
}

std::string with(std::string_view from, std::string_view to) {
    auto text = built();
    auto const place = text.find(from);
    REQUIRE(place != std::string::npos);
    return text.replace(place, from.size(), to);
}

bool is_refused(std::string_view text) { return !read_library_file(text, core()); }

}

TEST_SUITE("a library that is not what was built") {
    TEST_CASE("a page, or nothing, in its place") {
        for (std::string_view const text :
             {"<!doctype html><p>Not found", "", "null", "[]", "{}", "{\"all-strings\":7}"})
            CHECK(is_refused(text));
    }

    TEST_CASE("cut short anywhere") {
        for (std::size_t parts = 1; parts < 12; ++parts)
            CHECK(is_refused(built().substr(0, built().size() * parts / 12)));
        CHECK(is_refused(built().substr(0, built().size() - 1)));
    }

    TEST_CASE("without the sentences") { CHECK(is_refused(with("\"all-strings\":", "\"no-strings\":"))); }

    TEST_CASE("with sentences that cannot be read") {
        CHECK(is_refused(with("\"all-strings\":\"{", "\"all-strings\":\"{{")));
    }

    TEST_CASE("without one of its files") { CHECK(is_refused(with("\"claims.json\":", "\"claim.json\":"))); }

    TEST_CASE("with a file that cannot be read") {
        CHECK(is_refused(with("\"causes.json\":\"{", "\"causes.json\":\"")));
    }
}

TEST_CASE("the library as it was built brings what the core has not, and all sentences") {
    auto const whole = read_library_file(built(), core());
    REQUIRE(whole);
    auto const& [knowledge, strings] = whole.value();
    REQUIRE(knowledge.library);
    CHECK(knowledge.library->claims.size() == unknot::tests::library().claims.size());
    CHECK(knowledge.sources.size() == unknot::tests::shipped().sources.size());
    CHECK(strings.has("title.today"));
}
