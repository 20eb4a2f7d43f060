// What a person does on the screens, found by role and name, and what the diary then holds.
#include "doctest.h"
#include "support/running_session.h"
#include "support/shipped.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::tests;
using diary::Field;
using ui::Role;

namespace {

void wait_for_morning(RunningSession& run) {
    run.session.seen(false);
    run.pass({4 * 60 * 60 * 1000});
    run.session.seen(true);
    run.settle();
}

std::size_t cramps(RunningSession const& run) { return run.session.app().diary().count(diary::RecordType::cramp); }

}

TEST_SUITE("pointer") {
    TEST_CASE("100 of 100 taps count whose finger has lifted before the next frame") {
        RunningSession run;
        run.open("#more");
        int counted = 0;
        for (int n = 0; n < 100; ++n) {
            run.pass({5'000});
            std::string const wanted = n % 2 == 0 ? "dark" : "light";
            run.tap(Role::radio, tr("theme." + wanted));
            counted += run.session.app().theme(run.host.now()) == wanted ? 1 : 0;
        }
        CHECK(counted == 100);
    }
    TEST_CASE("a press that is cancelled, or leaves before it lifts, is none") {
        RunningSession run;
        run.open();
        auto const rect = run.node(Role::button, tr("cramp_now")).rect;
        float const x = rect.x + rect.w / 2, y = rect.y + rect.h / 2;
        run.point(ui::PointerKind::down, x, y);
        run.settle();
        run.point(ui::PointerKind::cancel, x, y);
        run.settle();
        run.point(ui::PointerKind::down, x, y, ui::PointerType::mouse);
        run.settle();
        run.point(ui::PointerKind::move, x, y - 300, ui::PointerType::mouse);
        run.point(ui::PointerKind::up, x, y - 300, ui::PointerType::mouse);
        run.settle();
        CHECK(cramps(run) == 0);
        run.tap(Role::button, tr("cramp_now"));
        CHECK(cramps(run) == 1);
    }
    TEST_CASE("a tap on a bar does not go through to what is below it") {
        RunningSession run;
        run.open("#help");
        run.session.scroll(400);
        run.settle();
        run.tap(Role::button, tr("nav.diary"));
        CHECK(run.view().screen == "diary");
    }
}

TEST_SUITE("relief") {
    TEST_CASE("a cramp from the first tap to the next morning") {
        RunningSession run;
        run.open();
        run.tap(Role::button, tr("cramp_now"));
        CHECK(run.view().screen == "relief");
        CHECK(run.view().ground == ui::Ground::relief);
        run.pass({130'000});
        run.tap(Role::button, tr("title.stopped"));
        CHECK(run.cramp().integer(Field::cramp_duration) == 130);
        CHECK(run.shows(tr("storage.saved")));
        run.tap(Role::button, tr("stopped.done"));
        CHECK_FALSE(run.shows(tr("morning.how_is_it")));
        wait_for_morning(run);
        run.act(Role::radio, tr("after.sore"));
        run.act(Role::radio, "right calf");
        run.act(Role::radio, "7");
        run.act(Role::checkbox, tr("helped.stretch_in_bed"));
        run.act(Role::button, tr("morning.done"));
        CHECK(run.cramp().choice(Field::cramp_after) == "sore");
        CHECK(run.cramp().choice(Field::cramp_side) == "right");
        CHECK(run.cramp().integer(Field::cramp_strength) == 7);
        CHECK(run.cramp().choices(Field::cramp_helped) == std::vector<std::string_view>{"stretch_in_bed"});
        CHECK_FALSE(run.shows(Role::radio, "right calf"));
    }
    TEST_CASE("another muscle is chosen and stays for the next time") {
        RunningSession run;
        run.open("#now");
        run.act(Role::button, "In bed, calf");
        run.act(Role::radio, tr("muscle.foot"));
        CHECK(run.cramp().choice(Field::cramp_muscle) == "foot");
        run.act(Role::button, tr("title.stopped"));
        run.act(Role::button, tr("stopped.done"));
        run.act(Role::button, tr("cramp_now"));
        CHECK(run.shows(Role::button, "In bed, foot"));
    }
    TEST_CASE("a hand gets no stretch of the leg, and the shin what fits any place") {
        RunningSession run;
        run.open("#now");
        run.act(Role::button, "In bed, calf");
        run.act(Role::radio, tr("muscle.hand"));
        auto const& known = shipped_knowledge();
        CHECK(run.shows(find_step(known, "hand_open")->title));
        run.act(Role::button, tr("relief.next"));
        CHECK(run.shows(find_step(known, "let_go")->detail));
        CHECK(run.shows(Role::button, tr("help.word")));
        run.act(Role::button, "In bed, hand");
        run.act(Role::radio, tr("muscle.other"));
        CHECK(run.shows(find_step(known, "slow_stretch")->detail));
        run.act(Role::button, tr("title.stopped"));
        CHECK(run.cramp().choice(Field::cramp_muscle) == "other");
    }
    TEST_CASE("the stop line and Help stay visible through every step") {
        RunningSession run;
        run.open("#now");
        for (bool more = true; more;) {
            CHECK(run.shows(Role::button, tr("help.word")));
            bool line = false;
            for (auto const& node : run.session.scene().nodes)
                line = line || (node.role == Role::alert && node.layer == ui::Layer::fixed);
            CHECK(line);
            more = run.shows(Role::button, tr("relief.next"));
            if (more) run.act(Role::button, tr("relief.next"));
        }
    }
    TEST_CASE("a mistaken tap is undone from the screen") {
        RunningSession run;
        run.open("#now");
        run.act(Role::button, tr("relief.no_cramp"));
        CHECK(cramps(run) == 0);
        CHECK(run.view().screen == "today");
        CHECK(run.shows(tr("undo.deleted")));
    }
}

TEST_SUITE("undo") {
    TEST_CASE("the keys for it take the last change back, with and without the notice, and say what became of it") {
        RunningSession run;
        run.open("#now");
        run.act(Role::button, tr("relief.no_cramp"));
        run.pass({60'000});
        CHECK_FALSE(run.shows(Role::button, tr("undo")));
        run.press_undo();
        CHECK(cramps(run) == 1);
        CHECK(run.shows(Role::status, tr("undo.done")));
        CHECK_FALSE(run.shows(Role::button, tr("undo")));
        run.press_undo();
        CHECK(run.shows(Role::status, tr("undo.nothing")));
    }
    TEST_CASE("the notice waits while the focus or the mouse is at it, and goes after that") {
        RunningSession run;
        run.open("#now");
        run.act(Role::button, tr("relief.no_cramp"));
        run.session.focus(run.node(Role::button, tr("undo")).id);
        run.pass({60'000});
        CHECK(run.shows(Role::button, tr("undo")));
        auto const rect = run.node(Role::status, tr("undo.deleted")).rect;
        run.point(ui::PointerKind::move, rect.x + 2, rect.y + 2, ui::PointerType::mouse);
        run.session.focus(run.node(Role::button, tr("nav.today")).id);
        run.pass({60'000});
        CHECK(run.shows(Role::button, tr("undo")));
        run.point(ui::PointerKind::leave, 0, 0, ui::PointerType::mouse);
        run.pass({11'000});
        CHECK_FALSE(run.shows(Role::button, tr("undo")));
    }
    TEST_CASE("a finger or a pen that has lifted is not at it") {
        for (auto const type : {ui::PointerType::touch, ui::PointerType::pen}) {
            RunningSession run;
            run.open("#now");
            run.act(Role::button, tr("relief.no_cramp"));
            auto const rect = run.node(Role::status, tr("undo.deleted")).rect;
            run.point(ui::PointerKind::down, rect.x + 2, rect.y + 2, type);
            run.point(ui::PointerKind::up, rect.x + 2, rect.y + 2, type);
            run.pass({21'000});
            CHECK_FALSE(run.shows(Role::button, tr("undo")));
        }
    }
}

TEST_SUITE("saving") {
    TEST_CASE("what could not be saved is said and can be tried again from the screen") {
        RunningSession run;
        run.open();
        run.stores = false;
        run.act(Role::button, tr("nav.diary"));
        run.add_past_cramp();
        run.session.commit_failed(1, app::SaveFailure::quota);
        run.settle();
        CHECK(run.shows(tr("storage.not_saved")));
        CHECK_FALSE(run.shows(tr("storage.saved")));
        auto const before = run.host.effects.size();
        run.act(Role::button, tr("storage.retry"));
        CHECK(run.host.effects.size() == before + 1);
        run.session.committed(1);
        run.settle();
        CHECK(run.shows(tr("storage.saved")));
    }
}

TEST_SUITE("other screens") {
    TEST_CASE("the third answer opens Help with lines marked as logged") {
        RunningSession run;
        run.open();
        run.ease_cramp();
        wait_for_morning(run);
        run.act(Role::radio, tr("after.sore_swollen_warm"));
        CHECK(run.view().screen == "help");
        auto const& nodes = run.session.scene().nodes;
        CHECK(std::any_of(nodes.begin(), nodes.end(), [](auto const& node) { return node.highlight; }));
    }
    TEST_CASE("Help marks nothing for someone who logged nothing, and never says that all is well") {
        RunningSession run;
        run.open("#help");
        for (auto const& node : run.session.scene().nodes)
            CHECK_FALSE(node.highlight);
    }
    TEST_CASE("a backup is saved, chosen, previewed and left") {
        RunningSession run;
        run.open("#more");
        run.act(Role::button, tr("backup.save"));
        CHECK_FALSE(run.asked_for<app::SaveFile>().empty());
        run.act(Role::button, tr("restore.choose"));
        CHECK_FALSE(run.asked_for<app::OpenFile>().empty());
        run.open_file("holiday.jpg", "no backup");
        run.settle();
        CHECK(run.view().screen == "restore");
        CHECK_FALSE(run.shows(Role::button, tr("restore.apply")));
        CHECK(run.shows(Role::button, tr("restore.another")));
        run.act(Role::button, tr("cancel"));
        CHECK(run.view().screen == "more");
    }
    TEST_CASE("the navigation leads to each section and marks it") {
        RunningSession run;
        run.open();
        for (auto const* section : {"diary", "why", "guide", "help", "today"}) {
            run.act(Role::button, tr(std::string("nav.") + section));
            CHECK(run.view().screen == section);
            CHECK(run.node(Role::button, tr(std::string("nav.") + section)).current);
        }
        run.act(Role::button, tr("nav.more"));   // the gear of Today
        CHECK(run.view().screen == "more");
    }
    TEST_CASE("the diary is found where it was left") {
        RunningSession run;
        run.open();
        for (int n = 0; n < 30; ++n)
            run.ease_cramp();
        run.act(Role::button, tr("nav.diary"));
        run.session.scroll(500);
        run.settle();
        auto const id = run.cramp().id;
        run.session.route("#entry/" + diary::to_string(id));
        run.settle();
        CHECK(run.view().top == 0.0F);
        run.act(Role::button, tr("diary.title"));
        CHECK(run.view().top == 500.0F);
    }
}
