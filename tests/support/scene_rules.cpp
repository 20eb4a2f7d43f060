#include "support/scene_rules.h"

#include "support/running_session.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace unknot::tests {

using ui::Node;
using ui::Rect;
using ui::Role;
using ui::Scene;

namespace {

constexpr float slack = 0.51F;   // half a pixel, for rounding

std::string described(Node const& node) {
    auto const number = [](float n) { return std::to_string(static_cast<int>(std::lround(n))); };
    return std::string(ui::word(node.role)) + " '" + node.name + "' at " + number(node.rect.x) + "," +
           number(node.rect.y) + " " + number(node.rect.w) + "x" + number(node.rect.h);
}

using Index = std::unordered_map<ui::NodeId, Node const*>;

Index index_of(Scene const& scene) {
    Index index;
    for (auto const& node : scene.nodes)
        index.emplace(node.id, &node);
    return index;
}

Node const* parent_of(Index const& index, Node const& node) {
    auto const found = index.find(node.parent);
    return found == index.end() ? nullptr : found->second;
}

bool holds(Rect const& outer, Rect const& inner) {
    return inner.x >= outer.x - slack && inner.y >= outer.y - slack && inner.x + inner.w <= outer.x + outer.w + slack &&
           inner.y + inner.h <= outer.y + outer.h + slack;
}

bool meet(Rect const& a, Rect const& b) {
    return a.x + slack < b.x + b.w && b.x + slack < a.x + a.w && a.y + slack < b.y + b.h && b.y + slack < a.y + a.h;
}

bool is_within(Index const& index, Node const& node, Node const& around) {
    for (auto const* at = &node; at != nullptr; at = parent_of(index, *at)) {
        if (at == &around) return true;
    }
    return false;
}

bool needs_name(Node const& node) { return node.role != Role::listitem; }

bool is_text(Node const& node) {
    return node.role == Role::text || node.role == Role::heading || (node.role == Role::status && node.font > 0);
}

}

bool is_interactive(Node const& node) {
    switch (node.role) {
    case Role::button:
    case Role::link:
    case Role::radio:
    case Role::checkbox:
    case Role::textbox: return true;
    default: return false;
    }
}

Faults clipped_nodes(Scene const& scene, float window_width) {
    Faults faults;
    auto const index = index_of(scene);
    for (auto const& node : scene.nodes) {
        if (node.rect.x < -slack || node.rect.x + node.rect.w > window_width + slack) {
            faults.push_back(described(node) + " leaves the window");
        }
        if (node.rect.w < 1 || node.rect.h < 1) {
            bool const empty_group = node.role == Role::list || node.role == Role::group;
            if (!empty_group) faults.push_back(described(node) + " has no room");
        }
        auto const* parent = parent_of(index, node);
        // What stays in place lies over the content it belongs to.
        bool const same_layer = parent != nullptr && parent->layer == node.layer;
        if (same_layer && !holds(parent->rect, node.rect)) {
            faults.push_back(described(node) + " leaves " + described(*parent));
        }
    }
    return faults;
}

// The numbers and colours of one row, more than five of them, touch each other and are hit like a slider.
Faults small_targets(Scene const& scene) {
    constexpr float least = 44, least_in_row = 24;
    constexpr int words = 5;
    Faults faults;
    for (auto const& node : scene.nodes) {
        bool const in_row =
            node.role == Role::radio && node.set_size > words && node.rect.h >= ui::height::secondary - slack;
        if (is_interactive(node) &&
            (node.rect.w < (in_row ? least_in_row : least) - slack || node.rect.h < least - slack))
            faults.push_back(described(node));
    }
    return faults;
}

