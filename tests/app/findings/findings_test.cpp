// What the diary shows: the look as a job in steps, at its fixed points, kept until its own days change.
#include "app/findings/findings.h"
#include "app/running_app.h"
#include "diary/days.h"
#include "doctest.h"
#include "support/long_diary.h"
#include "support/shipped.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

std::map<std::string, std::string> diary_of(int nights) { return LongDiary::kept(RunningApp().clock, nights); }

findings::Findings const& seen(RunningApp& run) { return *run.shown<findings::FindingsView>().findings; }

// How many steps it takes, or as many as allowed.
int work(RunningApp& run, int most = 1'000'000) {
    int steps = 0;
    for (; run.app.has_work() && steps < most; ++steps)
        (void)run.app.work();
    return steps;
}

findings::TriggerLine const* line_with(findings::Triggers const& triggers, std::string_view factor) {
    for (auto const& line : triggers.lines)
        for (auto const& one : line.factors)
            if (one.id == factor) return &line;
    return nullptr;
}

}

TEST_SUITE("findings: unhappy") {
    TEST_CASE("before the diary is open there is nothing, and no work") {
        RunningApp run(diary_of(30));
        run.open("#findings");
        CHECK(run.shown<findings::FindingsView>().findings == nullptr);
        CHECK_FALSE(run.app.has_work());
        run.load();
        CHECK(seen(run).overview.description.rate.episodes > 0);
    }
    TEST_CASE("an empty diary shows nothing and has no work") {
        RunningApp run;
        run.start();
        run.want(Open{Screen::findings});
        CHECK(seen(run).overview.description.rate.episodes == 0);
        CHECK(seen(run).nights.stage == findings::AnalysisStage::too_few);
        CHECK_FALSE(seen(run).nights.state.point);
        CHECK_FALSE(run.app.has_work());
        CHECK_FALSE(run.app.work());
    }
    TEST_CASE("before its sixtieth day a diary has no look, and the day of the first is told") {
        RunningApp run(diary_of(14));
        run.start();
        run.want(Open{Screen::findings});
        auto const& triggers = seen(run).nights;
        CHECK(triggers.stage == findings::AnalysisStage::too_few);
        auto const tonight = time::night_of(run.now().moment, diary::usual_day_start);
        CHECK(triggers.state.next_look.days - tonight.days == 60 - 14);
        CHECK_FALSE(run.app.has_work());
    }
    TEST_CASE("on other screens nothing is worked out") {
        RunningApp run(diary_of(90));
        run.start();
        for (auto const screen : {Screen::today, Screen::why, Screen::experiment, Screen::diary}) {
            run.want(Open{screen});
            (void)run.app.view(run.now());
            CHECK_FALSE(run.app.has_work());
        }
    }
}

