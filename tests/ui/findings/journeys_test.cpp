// What a person does on the screens of findings and planned tests, found by role and name.
#include "doctest.h"
#include "insight/experiment_result.h"
#include "support/long_diary.h"
#include "support/running_session.h"
#include "support/shipped.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;
using insight::Outcome;
using ui::Role;

namespace {

void open_with(RunningSession& run, int nights, std::string_view fragment = {}) {
    run.open_with(LongDiary::kept(run.host.clock, nights), fragment);
}

bool shows_part(RunningSession const& run, std::string_view part) {
    auto const& nodes = run.session.scene().nodes;
    return std::any_of(nodes.begin(), nodes.end(),
                       [&](ui::Node const& node) { return node.name.find(part) != std::string::npos; });
}

// A row is named by its lines; found by how it begins.
void act_on(RunningSession& run, std::string_view beginning) {
    auto const& nodes = run.session.scene().nodes;
    auto const found = std::find_if(nodes.begin(), nodes.end(), [&](ui::Node const& node) {
        return node.role == Role::button && node.name.starts_with(beginning);
    });
    REQUIRE_MESSAGE(found != nodes.end(), "no button that begins '", std::string(beginning), "'");
    run.act(Role::button, std::string(found->name));
}

Outcome next(Outcome outcome) { return static_cast<Outcome>(static_cast<int>(outcome) + 1); }

std::size_t experiments(RunningSession const& run) { return run.session.app().diary().count(RecordType::experiment); }

}

