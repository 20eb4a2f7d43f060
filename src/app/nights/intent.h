// What can be wanted of the list of nights.
#pragma once
#include <variant>

namespace unknot::app::nights {

struct ShowMore {};   // of a long list

using Intent = std::variant<ShowMore>;

}
