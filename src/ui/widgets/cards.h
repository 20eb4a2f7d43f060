// Cards and tiles that open something or do it at once.
#pragma once
#include "ui/widgets/ui.h"

#include <functional>
#include <string>
#include <string_view>

namespace unknot::ui {

// A whole card that opens something: a title, a line about it, an arrow. Urgent: warm, with a sign of warning.
struct CardButton {
    std::string_view key;
    std::string title, detail;
    bool urgent = false;
    std::string more = {};                // spoken after title and detail, for what `painted` shows
    std::function<void()> painted = {};   // below the detail
};

[[nodiscard]] bool card_button(Ui&, CardButton const&);

// A small square that does something with one tap: an icon, a name, an amount. `name` is spoken.
struct Tile {
    std::string_view key;
    char const* icon = nullptr;
    std::string title, detail;
    std::string name;
};

[[nodiscard]] bool tile(Ui&, Tile const&);

// A heading with a fact at the end of its line.
void heading_with(Ui&, std::string title, std::string fact);

}
