// What a person can want of writing into the diary and looking into it.
#pragma once
#include <variant>

namespace unknot::app {

struct OpenLog {};

using LogIntent = std::variant<OpenLog>;

}
