#include "base/ascii.h"

namespace unknot {

std::string lower(std::string_view text) {
    std::string out(text);
    for (auto& letter : out)
        letter = lower(letter);
    return out;
}

}
