// Long lists: what is built of them, and where it stands.
#include "doctest.h"
#include "support/shipped.h"
#include "ui/widgets/long_list.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace unknot;
using namespace unknot::ui;

namespace {

constexpr float window_height = 700, above = 120;

// A list below something, drawn again and again, as while a person scrolls and moves the focus.
class Scrolled {
public:
    explicit Scrolled(std::size_t rows, float height = 60) {
        for (std::size_t row = 0; row < rows; ++row)
            bottoms_.push_back(static_cast<float>(row + 1) * height);
    }

    void uneven() {
        float bottom = 0;
        for (std::size_t row = 0; row < bottoms_.size(); ++row)
            bottoms_[row] = bottom += row % 3 == 0 ? 90.0F : 50.0F;
    }

    void draw(float scroll, NodeId focused = 0) {
        Viewport viewport;
        viewport.width = 400;
        viewport.height = window_height;
        Event const nothing;
        Ui ui(tests::shipped_strings(), nothing, viewport, 1);
        ui.sight = {scroll, focused, &scene};
        ui.begin(Ui::Root::content, Box{});
        Box top;
        top.height = above;
        ui.add(std::move(top));
        built.clear();
        long_list(ui, {"rows", "Rows", bottoms_}, [&](std::size_t row) {
            built.push_back(row);
            auto const item =
                list_item(ui, std::to_string(row), static_cast<int>(row) + 1, static_cast<int>(bottoms_.size()));
        });
        ui.end();
        TextMeasure measure;
        measure.width = [](std::string_view, TextStyle) { return 10.0F; };
        measure.lines = [](std::string_view, TextStyle, float) { return std::size_t{1}; };
        height = lay_out(ui.tree, ui.root(Ui::Root::content), 0, 0, 400, measure) - above;
        ui.settle();
        scene = std::move(ui.scene);
    }

    [[nodiscard]] Node const& item(std::size_t row) const {
        auto const found = std::find_if(scene.nodes.begin(), scene.nodes.end(), [&](Node const& node) {
            return node.role == Role::listitem && node.position == static_cast<int>(row) + 1;
        });
        REQUIRE(found != scene.nodes.end());
        return *found;
    }

    [[nodiscard]] bool is_built(std::size_t row) const {
        return std::find(built.begin(), built.end(), row) != built.end();
    }

    [[nodiscard]] float top(std::size_t row) const { return above + (row == 0 ? 0 : bottoms_[row - 1]); }

    [[nodiscard]] float whole() const { return bottoms_.empty() ? 0 : bottoms_.back(); }

    [[nodiscard]] float bottom(std::size_t row) const { return above + bottoms_[row]; }

    Scene scene;
    std::vector<std::size_t> built;
    float height = 0;

private:
    std::vector<float> bottoms_;
};

}

TEST_SUITE("long list") {
    TEST_CASE("an empty list has no row and no height") {
        Scrolled list(0);
        list.draw(0);
        CHECK(list.built.empty());
        CHECK(list.height == 0);
    }
    TEST_CASE("scrolled past its end, it keeps its height and its last rows") {
        Scrolled list(10);
        list.draw(0);
        list.draw(5'000);
        CHECK(list.height == list.whole());
    }
    TEST_CASE("a focus that lies elsewhere, or on a node that is gone, changes nothing") {
        Scrolled list(1'000);
        list.draw(0);
        list.draw(10'000);
        auto const built = list.built;
        list.draw(10'000, 4711);
        CHECK(list.built == built);
        list.draw(10'000, find_node(list.scene, Role::list, "Rows")->id);
        CHECK(list.is_built(170));
    }
    TEST_CASE("at any length as many rows are built as fit into three windows") {
        for (std::size_t const rows : {100U, 1'000U, 30'000U}) {
            Scrolled list(rows);
            list.draw(0);
            list.draw(list.whole() / 2);
            CHECK(list.built.size() <= 3 * 700 / 60 + 2);
            CHECK(list.height == list.whole());
        }
    }
    TEST_CASE("wherever it is scrolled, every row in the window is built, at its place, once and in order") {
        Scrolled list(2'000);
        list.uneven();
        list.draw(0);
        for (float scroll = 0; scroll < list.whole(); scroll += 613) {
            CAPTURE(scroll);
            list.draw(scroll);
            CHECK(std::is_sorted(list.built.begin(), list.built.end()));
            CHECK(std::adjacent_find(list.built.begin(), list.built.end()) == list.built.end());
            for (std::size_t row = 0; row < 2'000; ++row) {
                bool const in_sight = list.bottom(row) > scroll && list.top(row) < scroll + window_height;
                if (in_sight) REQUIRE(list.is_built(row));
            }
            for (auto const row : list.built) {
                CHECK(list.item(row).rect.y == doctest::Approx(list.top(row)));
                CHECK(list.item(row).set_size == 2'000);
            }
        }
    }
    TEST_CASE("the row with the focus stays, above the window and below it, and its neighbours come with it in sight") {
        Scrolled list(1'000);
        list.draw(0);
        list.draw(30'000);
        auto const focused = list.item(505).id;
        for (float const scroll : {0.0F, 55'000.0F}) {
            list.draw(scroll, focused);
            CHECK(list.is_built(505));
            CHECK_FALSE(list.is_built(504));
            CHECK(list.item(505).id == focused);
            CHECK(list.item(505).rect.y == list.top(505));
        }
        list.draw(30'000, focused);
        CHECK(list.is_built(504));
        CHECK(list.is_built(506));
    }
}
