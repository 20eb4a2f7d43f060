// The Diary on screen: found by role and name, filtered, and long.
#include "doctest.h"
#include "support/long_diary.h"
#include "support/running_session.h"

#include <algorithm>
#include <string>

using namespace unknot;
using namespace unknot::tests;
using ui::Role;

namespace {

std::vector<ui::Node const*> rows(RunningSession const& run) {
    std::vector<ui::Node const*> found;
    for (auto const& node : run.session.scene().nodes)
        if (node.role == Role::listitem) found.push_back(&node);
    return found;
}

void open_years(RunningSession& run, int nights) {
    run.open_with(LongDiary::kept(run.host.now().moment, nights), "#diary");
}

void open_with_drinks(RunningSession& run) {
    run.open("#log");
    for (int drink = 0; drink < 3; ++drink)
        run.act(Role::button, "Water · 250 ml");
    run.act(Role::button, tr("nav.diary"));
}

}

TEST_SUITE("diary screen") {
    TEST_CASE("an empty diary says what will stand there, and offers no filter and no selection") {
        RunningSession run;
        run.open("#diary");
        CHECK(run.shows(Role::heading, tr("diary.empty_title")));
        CHECK_FALSE(run.shows(Role::radiogroup, tr("diary.kinds")));
        CHECK_FALSE(run.shows(Role::button, tr("diary.select")));
        CHECK(run.shows(Role::button, tr("diary.add")));
    }
    TEST_CASE("of ten years only what is near the window is built, and each row says where it stands") {
        RunningSession run;
        open_years(run, 3'650);
        auto const shown = rows(run);
        CHECK(shown.size() > 10);
        CHECK(shown.size() < 60);
        CHECK(shown.front()->position == 1);
        CHECK(shown.front()->set_size > 5'000);
        CHECK(run.view().height > 100'000);
    }
    TEST_CASE("scrolled to its end, the oldest entry is there") {
        RunningSession run;
        open_years(run, 400);
        auto const height = run.view().height;
        run.session.scroll(height);
        run.settle();
        auto const shown = rows(run);
        CHECK(shown.back()->position == shown.back()->set_size);
        CHECK(run.view().height == height);
    }
    TEST_CASE("drinks of a day are one row, which unfolds") {
        RunningSession run;
        open_with_drinks(run);
        REQUIRE(rows(run).size() == 1);
        auto const fold = "3 drinks · 750 ml, Water";
        auto const is_fold = [&](ui::Node const& node) { return node.name.find(fold) != std::string::npos; };
        auto const& nodes = run.session.scene().nodes;
        auto const found = std::find_if(nodes.begin(), nodes.end(), is_fold);
        REQUIRE(found != nodes.end());
        CHECK(found->expanded == false);
        run.act(Role::button, std::string(found->name));
        CHECK(rows(run).size() == 4);
    }
    TEST_CASE("one tap shows cramps only") {
        RunningSession run;
        open_years(run, 60);
        auto const all = rows(run).front()->set_size;
        run.act(Role::radio, tr("diary.kind.cramps"));
        CHECK(rows(run).front()->set_size < all);
        run.act(Role::radio, tr("diary.kind.all"));
        CHECK(rows(run).front()->set_size == all);
    }
    TEST_CASE("entries are chosen, deleted together, and back with one undo") {
        RunningSession run;
        open_with_drinks(run);
        run.act(Role::button, tr("diary.select"));
        CHECK(run.node(Role::button, tr("diary.delete_none")).disabled);
        std::vector<std::string> names;
        for (auto const& node : run.session.scene().nodes)
            if (node.role == Role::checkbox) names.push_back(node.name);
        REQUIRE(names.size() == 3);
        for (std::size_t at = 0; at < 2; ++at) {
            auto const& nodes = run.session.scene().nodes;
            auto const box = std::find_if(nodes.begin(), nodes.end(), [](ui::Node const& node) {
                return node.role == Role::checkbox && node.checked == false;
            });
            REQUIRE(box != nodes.end());
            run.session.happened({ui::Event::Kind::activated, box->id, {}});
            run.settle();
        }
        run.act(Role::button, "Delete 2 entries");
        CHECK(run.session.app().diary().count(diary::RecordType::intake) == 1);
        run.act(Role::button, tr("undo"));
        CHECK(run.session.app().diary().count(diary::RecordType::intake) == 3);
    }
    TEST_CASE("choosing ends without a trace") {
        RunningSession run;
        open_with_drinks(run);
        run.act(Role::button, tr("diary.select"));
        run.act(Role::button, tr("diary.select_none"));
        CHECK(run.shows(Role::button, tr("diary.select")));
        CHECK(run.session.app().diary().count(diary::RecordType::intake) == 3);
    }
}
