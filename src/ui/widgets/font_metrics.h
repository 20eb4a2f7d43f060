// The one metric of a font file that ImGui does not give.
#pragma once
#include <cstdint>
#include <span>

namespace unknot::ui {

// (ascent - descent) / em, from the tables `hhea` and `head`; 1 if the file lacks them and so is not a usable font.
[[nodiscard]] float em_ratio(std::span<std::uint8_t const> font_file);

}
