#include "ui/reading_person.h"

#include "doctest.h"
#include "support/raw_words.h"

#include <algorithm>

namespace unknot::tests {

using ui::Role;

ReadingPerson::ReadingPerson(int person, Signs signs) {
    run.open_with(full_diary(run.host.clock, person, signs));
    run.pass({20'000});   // the comparison of days is done
    look();
}

void ReadingPerson::go(std::string_view fragment) {
    run.session.route(fragment);
    run.settle();
    look();
    unfold();
}

void ReadingPerson::press(std::string_view button) {
    if (!run.shows(Role::button, button)) return;
    run.act(Role::button, button);
    look();
}

void ReadingPerson::unfold() {
    std::set<ui::NodeId> unfolded;
    while (true) {
        auto const& nodes = run.session.scene().nodes;
        auto const folded = std::find_if(nodes.begin(), nodes.end(), [&](ui::Node const& node) {
            return node.expanded == false && !unfolded.contains(node.id);
        });
        if (folded == nodes.end()) return;
        unfolded.insert(folded->id);
        run.session.happened({ui::Event::Kind::activated, folded->id, {}});
        run.settle();
        look();
    }
}

void ReadingPerson::look() {
    std::string const screen = run.view().screen;
    read(run.view().title, screen + ", title");
    for (auto const& node : run.session.scene().nodes) {
        auto const where = screen + ", " + std::string(ui::word(node.role));
        read(node.name, where);
        read(node.description, where + ", description");
        read(node.value.string(), where + ", value");
    }
}

void ReadingPerson::read(std::string_view text, std::string_view where) {
    for (auto& fault : raw_words(text))
        faults.emplace(std::move(fault), where);
}

void ReadingPerson::expect_no_faults() const {
    for (auto const& found : faults)
        FAIL_CHECK(found.second, ": ", found.first);
}

std::string ReadingPerson::saved() const {
    auto const files = run.asked_for<app::Download>();
    REQUIRE_FALSE(files.empty());
    return files.back().bytes;
}

}