TEST_SUITE("findings: the look") {
    TEST_CASE("it goes on where it was left, and says something new only ten times in a stage") {
        RunningApp run(diary_of(90));
        run.start();
        run.want(Open{Screen::findings});
        CHECK(seen(run).nights.stage == findings::AnalysisStage::comparing);
        CHECK(work(run, 10) == 10);
        run.want(Open{Screen::today});
        CHECK_FALSE(run.app.has_work());
        run.want(Open{Screen::findings});
        (void)seen(run);
        int news = 0, steps = 10;
        for (; run.app.has_work(); ++steps)
            news += run.app.work() ? 1 : 0;
        CHECK(news <= 12);
        CHECK(seen(run).nights.stage == findings::AnalysisStage::done);
        RunningApp at_once(diary_of(90));
        at_once.start();
        at_once.want(Open{Screen::findings});
        (void)seen(at_once);
        CHECK(work(at_once) == steps);
        CHECK(seen(at_once).nights.lines.size() == seen(run).nights.lines.size());
    }
    TEST_CASE("it finds what cramps follow, with its numbers, and blames nothing else") {
        RunningApp run(diary_of(90));
        run.start();
        run.want(Open{Screen::findings});
        (void)seen(run);
        (void)work(run);
        auto const& triggers = seen(run).nights;
        CHECK(triggers.state.point->day == 90);
        CHECK(triggers.events == triggers.state.events);
        auto const* wine = line_with(triggers, "alcohol");
        REQUIRE(wine != nullptr);
        CHECK(wine->tier == insight::Tier::likely);
        CHECK(wine->inclusion > 0.9);
        CHECK(wine->factors.front().effect.odds_ratio_low > 1);
        auto const* sitting = line_with(triggers, "long_sitting");
        REQUIRE(sitting != nullptr);
        CHECK(sitting->tier > insight::Tier::possible);
        auto const* illness = line_with(triggers, "illness");
        REQUIRE(illness != nullptr);
        CHECK(illness->tier == insight::Tier::cannot_tell);
    }
    TEST_CASE("once it is done, opening the screen again costs nothing") {
        RunningApp run(diary_of(90));
        run.start();
        run.want(Open{Screen::findings});
        (void)seen(run);
        (void)work(run);
        run.want(Open{Screen::today});
        run.pass(hours(1));
        run.want(Open{Screen::findings});
        CHECK(seen(run).nights.stage == findings::AnalysisStage::done);
        CHECK_FALSE(run.app.has_work());
    }
    TEST_CASE("what is logged between two looks does not start another; an older day that is mended does") {
        RunningApp run(diary_of(90));
        run.start();
        run.want(Open{Screen::findings});
        (void)seen(run);
        (void)work(run);
        auto const cramps = seen(run).overview.description.rate.episodes;
        run.pass(hours(4));   // the morning
        run.want(CrampNow{});
        run.want(CrampStopped{});
        run.want(Open{Screen::findings});
        CHECK(seen(run).overview.description.rate.episodes == cramps);   // the night is not over
        CHECK_FALSE(run.app.has_work());
        auto const drinks = run.app.diary().between(RecordType::intake, time::first_instant, time::last_instant);
        run.want(SetWord{drinks.front()->id, Field::intake_drink, "water"});
        (void)seen(run);
        CHECK(run.app.has_work());
    }
    TEST_CASE("a change that is undone brings back what was found") {
        RunningApp run(diary_of(90));
        run.start();
        run.want(Open{Screen::findings});
        (void)seen(run);
        (void)work(run);
        auto const before = line_with(seen(run).nights, "alcohol")->inclusion;
        run.want(Delete{run.cramps().back()->id});
        (void)seen(run);
        (void)work(run);
        run.want(Undo{});
        (void)seen(run);
        (void)work(run);
        CHECK(line_with(seen(run).nights, "alcohol")->inclusion == before);
    }
}

namespace {

// What a session that looked at everything wants kept.
std::string kept_by(RunningApp& run) {
    run.start();
    run.want(Open{Screen::findings});
    (void)seen(run);
    (void)work(run);
    run.take(run.app.tick(run.now()));
    auto const kept = run.asked_for<KeepFindings>();
    REQUIRE(kept.size() == 1);
    REQUIRE_FALSE(kept.front().json.empty());
    return kept.front().json;
}

// Opened with that; the number of models it has to fit.
int work_with(RunningApp& run, std::string kept) {
    run.open();
    run.app.remember_findings(std::move(kept));
    run.load();
    run.want(Open{Screen::findings});
    (void)seen(run);
    return work(run);
}

}

