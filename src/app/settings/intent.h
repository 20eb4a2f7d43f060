// Intents of the screen More, and of the list of what is new.
#pragma once
#include <string>
#include <variant>

namespace unknot::app::settings {

struct SetTheme {
    std::string theme;
};

struct CloseNews {};   // the list was read

struct EraseAll {};   // the diary and all else on this device, for good

struct ShowSample {};   // the example diary, where there is none yet

using Intent = std::variant<SetTheme, CloseNews, EraseAll, ShowSample>;

}
