#include "doctest.h"
#include "support/running_session.h"
#include "support/shipped.h"
#include "ui/widgets/controls.h"

using namespace unknot;
using namespace unknot::ui;

namespace {

struct LaidOut {
    std::size_t bytes = 0;   // that were measured, each time they were
    float height = 0;
    SharedText value;   // of the node
};

LaidOut lay_out_field(SharedText const& text, InputKind input) {
    LaidOut out;
    Event const nothing;
    Viewport const viewport{};
    Ui ui(tests::shipped_strings(), nothing, viewport, 1);
    ui.begin(Ui::Root::content, Box{});
    (void)edit(ui, {"note", "Note", text, text, input, "hint", {}});
    ui.end();
    TextMeasure measure;
    measure.width = [&](std::string_view part, TextStyle) {
        out.bytes += part.size();
        return 8 * static_cast<float>(part.size());
    };
    measure.lines = [&](std::string_view part, TextStyle, float width) {
        out.bytes += part.size();
        return static_cast<std::size_t>(8 * static_cast<float>(part.size()) / width) + 1;
    };
    out.height = lay_out(ui.tree, ui.root(Ui::Root::content), 0, 0, 400, measure);
    out.value = find_node(ui.scene, Role::textbox, "Note")->value;
    return out;
}

}

TEST_SUITE("controls") {
    TEST_CASE("of a text of five megabytes only the beginning is laid out, and all of it is the field's value") {
        for (auto const input : {InputKind::text, InputKind::multiline}) {
            SharedText const once(std::string(5 << 20, 'x')), twice(std::string(10 << 20, 'x'));
            auto const one = lay_out_field(once, input), two = lay_out_field(twice, input);
            CHECK(one.bytes == two.bytes);
            CHECK(one.bytes < 20'000);
            CHECK(one.height == two.height);
            // Shared, not copied.
            CHECK(one.value.view().data() == once.view().data());
        }
    }

    TEST_CASE("a line does not push what stands below it off the screen") {
        CHECK(lay_out_field(std::string(5 << 20, 'x'), InputKind::text).height < 300);
    }

    TEST_CASE("what a note may hold is shown whole") {
        constexpr std::size_t longest_note = 4000;
        auto const longest = lay_out_field(std::string(longest_note, 'x'), InputKind::multiline);
        CHECK(longest.height > lay_out_field(std::string(longest_note - 400, 'x'), InputKind::multiline).height);
    }
}
