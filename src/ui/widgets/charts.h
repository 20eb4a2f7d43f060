// Pictures of numbers and of stretches. Each has words: what is drawn can also be heard.
#pragma once
#include "ui/widgets/ui.h"

#include <span>

namespace unknot::ui {

// A bar per value; below zero: no data, drawn as absent.
void bars(Ui&, std::string_view key, std::string described, std::span<int const> values);

// A cell for each night, a column for each seven; below zero: no data, drawn as empty.
void night_strip(Ui&, std::string_view key, std::string described, std::span<int const> values);

// The same as wide as there is room, with words below that divide the width evenly.
void wide_bars(Ui&, std::string_view key, std::string described, std::span<int const> values,
               std::span<std::string const> below);

// One line of a chart that is its own table: what it is, its number in words, and a bar.
struct Measure {
    std::string label, value;
    float share = 0;      // of the longest bar, 0 to 1; negative: no data, no bar
    std::string detail;   // a quiet line below; may be empty
};

// `described` is the sentence that says what is measured.
void measures(Ui&, std::string_view key, std::string described, std::span<Measure const>);

// The same over the whole width, such as a row of many nights; `top` is as high as the row, at least.
void bar_row(Ui&, std::string_view key, std::string described, std::span<int const> values, int top);

struct Ring {
    float size = 260;
    float progress = 0;    // 0 to 1
    std::string picture;   // key of the drawing inside
    std::string text;      // below the drawing, such as the seconds left
    std::string name;      // what the ring counts
};

void draw_ring(Ui&, std::string_view key, Ring const&);

void picture(Ui&, std::string_view key, std::string described, float size);

// The code of a link; `described` says what it is for.
void qr_code(Ui&, std::string_view key, std::string described, std::string const& text, float size);

}
