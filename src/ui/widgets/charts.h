// Charts and pictures of stretches. Each has a text, so that a screen reader can say what is drawn.
#pragma once
#include "ui/widgets/ui.h"

#include <span>

namespace unknot::ui {

// One cell for each night, seven to a column; negative: no data, drawn as empty.
void night_strip(Ui&, std::string_view key, std::string described, std::span<int const> values);

// Bars over the whole width, with labels below that divide it evenly.
void wide_bars(Ui&, std::string_view key, std::string described, std::span<int const> values,
               std::span<std::string const> below);

// One line of a chart that is also a table: a label, its number in words, and a bar.
struct Measure {
    std::string label, value;
    float share = 0;      // of the longest bar, 0 to 1; negative: no data, no bar
    std::string detail;   // small text below; may be empty
};

// `described`: the sentence that says what is measured.
void measures(Ui&, std::string_view key, std::string described, std::span<Measure const>);

// How much there is of something, beside what is enough and what is too much; all three are shares of the whole width,
// 0 to 1, and the latter two are 0 where there is none. Only painted: the text beside it says the numbers.
struct RangeBar {
    float taken = 0, enough = 0, limit = 0;
};

void range_bar(Ui&, RangeBar const&);

// Bars over the whole width, such as a row of many nights; `top`: value of the full height, raised if a value is
// higher.
void bar_row(Ui&, std::string_view key, std::string described, std::span<int const> values, int top);

struct Ring {
    float size = 260;
    float progress = 0;    // 0 to 1
    std::string picture;   // key of the picture inside; may be empty
    float pose = 1;        // of the picture, see PicturePaint
    std::string text;      // below the picture, such as the seconds left
    std::string name;      // accessible name: what the ring counts
};

void draw_ring(Ui&, std::string_view key, Ring const&);

void picture(Ui&, std::string_view key, std::string described, float size);

// The QR code of a link; `described` says what it is for.
void qr_code(Ui&, std::string_view key, std::string described, std::string const& text, float size);

}
