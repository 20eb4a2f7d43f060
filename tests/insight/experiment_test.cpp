#include "doctest.h"
#include "insight/experiment.h"
#include "logged.h"

#include <cmath>
#include <cstdlib>
#include <limits>

using namespace unknot;
using namespace unknot::insight;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

constexpr int today = 100;

ExperimentDesign magnesium() {
    ExperimentDesign design;
    design.remedy = "magnesium_trial";
    design.question = "Does magnesium help me?";
    design.first_day = nth_day(today + 1);
    design.washout_days = 7;
    design.seed = 20261122;
    return design;
}

// A person with night cramps, and nothing unknown that a blocker asks about.
void healthy(Logged& logged, std::vector<std::string_view> const& conditions = {"none"}) {
    logged.add(RecordType::profile, on_day(today - 1, 8),
               {{Field::profile_birth_year, std::int64_t{1970}},
                chosen(Field::profile_sex, "male"),
                chosen(Field::profile_kidneys, "tested"),
                chosen(Field::profile_blood_pressure, "normal"),
                chosen(Field::profile_takes_medicines, "no"),
                chosen_any(Field::profile_conditions, conditions)});
    logged.cramp(today - 1, 26, {chosen(Field::cramp_context, "sleep"), chosen(Field::cramp_end, "unknown")});
}

Status start(Logged const& logged, ExperimentDesign const& design, Asked asked = Asked::no) {
    return may_start(design, logged.diary(), whole_knowledge(), at_noon(today), asked);
}

ExperimentDesign sized(int pairs, int counted) {
    auto design = magnesium();
    design.pairs = pairs;
    design.block_days = counted + design.left_out_days;
    return design;
}

std::string refusal(Logged const& logged, ExperimentDesign const& design, Asked asked = Asked::no) {
    auto const status = start(logged, design, asked);
    return status ? "" : status.error().where;
}

}

TEST_SUITE("may_start") {
    TEST_CASE("refuses a remedy a blocker speaks against, whoever was asked, and says why") {
        Logged logged;
        healthy(logged, {"severe_kidney_disease"});
        for (auto const asked : {Asked::no, Asked::yes}) {
            auto const status = start(logged, magnesium(), asked);
            REQUIRE_FALSE(status);
            CHECK(status.error().problem == Problem::conflict);
            CHECK(status.error().what.find("not for you because") != std::string::npos);
        }
    }

    TEST_CASE("refuses where a row says to ask first, until a professional was asked") {
        Logged logged;   // only cramps are known about this person
        logged.cramp(today - 1, 26, {chosen(Field::cramp_context, "sleep"), chosen(Field::cramp_end, "unknown")});
        auto const status = start(logged, magnesium());
        REQUIRE_FALSE(status);
        CHECK(status.error().what.find("Ask a doctor") == 0);
        auto const after = start(logged, magnesium(), Asked::yes);
        CHECK_MESSAGE(after, (after ? std::string() : to_string(after.error())));
    }

    TEST_CASE("refuses while a red flag is in the diary") {
        Logged logged;
        healthy(logged);
        logged.add(RecordType::sign, on_day(today, 8),
                   {{Field::sign_sign, std::string("one_leg_swollen")}, chosen(Field::sign_answer, "yes")});
        CHECK(refusal(logged, magnesium()) == "one_leg_swollen");
    }

    TEST_CASE("refuses what a clinician said to take less of") {
        Logged logged;
        healthy(logged);
        logged.add(RecordType::profile, on_day(today, 9),
                   {{Field::profile_birth_year, std::int64_t{1970}},
                    chosen(Field::profile_kidneys, "tested"),
                    chosen_any(Field::profile_advised_less, std::vector<std::string_view>{"magnesium"})});
        CHECK(refusal(logged, magnesium(), Asked::yes) == "magnesium");
    }

    TEST_CASE("refuses what nobody knows, and what is not to be switched off again") {
        Logged logged;
        healthy(logged);
        auto design = magnesium();
        for (auto const* remedy : {"snake_oil", "stop_smoking", "doctor_visit", "rehydrate", "help_now"}) {
            design.remedy = remedy;
            CHECK(refusal(logged, design) == remedy);
        }
    }

    TEST_CASE("refuses what does not fit the person now") {
        Logged logged;
        healthy(logged);
        auto design = magnesium();
        design.remedy = "caffeine_test";   // the diary has no caffeine
        CHECK(refusal(logged, design) == "caffeine_test");
    }

    TEST_CASE("refuses a first day that is over, and one of another year") {
        Logged logged;
        healthy(logged);
        auto design = magnesium();
        design.first_day = nth_day(today - 1);
        CHECK(refusal(logged, design) == "first_day");
        design.first_day = nth_day(today + 400);
        CHECK(refusal(logged, design) == "first_day");
    }

    TEST_CASE("lets a healthy person start") {
        Logged logged;
        healthy(logged);
        auto const status = start(logged, magnesium());
        CHECK_MESSAGE(status, (status ? std::string() : to_string(status.error())));
    }

    // The law behind all rows of the table: if a column is blocked, no remedy that needs it can be tested.
    TEST_CASE("no condition that blocks a column lets a remedy that needs it start") {
        auto const& library = *whole_knowledge().library;
        int blocked = 0;
        for (auto const word : diary::words_of(diary::row(Field::profile_conditions))) {
            Logged logged;
            healthy(logged, {word});
            auto const facts = advice::facts_for(logged.diary(), whole_knowledge(), at_noon(today));
            auto const blockers = advice::blockers_for(facts, library, logged.diary());
            for (auto const& action : library.actions) {
                auto design = magnesium();
                design.remedy = action.id;
                for (auto const column : action.needs) {
                    if (blockers[column].verdict != advice::Verdict::block) continue;
                    ++blocked;
                    CHECK_FALSE(start(logged, design, Asked::yes));
                }
            }
        }
        CHECK(blocked > 20);
    }
}

