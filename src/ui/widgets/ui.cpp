#include "ui/widgets/ui.h"

#include <algorithm>
#include <cassert>

namespace unknot::ui {

Ui::Ui(knowledge::Strings const& strings, Event const& event, Viewport const& viewport, float text_scale)
    : strings_(strings), event_(event), viewport_(viewport), text_scale_(text_scale), open_nodes_{{0, 0}} {}

void Ui::begin(Root root, Box box, NodeId parent) {
    assert(open_boxes_.empty());
    layer_ = root == Root::content ? Layer::scroll : Layer::fixed;
    open_boxes_.push_back(tree.add(-1, std::move(box)));
    roots_[static_cast<int>(root)] = open_boxes_.back();
    auto const siblings =
        std::count_if(scene.nodes.begin(), scene.nodes.end(), [&](Node const& node) { return node.parent == parent; });
    open_nodes_ = {{parent, static_cast<int>(siblings)}};
}

void Ui::end() {
    open_boxes_.pop_back();
    assert(open_boxes_.empty() && open_nodes_.size() == 1);
}

int Ui::root(Root root) const { return roots_[static_cast<int>(root)]; }

int Ui::add_box(Box box) {
    assert(!open_boxes_.empty());
    return tree.add(open_boxes_.back(), std::move(box));
}

NodeId Ui::id_of(std::string_view key) const { return child_id(open_nodes_.back().node, key); }

NodeId Ui::add_node(Box& box, Node node, std::string_view key) {
    Parent& parent = open_nodes_.back();
    std::string numbered;
    if (key.empty()) key = numbered = std::string(word(node.role)) + '#' + std::to_string(parent.children);
    node.id = child_id(parent.node, key);
    assert(find_node(scene, node.id) == nullptr && "two nodes below one parent share a key");
    node.parent = parent.node;
    node.order = parent.children++;
    node.layer = layer_;
    box.node = node.id;
    box.node_index = static_cast<int>(scene.nodes.size());
    scene.nodes.push_back(std::move(node));
    return box.node;
}

Ui::Scope Ui::open(Box box) {
    open_boxes_.push_back(add_box(std::move(box)));
    return {*this, false};
}

Ui::Scope Ui::open(Box box, Node node, std::string_view key) {
    NodeId const id = add_node(box, std::move(node), key);
    open_boxes_.push_back(add_box(std::move(box)));
    open_nodes_.push_back({id, 0});
    return {*this, true};
}

void Ui::add(Box box) { add_box(std::move(box)); }

NodeId Ui::add(Box box, Node node, std::string_view key) {
    NodeId const id = add_node(box, std::move(node), key);
    add_box(std::move(box));
    return id;
}

void Ui::close(bool has_node) {
    open_boxes_.pop_back();
    if (has_node) open_nodes_.pop_back();
}

std::string Ui::tr(std::string_view key) const { return std::string(strings_.text(key)); }

std::string Ui::tr(std::string_view key, knowledge::Arguments const& arguments) const {
    return strings_.format(key, arguments);
}

void Ui::settle() {
    for (auto const& box : tree.boxes) {
        if (box.node_index >= 0) scene.nodes[static_cast<std::size_t>(box.node_index)].rect = box.rect;
    }
}

}
