#include "ui/widgets/font_metrics.h"

#include <cstddef>
#include <cstring>
#include <optional>

namespace unknot::ui {
namespace {

std::optional<std::uint32_t> read_big_endian(std::span<std::uint8_t const> bytes, std::size_t at, std::size_t length) {
    if (at + length > bytes.size()) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < length; ++i)
        value = value << 8U | bytes[at + i];
    return value;
}

std::optional<std::size_t> table_offset(std::span<std::uint8_t const> bytes, char const* tag) {
    constexpr std::size_t header = 12, entry = 16;
    auto const count = read_big_endian(bytes, 4, 2);
    for (std::size_t i = 0; count && i < *count; ++i) {
        std::size_t const at = header + i * entry;
        if (at + entry > bytes.size()) return std::nullopt;
        if (std::memcmp(bytes.data() + at, tag, 4) == 0) return read_big_endian(bytes, at + 8, 4);
    }
    return std::nullopt;
}

}

float em_ratio(std::span<std::uint8_t const> font_file) {
    auto const head = table_offset(font_file, "head");
    auto const hhea = table_offset(font_file, "hhea");
    if (!head || !hhea) return 1;
    auto const em = read_big_endian(font_file, *head + 18, 2);
    auto const ascent = read_big_endian(font_file, *hhea + 4, 2);
    auto const descent = read_big_endian(font_file, *hhea + 6, 2);
    if (!em || *em == 0 || !ascent || !descent) return 1;
    auto const signed16 = [](std::uint32_t v) { return static_cast<float>(static_cast<std::int16_t>(v)); };
    return (signed16(*ascent) - signed16(*descent)) / static_cast<float>(*em);
}

}
