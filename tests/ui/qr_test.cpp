#include "doctest.h"
#include "ui/qr.h"

#include <string>

using namespace unknot::ui;

TEST_SUITE("qr") {
    TEST_CASE("no text, or too much, has no code") {
        CHECK_FALSE(encode_qr(""));
        CHECK_FALSE(encode_qr(std::string(qr_limit + 1, 'a')));
    }
    TEST_CASE("any text up to the limit has one, square, with its three corners") {
        for (std::size_t length = 1; length <= qr_limit; length += 83) {
            auto const code = encode_qr(std::string(length, 'x'));
            REQUIRE(code);
            CHECK(code->size >= 21);
            CHECK((code->size - 17) % 4 == 0);
            REQUIRE(code->modules.size() == static_cast<std::size_t>(code->size * code->size));
            int const far = code->size - 7;

            struct Corner {
                int x, y;
            };

            for (auto const corner : {Corner{0, 0}, Corner{far, 0}, Corner{0, far}}) {
                for (int n = 0; n < 7; ++n) {
                    CHECK(code->dark(corner.x + n, corner.y));
                    CHECK(code->dark(corner.x, corner.y + n));
                }
                CHECK_FALSE(code->dark(corner.x + 1, corner.y + 1));
                CHECK(code->dark(corner.x + 3, corner.y + 3));
            }
        }
    }
    TEST_CASE("another text is another code") {
        auto const one = encode_qr("https://unknot.example/#s1.A"), other = encode_qr("https://unknot.example/#s1.B");
        REQUIRE(one);
        REQUIRE(other);
        CHECK(one->modules != other->modules);
    }
}
