// A guided session, as a person and a screen reader meet it: begun where it is suggested, and led to its end.
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

constexpr int nights = 20;

// Why, for somebody with a cramp in this context.
void open_why(RunningSession& run, std::string_view context) {
    LongDiary diary(run.host.clock, nights);
    diary.add(diary::RecordType::cramp, diary.on(nights - 1, 18),
              {{Field::cramp_end, diary::choice(Field::cramp_end, "stopped")},
               {Field::cramp_muscle, diary::choice(Field::cramp_muscle, "calf")},
               {Field::cramp_context, diary::choice(Field::cramp_context, context)}});
    diary.keep();
    run.open_with(diary.pages, "#why");
    run.unfold_all();
}

// Presses the Start button of this suggestion.
void start(RunningSession& run, std::string_view title) {
    auto const& nodes = run.session.scene().nodes;
    auto const found = std::find_if(nodes.begin(), nodes.end(), [&](ui::Node const& node) {
        return node.role == Role::button && node.name == tr("stretch.start") && node.description == title;
    });
    REQUIRE_MESSAGE(found != nodes.end(), "nothing to start for ", std::string(title));
    run.session.happened({ui::Event::Kind::activated, found->id, {}});
    run.settle();
}

std::size_t starts(RunningSession const& run) {
    auto const& nodes = run.session.scene().nodes;
    return static_cast<std::size_t>(std::count_if(nodes.begin(), nodes.end(), [](ui::Node const& node) {
        return node.role == Role::button && node.name == tr("stretch.start");
    }));
}

}

TEST_SUITE("stretch: on screen") {
    TEST_CASE("what waits until help was had cannot be started") {
        RunningSession run;
        LongDiary diary(run.host.clock, nights);
        diary.keep();
        diary.add(diary::RecordType::sign, diary.on(nights - 1, 26),
                  {{Field::sign_sign, diary::Value{std::string("leg_tense")}},
                   {Field::sign_answer, diary::choice(Field::sign_answer, "yes")}});
        run.open_with(diary.pages, "#why");
        run.unfold_all();
        CHECK(starts(run) == 0);
    }
    TEST_CASE("heel raises begin at Why, show their time, and are done by one button") {
        RunningSession run;
        open_why(run, "exercise");
        start(run, "Strengthen the muscle that cramps");
        CHECK(run.view().screen == "stretch");
        CHECK(run.shows(Role::heading, "Heel raises"));
        CHECK(run.shows(tr("stretch.own_pace")));
        CHECK(run.shows(Role::image, "Heel raises: now"));
        run.pass({75'000});
        auto const& ring = run.node(Role::progress, tr("stretch.passed"));
        CHECK(ring.value.string() == "1:15");
        run.act(Role::button, tr("stretch.done"));
        CHECK(run.view().screen == "today");
        CHECK(run.session.app().diary().count(diary::RecordType::stretch) == 1);
    }
    TEST_CASE("a hold counts down and has no Done; a pause stops it") {
        RunningSession run;
        open_why(run, "sleep");
        start(run, "Stretch before bed");
        run.pass({7'000});
        CHECK(run.node(Role::progress, tr("stretch.ring")).value.string() == "8 s");
        CHECK_FALSE(run.shows(Role::button, tr("stretch.done")));
        run.act(Role::button, tr("stretch.pause"));
        run.pass({60'000});
        CHECK(run.node(Role::progress, tr("stretch.ring")).value.string() == "8 s");
    }
}
