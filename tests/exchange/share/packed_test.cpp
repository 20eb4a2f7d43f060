#include "doctest.h"
#include "exchange/share/packed.h"

#include <random>

using namespace unknot::exchange;

TEST_SUITE("packed") {
    TEST_CASE("past the end nothing is read, and nothing after it") {
        std::vector<std::uint8_t> const bytes{0xAB};
        PackedReader reader(bytes);
        CHECK(reader.take(4) == 0xA);
        CHECK(reader.take(5) == 0);
        CHECK(reader.failed());
        CHECK(reader.take(1) == 0);
        CHECK(reader.take() == 0);
        CHECK_FALSE(reader.complete());
    }

    TEST_CASE("a number in groups that never ends, is too large or longer than it need be is refused") {
        for (auto const& bytes : std::vector<std::vector<std::uint8_t>>{
                 {}, {0x80}, {0x80, 0x00}, {0xFF, 0xFF, 0xFF, 0xFF, 0x1F}, {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01}}) {
            CAPTURE(bytes.size());
            PackedReader reader(bytes);
            CHECK(reader.take() == 0);
            CHECK(reader.failed());
        }
    }

    TEST_CASE("what is left in the last byte must be empty, and no byte may follow") {
        std::vector<std::uint8_t> const set{0b1010'0001}, more{0b1010'0000, 0}, empty{0b1010'0000};
        PackedReader with_bit(set), with_byte(more), with_none(empty);
        CHECK(with_bit.take(3) == 5);
        CHECK_FALSE(with_bit.complete());
        CHECK(with_byte.take(3) == 5);
        CHECK_FALSE(with_byte.complete());
        CHECK(with_none.take(3) == 5);
        CHECK(with_none.complete());
    }

    TEST_CASE("any numbers of any width read back, in as many bits as they were given") {
        std::mt19937 chance(1);
        for (int round = 0; round < 200; ++round) {
            PackedWriter writer;
            std::vector<std::pair<std::uint32_t, int>> numbers;   // width 0: in groups
            for (int n = 0; n < 40; ++n) {
                int const width = static_cast<int>(chance() % 33);
                auto const number = static_cast<std::uint32_t>(chance()) >>
                                    (width == 0 ? chance() % 32 : 32u - static_cast<unsigned>(width));
                numbers.emplace_back(number, width);
                if (width == 0)
                    writer.put(number);
                else
                    writer.put(number, width);
            }
            PackedReader reader(writer.bytes());
            for (auto const& [number, width] : numbers)
                CHECK((width == 0 ? reader.take() : reader.take(width)) == number);
            CHECK(reader.complete());
        }
        PackedWriter nine;
        for (int n = 0; n < 8; ++n)
            nine.put(511, 9);
        CHECK(nine.bytes().size() == 9);
    }
}
