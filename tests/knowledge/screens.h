// Every text of the knowledge files that a person reads, by the card or page on which it stands.
#pragma once
#include <string>
#include <vector>

namespace unknot::tests {

struct Screen {
    std::string name;                 // such as "cause heat"
    std::vector<std::string> texts;   // titles end with a full stop, as a reader pauses there
};

[[nodiscard]] std::vector<Screen> const& screens();

}
