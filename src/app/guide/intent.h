// Intents of the screen Guide.
#pragma once
#include <string>
#include <variant>

namespace unknot::app::guide {

struct Find {   // evidence and foods with these words
    std::string text;
};

using Intent = std::variant<Find>;

}
