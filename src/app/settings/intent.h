// What can be wanted of how the app looks, and of the list of what is new.
#pragma once
#include <string>
#include <variant>

namespace unknot::app::settings {

struct SetTheme {
    std::string theme;
};

struct CloseNews {};   // it was read

using Intent = std::variant<SetTheme, CloseNews>;

}
