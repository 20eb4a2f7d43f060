// All texts of the knowledge files that a person reads, by the card or page that shows them.
#pragma once
#include <string>
#include <vector>

namespace unknot::tests {

struct Screen {
    std::string name;                 // such as "cause heat"
    std::vector<std::string> texts;   // titles end with a full stop, since a reader pauses there
};

[[nodiscard]] std::vector<Screen> const& screens();

}
