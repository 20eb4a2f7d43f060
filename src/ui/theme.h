// Colours, type and spacing as numbers. Every colour pair used for text meets the contrast of WCAG AA. Sizes are CSS
// pixels at text scale 1.
#pragma once
#include <cstdint>
#include <string>

namespace unknot::ui {

enum class Token : std::uint8_t {
    ground,
    surface,
    sunken,
    ink,
    muted,
    line,
    accent,
    on_accent,
    accent_soft,
    warm,
    warm_soft,
    danger,
    on_danger,
    good,
    edge,
    cramp_mild,
    cramp_medium,
    cramp_strong,
    on_cramp_medium,
    none,
};

enum class Ground : std::uint8_t { page, relief };   // relief: near-black in every theme, for eyes used to the dark
enum class Scheme : std::uint8_t { light, dark };

struct Colour {
    std::uint8_t red, green, blue;
};

[[nodiscard]] Colour colour_of(Token, Scheme, Ground);
[[nodiscard]] char const* name_of(Token);

// The same tokens as CSS custom properties for the page's HTML (see cli/page/main.cpp).
[[nodiscard]] std::string theme_css();

enum class TextStyle : std::uint8_t { display, title, heading, body, body_strong, small, small_strong, label, timer };

struct Type {
    float size, line;   // CSS px
    bool strong;
};

[[nodiscard]] Type type_of(TextStyle);

namespace space {
inline constexpr float hair = 4, tight = 8, snug = 12, base = 16, card = 20, wide = 28, vast = 40;
}

namespace height {
inline constexpr float primary = 56, secondary = 48, least = 44;
}

inline constexpr float card_radius = 20;
inline constexpr float column_width = 560;   // no card is wider than this
inline constexpr float min_column = 360;     // with narrower columns there is only one
inline constexpr float rail_from = 720;      // CSS px; in a window at least this wide the navigation is a rail
inline constexpr float rail_width = 96;

}
