#include "doctest.h"
#include "support/running_session.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::tests;
using diary::Field;
using ui::Role;

TEST_SUITE("form screen") {
    TEST_CASE("the page of a cramp's form is called what its heading says") {
        RunningSession run;
        run.open("#diary");
        run.add_past_cramp();
        CHECK(run.view().screen == "form");
        CHECK(run.view().title == "A cramp");
        CHECK(run.shows(Role::heading, run.view().title));
    }
    TEST_CASE("so is the page of a drink's form, by the kind of intake") {
        RunningSession run;
        run.open("#log");
        run.act(Role::button, "Water · 250 ml");
        run.act(Role::button, tr("nav.diary"));
        run.act(Role::button, tr("title.calendar"));
        run.act(Role::button, "18");   // 04:12 on the 19th belongs to the 18th
        run.act(Role::button, "Water · 250 ml, 04:12");
        CHECK(run.view().screen == "form");
        CHECK(run.view().title == "A drink");
        CHECK(run.shows(Role::heading, run.view().title));
    }
    TEST_CASE("a cramp is edited, deleted, and the deletion undone") {
        RunningSession run;
        run.open();
        run.ease_cramp();
        run.act(Role::button, tr("nav.diary"));
        auto const& nodes = run.session.scene().nodes;
        auto const line = std::find_if(nodes.begin(), nodes.end(), [](auto const& node) {
            return node.role == Role::button && node.set_size == 0 && node.name.find("04:12") == 0;
        });
        REQUIRE(line != nodes.end());
        run.act(Role::button, std::string(line->name));
        CHECK(run.node(Role::textbox, tr("form.start")).value == "04:12");
        run.pass({10 * 60 * 1000});   // nothing stops in the future
        run.type(tr("form.stop"), "04:20");
        run.leave(tr("form.stop"));
        CHECK(run.cramp().integer(Field::cramp_duration) == 480);
        run.type(tr("field.note"), "after the race");
        run.pass({1000});
        CHECK(run.cramp().text(Field::cramp_note) == "after the race");
        run.act(Role::radio, tr("side.left"));
        CHECK(run.cramp().choice(Field::cramp_side) == "left");
        run.act(Role::button, tr("form.delete_cramp"));
        CHECK(run.session.app().diary().count(diary::RecordType::cramp) == 0);
        run.tap(Role::button, tr("undo"));
        CHECK(run.session.app().diary().count(diary::RecordType::cramp) == 1);
        CHECK(run.cramp().text(Field::cramp_note) == "after the race");
    }
    TEST_CASE("a stop before the start is refused beside its field, where the text stays") {
        RunningSession run;
        run.open();
        run.ease_cramp();
        run.session.route("#entry/" + diary::to_string(run.cramp().id));
        run.settle();
        run.type(tr("form.stop"), "04:11");
        run.leave(tr("form.stop"));
        CHECK(run.shows(tr("form.stop_before_start")));
        CHECK(run.node(Role::textbox, tr("form.stop")).value == "04:11");
        CHECK(run.node(Role::textbox, tr("form.stop")).description == tr("form.stop_before_start"));
        CHECK(run.cramp().integer(Field::cramp_duration) == 130);
    }
}
