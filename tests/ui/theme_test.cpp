#include "doctest.h"
#include "ui/theme.h"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace unknot::ui;

namespace {

// WCAG 2.2, relative luminance and contrast ratio.
double luminance(Colour colour) {
    auto const linear = [](std::uint8_t channel) {
        double const c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

double contrast(Colour a, Colour b) {
    double const one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

struct Pair {
    Token text, ground;
};

// Every pair the widgets paint text in.
std::vector<Pair> const pairs{{Token::ink, Token::ground},
                              {Token::ink, Token::surface},
                              {Token::ink, Token::sunken},
                              {Token::ink, Token::accent_soft},
                              {Token::muted, Token::ground},
                              {Token::muted, Token::surface},
                              {Token::muted, Token::sunken},
                              {Token::accent, Token::ground},
                              {Token::accent, Token::surface},
                              {Token::accent, Token::accent_soft},
                              {Token::on_accent, Token::accent},
                              {Token::warm, Token::ground},
                              {Token::warm, Token::surface},
                              {Token::warm, Token::warm_soft},
                              {Token::danger, Token::surface},
                              {Token::on_danger, Token::danger},
                              {Token::good, Token::ground},
                              {Token::good, Token::surface},
                              {Token::ground, Token::ink},
                              {Token::ink, Token::cramp_mild},
                              {Token::on_cramp_medium, Token::cramp_medium},
                              {Token::ground, Token::cramp_strong}};

}

TEST_SUITE("theme") {
    TEST_CASE("every pair of text and ground has a contrast of 4.5, on every ground and in both schemes") {
        for (auto const scheme : {Scheme::light, Scheme::dark}) {
            for (auto const ground : {Ground::page, Ground::relief}) {
                for (auto const& pair : pairs) {
                    CAPTURE(name_of(pair.text));
                    CAPTURE(name_of(pair.ground));
                    CHECK(contrast(colour_of(pair.text, scheme, ground), colour_of(pair.ground, scheme, ground)) >=
                          4.5);
                }
            }
        }
    }
    TEST_CASE("ink stands at 14 to 1 on the page") {
        for (auto const scheme : {Scheme::light, Scheme::dark}) {
            CHECK(contrast(colour_of(Token::ink, scheme, Ground::page),
                           colour_of(Token::ground, scheme, Ground::page)) >= 14);
        }
    }
    TEST_CASE("relief is near-black whatever the scheme") {
        for (auto const scheme : {Scheme::light, Scheme::dark}) {
            CHECK(luminance(colour_of(Token::ground, scheme, Ground::relief)) < 0.005);
            CHECK(luminance(colour_of(Token::surface, scheme, Ground::relief)) < 0.02);
        }
    }
    TEST_CASE("the page gets every token under its name, three times: light, dark by the system, dark by choice") {
        auto const css = theme_css();
        for (int token = 0; token < static_cast<int>(Token::none); ++token) {
            std::string const line = std::string("--") + name_of(static_cast<Token>(token)) + ": #";
            std::size_t count = 0;
            for (auto at = css.find(line); at != std::string::npos; at = css.find(line, at + 1))
                ++count;
            CAPTURE(line);
            CHECK(count == 3);
        }
    }
    TEST_CASE("sizes of type are those of the guide") {
        for (auto const style :
             {TextStyle::display, TextStyle::title, TextStyle::heading, TextStyle::body, TextStyle::body_strong,
              TextStyle::small, TextStyle::small_strong, TextStyle::label, TextStyle::timer}) {
            auto const type = type_of(style);
            constexpr float allowed[] = {12, 14, 16, 20, 28, 34};
            CHECK(std::find(std::begin(allowed), std::end(allowed), type.size) != std::end(allowed));
            CHECK(type.line > type.size);
        }
    }
}
