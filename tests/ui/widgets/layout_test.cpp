#include "doctest.h"
#include "support/random_diary.h"
#include "ui/widgets/box.h"

#include <algorithm>
#include <cmath>

using namespace unknot::ui;
using namespace unknot::tests;

namespace {

constexpr float letter = 8;   // px, of every character
constexpr float slack = 0.6F;

TextMeasure measure() {
    TextMeasure measure;
    measure.width = [](std::string_view text, TextStyle) { return letter * static_cast<float>(text.size()); };
    measure.lines = [](std::string_view text, TextStyle, float width) {
        auto const in_line = std::max<std::size_t>(1, static_cast<std::size_t>((width + 0.01F) / letter));
        return text.empty() ? std::size_t{0} : (text.size() + in_line - 1) / in_line;
    };
    return measure;
}

Box text(std::size_t length) {
    Box box;
    box.paint = TextPaint{std::string(length, 'x')};
    return box;
}

Box container(Flow flow, float gap = 0, float pad = 0) {
    Box box;
    box.flow = flow;
    box.gap = gap;
    box.pad = Edges::all(pad);
    return box;
}

void grow_tree(Chance& chance, BoxTree& tree, int parent, int depth) {
    for (auto left = pick(chance, 1, 4); left > 0; --left) {
        if (depth == 0 || one_in(chance, 2)) {
            Box leaf = text(static_cast<std::size_t>(pick(chance, 1, 30)));
            leaf.grow = one_in(chance, 4) ? 1 : 0;
            tree.add(parent, std::move(leaf));
            continue;
        }
        constexpr Flow flows[] = {Flow::column, Flow::wrap, Flow::columns, Flow::grid};
        Box inner = container(flows[pick(chance, 0, 3)], static_cast<float>(pick(chance, 0, 12)),
                              static_cast<float>(pick(chance, 0, 8)));
        inner.cross = static_cast<Align>(pick(chance, 0, 3));
        if (one_in(chance, 4)) inner.min_height = static_cast<float>(pick(chance, 0, 200));
        int const index = tree.add(parent, std::move(inner));
        grow_tree(chance, tree, index, depth - 1);
    }
}

Box const& at(BoxTree const& tree, int index) { return tree.boxes[static_cast<std::size_t>(index)]; }

bool holds(Rect const& outer, Rect const& inner) {
    return inner.x >= outer.x - slack && inner.y >= outer.y - slack && inner.x + inner.w <= outer.x + outer.w + slack &&
           inner.y + inner.h <= outer.y + outer.h + slack;
}

bool meet(Rect const& a, Rect const& b) {
    return a.x + slack < b.x + b.w && b.x + slack < a.x + a.w && a.y + slack < b.y + b.h && b.y + slack < a.y + a.h;
}

}

