// What is on screen, as data that the painter, the page's mirror and the tests all read. Rectangles are in CSS pixels
// relative to the node's layer: the scrolled content, or the window.
#pragma once
#include "base/shared_text.h"
#include "ui/theme.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::ui {

using NodeId = std::uint32_t;   // 0: none

enum class Role : std::uint8_t {
    main,
    navigation,
    group,
    list,
    listitem,
    heading,
    text,
    button,
    link,
    radiogroup,
    radio,
    checkbox,
    textbox,
    image,
    progress,
    status,
    alert,
};
enum class Layer : std::uint8_t { scroll, fixed };
enum class InputKind : std::uint8_t { none, text, multiline, date, time, number, passphrase };

struct Rect {
    float x = 0, y = 0, w = 0, h = 0;
    friend bool operator==(Rect const&, Rect const&) = default;
};

struct RangeValue {
    float min = 0, max = 1, now = 0;
    friend bool operator==(RangeValue const&, RangeValue const&) = default;
};

struct Node {
    NodeId id = 0, parent = 0;
    int order = 0;   // among its siblings
    Layer layer = Layer::scroll;
    Role role = Role::text;
    std::string name, description, href, picture;
    SharedText value;
    bool typed = false;   // `value` comes from the page: it is sent once more when it is shown, so that the page knows
    InputKind input = InputKind::none;
    int level = 0;                    // of a heading
    int position = 0, set_size = 0;   // in a list or a group of choices
    std::optional<bool> checked;      // of a radio button
    std::optional<bool> expanded;     // of a disclosure
    bool current = false;             // the current page in a navigation
    bool disabled = false;
    bool live = false;      // a screen reader announces changes
    bool primary = false;   // the one main action of a screen
    bool highlight = false;
    std::optional<RangeValue> range;
    Token tone = Token::none;
    float font = 0;   // of its text, in CSS px
    bool strong = false;
    Rect rect;
    friend bool operator==(Node const&, Node const&) = default;
};

struct SceneView {
    std::string title, screen;
    float height = 0;                    // of the scrolled content
    float pad_top = 0, pad_bottom = 0;   // covered by fixed bars
    std::optional<float> top;            // scroll position to set once
    Ground ground = Ground::page;
    Scheme scheme = Scheme::light;
    friend bool operator==(SceneView const&, SceneView const&) = default;
};

struct Scene {
    SceneView view;
    std::vector<Node> nodes;   // parents before children, in reading order
};

[[nodiscard]] Node const* find_node(Scene const&, NodeId);
[[nodiscard]] Node* find_node(Scene&, NodeId);
[[nodiscard]] Node const* find_node(Scene const&, Role, std::string_view name);
[[nodiscard]] std::string_view word(Role);

// The changes from one scene to the next, as JSON for the bridge; empty if there are none.
[[nodiscard]] std::string scene_difference(Scene const& before, Scene const& after);

// FNV-1a of a key and the parent's id: a node with the same place and key keeps its id from frame to frame.
[[nodiscard]] NodeId child_id(NodeId parent, std::string_view key);

}
