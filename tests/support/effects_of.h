// Picks the effects of one kind from those that an app gave.
#pragma once
#include "app/core/effect.h"

#include <variant>
#include <vector>

namespace unknot::tests {

// Oldest first.
template <class Kind>
[[nodiscard]] std::vector<Kind> effects_of(app::Effects const& effects) {
    std::vector<Kind> found;
    for (auto const& effect : effects)
        if (auto const* kind = std::get_if<Kind>(&effect)) found.push_back(*kind);
    return found;
}

}
