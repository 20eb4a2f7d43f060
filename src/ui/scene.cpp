#include "ui/scene.h"

#include "base/fnv1a.h"
#include "base/json_writer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <unordered_map>
#include <utility>

namespace unknot::ui {
namespace {

constexpr std::array<std::string_view, 17> role_words{
    "main",       "navigation", "group",    "list",    "listitem", "heading",  "text",   "button", "link",
    "radiogroup", "radio",      "checkbox", "textbox", "image",    "progress", "status", "alert"};
constexpr std::array<std::string_view, 7> input_words{"", "text", "multiline", "date", "time", "number", "passphrase"};

void write_text(JsonWriter& json, char const* name, std::string_view text) {
    if (text.empty()) return;
    json.name(name);
    json.text(text);
}

void write_integer(JsonWriter& json, char const* name, std::int64_t number) {
    json.name(name);
    json.integer(number);
}

void write_flag(JsonWriter& json, char const* name, bool flag) {
    if (flag) write_integer(json, name, 1);
}

void write_choice(JsonWriter& json, char const* name, std::optional<bool> flag) {
    if (flag) write_integer(json, name, *flag ? 1 : 0);
}

// Hundredths of a pixel are fine enough for any screen and keep the JSON short.
void write_number(JsonWriter& json, float number) { json.decimal(std::round(static_cast<double>(number) * 100) / 100); }

void write_state(JsonWriter& json, Node const& node) {
    write_choice(json, "checked", node.checked);
    write_choice(json, "expanded", node.expanded);
    if (node.current) write_text(json, "current", "page");
    write_flag(json, "disabled", node.disabled);
    write_flag(json, "primary", node.primary);
    write_flag(json, "highlight", node.highlight);
    write_flag(json, "strong", node.strong);
    if (node.live) write_text(json, "live", "polite");
    if (node.tone != Token::none) write_text(json, "tone", name_of(node.tone));
}

void write_numbers(JsonWriter& json, Node const& node) {
    if (node.level > 0) write_integer(json, "level", node.level);
    if (node.position > 0) {
        write_integer(json, "pos", node.position);
        write_integer(json, "size", node.set_size);
    }
    if (node.font > 0) {
        json.name("font");
        write_number(json, node.font);
    }
    if (!node.range) return;
    json.name("min");
    write_number(json, node.range->min);
    json.name("max");
    write_number(json, node.range->max);
    json.name("now");
    write_number(json, node.range->now);
}

// A long text is sent only if it has changed, not for other changes of its node.
void write_value(JsonWriter& json, Node const& node, Node const* before) {
    constexpr std::size_t long_value = 1024;
    bool const same = before != nullptr && node.value.size() > long_value && node.value == before->value;
    if (same)
        write_flag(json, "sameValue", true);
    else
        write_text(json, "value", node.value);
}

void write_node(JsonWriter& json, Node const& node, Node const* before) {
    json.begin_object();
    write_integer(json, "id", node.id);
    write_integer(json, "parent", node.parent);
    write_integer(json, "order", node.order);
    write_text(json, "layer", node.layer == Layer::scroll ? "scroll" : "fixed");
    write_text(json, "role", word(node.role));
    json.name("name");
    json.text(node.name);
    json.name("rect");
    json.begin_list();
    for (float const side : {node.rect.x, node.rect.y, node.rect.w, node.rect.h})
        write_number(json, side);
    json.end_list();
    write_value(json, node, before);
    write_text(json, "description", node.description);
    write_text(json, "href", node.href);
    write_text(json, "picture", node.picture);
    write_text(json, "input", input_words[static_cast<std::size_t>(node.input)]);
    write_state(json, node);
    write_numbers(json, node);
    json.end_object();
}

void write_view(JsonWriter& json, SceneView const& view) {
    json.name("view");
    json.begin_object();
    write_text(json, "title", view.title);
    write_text(json, "screen", view.screen);
    json.name("height");
    write_number(json, view.height);
    json.name("padTop");
    write_number(json, view.pad_top);
    json.name("padBottom");
    write_number(json, view.pad_bottom);
    if (view.top) {
        json.name("top");
        write_number(json, *view.top);
    }
    write_text(json, "ground", view.ground == Ground::page ? "page" : "relief");
    json.name("dark");
    json.flag(view.scheme == Scheme::dark);
    json.end_object();
}

using Index = std::unordered_map<NodeId, Node const*>;

Index index_of(Scene const& scene) {
    Index index;
    index.reserve(scene.nodes.size());
    for (auto const& node : scene.nodes)
        index.emplace(node.id, &node);
    return index;
}

}

std::string_view word(Role role) { return role_words[static_cast<std::size_t>(role)]; }

Node const* find_node(Scene const& scene, NodeId id) {
    auto const found = std::find_if(scene.nodes.begin(), scene.nodes.end(), [&](Node const& n) { return n.id == id; });
    return found == scene.nodes.end() ? nullptr : &*found;
}

Node* find_node(Scene& scene, NodeId id) { return const_cast<Node*>(find_node(std::as_const(scene), id)); }

Node const* find_node(Scene const& scene, Role role, std::string_view name) {
    auto const found = std::find_if(scene.nodes.begin(), scene.nodes.end(),
                                    [&](Node const& n) { return n.role == role && n.name == name; });
    return found == scene.nodes.end() ? nullptr : &*found;
}

std::string scene_difference(Scene const& before, Scene const& after) {
    auto const old_nodes = index_of(before);
    auto const new_nodes = index_of(after);
    JsonWriter json;
    json.begin_object();
    bool differs = before.view != after.view;
    if (differs) write_view(json, after.view);
    json.name("set");
    json.begin_list();
    for (auto const& node : after.nodes) {
        auto const old = old_nodes.find(node.id);
        auto const* const known = old == old_nodes.end() ? nullptr : old->second;
        if (known != nullptr && *known == node) continue;
        write_node(json, node, known);
        differs = true;
    }
    json.end_list();
    json.name("gone");
    json.begin_list();
    for (auto const& node : before.nodes) {
        if (new_nodes.contains(node.id)) continue;
        json.integer(node.id);
        differs = true;
    }
    json.end_list();
    json.end_object();
    if (!differs) return {};
    // Writing cannot fail: layout only adds and divides by at least one, so every number is finite.
    return std::move(json.finish()).value();
}

NodeId child_id(NodeId parent, std::string_view key) {
    auto hash = parent == 0 ? Fnv1a32() : Fnv1a32(parent);
    for (char const c : key)
        hash.add(static_cast<std::uint8_t>(c));
    hash.add(0xFF);
    return hash.value() == 0 ? 1 : hash.value();
}

}
