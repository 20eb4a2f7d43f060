// How a figure moves: for a second from one pose into the other, then it stands still and nothing is drawn.
#pragma once
#include "base/units.h"

#include <algorithm>
#include <optional>

namespace unknot::app {

inline constexpr Milliseconds motion_length{1000}, motion_frame{34};   // less than 30 frames a second

// 0 to 1, slow at both ends.
[[nodiscard]] inline float eased(Milliseconds passed) {
    float const share =
        std::clamp(static_cast<float>(passed.count) / static_cast<float>(motion_length.count), 0.0F, 1.0F);
    return share * share * (3 - 2 * share);
}

// Until the figure is to be drawn anew; nullopt: it stands still.
[[nodiscard]] inline std::optional<Milliseconds> next_pose(Milliseconds passed) {
    return passed < motion_length ? std::optional(motion_frame) : std::nullopt;
}

}
