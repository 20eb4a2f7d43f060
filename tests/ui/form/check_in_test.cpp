// The check-in on its screen, by role and name.
#include "doctest.h"
#include "support/running_session.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::tests;
using diary::Field;
using ui::Role;

namespace {

struct OpenCheckIn : RunningSession {
    OpenCheckIn() {
        open("#log");
        act(Role::button, tr("log.check_in") + ", " + tr("log.check_in_short"));
    }

    [[nodiscard]] diary::Record const* stored() const {
        auto const newest = session.app().diary().newest(diary::RecordType::check_in, 1);
        return newest.empty() ? nullptr : newest.front();
    }

    [[nodiscard]] long count(Role role) const {
        auto const& nodes = session.scene().nodes;
        return std::count_if(nodes.begin(), nodes.end(), [&](auto const& node) { return node.role == role; });
    }
};

}

TEST_SUITE("check-in screen") {
    TEST_CASE("nothing is to type before the rest is unfolded") {
        OpenCheckIn run;
        CHECK(run.count(Role::textbox) == 0);
        CHECK(run.shows(Role::heading, tr("card.day")));
        CHECK(run.shows(Role::heading, tr("card.urine")));
        run.act(Role::button, tr("form.rest"));
        CHECK(run.count(Role::textbox) > 0);
    }
    TEST_CASE("a stepper says its value, and that it has none") {
        OpenCheckIn run;
        CHECK(run.shows(Role::status, tr("steps.absent")));
        run.act(Role::button, "Sitting, more");
        CHECK(run.shows(Role::status, "4 h"));
        run.act(Role::button, "Sitting, more");
        CHECK(run.shows(Role::status, "4.5 h"));
        REQUIRE(run.stored() != nullptr);
        CHECK(run.stored()->integer(Field::check_in_sitting) == 270);
        run.act(Role::button, "On your feet, less");
        CHECK(run.shows(Role::status, "0 h"));
    }
    TEST_CASE("the chosen colour is taken back by choosing it again") {
        OpenCheckIn run;
        run.act(Role::radio, tr("urine_colour.3"));
        REQUIRE(run.stored() != nullptr);
        CHECK(run.stored()->integer(Field::check_in_urine_colour) == 3);
        CHECK(run.node(Role::radio, tr("urine_colour.3")).checked == true);
        run.act(Role::radio, tr("urine_colour.3"));
        CHECK(run.stored()->find(Field::check_in_urine_colour) == nullptr);
    }
    TEST_CASE("a colour that is none of the eight leads to Help") {
        OpenCheckIn run;
        run.act(Role::button, tr("urine_colour.help"));
        CHECK(run.view().screen == "help");
    }
    TEST_CASE("Done leads back to Today") {
        OpenCheckIn run;
        run.act(Role::button, tr("form.done"));
        CHECK(run.view().screen == "today");
    }
}
