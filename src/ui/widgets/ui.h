// Builds a frame: screens open boxes and add nodes from top to bottom, and ask what was done to them. Nodes are made
// before anything is painted, so the scene also has clipped items and plain text.
#pragma once
#include "knowledge/strings.h"
#include "ui/scene.h"
#include "ui/widgets/event.h"
#include "ui/widgets/painter.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::ui {

// What is in the window of the scrolled content, and where things were before.
struct Sight {
    float scroll = 0;
    NodeId focused = 0;              // 0: none
    Scene const* before = nullptr;   // null: nothing was shown yet
};

class Ui {
public:
    Ui(knowledge::Strings const&, Event const&, Viewport const&, float text_scale);

    // Closes its box at the end of the block.
    class [[nodiscard]] Scope {
    public:
        Scope(Ui& ui, bool has_node) : ui_(ui), has_node_(has_node) {}

        ~Scope() { ui_.close(has_node_); }

        Scope(Scope const&) = delete;
        Scope& operator=(Scope const&) = delete;

    private:
        Ui& ui_;
        bool has_node_;
    };

    Scope open(Box box);
    Scope open(Box box, Node node, std::string_view key);
    void add(Box box);
    // With an empty key, the node is numbered among its siblings of the same role.
    NodeId add(Box box, Node node, std::string_view key = {});

    // The parts of a frame: the scrolled content, and what stays in place over it.
    enum class Root { content, bar, navigation };
    // Nodes are added below `parent`, after its existing children.
    void begin(Root, Box box, NodeId parent = 0);
    void end();
    [[nodiscard]] int root(Root) const;

    // The id that the next node with this key will get.
    [[nodiscard]] NodeId id_of(std::string_view key) const;

    [[nodiscard]] bool activated(NodeId id) const { return is(Event::Kind::activated, id); }

    [[nodiscard]] bool left(NodeId id) const { return is(Event::Kind::left, id); }

    [[nodiscard]] bool dismissed() const { return event_.kind == Event::Kind::dismissed; }

    [[nodiscard]] bool undoes() const { return event_.kind == Event::Kind::undone; }

    // The text typed into the field; null: none.
    [[nodiscard]] std::string const* edited(NodeId id) const {
        return is(Event::Kind::edited, id) ? &event_.text : nullptr;
    }

    [[nodiscard]] bool has(std::string_view key) const { return strings_.has(key); }

    [[nodiscard]] std::string tr(std::string_view key) const;
    [[nodiscard]] std::string tr(std::string_view key, knowledge::Arguments const& arguments) const;

    [[nodiscard]] Viewport const& viewport() const { return viewport_; }

    [[nodiscard]] float scale() const { return text_scale_; }

    [[nodiscard]] bool wide() const { return viewport_.width >= rail_from; }

    // Call after the layout: copies each box's rectangle to its node.
    void settle();

    Sight sight;
    BoxTree tree;
    Scene scene;

private:
    struct Parent {
        NodeId node;
        int children;
    };

    [[nodiscard]] bool is(Event::Kind kind, NodeId id) const { return event_.kind == kind && event_.node == id; }

    void close(bool has_node);
    int add_box(Box box);
    NodeId add_node(Box& box, Node node, std::string_view key);

    knowledge::Strings const& strings_;
    Event const& event_;
    Viewport const& viewport_;
    float text_scale_;
    std::vector<int> open_boxes_;
    std::vector<Parent> open_nodes_;
    Layer layer_ = Layer::scroll;
    int roots_[3] = {-1, -1, -1};
};

}
