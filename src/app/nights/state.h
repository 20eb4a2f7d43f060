// State of the area nights: how much of the list is shown.
#pragma once
#include <cstddef>

namespace unknot::app::nights {

inline constexpr std::size_t shown_at_first = 60;   // number of cramps

struct State {
    std::size_t shown = shown_at_first;
};

}
