#include "doctest.h"
#include "insight/experiment_result.h"
#include "logged.h"

#include <algorithm>
#include <functional>

using namespace unknot;
using namespace unknot::insight;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

ExperimentDesign stretching(std::uint32_t seed = 5) {
    ExperimentDesign design;
    design.remedy = "bedtime_stretch";
    design.question = "Does stretching at bedtime help me?";
    design.first_day = nth_day(10);
    design.seed = seed;
    return design;
}

using Cramps = std::function<bool(BlockKind, int day_of_block)>;

int last_day(ExperimentDesign const& design) { return blocks_of(design).back().last.days - first_monday.days; }

// The last day, whose night no longer follows the plan.
time::CivilDay stop_day(ExperimentDesign const& design) { return blocks_of(design).back().last; }

// Every night answered.
void keep_diary(Logged& logged, ExperimentDesign const& design, Cramps const& cramps) {
    for (auto const& block : blocks_of(design))
        for (auto day = block.first; day <= block.last; day = plus_days(day, 1))
            logged.night(day.days - first_monday.days, cramps(block.kind, day.days - block.first.days));
}

ExperimentResult result_with(ExperimentDesign const& design, Cramps const& cramps) {
    Logged logged;
    keep_diary(logged, design, cramps);
    return result_of(design, logged.nights(last_day(design) + 1));
}

bool only_off(BlockKind kind, int day) { return kind == BlockKind::off && day % 2 == 0; }

diary::RecordId add_experiment(Logged& logged, ExperimentDesign const& design, std::string_view state,
                               std::string_view reason = "") {
    std::vector<diary::FieldEdit> fields = {{Field::experiment_remedy, design.remedy},
                                            {Field::experiment_question, design.question},
                                            {Field::experiment_first_day, design.first_day},
                                            {Field::experiment_block, std::int64_t{design.block_days}},
                                            {Field::experiment_washout, std::int64_t{design.washout_days}},
                                            {Field::experiment_pairs, std::int64_t{design.pairs}},
                                            {Field::experiment_seed, std::int64_t{design.seed}},
                                            chosen(Field::experiment_state, state)};
    if (!reason.empty()) fields.push_back(chosen(Field::experiment_stop_reason, reason));
    return logged.add(RecordType::experiment, on_day(9, 9), std::move(fields));
}

std::optional<Stop> stop_of(Logged const& logged, diary::RecordId const& id, int day) {
    return must_stop(*logged.diary().find(id), logged.diary(), whole_knowledge(), at_noon(day));
}

}

TEST_SUITE("must_stop") {
    TEST_CASE("diarrhoea since the first day stops it, an older one does not") {
        Logged logged;
        auto const id = add_experiment(logged, stretching(), "running");
        logged.add(RecordType::check_in, on_day(8, 21),
                   {chosen_any(Field::check_in_illness, std::vector<std::string_view>{"diarrhoea"})});
        CHECK_FALSE(stop_of(logged, id, 20));
        auto const ill = logged.add(RecordType::check_in, on_day(12, 21),
                                    {chosen_any(Field::check_in_illness, std::vector<std::string_view>{"diarrhoea"})});
        auto const stop = stop_of(logged, id, 20);
        REQUIRE(stop);
        CHECK(stop->reason == StopReason::diarrhoea);
        CHECK(stop->because == ill);
        CHECK(stored_word(stop->reason) == "diarrhoea");
    }

    TEST_CASE(
        "any red flag stops it and is named; a sign for a routine appointment does only where it forbids the remedy") {
        for (auto const& sign : whole_knowledge().help.signs) {
            Logged logged;
            auto const id = add_experiment(logged, stretching(), "running");
            logged.add(RecordType::sign, on_day(20, 8),
                       {{Field::sign_sign, sign.id}, chosen(Field::sign_answer, "yes")});
            auto const stop = stop_of(logged, id, 20);
            auto const help = advice::help_for(logged.diary(), whole_knowledge(), at_noon(20));
            bool const forbidden = std::find(sign.forbids.begin(), sign.forbids.end(),
                                             knowledge::Column::stretch_habit) != sign.forbids.end();
            CHECK_MESSAGE(stop.has_value() == (help.level >= red_flag || forbidden), sign.id);
            if (sign.level >= red_flag) {
                REQUIRE_MESSAGE(stop, sign.id);
                CHECK(stop->reason == StopReason::sign);
                CHECK_FALSE(stop->which.empty());
            }
        }
    }

    TEST_CASE("a blocker that came up on the way stops it") {
        Logged logged;
        auto design = stretching();
        design.remedy = "magnesium_trial";
        auto const id = add_experiment(logged, design, "running");
        CHECK_FALSE(stop_of(logged, id, 20));
        logged.add(RecordType::profile, on_day(15, 9),
                   {chosen_any(Field::profile_conditions, std::vector<std::string_view>{"severe_kidney_disease"})});
        auto const stop = stop_of(logged, id, 20);
        REQUIRE(stop);
        CHECK(stop->reason == StopReason::blocker);
        CHECK_FALSE(stop->which.empty());
        CHECK(stored_word(stop->reason) == "other");
    }

    TEST_CASE("a remedy that the knowledge no longer has is stopped") {
        Logged logged;
        auto design = stretching();
        design.remedy = "no_longer_known";
        auto const id = add_experiment(logged, design, "running");
        REQUIRE(stop_of(logged, id, 20));
        CHECK(stop_of(logged, id, 20)->reason == StopReason::blocker);
    }

    TEST_CASE("the person's own wish needs no reason, and one that is stored comes back") {
        Logged plain;
        auto const id = add_experiment(plain, stretching(), "stopped");
        REQUIRE(stop_of(plain, id, 20));
        CHECK(stop_of(plain, id, 20)->reason == StopReason::own_decision);
        for (auto const word : diary::words_of(diary::row(Field::experiment_stop_reason))) {
            Logged logged;
            auto const stopped = add_experiment(logged, stretching(), "stopped", word);
            CHECK(stored_word(stop_of(logged, stopped, 20)->reason) == word);
        }
    }
}

