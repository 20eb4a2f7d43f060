// Why: what to do under a sign that needs help, the questions that are asked first, and what is behind a line.
#include "diary/record.h"
#include "doctest.h"
#include "support/long_diary.h"
#include "support/running_session.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::tests;
using diary::Field;
using ui::Role;

namespace {

constexpr int nights = 30;

// A diary with cramps, opened at Why; answered yes to these signs.
void open_why(RunningSession& run, std::vector<std::string_view> const& signs = {}) {
    LongDiary diary(run.host.clock, nights);
    diary.keep();
    for (auto const sign : signs)
        diary.add(diary::RecordType::sign, diary.on(nights - 1, 26),
                  {{Field::sign_sign, diary::Value{std::string(sign)}},
                   {Field::sign_answer, diary::choice(Field::sign_answer, "yes")}});
    run.open_with(diary.pages, "#why");
}

bool shows_part(RunningSession const& run, std::string_view part) {
    auto const& nodes = run.session.scene().nodes;
    return std::any_of(nodes.begin(), nodes.end(),
                       [&](ui::Node const& node) { return node.name.find(part) != std::string::npos; });
}

std::size_t questions(RunningSession const& run) {
    auto const& nodes = run.session.scene().nodes;
    return static_cast<std::size_t>(std::count_if(nodes.begin(), nodes.end(), [](ui::Node const& node) {
        return node.role == Role::radiogroup && node.name.ends_with("?");
    }));
}

// The first button whose name says so.
void act_on(RunningSession& run, std::string_view part) {
    auto const& nodes = run.session.scene().nodes;
    auto const found = std::find_if(nodes.begin(), nodes.end(), [&](ui::Node const& node) {
        return node.role == Role::button && node.name.find(part) != std::string::npos;
    });
    REQUIRE_MESSAGE(found != nodes.end(), "no button that says '", std::string(part), "'");
    run.act(Role::button, std::string(found->name));
}

}

TEST_SUITE("why") {
    TEST_CASE("an emergency leaves what to do now, what to say, what not to do and what to do while waiting") {
        RunningSession run;
        open_why(run, {"leg_tense"});
        CHECK(run.shows(Role::heading, tr("why.do_now")));
        CHECK_FALSE(run.shows(Role::heading, tr("why.what_to_do")));
        for (auto const* key : {"why.say", "why.avoid", "why.waiting"})
            CHECK(run.shows(tr(key)));
        CHECK_FALSE(run.shows(Role::heading, "Stretch before bed"));
        CHECK_FALSE(run.shows(Role::heading, "Get help now"));   // its sign says it
        CHECK_FALSE(run.shows("For most night cramps no cause is ever found."));
        act_on(run, "Later, when this has been seen to");
        CHECK(run.shows("For most night cramps no cause is ever found."));
        act_on(run, "To know");
        CHECK(run.shows(Role::heading, "Log good days as well as cramps"));
    }

    TEST_CASE("without such a sign three things are shown, and the rest by heading behind lines") {
        RunningSession run;
        open_why(run);
        CHECK(run.shows(Role::heading, tr("why.what_to_do")));
        CHECK_FALSE(shows_part(run, "Later, when this"));
        CHECK_FALSE(run.shows(Role::heading, "Log good days as well as cramps"));
        run.unfold_all();
        CHECK(run.shows(Role::heading, "Log good days as well as cramps"));
    }

    TEST_CASE("five questions stand at once, the others behind a line") {
        RunningSession run;
        open_why(run);
        CHECK(questions(run) == 5);
        auto const& nodes = run.session.scene().nodes;
        auto const line = std::find_if(nodes.begin(), nodes.end(), [](ui::Node const& node) {
            return node.role == Role::button && node.name.find(" more question") != std::string::npos;
        });
        REQUIRE(line != nodes.end());
        run.act(Role::button, std::string(line->name));
        CHECK(questions(run) > 5);
    }
}
