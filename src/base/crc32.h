// CRC-32 as in zlib and PNG (reflected polynomial 0xEDB88320). Finds accidents, not forgery.
#pragma once
#include <cstdint>
#include <span>

namespace unknot {

[[nodiscard]] std::uint32_t crc32(std::span<std::uint8_t const>);

}
