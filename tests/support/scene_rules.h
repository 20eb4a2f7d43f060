// What must hold for every scene, whatever the screen, the window and the size of text. Each returns the faults found,
// one sentence each; none: it holds.
#pragma once
#include "ui/scene.h"

#include <set>
#include <string>
#include <vector>

namespace unknot::tests {

using Faults = std::vector<std::string>;

// Every node lies inside the window's width, and inside the node around it.
[[nodiscard]] Faults clipped_nodes(ui::Scene const&, float window_width);
// What can be acted on is at least 44 px high and wide.
[[nodiscard]] Faults small_targets(ui::Scene const&);
// No two things of one layer that can be acted on, and no two texts, lie over each other.
[[nodiscard]] Faults overlaps(ui::Scene const&);
// A card shows its text in at most two sizes, labels of controls aside.
[[nodiscard]] Faults mixed_type(ui::Scene const&);
// At most one primary action.
[[nodiscard]] Faults competing_actions(ui::Scene const&);
// Gaps between neighbours in a column come from the scale of spaces.
[[nodiscard]] Faults odd_spaces(ui::Scene const&);
// Ids are unique, parents stand before their children and exist, everything has a name that needs one.
[[nodiscard]] Faults broken_tree(ui::Scene const&);
// Ids Dear ImGui met without a node.
[[nodiscard]] Faults items_without_node(ui::Scene const&, std::set<ui::NodeId> const& items);

// All of these.
[[nodiscard]] Faults all_faults(class RunningSession const&);

[[nodiscard]] bool is_interactive(ui::Node const&);

}
