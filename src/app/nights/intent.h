// Intents of the list of nights.
#pragma once
#include <variant>

namespace unknot::app::nights {

struct ShowMore {};   // shows more of a long list

using Intent = std::variant<ShowMore>;

}
