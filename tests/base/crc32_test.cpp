#include "base/crc32.h"
#include "doctest.h"

#include <string_view>
#include <vector>

using namespace unknot;

TEST_SUITE("crc32") {
    TEST_CASE("the check value of the catalogue") {
        std::string_view const digits = "123456789";
        std::vector<std::uint8_t> const bytes(digits.begin(), digits.end());
        CHECK(crc32(bytes) == 0xCBF43926u);
        CHECK(crc32({}) == 0);
    }

    TEST_CASE("one flipped bit always shows") {
        std::vector<std::uint8_t> bytes(40, 0x5A);
        auto const before = crc32(bytes);
        for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
            bytes[bit / 8] ^= static_cast<std::uint8_t>(1u << (bit % 8));
            CHECK(crc32(bytes) != before);
            bytes[bit / 8] ^= static_cast<std::uint8_t>(1u << (bit % 8));
        }
    }
}
