#include "ui/widgets/box.h"

#include <algorithm>
#include <cmath>

namespace unknot::ui {
namespace {

class Layout {
public:
    Layout(BoxTree& tree, TextMeasure const& measure) : tree_(tree), measure_(measure) {}

    float place(int index, float x, float y, float width);

private:
    Box& box(int index) { return tree_.boxes[static_cast<std::size_t>(index)]; }

    template <typename Visit>
    void each_child(int index, Visit visit) {
        for (int child = box(index).first; child >= 0; child = box(child).next)
            visit(child);
    }

    float natural_width(int index);
    float natural_content(int index);
    float content_height(int index, float x, float y, float width);
    float place_column(int index, float x, float y, float width);
    float place_row(int index, float x, float y, float width);
    float place_wrap(int index, float x, float y, float width);
    float place_columns(int index, float x, float y, float width);
    float place_stack(int index, float x, float y, float width);
    float place_grid(int index, float x, float y, float width);
    void spread(int index, float extra);
    void align_across(int first, int end, float top, float row_height, Align cross);

    BoxTree& tree_;
    TextMeasure const& measure_;
};

float Layout::natural_content(int index) {
    Box const& b = box(index);
    if (auto const* text = std::get_if<TextPaint>(&b.paint)) return measure_.width(text->text, text->style);
    if (auto const* icon = std::get_if<IconPaint>(&b.paint)) return icon->size * measure_.scale;
    float total = 0, widest = 0;
    int count = 0;
    each_child(index, [&](int child) {
        float const w = natural_width(child);
        total += w;
        widest = std::max(widest, w);
        ++count;
    });
    bool const along = b.flow == Flow::row || b.flow == Flow::wrap || b.flow == Flow::grid;
    return along ? total + b.gap * static_cast<float>(std::max(0, count - 1)) : widest;
}

float Layout::natural_width(int index) {
    Box const& b = box(index);
    if (b.width > 0) return b.width;
    float width = std::ceil(natural_content(index)) + b.pad.left + b.pad.right;
    width = std::max(width, b.min_width);
    return b.max_width > 0 ? std::min(width, b.max_width) : width;
}

float Layout::place(int index, float x, float y, float width) {
    if (box(index).width > 0) width = std::min(width, box(index).width);
    if (box(index).max_width > 0 && width > box(index).max_width) width = box(index).max_width;
    Edges const pad = box(index).pad;
    float const inner = std::max(1.0F, width - pad.left - pad.right);
    float const needed = content_height(index, x + pad.left, y + pad.top, inner) + pad.top + pad.bottom;
    float const height = box(index).height > 0 ? box(index).height : std::max(needed, box(index).min_height);
    box(index).rect = {x, y, width, height};
    if (height > needed) spread(index, height - needed);
    return height;
}

float Layout::content_height(int index, float x, float y, float width) {
    Box const& b = box(index);
    if (auto const* text = std::get_if<TextPaint>(&b.paint)) {
        auto lines = measure_.lines(text->text, text->style, width);
        if (text->most_lines > 0) lines = std::min(lines, static_cast<std::size_t>(text->most_lines));
        return static_cast<float>(lines) * type_of(text->style).line * measure_.scale;
    }
    if (auto const* icon = std::get_if<IconPaint>(&b.paint)) return icon->size * measure_.scale;
    switch (b.flow) {
    case Flow::column: return place_column(index, x, y, width);
    case Flow::row: return place_row(index, x, y, width);
    case Flow::wrap: return place_wrap(index, x, y, width);
    case Flow::columns: return place_columns(index, x, y, width);
    case Flow::stack: return place_stack(index, x, y, width);
    case Flow::grid: return place_grid(index, x, y, width);
    }
    return 0;
}

float Layout::place_column(int index, float x, float y, float width) {
    float const start = y;
    bool first = true;
    each_child(index, [&](int child) {
        if (!first) y += box(index).gap;
        first = false;
        Align const cross = box(index).cross;
        float const w = cross == Align::stretch ? width : std::min(width, natural_width(child));
        y += place(child, x, y, w);
        float const spare = width - box(child).rect.w;
        if (cross == Align::centre) shift(tree_, child, spare / 2, 0);
        if (cross == Align::end) shift(tree_, child, spare, 0);
    });
    return y - start;
}

float Layout::place_row(int index, float x, float y, float width) {
    float fixed = 0, grow = 0;
    int count = 0;
    each_child(index, [&](int child) {
        ++count;
        grow += box(child).grow;
        if (box(child).grow <= 0) fixed += natural_width(child);
    });
    float const gaps = box(index).gap * static_cast<float>(std::max(0, count - 1));
    float const spare = std::max(0.0F, width - fixed - gaps);
    float const squeeze = grow <= 0 && fixed > 0 ? std::min(1.0F, (width - gaps) / fixed) : 1.0F;
    float const start = x, right = x + width;
    float tallest = 0;
    each_child(index, [&](int child) {
        float w = box(child).grow > 0 ? spare * box(child).grow / grow : natural_width(child) * squeeze;
        w = std::clamp(w, 1.0F, std::max(1.0F, right - x));
        tallest = std::max(tallest, place(child, x, y, w));
        x += w + box(index).gap;
    });
    float const used = x - start - box(index).gap;
    Align const along = box(index).along;
    float const dx = along == Align::centre ? (width - used) / 2 : along == Align::end ? width - used : 0;
    if (dx > 0) each_child(index, [&](int child) { shift(tree_, child, dx, 0); });
    float const room = std::max(tallest, box(index).min_height - box(index).pad.top - box(index).pad.bottom);
    align_across(box(index).first, -1, y, room, box(index).cross);
    return room;
}

float Layout::place_wrap(int index, float x, float y, float width) {
    float const left = x, top = y;
    float line = 0;
    int line_first = -1;
    each_child(index, [&](int child) {
        float const w = std::min(width, natural_width(child));
        if (x > left && x + w > left + width + 0.5F) {
            align_across(line_first, child, y, line, box(index).cross);
            x = left;
            y += line + box(index).gap;
            line = 0;
        }
        if (x <= left) line_first = child;
        line = std::max(line, place(child, x, y, w));
        x += w + box(index).gap;
    });
    if (line_first >= 0) align_across(line_first, -1, y, line, box(index).cross);
    return y + line - top;
}

float Layout::place_columns(int index, float x, float y, float width) {
    float const gap = box(index).gap;
    bool const two = width >= 2 * min_column + gap;
    if (!two) return place_column(index, x, y, width);
    float const w = std::min(column_width, (width - gap) / 2);
    float bottoms[2] = {y, y};
    each_child(index, [&](int child) {
        int const side = bottoms[1] < bottoms[0] ? 1 : 0;
        float& bottom = bottoms[side];
        bottom += place(child, x + (side == 1 ? w + gap : 0), bottom, w) + gap;
    });
    return std::max(0.0F, std::max(bottoms[0], bottoms[1]) - gap - y);
}

float Layout::place_stack(int index, float x, float y, float width) {
    float tallest = box(index).height;
    each_child(index, [&](int child) {
        tallest = std::max(tallest, place(child, x, y, std::min(width, natural_width(child))));
    });
    each_child(index, [&](int child) {
        shift(tree_, child, (width - box(child).rect.w) / 2, (tallest - box(child).rect.h) / 2);
    });
    return tallest;
}

// In as few rows as the widest child allows, which then are of one length, but for the last.
float Layout::place_grid(int index, float x, float y, float width) {
    float const gap = box(index).gap, top = y;
    float widest = 1;
    int count = 0;
    each_child(index, [&](int child) {
        widest = std::max(widest, natural_width(child));
        ++count;
    });
    if (count == 0) return 0;
    // Allows a rounding error, as for a line of text.
    int const fit = std::clamp(static_cast<int>((width + gap + 0.5F) / (widest + gap)), 1, count);
    int const rows = (count + fit - 1) / fit, in_row = (count + rows - 1) / rows;
    float const share = (width - gap * static_cast<float>(in_row - 1)) / static_cast<float>(in_row);
    float line = 0;
    int at = 0, line_first = -1;
    each_child(index, [&](int child) {
        int const column = at++ % in_row;
        if (column == 0) {
            if (line_first >= 0) {
                align_across(line_first, child, y, line, Align::stretch);
                y += line + gap;
            }
            line_first = child;
            line = 0;
        }
        line = std::max(line, place(child, x + (share + gap) * static_cast<float>(column), y, share));
    });
    align_across(line_first, -1, y, line, Align::stretch);
    return y + line - top;
}

// Gives the spare height of a column to the children that grow; if none does, moves all of them by `along`.
void Layout::spread(int index, float extra) {
    Box const& b = box(index);
    if (b.flow == Flow::row || b.flow == Flow::stack) {
        each_child(index, [&](int child) { shift(tree_, child, 0, extra / 2); });
        return;
    }
    float grow = 0;
    each_child(index, [&](int child) { grow += box(child).grow; });
    float moved = b.along == Align::centre ? extra / 2 : b.along == Align::end ? extra : 0;
    each_child(index, [&](int child) {
        if (moved > 0) shift(tree_, child, 0, moved);
        if (grow <= 0 || box(child).grow <= 0) return;
        float const share = extra * box(child).grow / grow;
        box(child).rect.h += share;
        spread(child, share);
        moved += share;
    });
}

void Layout::align_across(int first, int end, float top, float row_height, Align cross) {
    for (int child = first; child >= 0 && child != end; child = box(child).next) {
        Rect& rect = box(child).rect;
        float const spare = top + row_height - rect.y - rect.h;
        if (cross == Align::stretch && spare > 0) {
            rect.h += spare;
            spread(child, spare);
        }
        if (cross == Align::centre) shift(tree_, child, 0, spare / 2);
        if (cross == Align::end) shift(tree_, child, 0, spare);
    }
}

}

int BoxTree::add(int parent, Box box) {
    int const index = static_cast<int>(boxes.size());
    box.parent = parent;
    box.first = box.last = box.next = -1;
    boxes.push_back(std::move(box));
    if (parent < 0) return index;
    auto& owner = boxes[static_cast<std::size_t>(parent)];
    if (owner.last >= 0) boxes[static_cast<std::size_t>(owner.last)].next = index;
    if (owner.first < 0) owner.first = index;
    owner.last = index;
    return index;
}

float lay_out(BoxTree& tree, int root, float x, float y, float width, TextMeasure const& measure) {
    return Layout(tree, measure).place(root, x, y, width);
}

void shift(BoxTree& tree, int root, float dx, float dy) {
    auto& box = tree.boxes[static_cast<std::size_t>(root)];
    box.rect.x += dx;
    box.rect.y += dy;
    for (int child = box.first; child >= 0; child = tree.boxes[static_cast<std::size_t>(child)].next)
        shift(tree, child, dx, dy);
}

}
