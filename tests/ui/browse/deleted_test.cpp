// What was deleted lately, as a person finds it and brings it back.
#include "doctest.h"
#include "support/running_session.h"

using namespace unknot;
using namespace unknot::tests;
using ui::Role;

namespace {

std::size_t cramps(RunningSession const& run) { return run.session.app().diary().count(diary::RecordType::cramp); }

}

TEST_SUITE("recently deleted screen") {
    TEST_CASE("where nothing was deleted it says so") {
        RunningSession run;
        run.open("#deleted");
        CHECK(run.shows(Role::heading, tr("title.deleted")));
        CHECK(run.shows(Role::status, tr("deleted.none")));
        CHECK_FALSE(run.shows(Role::button, tr("deleted.bring_back")));
        run.act(Role::button, tr("more.title"));
        CHECK(run.view().screen == "more");
    }
    TEST_CASE("More leads to it, and a cramp deleted is brought back and deleted again by Undo") {
        RunningSession run;
        run.open();
        run.ease_cramp();
        run.session.route("#entry/" + diary::to_string(run.cramp().id));
        run.settle();
        run.act(Role::button, tr("form.delete_cramp"));
        run.pass({60'000});
        run.act(Role::button, tr("nav.today"));   // with the gear
        run.act(Role::button, tr("nav.more"));
        run.act(Role::button, tr("title.deleted") + ", " + tr("deleted.short"));
        CHECK(cramps(run) == 0);
        // Several buttons have this name, so each says what it is about.
        CHECK(run.node(Role::button, tr("deleted.bring_back")).description.find("2 min 10 s") != std::string::npos);
        run.tap(Role::button, tr("deleted.bring_back"));
        CHECK(cramps(run) == 1);
        CHECK(run.cramp().integer(diary::Field::cramp_duration) == 130);
        CHECK(run.shows(Role::status, tr("deleted.none")));
        CHECK(run.shows(Role::status, tr("undo.brought_back")));
        run.act(Role::button, tr("undo"));
        CHECK(cramps(run) == 0);
        CHECK(run.shows(Role::button, tr("deleted.bring_back")));
    }
}
