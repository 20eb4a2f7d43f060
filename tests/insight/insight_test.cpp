#include "doctest.h"
#include "insight/insight.h"
#include "insight/sessions.h"
#include "insight/simulator.h"
#include "insight/trigger_days.h"
#include "logged.h"

#include <limits>

using namespace unknot;
using namespace unknot::insight;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

constexpr auto everything = std::numeric_limits<std::size_t>::max();
constexpr GuardPlan short_guard{.permutations = 199};   // enough for the level of nights and sessions together

void evening(Logged& logged, int day, bool sitting) {
    logged.add(RecordType::check_in, on_day(day, 21),
               {{Field::check_in_day, nth_day(day)}, {Field::check_in_sitting, std::int64_t{sitting ? 600 : 60}}});
}

// Cramps nearly always after a day of sitting, and sometimes without.
void log_days(Logged& logged, int from, int to) {
    for (int day = from; day < to; ++day) {
        bool const sitting = day % 3 == 0;
        evening(logged, day, sitting);
        logged.night(day, (sitting && day % 5 != 4) || day % 11 == 7);
    }
}

void log_sessions(Logged& logged, int count) {
    for (int day = 0; day < count; ++day) {
        logged.add(RecordType::exercise, on_day(day, 17), {{Field::exercise_length, std::int64_t{30 + day % 7}}});
        if (day % 4 == 0) logged.cramp(day, 17, {chosen(Field::cramp_context, "exercise")}, 20);
    }
}

void drink_coffee(Logged& logged, int day) {
    logged.add(RecordType::intake, on_day(day, 16),
               {chosen(Field::intake_what, "drink"), chosen(Field::intake_drink, "coffee")});
}

double prior_of(AnalysisFindings const& found, std::string_view id) {
    for (auto const& factor : found.factors)
        if (factor.id == id) return factor.inclusion;
    return 0;
}

AllFindings findings_of(Logged const& logged, int now_day, std::size_t slice = everything,
                        AllFindings const& known = {}) {
    auto job = InsightJob::start(logged.diary(), logged.nights(now_day), nullptr, known, short_guard);
    while (!job.step(slice)) {
    }
    return job.findings();
}

bool is_same(AnalysisFindings const& a, AnalysisFindings const& b) {
    if (a.point != b.point || a.guard != b.guard) return false;
    if (a.findings.factors.size() != b.findings.factors.size()) return false;
    for (std::size_t k = 0; k < a.factors.size(); ++k) {
        auto const &one = a.findings.factors[k], &other = b.findings.factors[k];
        if (a.factors[k].id != b.factors[k].id || one.tier != other.tier) return false;
        if (one.effect.inclusion != other.effect.inclusion || one.effect.odds_ratio != other.effect.odds_ratio)
            return false;
    }
    return true;
}

}

