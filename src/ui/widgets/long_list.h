// A list of any length: only its rows near the window are built, and the one that has the focus.
#pragma once
#include "ui/widgets/ui.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace unknot::ui {

struct LongList {
    std::string_view key;
    std::string name;                 // spoken
    std::span<float const> bottoms;   // of each row, in CSS px from the top of the list; ascending
};

// `draw` is called for each row that is built, in their order; what it draws gets the row's height.
void long_list(Ui&, LongList const&, std::function<void(std::size_t row)> const& draw);

}