TEST_SUITE("findings") {
    TEST_CASE("from Why to what the diary shows: what helped stands first, then the counts, then what goes together") {
        RunningSession run;
        open_with(run, 90, "#why");
        act_on(run, tr("findings.title"));
        CHECK(run.view().screen == "findings");
        run.pass({30'000});
        std::vector<std::string> headings;
        for (auto const& node : run.session.scene().nodes)
            if (node.role == Role::heading && node.level == 2) headings.push_back(node.name);
        REQUIRE(headings.size() > 5);
        CHECK(headings.front() == tr("findings.helped"));
        auto const place = [&](std::string const& name) {
            return std::find(headings.begin(), headings.end(), name) - headings.begin();
        };
        CHECK(place(tr("findings.when")) < place(tr("findings.day_before")));
        CHECK(place(tr("findings.day_before")) < place(tr("findings.triggers.nights")));
        CHECK(run.shows(Role::heading, "Alcohol"));
        CHECK(run.shows(tr("findings.found.likely.more")));
        CHECK(run.shows(tr("findings.together")));
    }
    TEST_CASE("nothing on it says that something causes cramps, or what tonight brings") {
        RunningSession run;
        open_with(run, 90, "#findings");
        run.pass({30'000});
        for (auto const* word : {"cause", "because of", "tonight", "will have", "risk of"})
            CHECK_FALSE(shows_part(run, word));
    }
    TEST_CASE("while the look runs frames are drawn only for its progress, and afterwards none") {
        RunningSession run;
        open_with(run, 90, "#findings");
        auto const drawn = run.host.shown_frames;
        CHECK(shows_part(run, tr("findings.comparing")));
        run.pass({60'000});
        CHECK_FALSE(run.session.app().has_work());
        CHECK(run.host.shown_frames - drawn <= 12);
        CHECK(run.host.frame_wanted == run.to_the_hour());
        auto const still = run.host.shown_frames;
        run.pass({60'000});
        CHECK(run.host.shown_frames == still);
    }
    TEST_CASE("a tap is answered while the look runs") {
        RunningSession run;
        open_with(run, 90, "#findings");
        run.pass({50});
        REQUIRE(run.session.app().has_work());
        run.tap(Role::button, tr("nav.today"));
        CHECK(run.view().screen == "today");
        CHECK_FALSE(run.session.app().has_work());
    }
    TEST_CASE("a few cramps: what is missing, and that so few find almost nothing") {
        RunningSession run;
        open_with(run, 14, "#findings");
        CHECK(run.shows(tr("findings.little_power")));
        CHECK_FALSE(shows_part(run, tr("findings.found.likely.more")));
    }
    TEST_CASE("the hours can be read as a table") {
        RunningSession run;
        open_with(run, 90, "#findings");
        CHECK_FALSE(run.shows(Role::list, tr("findings.by_hour_table")));
        run.act(Role::button, tr("findings.as_table"));
        CHECK(run.shows(Role::list, tr("findings.by_hour_table")));
    }
}

TEST_SUITE("planned tests") {
    TEST_CASE("from the findings to a test that runs, is shown on Today and is stopped") {
        RunningSession run;
        open_with(run, 60, "#findings");
        act_on(run, tr("experiment.row"));
        CHECK(run.view().screen == "experiment");
        act_on(run, "Stretch before bed");
        CHECK(run.shows(tr("experiment.power_title")));
        run.act(Role::button, tr("experiment.start"));
        CHECK(experiments(run) == 0);   // the question comes first
        CHECK(run.shows(tr("experiment.no_question")));
        run.type(tr("experiment.question"), "Do I have fewer cramps when I stretch?");
        run.act(Role::radio, "21 days");
        run.act(Role::button, tr("experiment.start"));
        CHECK(experiments(run) == 1);
        CHECK(run.shows(tr("experiment.hidden")));
        run.act(Role::button, tr("nav.today"));
        act_on(run, "Test: ");
        CHECK(run.view().screen == "experiment");
        run.act(Role::button, tr("experiment.stop"));
        run.act(Role::radio, tr("stop_reason.own_wish"));
        CHECK(run.shows(tr("experiment.past")));
        run.act(Role::button, tr("undo"));
        CHECK(run.shows(tr("experiment.hidden")));
    }
    TEST_CASE("there are words for each outcome, also for a test that was put away before its end") {
        for (auto outcome = Outcome::running; outcome <= Outcome::no_difference; outcome = next(outcome)) {
            std::string const name(insight::word(outcome));
            CHECK_MESSAGE(shipped_strings().has("experiment.outcome." + name), name);
            bool const has_numbers = outcome != Outcome::running;
            CHECK_MESSAGE(shipped_strings().has("experiment.result." + name) == has_numbers, name);
        }
        RunningSession run;
        LongDiary diary(run.host.clock, 3);
        diary.add(RecordType::experiment, diary.on(0, 20),
                  {{Field::experiment_remedy, diary::Value{std::string("bedtime_stretch")}},
                   {Field::experiment_question, diary::Value{std::string("Does it help?")}},
                   {Field::experiment_state, diary::choice(Field::experiment_state, "finished")},
                   {Field::experiment_first_day, diary::Value{time::day_of(diary.on(0, 20))}},
                   {Field::experiment_block, diary::Value{std::int64_t{14}}},
                   {Field::experiment_washout, diary::Value{std::int64_t{0}}},
                   {Field::experiment_pairs, diary::Value{std::int64_t{4}}},
                   {Field::experiment_seed, diary::Value{std::int64_t{1}}},
                   {Field::experiment_left_out, diary::Value{std::int64_t{3}}}});
        run.open_with(diary.pages, "#experiment");
        CHECK(run.shows(tr("experiment.outcome.running")));
    }
    TEST_CASE("what needs a question to a doctor first starts only with the answer") {
        RunningSession run;
        open_with(run, 30, "#you");   // magnesium is offered to people with night cramps
        run.act(Role::radio, tr("pregnancy.pregnant"));
        run.session.route("#experiment");
        run.settle();
        run.unfold_all();
        auto const& nodes = run.session.scene().nodes;
        auto const asks = std::find_if(nodes.begin(), nodes.end(), [](ui::Node const& node) {
            return node.role == Role::button && node.name.find(tr("experiment.ask_first")) != std::string::npos;
        });
        REQUIRE(asks != nodes.end());
        run.act(Role::button, std::string(asks->name));
        run.type(tr("experiment.question"), "Does it help?");
        CHECK(run.node(Role::button, tr("experiment.start")).disabled);
        run.act(Role::checkbox, tr("experiment.asked"));
        run.act(Role::button, tr("experiment.start"));
        REQUIRE(experiments(run) == 1);
        auto const stored = run.session.app().diary().newest(RecordType::experiment, 1);
        CHECK(stored.front()->flag(Field::experiment_asked) == true);
    }
}