TEST_SUITE("experiment design") {
    TEST_CASE("refuses numbers no experiment can have, and a question that is empty") {
        auto const with = [](auto const& change) {
            auto design = magnesium();
            change(design);
            auto const status = check(design);
            return status ? std::string() : status.error().where;
        };
        CHECK(with([](auto& design) { design.pairs = 3; }) == "pairs");
        CHECK(with([](auto& design) { design.pairs = 27; }) == "pairs");
        CHECK(with([](auto& design) { design.block_days = 9; }) == "block");
        CHECK(with([](auto& design) { design.block_days = 91; }) == "block");
        CHECK(with([](auto& design) { design.left_out_days = -1; }) == "block");
        CHECK(with([](auto& design) { design.washout_days = -1; }) == "washout");
        CHECK(with([](auto& design) { design.question = " \n"; }) == "question");
        CHECK(with([](auto& design) { design.remedy = ""; }) == "remedy");
        CHECK(with([](auto& design) { design.first_day = {-1}; }) == "first_day");
        CHECK(with([](auto& design) { design.first_day = time::last_day; }) == "first_day");
        CHECK(with([](auto& design) { design.first_day = {2147483647}; }) == "first_day");
        CHECK(with([](auto&) {}).empty());
    }

    TEST_CASE("a record that lacks a part holds no design, a whole one gives back what was stored") {
        Logged logged;
        auto const id = logged.add(RecordType::experiment, on_day(today, 9),
                                   {{Field::experiment_remedy, std::string("magnesium_trial")},
                                    {Field::experiment_question, std::string("Does it?")},
                                    {Field::experiment_first_day, nth_day(today + 1)},
                                    {Field::experiment_block, std::int64_t{21}},
                                    {Field::experiment_washout, std::int64_t{7}},
                                    {Field::experiment_pairs, std::int64_t{5}},
                                    {Field::experiment_seed, std::int64_t{4294967295}}});
        auto record = *logged.diary().find(id);
        auto const design = design_of(record);
        REQUIRE(design);
        CHECK(design.value().block_days == 21);
        CHECK(design.value().washout_days == 7);
        CHECK(design.value().pairs == 5);
        CHECK(design.value().seed == 4294967295U);
        CHECK(design.value().left_out_days == settling_days);
        record.set(Field::experiment_left_out, diary::Value{std::int64_t{7}});
        CHECK(design_of(record).value().left_out_days == 7);
        record.set(Field::experiment_left_out, diary::Value{std::int64_t{20}});   // one night of 21 would count
        CHECK_FALSE(design_of(record));
        record.clear(Field::experiment_left_out);
        record.clear(Field::experiment_seed);
        auto const incomplete = design_of(record);
        REQUIRE_FALSE(incomplete);
        CHECK(incomplete.error().problem == Problem::malformed);
    }

    TEST_CASE("magnesium gets a week of washout, a stretch none") {
        auto const& library = *whole_knowledge().library;
        CHECK(usual_design(*knowledge::find_action(library, "magnesium_trial")).washout_days == 7);
        CHECK(usual_design(*knowledge::find_action(library, "bedtime_stretch")).washout_days == 0);
    }
}