TEST_SUITE("layout") {
    TEST_CASE("no child outside its parent and no two siblings over each other, in any tree") {
        for (unsigned seed = 1; seed <= 300; ++seed) {
            CAPTURE(seed);
            Chance chance(seed);
            BoxTree tree;
            int const root = tree.add(-1, container(Flow::column, 8, 16));
            grow_tree(chance, tree, root, 3);
            auto const width = static_cast<float>(pick(chance, 320, 1300));
            float const height = lay_out(tree, root, 0, 0, width, measure());
            CHECK(at(tree, root).rect == Rect{0, 0, width, height});
            for (auto const& box : tree.boxes) {
                if (box.parent < 0) continue;
                CHECK(holds(at(tree, box.parent).rect, box.rect));
                for (int other = box.next; other >= 0; other = at(tree, other).next)
                    CHECK_FALSE(meet(box.rect, at(tree, other).rect));
            }
        }
    }
    TEST_CASE("text too long for its line is broken, and all its lines have room") {
        BoxTree tree;
        int const root = tree.add(-1, container(Flow::column));
        tree.add(root, text(100));
        float const height = lay_out(tree, root, 0, 0, 160, measure());
        CHECK(height == 5 * type_of(TextStyle::body).line);   // 20 letters a line
    }
    TEST_CASE("a row too narrow for its texts squeezes them and stays inside") {
        BoxTree tree;
        int const root = tree.add(-1, container(Flow::row, 8));
        for (int n = 0; n < 3; ++n)
            tree.add(root, text(40));
        lay_out(tree, root, 0, 0, 320, measure());
        for (std::size_t n = 1; n < tree.boxes.size(); ++n)
            CHECK(holds(tree.boxes[0].rect, tree.boxes[n].rect));
    }
    TEST_CASE("what grows takes the room that is left") {
        BoxTree tree;
        int const root = tree.add(-1, container(Flow::row, 10));
        tree.add(root, text(5));
        Box grows = text(1);
        grows.grow = 1;
        int const grown = tree.add(root, std::move(grows));
        lay_out(tree, root, 0, 0, 300, measure());
        CHECK(at(tree, grown).rect.x == doctest::Approx(50));
        CHECK(at(tree, grown).rect.w == doctest::Approx(250));
    }
    TEST_CASE("a spacer pushes what follows to the end of a high column") {
        BoxTree tree;
        Box high = container(Flow::column);
        high.min_height = 500;
        int const root = tree.add(-1, std::move(high));
        tree.add(root, text(1));
        Box spacer;
        spacer.grow = 1;
        tree.add(root, std::move(spacer));
        int const last = tree.add(root, text(1));
        CHECK(lay_out(tree, root, 0, 0, 300, measure()) == 500);
        CHECK(at(tree, last).rect.y + at(tree, last).rect.h == doctest::Approx(500));
    }
    TEST_CASE("columns stand side by side where both are wide enough, below each other where not") {
        for (float const width : {2 * min_column + space::card, 2 * min_column + space::card - 1}) {
            BoxTree tree;
            int const root = tree.add(-1, container(Flow::columns, space::card));
            int const first = tree.add(root, text(5)), second = tree.add(root, text(5));
            lay_out(tree, root, 0, 0, width, measure());
            bool const beside = at(tree, second).rect.x > at(tree, first).rect.x;
            CHECK(beside == (width >= 2 * min_column + space::card));
        }
    }
    TEST_CASE("a grid has as few rows as its widest child allows, all children of one width") {
        struct Wanted {
            float width;
            int rows;
        };

        constexpr Wanted all[] = {{400, 1}, {240, 1}, {239, 2}, {120, 2}, {119, 4}, {60, 4}};
        for (auto const& wanted : all) {
            CAPTURE(wanted.width);
            BoxTree tree;
            int const root = tree.add(-1, container(Flow::grid));
            std::vector<int> children;
            for (std::size_t const letters : {2U, 7U, 1U, 5U})   // the widest of 56 px, and 4 px of padding
                children.push_back(tree.add(root, text(letters)));
            tree.boxes[2].pad = Edges::sides(2, 0);
            float const height = lay_out(tree, root, 0, 0, wanted.width, measure());
            float const line = type_of(TextStyle::body).line;
            CHECK(height == doctest::Approx(static_cast<float>(wanted.rows) * line));
            for (int const child : children)
                CHECK(at(tree, child).rect.w == doctest::Approx(at(tree, children.front()).rect.w));
        }
    }
    TEST_CASE("cells of one row of a grid are of one height") {
        BoxTree tree;
        int const root = tree.add(-1, container(Flow::grid));
        int const low = tree.add(root, text(1));
        Box box = text(1);
        box.min_height = 90;
        int const high = tree.add(root, std::move(box));
        lay_out(tree, root, 0, 0, 300, measure());
        CHECK(at(tree, low).rect.h == 90);
        CHECK(at(tree, high).rect.h == 90);
    }
    TEST_CASE("a moved tree keeps its shape") {
        Chance chance(9);
        BoxTree tree;
        int const root = tree.add(-1, container(Flow::column));
        grow_tree(chance, tree, root, 2);
        lay_out(tree, root, 0, 0, 400, measure());
        auto const before = tree.boxes;
        shift(tree, root, 7, -3);
        for (std::size_t n = 0; n < before.size(); ++n) {
            CHECK(tree.boxes[n].rect.x == doctest::Approx(before[n].rect.x + 7));
            CHECK(tree.boxes[n].rect.y == doctest::Approx(before[n].rect.y - 3));
        }
    }
}