TEST_SUITE("result_of") {
    TEST_CASE("while it runs nothing is told of how it goes") {
        auto const design = stretching();
        Logged logged;
        keep_diary(logged, design, only_off);
        for (int day = 10; day <= last_day(design); day += 7) {
            auto const result = result_of(design, logged.nights(day));
            CHECK(result.outcome == Outcome::running);
            CHECK_FALSE(result.posterior);
            CHECK(result.off.episodes == 0);
        }
        CHECK(result_of(design, logged.nights(last_day(design) + 1)).outcome == Outcome::helped);
    }

    TEST_CASE("stopped early it is inconclusive, however good it looked") {
        auto const design = stretching();
        Logged logged;
        keep_diary(logged, design, only_off);
        auto const nights = logged.nights(last_day(design));   // one night short
        auto const result = result_of(design, nights, stop_day(design));
        CHECK(result.outcome == Outcome::inconclusive);
        CHECK(result.stopped_early);
        CHECK(result.pairs_counted == 3);
        CHECK(result.missing_pairs == 1);
        REQUIRE(result.posterior);
        CHECK(result.posterior->probability_fewer > 0.95);
    }

    TEST_CASE(
        "stopped after enough pairs it is inconclusive all the same, and stays so when the planned end has passed") {
        auto design = stretching();
        design.pairs = 6;
        Logged logged;
        keep_diary(logged, design, only_off);
        auto const result = result_of(design, logged.nights(last_day(design)), stop_day(design));
        CHECK(result.pairs_counted == 5);
        CHECK(result.missing_pairs == 0);
        CHECK(result.posterior->probability_fewer > sure_above);
        CHECK(result.outcome == Outcome::inconclusive);
        auto const later = result_of(design, logged.nights(last_day(design) + 1), stop_day(design));
        CHECK(later.outcome == Outcome::inconclusive);
        CHECK(later.stopped_early);
        CHECK(later.pairs_counted == 5);
        CHECK(result_of(design, logged.nights(last_day(design) + 1)).outcome == Outcome::helped);
    }

    TEST_CASE("stopped before a pair was over there are no numbers at all") {
        Logged logged;
        auto const result = result_of(stretching(), logged.nights(15), nth_day(14));
        CHECK(result.outcome == Outcome::inconclusive);
        CHECK_FALSE(result.posterior);
        CHECK(result.missing_pairs == 4);
    }

    TEST_CASE("a pair counts for the nights that were answered, and only one without any is left out") {
        auto const design = stretching();
        auto const skipped = blocks_of(design)[3];
        auto const result_without = [&](int unanswered) {
            Logged logged;
            for (auto const& block : blocks_of(design))
                for (auto day = block.first; day <= block.last; day = plus_days(day, 1))
                    if (day < skipped.counts_from || day >= plus_days(skipped.counts_from, unanswered))
                        logged.night(day.days - first_monday.days, only_off(block.kind, day.days - block.first.days));
            return result_of(design, logged.nights(last_day(design) + 1));
        };
        auto const some = result_without(4);
        CHECK(some.pairs_counted == 4);
        CHECK(some.on.nights + some.off.nights == 8 * design.counted_days() - 4);
        CHECK(some.outcome == Outcome::helped);
        auto const none = result_without(design.counted_days());
        CHECK(none.pairs_left_out == 1);
        CHECK(none.pairs_counted == 3);
        CHECK(none.missing_pairs == 1);
        CHECK(none.outcome == Outcome::inconclusive);
    }

    TEST_CASE("days that are left out, and washouts, do not count") {
        auto design = stretching();
        design.washout_days = 5;
        auto const result = result_with(design, [](BlockKind kind, int day) {
            return kind == BlockKind::on ? day < settling_days : day == settling_days;
        });
        CHECK(result.on.episodes == 0);
        CHECK(result.off.episodes == 4);
        CHECK(result.on.nights == 4 * 11);
        CHECK(result.off.nights == 4 * 11);
    }

    TEST_CASE(
        "as many cramps with it as without is inconclusive while the interval is wide, and a result when narrow") {
        auto const result = result_with(stretching(), [](BlockKind, int day) { return day % 3 == 0; });
        CHECK(result.outcome == Outcome::inconclusive);
        REQUIRE(result.posterior);
        CHECK(result.posterior->ratio == doctest::Approx(1));
        CHECK(result.posterior->probability_fewer == doctest::Approx(0.5));
        auto longer = stretching();
        longer.block_days = 28;
        longer.pairs = 8;
        auto const narrow = result_with(longer, [](BlockKind, int day) { return day % 2 == 0; });
        CHECK(narrow.outcome == Outcome::no_difference);
        CHECK(narrow.posterior->interval.high < ratio_that_matters);
    }

    TEST_CASE("more cramps with the remedy are an outcome, and never count as help") {
        auto const result =
            result_with(stretching(), [](BlockKind kind, int day) { return kind == BlockKind::on && day % 2 == 0; });
        CHECK(result.outcome == Outcome::more_cramps);
        CHECK(result.posterior->probability_fewer < 0.05);
    }

    TEST_CASE("a record without a plan has no result, and a stopped one is stopped") {
        Logged logged;
        auto const empty = logged.add(RecordType::experiment, on_day(9, 8), {});
        CHECK_FALSE(result_of(*logged.diary().find(empty), logged.nights(20)));
        auto const id = add_experiment(logged, stretching(), "stopped");
        auto const result = result_of(*logged.diary().find(id), logged.nights(20));
        REQUIRE(result);
        CHECK(result.value().stopped_early);
    }

    TEST_CASE("a stopped experiment is stopped on the day that is stored, and without one when it was last edited") {
        Logged logged;
        auto const id = add_experiment(logged, stretching(), "stopped");
        CHECK(stopped_on(*logged.diary().find(id)) == nth_day(9));
        auto const running = add_experiment(logged, stretching(), "running");
        CHECK_FALSE(stopped_on(*logged.diary().find(running)));
        auto const stored =
            logged.add(RecordType::experiment, on_day(9, 9),
                       {chosen(Field::experiment_state, "stopped"), {Field::experiment_stopped_on, nth_day(20)}});
        CHECK(stopped_on(*logged.diary().find(stored)) == nth_day(20));
    }

    TEST_CASE("pairs that went on after the stop do not count") {
        auto const design = stretching();
        auto const second_pair = blocks_of(design)[3].last;
        Logged logged;
        keep_diary(logged, design, only_off);
        auto const nights = logged.nights(last_day(design) + 1);
        CHECK(result_of(design, nights, second_pair).pairs_counted == 1);
        CHECK(result_of(design, nights, plus_days(second_pair, 1)).pairs_counted == 2);
    }

    TEST_CASE("an outcome has its word") {
        CHECK(word(Outcome::running) == "running");
        CHECK(word(Outcome::inconclusive) == "inconclusive");
        CHECK(word(Outcome::helped) == "helped");
        CHECK(word(Outcome::more_cramps) == "more_cramps");
        CHECK(word(Outcome::no_difference) == "no_difference");
    }
}
