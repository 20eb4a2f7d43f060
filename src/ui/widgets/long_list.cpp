#include "ui/widgets/long_list.h"

#include <algorithm>
#include <optional>

namespace unknot::ui {
namespace {

// From the top of the list.
struct Span {
    float top, bottom;
};

class Rows {
public:
    explicit Rows(std::span<float const> bottoms) : bottoms_(bottoms) {}

    [[nodiscard]] std::size_t count() const { return bottoms_.size(); }

    [[nodiscard]] float height() const { return bottoms_.empty() ? 0 : bottoms_.back(); }

    [[nodiscard]] float top(std::size_t row) const { return row == 0 ? 0 : bottoms_[row - 1]; }

    [[nodiscard]] float bottom(std::size_t row) const { return bottoms_[row]; }

    // The row at a height; the number of rows below the last.
    [[nodiscard]] std::size_t at(float y) const {
        return static_cast<std::size_t>(std::upper_bound(bottoms_.begin(), bottoms_.end(), y) - bottoms_.begin());
    }

private:
    std::span<float const> bottoms_;
};

bool lies_below(Scene const& scene, Node const* node, NodeId ancestor) {
    while (node != nullptr && node->id != ancestor)
        node = find_node(scene, node->parent);
    return node != nullptr;
}

// A window more on either side, so that the next row has a node before it comes into sight.
Span near(Ui const& ui, Node const* before) {
    float const window = ui.viewport().height;
    float const scrolled = ui.sight.scroll - (before == nullptr ? 0 : before->rect.y);
    return {scrolled - window, scrolled + 2 * window};
}

std::optional<std::size_t> focused_row(Ui const& ui, Node const* before, Rows const& rows) {
    if (before == nullptr || ui.sight.focused == 0) return std::nullopt;
    auto const* focused = find_node(*ui.sight.before, ui.sight.focused);
    if (focused == nullptr || !lies_below(*ui.sight.before, focused, before->id)) return std::nullopt;
    auto const row = rows.at(focused->rect.y - before->rect.y);
    return row < rows.count() ? std::optional(row) : std::nullopt;
}

// Draws rows from the top down, and empty boxes in place of those left out.
class Column {
public:
    Column(Ui& ui, Rows const& rows, std::function<void(std::size_t)> const& draw)
        : ui_(ui), rows_(rows), draw_(draw) {}

    void show(std::size_t row) {
        leave_out_to(rows_.top(row));
        Box box;
        box.height = rows_.bottom(row) - rows_.top(row);
        auto const scope = ui_.open(std::move(box));
        draw_(row);
        drawn_to_ = rows_.bottom(row);
    }

    void leave_out_to(float y) {
        if (y <= drawn_to_) return;
        Box gap;
        gap.height = y - drawn_to_;
        ui_.add(std::move(gap));
        drawn_to_ = y;
    }

private:
    Ui& ui_;
    Rows const& rows_;
    std::function<void(std::size_t)> const& draw_;
    float drawn_to_ = 0;
};

}

void long_list(Ui& ui, LongList const& list, std::function<void(std::size_t row)> const& draw) {
    Rows const rows(list.bottoms);
    Node node;
    node.role = Role::list;
    node.name = list.name;
    NodeId const id = ui.id_of(list.key);
    auto const* before = ui.sight.before == nullptr ? nullptr : find_node(*ui.sight.before, id);
    auto const scope = ui.open(Box{}, std::move(node), list.key);
    auto const sight = near(ui, before);
    auto const first = rows.at(std::max(0.0F, sight.top)), end = std::min(rows.count(), rows.at(sight.bottom) + 1);
    auto const focused = focused_row(ui, before, rows);
    Column column(ui, rows, draw);
    if (focused && *focused < first) column.show(*focused);
    for (auto row = first; row < end; ++row)
        column.show(row);
    if (focused && *focused >= std::max(first, end)) column.show(*focused);
    column.leave_out_to(rows.height());
}

}
