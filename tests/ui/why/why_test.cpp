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

// As the description of an element, which is read aloud and painted below its name.
bool shows_said(RunningSession const& run, std::string_view part) {
    auto const& nodes = run.session.scene().nodes;
    return std::any_of(nodes.begin(), nodes.end(), [&](ui::Node const& node) {
        return std::string_view(node.description).find(part) != std::string_view::npos;
    });
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

    TEST_CASE("what there is to know about supplements is behind one line, with what is never suggested") {
        RunningSession run;
        open_why(run);
        CHECK_FALSE(shows_part(run, tr("why.never")));
        run.act(Role::button, tr("why.supplements"));
        CHECK(shows_part(run, tr("why.never")));
        CHECK(run.shows("Quinine"));
        CHECK(shows_part(run, tr("why.about_magnesium")));
        CHECK_FALSE(run.shows("Poor. The body takes up about 4 percent. It loosens the bowels."));
        act_on(run, "What is in each form");
        CHECK(run.shows("Poor. The body takes up about 4 percent. It loosens the bowels."));
    }
    TEST_CASE("a result of the laboratory is said in full where the doctor is to be called about it, and on Help") {
        RunningSession run;
        LongDiary diary(run.host.clock, nights);
        diary.keep();
        diary.add(diary::RecordType::blood_result, diary.on(nights - 1, 20),
                  {{Field::blood_result_test, diary::choice(Field::blood_result_test, "sodium")},
                   {Field::blood_result_value, diary::Value{128.0}},
                   {Field::blood_result_unit, diary::choice(Field::blood_result_unit, "mmol_l")},
                   {Field::blood_result_low, diary::Value{135.0}},
                   {Field::blood_result_high, diary::Value{145.0}}});
        run.open_with(diary.pages, "#why");
        CHECK(shows_part(run, "Your sodium of 128 mmol/L on "));
        CHECK(shows_part(run, "(the laboratory's range 135 to 145)."));
        run.act(Role::button, tr("title.help"));
        CHECK(shows_said(run, "Your sodium of 128 mmol/L on "));
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