TEST_SUITE("findings: kept for the next session") {
    TEST_CASE("what is damaged, or of another version, is looked for again") {
        RunningApp first(diary_of(90));
        auto const kept = kept_by(first);
        for (auto const& text : {std::string(), std::string("{"), kept.substr(0, kept.size() / 2)}) {
            RunningApp again(diary_of(90));
            CHECK(work_with(again, text) > 0);
            CHECK(line_with(seen(again).nights, "alcohol") != nullptr);
        }
        RunningApp newer(diary_of(90));
        newer.environment.version = "another";
        CHECK(work_with(newer, kept) > 0);
    }
    TEST_CASE("a diary in which a day of the look is another one is looked at again") {
        RunningApp first(diary_of(90));
        auto const kept = kept_by(first);
        auto const drinks = first.app.diary().between(RecordType::intake, time::first_instant, time::last_instant);
        first.want(SetWord{drinks.front()->id, Field::intake_drink, "water"});
        first.store();
        RunningApp again(first.pages);
        CHECK(work_with(again, kept) > 0);
    }
    TEST_CASE("it is shown at once and without work, and kept no second time") {
        RunningApp first(diary_of(90));
        auto const kept = kept_by(first);
        first.take(first.app.tick(first.now()));
        CHECK(first.asked_for<KeepFindings>().size() == 1);
        RunningApp again(diary_of(90));
        CHECK(work_with(again, kept) == 0);
        CHECK(seen(again).nights.stage == findings::AnalysisStage::done);
        auto const* before = line_with(seen(first).nights, "alcohol");
        auto const* now = line_with(seen(again).nights, "alcohol");
        REQUIRE(now != nullptr);
        CHECK(now->tier == before->tier);
        CHECK(now->inclusion == before->inclusion);
        CHECK(now->factors.front().effect.odds_ratio == before->factors.front().effect.odds_ratio);
        again.take(again.app.tick(again.now()));
        CHECK(again.asked_for<KeepFindings>().empty());
    }
    TEST_CASE("a screen that is opened before the library is there shows it once that is") {
        RunningApp first(diary_of(90), shipped_with_library());
        auto const kept = kept_by(first);
        auto knowledge = shipped_with_library();
        auto library = std::exchange(knowledge.library, std::nullopt);
        RunningApp again(diary_of(90), knowledge);
        again.open();
        again.app.remember_findings(kept);
        again.load();
        again.want(Open{Screen::findings});
        (void)seen(again);
        CHECK(again.app.has_work());
        knowledge.library = std::move(library);
        CHECK(seen(again).nights.stage == findings::AnalysisStage::done);
        CHECK_FALSE(again.app.has_work());
    }
    TEST_CASE("what is logged after the look leaves it as it is") {
        RunningApp first(diary_of(90));
        auto const kept = kept_by(first);
        RunningApp again(diary_of(90));
        again.clock.at = again.clock.at + hours(1);
        again.open();
        again.app.remember_findings(kept);
        again.load();
        again.want(CrampNow{});
        again.want(CrampStopped{});
        again.want(Open{Screen::findings});
        CHECK(seen(again).nights.stage == findings::AnalysisStage::done);
        CHECK_FALSE(again.app.has_work());
    }
}

TEST_SUITE("findings: counts") {
    TEST_CASE("what helped leads from the fifth cramp, and the rest counts nights") {
        RunningApp run(diary_of(90));
        run.start();
        run.want(Open{Screen::findings});
        auto const& found = seen(run);
        CHECK(found.overview.helped.missing_cramps == 0);
        CHECK(found.overview.helped.lines.front().manoeuvre == "stood_up");
        auto const* best = insight::winner(found.overview.helped.lines, "calf");
        REQUIRE(best != nullptr);
        CHECK(best->manoeuvre == "stood_up");
        CHECK(found.overview.description.rate.nights == 90);
        CHECK(found.overview.description.woken_known == found.overview.description.rate.episodes);
        CHECK(found.overview.description.woken < found.overview.description.woken_known);
    }
    TEST_CASE("a new night is counted once it is over") {
        RunningApp run(diary_of(20));
        run.start();
        run.want(Open{Screen::findings});
        auto const nights = seen(run).overview.description.rate.nights;
        run.pass(hours(48));
        run.add_past_cramp();
        run.pass(hours(24));
        run.want(Open{Screen::findings});
        CHECK(seen(run).overview.description.rate.nights > nights);
    }
}
