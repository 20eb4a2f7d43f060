#include "base/crc32.h"

#include <array>

namespace unknot {
namespace {

constexpr auto table = [] {
    std::array<std::uint32_t, 256> entries{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t rest = i;
        for (int bit = 0; bit < 8; ++bit)
            rest = (rest & 1) != 0 ? 0xEDB88320u ^ (rest >> 1) : rest >> 1;
        entries[i] = rest;
    }
    return entries;
}();

}

std::uint32_t crc32(std::span<std::uint8_t const> bytes) {
    std::uint32_t rest = 0xFFFFFFFFu;
    for (auto byte : bytes)
        rest = table[(rest ^ byte) & 0xFF] ^ (rest >> 8);
    return ~rest;
}

}
