// A number between two round buttons, which take it down and up.
#pragma once
#include "ui/widgets/ui.h"

#include <optional>
#include <string>

namespace unknot::ui {

enum class Step : std::uint8_t { down, up };

struct Stepper {
    std::string_view key;
    std::string label;
    std::string value;      // as painted and spoken, such as "6 h"; empty: not answered
    std::string absent;     // spoken while it is not answered
    std::string down, up;   // names of the buttons
};

// Returns the step just taken. A screen reader is told the new value.
[[nodiscard]] std::optional<Step> draw_stepper(Ui&, Stepper const&);

}