Faults overlaps(Scene const& scene) {
    Faults faults;
    auto const index = index_of(scene);
    std::vector<Node const*> solid;
    for (auto const& node : scene.nodes) {
        if (is_interactive(node) || is_text(node) || node.role == Role::image || node.role == Role::progress)
            solid.push_back(&node);
    }
    for (std::size_t a = 0; a < solid.size(); ++a) {
        for (std::size_t b = a + 1; b < solid.size(); ++b) {
            if (solid[a]->layer != solid[b]->layer || !meet(solid[a]->rect, solid[b]->rect)) continue;
            if (is_within(index, *solid[a], *solid[b]) || is_within(index, *solid[b], *solid[a])) continue;
            faults.push_back(described(*solid[a]) + " lies over " + described(*solid[b]));
        }
    }
    return faults;
}

Faults mixed_type(Scene const& scene) {
    Faults faults;
    auto const index = index_of(scene);
    std::map<Node const*, std::set<float>> sizes;
    for (auto const& node : scene.nodes) {
        if (!is_text(node)) continue;
        for (auto const* at = parent_of(index, node); at != nullptr; at = parent_of(index, *at)) {
            if (at->role == Role::group) sizes[at].insert(node.font);
        }
    }
    for (auto const& [card, found] : sizes) {
        if (found.size() > 2)
            faults.push_back(described(*card) + " shows " + std::to_string(found.size()) + " sizes of type");
    }
    return faults;
}

Faults competing_actions(Scene const& scene) {
    Faults faults;
    for (auto const& node : scene.nodes) {
        if (node.primary) faults.push_back(described(node));
    }
    return faults.size() <= 1 ? Faults{} : faults;
}

Faults odd_spaces(Scene const& scene) {
    constexpr float scale[] = {0,
                               ui::space::hair,
                               ui::space::tight,
                               ui::space::snug,
                               ui::space::base,
                               ui::space::card,
                               ui::space::wide,
                               ui::space::vast};
    Faults faults;
    Node const* before = nullptr;
    for (auto const& node : scene.nodes) {
        bool const below = before != nullptr && before->parent == node.parent && node.order == before->order + 1 &&
                           std::abs(before->rect.x - node.rect.x) < slack &&
                           node.rect.y >= before->rect.y + before->rect.h - slack;
        before = &node;
        if (!below || !is_text(node)) continue;
        auto const& above = scene.nodes[static_cast<std::size_t>(&node - scene.nodes.data()) - 1];
        if (!is_text(above)) continue;
        float const gap = node.rect.y - above.rect.y - above.rect.h;
        bool const known =
            std::any_of(std::begin(scale), std::end(scale), [&](float s) { return std::abs(s - gap) < slack; });
        if (!known)
            faults.push_back(described(node) + " stands " + std::to_string(gap) + " px below " + described(above));
    }
    return faults;
}

Faults broken_tree(Scene const& scene) {
    Faults faults;
    std::set<ui::NodeId> known{0};
    for (auto const& node : scene.nodes) {
        if (node.id == 0 || !known.insert(node.id).second) faults.push_back(described(node) + " has no id of its own");
        if (known.count(node.parent) == 0) faults.push_back(described(node) + " stands before its parent");
        if (needs_name(node) && node.role != Role::main && node.name.empty())
            faults.push_back(described(node) + " has no name");
        if (node.position > node.set_size) faults.push_back(described(node) + " is counted past the end");
    }
    return faults;
}

Faults items_without_node(Scene const& scene, std::set<ui::NodeId> const& items) {
    Faults faults;
    for (auto const id : items) {
        if (ui::find_node(scene, id) == nullptr) faults.push_back("item " + std::to_string(id));
    }
    return faults;
}

Faults all_faults(RunningSession const& run) {
    auto const& scene = run.session.scene();
    Faults all;
    for (auto const& faults :
         {clipped_nodes(scene, run.window.width), small_targets(scene), overlaps(scene), mixed_type(scene),
          competing_actions(scene), odd_spaces(scene), broken_tree(scene), items_without_node(scene, run.items)}) {
        all.insert(all.end(), faults.begin(), faults.end());
    }
    return all;
}

}
