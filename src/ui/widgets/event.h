// What the page or a pointer did to the interface.
#pragma once
#include "ui/scene.h"

#include <cstdint>
#include <string>

namespace unknot::ui {

// One action on a node. Events are answered one by one, each by building the screen it was meant for.
struct Event {
    enum class Kind : std::uint8_t { none, activated, edited, left, dismissed, undone };   // Escape, Ctrl+Z
    Kind kind = Kind::none;
    NodeId node = 0;
    std::string text;   // new text of an edited field
};

}
