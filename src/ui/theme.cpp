#include "ui/theme.h"

#include <array>
#include <cassert>
#include <cstddef>

namespace unknot::ui {
namespace {

struct Row {
    Token token;
    char const* name;
    std::uint32_t light, dark;
};

constexpr std::array<Row, 19> rows{{
    {Token::ground, "ground", 0xF6F3EE, 0x0E1116},
    {Token::surface, "surface", 0xFFFFFF, 0x171C24},
    {Token::sunken, "sunken", 0xEFEAE2, 0x212833},
    {Token::ink, "ink", 0x1D2433, 0xF1EDE6},
    {Token::muted, "muted", 0x596173, 0xA7AFBC},
    {Token::line, "line", 0xE2DBD0, 0x2B3340},
    {Token::accent, "accent", 0x0B6E63, 0x5CD0BF},
    {Token::on_accent, "on-accent", 0xFFFFFF, 0x06231F},
    {Token::accent_soft, "accent-soft", 0xD8EEE9, 0x12332F},
    {Token::warm, "warm", 0xA8440F, 0xFFB08A},
    {Token::warm_soft, "warm-soft", 0xFCE7DA, 0x3A2418},
    {Token::danger, "danger", 0xB3261E, 0xFFB4AB},
    {Token::on_danger, "on-danger", 0xFFFFFF, 0x3A0905},
    {Token::good, "good", 0x2E7D4F, 0x7FD6A0},
    {Token::edge, "edge", 0x8E897F, 0x6C7686},
    {Token::cramp_mild, "cramp-mild", 0xD3D9E8, 0x2F3A54},
    {Token::cramp_medium, "cramp-medium", 0x7C8CB6, 0x6E80AE},
    {Token::cramp_strong, "cramp-strong", 0x36446E, 0xC3CFEE},
    {Token::on_cramp_medium, "on-cramp-medium", 0x1D2433, 0x0E1116},
}};

constexpr std::uint32_t relief_ground = 0x07090C;

constexpr Colour split(std::uint32_t rgb) {
    return {static_cast<std::uint8_t>(rgb >> 16U), static_cast<std::uint8_t>(rgb >> 8U & 0xFFU),
            static_cast<std::uint8_t>(rgb & 0xFFU)};
}

std::string hex(std::uint32_t rgb) {
    constexpr char digits[] = "0123456789abcdef";
    std::string text = "#";
    for (int shift = 20; shift >= 0; shift -= 4)
        text += digits[rgb >> static_cast<unsigned>(shift) & 0xFU];
    return text;
}

std::string block(bool dark) {
    std::string css;
    for (auto const& row : rows)
        css += std::string("  --") + row.name + ": " + hex(dark ? row.dark : row.light) + ";\n";
    return css + "  --relief-ground: " + hex(relief_ground) + ";\n";
}

}

Colour colour_of(Token token, Scheme scheme, Ground ground) {
    assert(token != Token::none);
    if (ground == Ground::relief && token == Token::ground) return split(relief_ground);
    auto const& row = rows[static_cast<std::size_t>(token)];
    return split(scheme == Scheme::dark || ground == Ground::relief ? row.dark : row.light);
}

char const* name_of(Token token) { return token == Token::none ? "none" : rows[static_cast<std::size_t>(token)].name; }

std::string theme_css() {
    return ":root {\n" + block(false) + "}\n@media (prefers-color-scheme: dark) {\n:root:not([data-theme=light]) {\n" +
           block(true) + "}\n}\n:root[data-theme=dark] {\n" + block(true) + "}\n";
}

Type type_of(TextStyle style) {
    switch (style) {
    case TextStyle::display: return {28, 34, true};
    case TextStyle::title: return {20, 26, true};
    case TextStyle::heading: return {16, 24, true};
    case TextStyle::body: return {16, 24, false};
    case TextStyle::body_strong: return {16, 24, true};
    case TextStyle::small: return {14, 20, false};
    case TextStyle::small_strong: return {14, 20, true};
    case TextStyle::label: return {12, 16, false};
    case TextStyle::timer: return {34, 40, true};
    }
    return {16, 24, false};
}

}
