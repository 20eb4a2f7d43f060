#include "doctest.h"
#include "insight/experiment_result.h"
#include "insight/random_generator.h"
#include "logged.h"

#include <algorithm>
#include <cmath>
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

int poisson(double mean, RandomGenerator& random) {
    int count = -1;
    for (double product = 1; product >= std::exp(-mean); product *= 1 - random.uniform())
        ++count;
    return count;
}

// The share of experiments with the outcome "helped" in a simulation as in evidence 6.7: 5 cramps in a block without
// the remedy, and log-normal variation between blocks (variance 0.09).
double share_helped(int pairs, double ratio, std::uint64_t seed) {
    constexpr int experiments = 4000, nights = 14;
    constexpr double in_block = 5, variance = 0.09;
    RandomGenerator random(seed);
    int helped = 0;
    for (int i = 0; i < experiments; ++i) {
        Arm on{0, pairs * nights}, off = on;
        for (int pair = 0; pair < pairs; ++pair) {
            on.episodes +=
                poisson(ratio * in_block * std::exp(std::sqrt(variance) * random.normal() - variance / 2), random);
            off.episodes += poisson(in_block * std::exp(std::sqrt(variance) * random.normal() - variance / 2), random);
        }
        helped += posterior_of(on, off, pairs).probability_fewer > helped_above ? 1 : 0;
    }
    return static_cast<double>(helped) / experiments;
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
        CHECK(result.posterior->probability_fewer > helped_above);
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

    TEST_CASE("a pair with too few answers is left out, and then there are too few pairs") {
        auto const design = stretching();
        auto const skipped = blocks_of(design)[3];
        Logged logged;
        for (auto const& block : blocks_of(design))
            for (auto day = block.first; day <= block.last; day = plus_days(day, 1)) {
                bool const unanswered = day >= skipped.counts_from && day < plus_days(skipped.counts_from, 4);
                if (!unanswered)
                    logged.night(day.days - first_monday.days, only_off(block.kind, day.days - block.first.days));
            }
        auto const result = result_of(design, logged.nights(last_day(design) + 1));
        CHECK(result.pairs_left_out == 1);
        CHECK(result.pairs_counted == 3);
        CHECK(result.missing_pairs == 1);
        CHECK(result.outcome == Outcome::inconclusive);
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

    TEST_CASE("no difference is inconclusive, with a probability of one half") {
        auto const result = result_with(stretching(), [](BlockKind, int day) { return day % 3 == 0; });
        CHECK(result.outcome == Outcome::inconclusive);
        REQUIRE(result.posterior);
        CHECK(result.posterior->ratio == doctest::Approx(1));
        CHECK(result.posterior->probability_fewer == doctest::Approx(0.5));
    }

    TEST_CASE("more cramps with the remedy never count as help") {
        auto const result =
            result_with(stretching(), [](BlockKind kind, int day) { return kind == BlockKind::on && day % 2 == 0; });
        CHECK(result.outcome == Outcome::inconclusive);
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
    }
}

TEST_SUITE("posterior_of") {
    TEST_CASE("the arithmetic of evidence 6.7") {
        auto const posterior = posterior_of({5, 44}, {20, 44}, 4);
        double const l = std::log(5.5 / 20.5), v = 1 / 5.5 + 1 / 20.5 + 2 * 0.09 / 4;
        double const u = 1 / (1 / v + 1 / 0.49);
        CHECK(posterior.log_ratio == doctest::Approx(u * l / v));
        CHECK(posterior.deviation == doctest::Approx(std::sqrt(u)));
        CHECK(posterior.probability_fewer == doctest::Approx(0.9775).epsilon(0.002));
        CHECK(posterior.interval.low < posterior.ratio);
        CHECK(posterior.ratio < posterior.interval.high);
    }

    TEST_CASE("on and off exchanged turn the ratio round") {
        for (int on = 0; on < 20; on += 3)
            for (int off = 0; off < 20; off += 4) {
                auto const one = posterior_of({on, 40}, {off, 44}, 4), other = posterior_of({off, 44}, {on, 40}, 4);
                CHECK(one.log_ratio == doctest::Approx(-other.log_ratio));
                CHECK(one.probability_fewer == doctest::Approx(1 - other.probability_fewer));
            }
    }

    TEST_CASE("a cramp more with the remedy, or fewer pairs, never makes it surer that it helps") {
        for (int on = 0; on < 15; ++on) {
            CHECK(posterior_of({on + 1, 44}, {15, 44}, 4).probability_fewer <=
                  posterior_of({on, 44}, {15, 44}, 4).probability_fewer);
            CHECK(posterior_of({on, 44}, {16, 44}, 4).probability_fewer <=
                  posterior_of({on, 44}, {16, 44}, 6).probability_fewer);
        }
    }

    // The formula alone gives 0.87 for none against 20, and 0.98 for 3 against 20.
    TEST_CASE("cramps that went away altogether are no weaker a sign than three that stayed") {
        CHECK(posterior_of({0, 44}, {20, 44}, 4).probability_fewer > helped_above);
        CHECK(posterior_of({20, 44}, {0, 44}, 4).probability_fewer < 1 - helped_above);
    }

    TEST_CASE("nothing at all in either is no help") { CHECK(posterior_of({0, 44}, {0, 44}, 4).ratio == 1); }

    TEST_CASE("an inert remedy is said to help in at most four of a hundred experiments") {
        for (int const pairs : {2, 4, 6})
            CHECK(share_helped(pairs, 1, static_cast<std::uint64_t>(pairs)) <= 0.05);   // 0.04 and its random error
    }

    // The power told before a start must be the power of the method.
    TEST_CASE("the power is that of the table") {
        struct Row {
            int pairs;
            double halves, leaves_a_third;
        };

        for (auto const& row : {Row{2, .05, .06}, Row{3, .19, .33}, Row{4, .33, .59}, Row{6, .50, .82}}) {
            CHECK(std::abs(share_helped(row.pairs, 0.5, 11) - row.halves) < 0.04);
            CHECK(std::abs(share_helped(row.pairs, 0.33, 12) - row.leaves_a_third) < 0.04);
        }
    }
}
