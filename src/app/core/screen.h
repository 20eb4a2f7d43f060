// The screens with their addresses and sections: the rows of app/screens.inc.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace unknot::app {

enum class Screen : std::uint8_t {
#define SCREEN(name, area, view, route, width, section, when) name,
#include "app/screens.inc"
#undef SCREEN
};

enum class Width : std::uint8_t { column, two_columns };
enum class Loads : std::uint8_t { first, deferred };   // deferred: loaded after the first frame

struct ScreenRow {
    std::string_view name, route;
    Width width;
    Screen section;   // in the navigation
    Loads when;
};

inline constexpr ScreenRow screen_rows[] = {
#define SCREEN(name, area, view, route, width, section, when)                                                          \
    {#name, route, Width::width, Screen::section, Loads::when},
#include "app/screens.inc"
#undef SCREEN
};

[[nodiscard]] constexpr ScreenRow const& row_of(Screen screen) { return screen_rows[static_cast<std::size_t>(screen)]; }

}
