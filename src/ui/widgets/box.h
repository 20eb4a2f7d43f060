// Boxes that a screen is laid out from: how each flows, what is painted in it, and its scene node, if it has one.
#pragma once
#include "ui/widgets/paint.h"

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace unknot::ui {

// grid: columns of equal width, as many as the widest child allows.
enum class Flow : std::uint8_t { column, row, wrap, columns, stack, grid };
enum class Corners : std::uint8_t { all, left, right };   // that are rounded

struct Edges {
    float left = 0, top = 0, right = 0, bottom = 0;

    [[nodiscard]] static constexpr Edges all(float v) { return {v, v, v, v}; }

    [[nodiscard]] static constexpr Edges sides(float x, float y) { return {x, y, x, y}; }
};

struct Surface {
    Token fill = Token::none, border = Token::none;
    float radius = 0;
    bool pill = false;          // the radius is half the height
    bool presses = false;       // darkens while held
    bool dashed = false;        // the border
    std::uint32_t colour = 0;   // 0xRRGGBB in place of `fill`, the same in every theme; 0: none
    Corners corners = Corners::all;
};

struct Box {
    Flow flow = Flow::column;
    Align cross = Align::stretch, along = Align::start;
    float gap = 0, grow = 0;
    float width = 0, height = 0;   // fixed if above 0
    float min_height = 0, max_width = 0, min_width = 0;
    Edges pad;
    Surface surface;
    Paint paint;
    NodeId node = 0;
    int node_index = -1;   // in the scene
    bool clickable = false;
    Rect rect;   // filled by the layout, relative to the layer
    int parent = -1, first = -1, last = -1, next = -1;
};

struct BoxTree {
    std::vector<Box> boxes;   // parents before children
    int add(int parent, Box box);
};

// Text measures in CSS px at the current text scale: the width of one line, and the lines when broken at `width`.
struct TextMeasure {
    std::function<float(std::string_view text, TextStyle style)> width;
    std::function<std::size_t(std::string_view text, TextStyle style, float width)> lines;
    float scale = 1;
};

// Lays out the tree below `root` in a column of `width` from (x, y); returns its height.
float lay_out(BoxTree&, int root, float x, float y, float width, TextMeasure const&);

void shift(BoxTree&, int root, float dx, float dy);   // moves a subtree that was laid out

}
