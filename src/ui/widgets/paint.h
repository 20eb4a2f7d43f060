// The kinds of painting in a box.
#pragma once
#include "ui/scene.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace unknot::ui {

enum class Align : std::uint8_t { stretch, start, centre, end };

struct TextPaint {
    std::string text;
    TextStyle style = TextStyle::body;
    Token colour = Token::ink;
    Align align = Align::start;
    int most_lines = 0;   // a longer text ends in an ellipsis; 0: all of it is shown
};

struct IconPaint {
    char const* icon = "";
    float size = 24;
    Token colour = Token::ink;
};

struct RingPaint {
    float progress = 0;   // 0 to 1
};

struct PicturePaint {
    std::string key;
    float pose = 1;   // 0: as the movement begins, 1: as it is held
};

struct BarsPaint {
    std::vector<float> values;   // negative: no data, drawn as absent
    float top = 1;               // value of the full height; raised if a value is higher
};

struct StripPaint {
    static constexpr int rows = 7;
    std::vector<int> values;   // one per cell, column by column; negative: no data
};

struct QrPaint {
    std::string text;
};

using Paint =
    std::variant<std::monostate, TextPaint, IconPaint, RingPaint, PicturePaint, BarsPaint, StripPaint, QrPaint>;

}
