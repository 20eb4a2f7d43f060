// How much of the list of nights is shown.
#pragma once
#include <cstddef>

namespace unknot::app::nights {

inline constexpr std::size_t shown_at_first = 60;   // cramps

struct State {
    std::size_t shown = shown_at_first;
};

}
