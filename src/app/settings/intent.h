// What can be wanted of how the app looks.
#pragma once
#include <string>
#include <variant>

namespace unknot::app::settings {

struct SetTheme {
    std::string theme;
};

using Intent = std::variant<SetTheme>;

}
