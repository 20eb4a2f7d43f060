// Links that are made and received, found by role and name.
#include "doctest.h"
#include "support/running_session.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::tests;
using ui::Role;

TEST_SUITE("share screens") {
    TEST_CASE("a plan is copied, its QR code shown; sharing is offered where the system can") {
        RunningSession plain;
        plain.open("#share/foot");
        CHECK(plain.shows(Role::image, tr("share.qr")));
        CHECK_FALSE(plain.shows(Role::button, tr("share.send")));
        plain.act(Role::button, tr("share.copy"));
        CHECK_FALSE(plain.asked_for<app::CopyText>().empty());
    }
    TEST_CASE("a received plan says who must not do a step above the step, and is kept on request") {
        std::string link;
        {
            RunningSession sender;
            sender.open("#share/calf");
            sender.act(Role::button, tr("share.copy"));
            link = sender.asked_for<app::CopyText>().back().text;
        }
        RunningSession run;
        run.open(link.substr(link.find('#')));
        CHECK(run.view().screen == "received");
        auto const& nodes = run.session.scene().nodes;
        auto const caution =
            std::find_if(nodes.begin(), nodes.end(), [](auto const& node) { return node.name == tr("steps.not_for"); });
        auto const step = std::find_if(nodes.begin(), nodes.end(), [](auto const& node) {
            return node.role == Role::text && node.name.find("1. ") == 0;
        });
        REQUIRE(caution != nodes.end());
        REQUIRE(step != nodes.end());
        CHECK(caution->rect.y + caution->rect.h <= step->rect.y);
        CHECK(run.session.app().diary().size() == 0);
        run.act(Role::button, tr("received.keep"));
        CHECK(run.shows(tr("received.kept")));
    }
    TEST_CASE("foods are chosen by mineral, and their cautions stand above the first food") {
        RunningSession run;
        run.open("#more");
        run.act(Role::button, tr("title.share") + ", " + tr("share.short"));
        run.act(Role::radio, tr("share.kind.foods"));
        run.act(Role::radio, tr("nutrient.potassium"));
        CHECK(run.shows(Role::image, tr("share.qr")));
        auto const& nodes = run.session.scene().nodes;
        auto const caution = std::find_if(nodes.begin(), nodes.end(), [](auto const& node) {
            return node.name == "Not for everyone: " + tr("column.potassium_food");
        });
        auto const first =
            std::find_if(nodes.begin(), nodes.end(), [](auto const& node) { return node.role == Role::listitem; });
        REQUIRE(caution != nodes.end());
        REQUIRE(first != nodes.end());
        CHECK(caution->rect.y < first->rect.y);
        run.act(Role::button, tr("share.copy"));
        CHECK_FALSE(run.asked_for<app::CopyText>().empty());
    }
    TEST_CASE("a statement is found by its words and chosen, and its grade can be seen before it is sent") {
        RunningSession run;
        run.open("#share/evidence");
        run.type(tr("share.search"), "pickle juice");
        auto const& nodes = run.session.scene().nodes;
        auto const row = std::find_if(nodes.begin(), nodes.end(), [](auto const& node) {
            return node.role == Role::button && node.name.find("ickle juice") != std::string::npos;
        });
        REQUIRE(row != nodes.end());
        run.act(Role::button, std::string(row->name));
        CHECK(run.shows(Role::button, tr("share.copy")));
        CHECK(run.shows(Role::heading, tr("share.what_is_in_it")));
    }
    TEST_CASE("nights say that they are about the person, and show each period in words") {
        RunningSession run;
        run.open();
        run.ease_cramp();
        run.session.route("#share/nights/30");
        run.settle();
        CHECK(run.shows(tr("share.about_you")));
        CHECK(run.shows(Role::list, tr("nights.weeks")));
        CHECK_FALSE(run.shows(tr("share.leaves_out")));
    }
    TEST_CASE("a race card shows the warning of drinking too much before anything to do") {
        RunningSession run;
        run.open("#share/race");
        auto const& nodes = run.session.scene().nodes;
        auto const place = [&](std::string_view name) {
            auto const found =
                std::find_if(nodes.begin(), nodes.end(), [&](auto const& node) { return node.name == name; });
            REQUIRE(found != nodes.end());
            return found->rect.y;
        };
        CHECK(place("Drink only when you are thirsty") < place("Your race day card"));
    }
}
