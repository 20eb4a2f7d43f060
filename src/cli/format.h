// Formats numbers for the output of commands.
#pragma once
#include <algorithm>
#include <cstdio>
#include <string>

namespace unknot::cli {

// std::printf into a string, of at most 159 characters. For numbers only.
template <class... Numbers>
std::string format(char const* pattern, Numbers... numbers) {
    char text[160];
    auto const length = std::snprintf(text, sizeof text, pattern, numbers...);
    return {text, static_cast<std::size_t>(std::max(0, length))};
}

}
