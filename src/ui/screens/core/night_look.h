// The shade of a night with cramps: the same on Today, in the calendar and wherever nights are shown.
#pragma once
#include "ui/theme.h"

#include <cstdint>
#include <optional>

namespace unknot::ui {

struct Shade {
    Token fill, ink;
};

// By the strongest cramp, 0 to 10, where a strength is known.
[[nodiscard]] Shade cramp_shade(std::optional<std::int64_t> strength);

}
