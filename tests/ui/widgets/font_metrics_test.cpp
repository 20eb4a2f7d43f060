#include "doctest.h"
#include "support/random_diary.h"
#include "ui/widgets/font_metrics.h"

#include <cmath>
#include <fstream>
#include <iterator>
#include <vector>

using namespace unknot::tests;
using unknot::ui::em_ratio;

namespace {

std::vector<std::uint8_t> font(char const* name) {
    std::ifstream file(std::string(UNKNOT_BUILD_DIR) + "/fonts/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}

TEST_SUITE("font_metrics") {
    TEST_CASE("bytes that are no font, or part of one, have a ratio of 1 and are never read past their end") {
        CHECK(em_ratio({}) == 1);
        Chance chance(1);
        for (int n = 0; n < 2000; ++n) {
            std::vector<std::uint8_t> bytes(static_cast<std::size_t>(pick(chance, 0, 200)));
            for (auto& byte : bytes)
                byte = static_cast<std::uint8_t>(pick(chance, 0, 255));
            CHECK(em_ratio(bytes) == 1);
        }
    }
    TEST_CASE("a font cut short anywhere, or with any byte altered, is read to a number") {
        auto const whole = font("inter-400.otf");
        REQUIRE(!whole.empty());
        for (std::size_t length = 0; length < whole.size(); length += 97) {
            std::vector<std::uint8_t> const cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length));
            CHECK(std::isfinite(em_ratio(cut)));
        }
        for (std::size_t at = 0; at < 300; ++at) {
            auto altered = whole;
            altered[at] ^= 0xFF;
            CHECK(std::isfinite(em_ratio(altered)));
        }
    }
    TEST_CASE("the shipped fonts have one near 1.2") {
        for (auto const* name : {"inter-400.otf", "inter-650.otf"}) {
            CHECK(em_ratio(font(name)) > 1.1F);
            CHECK(em_ratio(font(name)) < 1.3F);
        }
    }
}