TEST_SUITE("insight") {
    TEST_CASE("an empty diary has nothing to look at, and says what is missing") {
        Logged const logged;
        auto const nights = logged.nights(10);
        auto job = InsightJob::start(logged.diary(), nights, nullptr);
        CHECK(job.done());
        CHECK(job.step(1));
        CHECK_FALSE(job.findings().nights);
        CHECK_FALSE(job.findings().sessions);
        auto const states = analysis_states(logged.diary(), nights);
        CHECK(states.nights.next_look == nth_day(10 + 60));
        CHECK_FALSE(states.nights.point);
        CHECK(states.sessions.unit == RowUnit::session);
        auto const overview = overview_of(logged.diary(), whole_knowledge(), at_noon(10));
        CHECK(overview.helped.missing_cramps == 5);
        CHECK(overview.experiments.empty());
    }

    TEST_CASE("the rows by which a look is due are those of the table it is made of") {
        Logged logged;
        log_days(logged, 0, 90);
        log_sessions(logged, 90);
        auto const nights = logged.nights(91);
        auto const check_same = [](DayTable const& rows, DayTable const& table) {
            CHECK(rows.days.size() > 50);
            CHECK(events(rows) > 0);
            CHECK(rows.unit == table.unit);
            CHECK(rows.days == table.days);
            CHECK(rows.cramp == table.cramp);
        };
        check_same(trigger_day_rows(logged.diary(), nights), trigger_days(logged.diary(), nights, nullptr));
        check_same(trigger_session_rows(logged.diary(), nights), trigger_sessions(logged.diary(), nights, nullptr));
    }

    TEST_CASE("slices of any size find bit for bit what one go finds") {
        Logged logged;
        log_days(logged, 0, 90);
        log_sessions(logged, 90);
        auto const at_once = findings_of(logged, 91);
        REQUIRE(at_once.nights);
        REQUIRE(at_once.sessions);
        for (std::size_t const slice : {std::size_t{1}, std::size_t{7}}) {
            auto const sliced = findings_of(logged, 91, slice);
            CHECK(is_same(*sliced.nights, *at_once.nights));
            CHECK(is_same(*sliced.sessions, *at_once.sessions));
        }
    }

    TEST_CASE("a slice of nothing does nothing") {
        Logged logged;
        log_days(logged, 0, 90);
        auto job = InsightJob::start(logged.diary(), logged.nights(91), nullptr);
        CHECK_FALSE(job.step(0));
        CHECK_FALSE(job.findings().nights);
    }

    TEST_CASE("what was found holds until the next look, whatever is written until then") {
        Logged logged;
        log_days(logged, 0, 90);
        auto const before = findings_of(logged, 91);
        auto const states = analysis_states(logged.diary(), logged.nights(91));
        REQUIRE(before.nights);
        CHECK(before.nights->point.events == states.nights.point->events);
        CHECK(states.nights.next_look == nth_day(180));
        // On days unlike those before.
        for (int day = 90; day < 179; ++day) {
            evening(logged, day, day % 2 == 0);
            logged.night(day, day % 2 == 1);
        }
        CHECK(is_same(*findings_of(logged, 179).nights, *before.nights));
        CHECK_FALSE(is_same(*findings_of(logged, 180).nights, *before.nights));
    }

    TEST_CASE("what is known of the same point is taken over without fitting") {
        Logged logged;
        log_days(logged, 0, 90);
        auto known = findings_of(logged, 91);
        known.nights->guard = Guard::failed;   // a marker, to recognise it
        auto job = InsightJob::start(logged.diary(), logged.nights(91), nullptr, known, short_guard);
        CHECK(job.done());
        CHECK(job.findings().nights->guard == Guard::failed);
        log_days(logged, 90, 180);
        auto later = InsightJob::start(logged.diary(), logged.nights(181), nullptr, known, short_guard);
        CHECK_FALSE(later.done());
        CHECK_FALSE(later.findings().nights);
    }

    TEST_CASE("sitting that nearly always goes before a cramp stands out") {
        Logged logged;
        log_days(logged, 0, 120);
        auto const found = *findings_of(logged, 121).nights;
        for (std::size_t k = 0; k < found.factors.size(); ++k)
            if (found.factors[k].id == "long_sitting") CHECK(found.findings.factors[k].tier == Tier::likely);
        CHECK(found.guard == Guard::passed);
    }

    TEST_CASE("what is likely of nights is likelier beforehand of sessions, and nothing else is") {
        for (bool const at_night : {false, true}) {
            Logged logged;
            log_sessions(logged, 120);
            for (int day = 0; day < 120; ++day) {
                bool const coffee = day % 3 == 0;
                evening(logged, day, false);
                if (coffee) drink_coffee(logged, day);
                logged.night(day, at_night ? (coffee && day % 5 != 4) || day % 11 == 7 : day % 4 == 1);
            }
            auto const found = findings_of(logged, 121);
            CHECK(prior_of(*found.nights, "caffeine") == inclusion_weak);
            CHECK(prior_of(*found.sessions, "caffeine") == (at_night ? inclusion_strong : inclusion_weak));
            CHECK(prior_of(*found.sessions, "hard_exercise") == inclusion_usual);
        }
    }

    TEST_CASE("the look of day 60 may say possible, never likely") {
        Logged logged;
        log_days(logged, 0, 80);
        auto const found = *findings_of(logged, 80).nights;
        CHECK(found.point.day == 60);
        CHECK(found.guard == Guard::not_run);
        for (std::size_t k = 0; k < found.factors.size(); ++k)
            if (found.factors[k].id == "long_sitting") CHECK(found.findings.factors[k].tier == Tier::possible);
    }

    TEST_CASE("an experiment is shown with its blocks, and one without a whole plan as it is") {
        Logged logged;
        logged.night(0, true);
        logged.add(RecordType::experiment, on_day(1, 9), {{Field::experiment_remedy, std::string("stretch_bedtime")}});
        logged.add(RecordType::experiment, on_day(2, 9),
                   {{Field::experiment_remedy, std::string("stretch_bedtime")},
                    {Field::experiment_question, std::string("Does it help?")},
                    {Field::experiment_first_day, nth_day(3)},
                    {Field::experiment_block, std::int64_t{14}},
                    {Field::experiment_pairs, std::int64_t{4}},
                    {Field::experiment_seed, std::int64_t{7}},
                    {Field::experiment_left_out, std::int64_t{5}}});
        auto const states = overview_of(logged.diary(), whole_knowledge(), at_noon(9)).experiments;
        REQUIRE(states.size() == 2);
        CHECK(states[0].blocks.size() == 8);
        CHECK(states[0].blocks[0].counts_from == nth_day(8));
        CHECK(states[0].today.phase == Phase::counted);
        CHECK(states[0].result.outcome == Outcome::running);
        CHECK_FALSE(states[1].design);
        CHECK(states[1].blocks.empty());
    }

    TEST_CASE("other names for the tags change names only") {
        auto const with_tags = [](std::string const& one, std::string const& other) {
            Logged logged;
            log_days(logged, 0, 90);
            for (int day = 0; day < 90; ++day) {
                if (day % 5 == 0) logged.add(RecordType::tag, on_day(day, 12), {{Field::tag_name, one}});
                if (day % 7 < 3) logged.add(RecordType::tag, on_day(day, 13), {{Field::tag_name, other}});
            }
            return *findings_of(logged, 91).nights;
        };
        auto const inclusion = [](AnalysisFindings const& found, std::string_view id) {
            for (std::size_t k = 0; k < found.factors.size(); ++k)
                if (found.factors[k].id == id) return found.findings.factors[k].effect.inclusion;
            return -1.0;
        };
        auto const before = with_tags("a", "b"), after = with_tags("Z", "y");
        CHECK(inclusion(before, "tag:a") >= 0);
        CHECK(inclusion(after, "tag:z") == doctest::Approx(inclusion(before, "tag:a")).epsilon(1e-6));
        CHECK(inclusion(after, "tag:y") == doctest::Approx(inclusion(before, "tag:b")).epsilon(1e-6));
    }
}