TEST_SUITE("blocks_of") {
    TEST_CASE("each pair has one block on and one off, of equal length, without a gap but the washout") {
        for (std::uint32_t seed = 0; seed < 200; ++seed) {
            auto design = magnesium();
            design.seed = seed;
            auto const blocks = blocks_of(design);
            REQUIRE(blocks.size() == 8);
            CHECK(blocks.front().first == design.first_day);
            for (std::size_t i = 0; i < blocks.size(); ++i) {
                CHECK(blocks[i].pair == static_cast<int>(i) / 2);
                CHECK(blocks[i].last.days - blocks[i].first.days + 1 == 14);
                CHECK(blocks[i].counts_from.days - blocks[i].first.days == settling_days);
                if (i % 2 == 1) CHECK(blocks[i].kind != blocks[i - 1].kind);
                if (i > 0) CHECK(blocks[i].first.days - blocks[i - 1].last.days == 1 + design.washout_days);
            }
        }
    }

    // Only the seed of the order is stored: a changed order for an old seed would swap the results.
    TEST_CASE("the order of a stored seed never changes") {
        std::string order;
        auto design = magnesium();
        design.pairs = 8;
        for (auto const& block : blocks_of(design))
            order += block.kind == BlockKind::on ? '1' : '0';
        CHECK(order == "0101100110011001");
    }

    TEST_CASE("on comes first in about half of all pairs, and pairs do not follow one another") {
        int on_first = 0, same = 0, pairs = 0;
        for (std::uint32_t seed = 0; seed < 500; ++seed) {
            auto design = magnesium();
            design.seed = seed;
            auto const blocks = blocks_of(design);
            for (std::size_t i = 0; i < blocks.size(); i += 2) {
                ++pairs;
                on_first += blocks[i].kind == BlockKind::on ? 1 : 0;
                if (i > 0) same += blocks[i].kind == blocks[i - 2].kind ? 1 : 0;
            }
        }
        CHECK(pairs == 2000);
        CHECK(std::abs(on_first - 1000) < 100);   // four and a half standard deviations
        CHECK(std::abs(same - 750) < 87);
    }

    TEST_CASE("each civil day is in one place, and each block has as many counted days") {
        auto const design = magnesium();
        auto const blocks = blocks_of(design);
        std::vector<int> counted(blocks.size(), 0);
        int left_out = 0, washout = 0;
        for (auto day = design.first_day; day <= blocks.back().last; day = plus_days(day, 1)) {
            auto const place = place_of(day, blocks);
            if (place.phase == Phase::counted) ++counted[*place.block];
            left_out += place.phase == Phase::left_out ? 1 : 0;
            washout += place.phase == Phase::washout ? 1 : 0;
            CHECK(place.block.has_value() == (place.phase != Phase::washout));
        }
        for (auto const days : counted)
            CHECK(days == design.counted_days());
        CHECK(left_out == 8 * settling_days);
        CHECK(washout == 7 * design.washout_days);
        CHECK(place_of(plus_days(design.first_day, -1), blocks).phase == Phase::before);
        CHECK(place_of(plus_days(blocks.back().last, 1), blocks).phase == Phase::after);
        CHECK(place_of(design.first_day, {}).phase == Phase::before);
    }
}

TEST_SUITE("power_of") {
    // Simulated in tests/insight/risk_ratio_test.cpp.
    TEST_CASE("at two and a half cramp nights a week, four pairs find what halves them in about two of five") {
        auto const power = power_of(sized(4, 14), {2.5, 1});
        CHECK(power.halves >= 35);
        CHECK(power.halves <= 50);
        CHECK(power.leaves_a_third >= 65);
        CHECK(power.leaves_a_third <= 80);
        CHECK_FALSE(power.mostly_hopeless);
    }

    TEST_CASE("more pairs, longer blocks, more cramps and more answers never find less") {
        auto const usual = power_of(sized(4, 14), {2.5, 0.8});
        for (auto const& power : {power_of(sized(6, 14), {2.5, 0.8}), power_of(sized(4, 21), {2.5, 0.8}),
                                  power_of(sized(4, 14), {3.5, 0.8}), power_of(sized(4, 14), {2.5, 1})}) {
            CHECK(power.halves > usual.halves);
            CHECK(power.leaves_a_third > usual.leaves_a_third);
        }
    }

    TEST_CASE("with less than one cramp a week it is mostly hopeless, with none or no answers it is, and says so") {
        CHECK(power_of(sized(4, 14), {0.7, 1}).mostly_hopeless);
        CHECK(power_of(sized(4, 14), {0, 1}).mostly_hopeless);
        CHECK(power_of(sized(4, 14), {5, 0}).mostly_hopeless);
        CHECK(power_of(sized(4, 14), {0, 1}).halves == 0);
    }

    TEST_CASE("a cramp every night is a number too") {
        auto const power = power_of(sized(4, 14), {7, 1});
        CHECK(power.halves > 70);
        CHECK(power.leaves_a_third <= 100);
    }
}

TEST_SUITE("usual_design") {
    int days_of(ExperimentDesign const& design) {
        auto const blocks = blocks_of(design);
        return blocks.back().last.days - blocks.front().first.days + 1;
    }

    TEST_CASE("without a rate it is four pairs of fourteen days; with one, the shortest that finds what halves them") {
        auto const& action = *knowledge::find_action(*whole_knowledge().library, "bedtime_stretch");
        auto const plain = usual_design(action);
        CHECK(plain.block_days == 14);
        CHECK(plain.pairs == 4);
        auto const often = usual_design(action, OwnRate{5, 1}), seldom = usual_design(action, OwnRate{2.5, 0.8});
        CHECK(days_of(often) < days_of(plain));
        CHECK(power_of(often, {5, 1}).halves >= 50);
        CHECK(days_of(seldom) > days_of(plain));
        CHECK(power_of(seldom, {2.5, 0.8}).halves >= 50);
        CHECK(days_of(seldom) <= 182);
    }

    TEST_CASE("where half a year is too short, the usual plan stays") {
        auto const& action = *knowledge::find_action(*whole_knowledge().library, "bedtime_stretch");
        CHECK(usual_design(action, OwnRate{0.5, 1}).block_days == 14);
        CHECK(usual_design(action, OwnRate{0.5, 1}).pairs == 4);
    }
}
