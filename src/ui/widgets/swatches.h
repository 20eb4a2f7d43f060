// A choice among colours that stand side by side, joined.
#pragma once
#include "ui/widgets/controls.h"

#include <cstdint>

namespace unknot::ui {

// `colours`: one for each option, 0xRRGGBB, the same in every theme. The options' labels are spoken only.
[[nodiscard]] std::optional<std::string> choose_colour(Ui&, Choices const&, std::span<std::uint32_t const> colours);

}
