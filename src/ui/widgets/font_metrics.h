// The one figure of a font file that ImGui does not tell.
#pragma once
#include <cstdint>
#include <span>

namespace unknot::ui {

// (ascent - descent) / em, from the tables `hhea` and `head`; 1 when the file has none (it is then no usable font).
[[nodiscard]] float em_ratio(std::span<std::uint8_t const> font_file);

}
