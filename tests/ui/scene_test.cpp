#include "base/json.h"
#include "doctest.h"
#include "support/random_diary.h"
#include "ui/scene.h"

#include <map>
#include <set>

using namespace unknot;
using namespace unknot::ui;
using namespace unknot::tests;

namespace {

Node random_node(Chance& chance, NodeId id, NodeId parent, int order) {
    Node node;
    node.id = id;
    node.parent = parent;
    node.order = order;
    node.layer = one_in(chance, 3) ? Layer::fixed : Layer::scroll;
    node.role = static_cast<Role>(pick(chance, 0, static_cast<int>(Role::alert)));
    node.name = random_text(chance);
    node.value = random_text(chance);
    node.description = random_text(chance);
    if (one_in(chance, 3)) node.checked = one_in(chance, 2);
    if (one_in(chance, 3)) node.expanded = one_in(chance, 2);
    node.disabled = one_in(chance, 5);
    node.current = one_in(chance, 5);
    node.primary = one_in(chance, 5);
    if (one_in(chance, 4)) node.range = RangeValue{0, 1, static_cast<float>(pick(chance, 0, 100)) / 100};
    node.font = static_cast<float>(pick(chance, 12, 34));
    auto const side = [&] { return static_cast<float>(pick(chance, 0, 4000)) / 4; };
    node.rect = {side(), side(), side(), side()};
    return node;
}

// With some nodes of the one before, some changed, some new.
Scene random_scene(Chance& chance, Scene const& before) {
    Scene scene;
    scene.view.title = one_in(chance, 2) ? before.view.title : random_text(chance);
    scene.view.height = static_cast<float>(pick(chance, 0, 2000));
    for (auto const& node : before.nodes) {
        if (one_in(chance, 4)) continue;
        scene.nodes.push_back(one_in(chance, 3) ? random_node(chance, node.id, 0, 0) : node);
    }
    std::set<NodeId> known;
    for (auto const& node : scene.nodes)
        known.insert(node.id);
    for (auto left = pick(chance, 0, 6); left > 0; --left) {
        auto const id = static_cast<NodeId>(pick(chance, 1, 4'000'000'000));
        if (known.insert(id).second) scene.nodes.push_back(random_node(chance, id, 0, static_cast<int>(left)));
    }
    return scene;
}

// What a page knows after a difference: the JSON of each node, and that of the view.
struct Page {
    std::map<std::int64_t, std::string> nodes;
    std::string view;

    void take(std::string const& difference) {
        if (difference.empty()) return;
        auto const document = JsonDocument::read(difference);
        REQUIRE(document);
        auto const root = document.value().root();
        if (auto const shown = root.member("view")) view = std::string(shown.raw());
        for (auto [name, node] : root.member("set").children())
            nodes[node.member("id").integer().value()] = std::string(node.raw());
        for (auto [name, id] : root.member("gone").children())
            CHECK(nodes.erase(id.integer().value()) == 1);
    }
};

Page page_of(Scene const& scene) {
    Page page;
    page.take(scene_difference(Scene{}, scene));
    return page;
}

}

TEST_SUITE("scene") {
    TEST_CASE("no difference is nothing to send") {
        Chance chance(1);
        for (int n = 0; n < 100; ++n) {
            auto const scene = random_scene(chance, random_scene(chance, {}));
            CHECK(scene_difference(scene, scene).empty());
        }
    }
    TEST_CASE("a page that takes the differences knows what a new page would") {
        Chance chance(2);
        for (int run = 0; run < 50; ++run) {
            Page page;
            Scene before;
            for (int n = 0; n < 8; ++n) {
                auto const after = random_scene(chance, before);
                page.take(scene_difference(before, after));
                Page expected = page_of(after);
                if (expected.view.empty()) expected.view = page.view;   // a view like the first one is not sent
                CHECK(page.nodes == expected.nodes);
                before = after;
            }
        }
    }
    TEST_CASE("a node that only moved is sent, one that did not is not") {
        Chance chance(3);
        Scene before;
        for (NodeId id = 1; id <= 3; ++id)
            before.nodes.push_back(random_node(chance, id, 0, static_cast<int>(id)));
        Scene after = before;
        after.nodes[1].rect.y += 1;
        auto const difference = scene_difference(before, after);
        auto const document = JsonDocument::read(difference);
        REQUIRE(document);
        auto const set = document.value().root().member("set");
        REQUIRE(set.size() == 1);
        for (auto [name, node] : set.children())
            CHECK(node.member("id").integer() == 2);
        CHECK(document.value().root().member("gone").size() == 0);
    }
    TEST_CASE("a long value is sent once, not each time something else of its node changes") {
        Chance chance(5);
        Scene before;
        before.nodes.push_back(random_node(chance, 1, 0, 0));
        before.nodes.front().value = std::string(100'000, 'x');
        CHECK(scene_difference({}, before).size() > 100'000);
        Scene after = before;
        after.nodes.front().rect.y += 1;
        auto const moved = scene_difference(before, after);
        CHECK(moved.size() < 2'000);
        CHECK(moved.find("\"sameValue\":1") != std::string::npos);
        after.nodes.front().value = std::string(100'000, 'y');
        CHECK(scene_difference(before, after).find("sameValue") == std::string::npos);
    }
    TEST_CASE("ids depend on the key and the place, never on zero") {
        CHECK(child_id(0, "a") != child_id(0, "b"));
        CHECK(child_id(0, "a") == child_id(0, "a"));
        CHECK(child_id(child_id(0, "a"), "b") != child_id(child_id(0, "b"), "a"));
        CHECK(child_id(child_id(0, "a"), "b") != child_id(0, "ab"));
        Chance chance(4);
        for (int n = 0; n < 10'000; ++n)
            CHECK(child_id(static_cast<NodeId>(chance()), random_text(chance)) != 0);
    }
    TEST_CASE("what is not there is not found") {
        CHECK(find_node(Scene{}, 1) == nullptr);
        CHECK(find_node(Scene{}, Role::button, "Done") == nullptr);
    }
}
