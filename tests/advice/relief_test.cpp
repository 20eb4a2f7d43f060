#include "advice/relief.h"
#include "diaries.h"
#include "doctest.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::advice;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

using Ids = std::vector<std::string>;

ReliefPlan plan(DiaryMaker const& maker, std::string_view muscle = "calf") {
    return plan_for(shipped(), {muscle, {}}, maker.diary(), moment());
}

Ids open_steps(ReliefPlan const& plan) {
    Ids all;
    for (auto const& planned : plan.steps)
        if (planned.blocks.empty()) all.push_back(planned.step->id);
    return all;
}

void add_conditions(DiaryMaker& maker, std::vector<std::string_view> const& words) {
    maker.add(RecordType::profile, before_noon(day),
              {{Field::profile_conditions, diary::choices(Field::profile_conditions, words)}});
}

Ids const calf_steps = {"calf_bed", "edge_of_bed", "calf_stand", "calf_wall", "massage", "warmth", "rest"};
Ids const harmless = {"edge_of_bed", "rest"}, loose = {"let_go"};

}

TEST_SUITE("relief plan") {
    TEST_CASE("a muscle without a protocol has none, and no other is put in its place") {
        for (auto const* muscle : {"", "arm", "Calf"}) {
            auto const none = plan_for(shipped(), {muscle, {}});
            CHECK(none.protocol == nullptr);
            CHECK(none.steps.empty());
        }
    }

    TEST_CASE("toes are eased by the stretches of the foot, which pull them") {
        CHECK(plan_for(shipped(), {"toes", {}}).protocol == plan_for(shipped(), {"foot", {}}).protocol);
    }

    TEST_CASE("a shin is eased by what fits any place; a hand has steps of its own, not those of a leg") {
        CHECK(plan_for(shipped(), {"shin", {}}).protocol == plan_for(shipped(), {"other", {}}).protocol);
        auto const hand = plan_for(shipped(), {"hand", {}});
        REQUIRE(hand.protocol != nullptr);
        CHECK(hand.protocol->muscle == "hand");
    }

    TEST_CASE("a hand that cramps with a mouth that tingles is not stretched: help goes first") {
        DiaryMaker maker;
        CHECK(open_steps(plan(maker, "hand")) == Ids{"hand_open", "let_go"});
        CHECK_FALSE(plan(maker, "hand").help_first);
        maker.answer("tingling_mouth");
        CHECK(open_steps(plan(maker, "hand")) == Ids{"let_go"});
        CHECK(plan(maker, "hand").help_first);
    }

    TEST_CASE("an unknown owner may do every step, in the protocol's order") {
        for (auto const& protocol : shipped().protocols) {
            auto const all = plan_for(shipped(), {protocol.muscle, {}});
            CHECK(all.protocol == &protocol);
            CHECK_FALSE(all.help_first);
            std::vector<knowledge::Step const*> for_anyone;
            for (auto const& step : protocol.steps)
                if (step.only_in.empty()) for_anyone.push_back(&step);
            REQUIRE(all.steps.size() == for_anyone.size());
            for (std::size_t index = 0; index < all.steps.size(); ++index) {
                CHECK(all.steps[index].step == for_anyone[index]);
                CHECK(all.steps[index].blocks.empty());
            }
        }
    }

    TEST_CASE("an empty diary or an ordinary cramp blocks nothing") {
        DiaryMaker maker;
        CHECK(open_steps(plan(maker)) == calf_steps);
        maker.cramp(before_noon(hour), "stopped", 120);
        CHECK(open_steps(plan(maker)) == calf_steps);
    }

    TEST_CASE("a possible clot blocks every stretch, rub and warmth, for each muscle, and points to Help") {
        DiaryMaker maker;
        maker.add(RecordType::cramp, before_noon(8 * hour),
                  {field(Field::cramp_end, "stopped"), field(Field::cramp_after, "sore_swollen_warm")});
        for (std::string const muscle : {"calf", "foot", "thigh_front", "thigh_back", "shin", "other"}) {
            auto const blocked = plan(maker, muscle);
            CHECK(blocked.help_first);
            CHECK(open_steps(blocked) == (muscle == "shin" || muscle == "other" ? loose : harmless));
            for (auto const& planned : blocked.steps)
                for (auto const& block : planned.blocks) {
                    CHECK(block.id == "possible_clot");
                    CHECK(block.because == "one_leg_swollen");
                }
        }
    }

    TEST_CASE("an injury, a cold leg or a tense leg blocks the same steps, each with its own reason") {
        for (auto const& [sign, caution] : {std::pair("pop_in_leg", "possible_injury"),
                                            {"leg_cold_or_blue", "possible_artery"},
                                            {"leg_tense", "possible_compartment"}}) {
            DiaryMaker maker;
            maker.sign(before_noon(hour), sign);
            auto const blocked = plan(maker);
            CHECK(blocked.help_first);
            CHECK(open_steps(blocked) == harmless);
            CHECK(blocked.steps.front().blocks.front().id == caution);
            CHECK(blocked.steps.front().blocks.front().because == sign);
        }
    }

    TEST_CASE("signs that stretching cannot harm block nothing") {
        DiaryMaker maker;
        maker.cramp(before_noon(hour), "stopped", 700);
        maker.sign(before_noon(hour), "restless_legs");
        maker.sign(before_noon(hour), "cramp_medicine");
        auto const open = plan(maker);
        CHECK(open_steps(open) == calf_steps);
        CHECK_FALSE(open.help_first);
    }

    TEST_CASE("a block fades with its sign") {
        DiaryMaker maker;
        maker.sign(before_noon(14 * day + 1), "pop_in_leg");
        CHECK(open_steps(plan(maker)) == calf_steps);
    }

    TEST_CASE("nerve damage or poor blood flow in the profile blocks warmth only, without pointing to Help") {
        for (auto const* condition : {"neuropathy", "arterial_disease"}) {
            DiaryMaker maker;
            add_conditions(maker, {"high_blood_pressure", condition});
            auto const blocked = plan(maker);
            CHECK_FALSE(blocked.help_first);
            auto const open = open_steps(blocked);
            CHECK(open.size() == calf_steps.size() - 1);
            CHECK(std::find(open.begin(), open.end(), "warmth") == open.end());
            for (auto const& planned : blocked.steps)
                for (auto const& block : planned.blocks)
                    CHECK(block.because == condition);
        }
    }

    TEST_CASE("other conditions block nothing") {
        DiaryMaker maker;
        add_conditions(maker, {"high_blood_pressure", "gout", "varicose_veins"});
        CHECK(open_steps(plan(maker)) == calf_steps);
    }

    TEST_CASE("a sign blocks even where a condition does already") {
        DiaryMaker maker;
        add_conditions(maker, {"arterial_disease"});
        maker.sign(before_noon(hour), "leg_cold_or_blue");
        auto const blocked = plan(maker);
        CHECK(blocked.help_first);
        CHECK(open_steps(blocked) == harmless);
    }

    TEST_CASE("a row of the blocker table blocks a step too, with its own reason and without pointing to Help") {
        DiaryMaker maker;
        maker.sign(before_noon(hour), "foot_sore");
        auto const blocked = plan(maker);
        CHECK(open_steps(blocked) == harmless);
        CHECK_FALSE(blocked.help_first);
        CHECK(blocked.steps.front().blocks.front().id == "foot_sore");
        CHECK(blocked.steps.front().blocks.front().text.find("sore on the foot") != std::string::npos);
    }

    TEST_CASE("who falls stays sitting: standing steps are blocked, and relief begins without Help first") {
        DiaryMaker maker;
        maker.sign(before_noon(hour), "falls");
        auto const blocked = plan(maker);
        CHECK_FALSE(blocked.help_first);
        auto const open = open_steps(blocked);
        CHECK(std::find(open.begin(), open.end(), "calf_bed") != open.end());
        CHECK(std::find(open.begin(), open.end(), "calf_stand") == open.end());
    }

    TEST_CASE("a row that only asks blocks nothing") {
        DiaryMaker maker;
        add_conditions(maker, {"diabetes_1"});
        CHECK(open_steps(plan(maker)) == calf_steps);
    }

    TEST_CASE("before the library is read the cautions of the steps still block") {
        auto known = shipped();
        known.library.reset();
        DiaryMaker maker;
        maker.sign(before_noon(hour), "pop_in_leg");
        CHECK(open_steps(plan_for(known, {"calf", {}}, maker.diary(), moment())) == harmless);
    }
}

TEST_SUITE("relief in a situation") {
    TEST_CASE("a situation nobody knows is none, and takes no step away") {
        auto const all = plan_for(shipped(), {"calf", "on_the_moon"});
        CHECK(all.situation == nullptr);
        CHECK(open_steps(all) == calf_steps);
    }

    TEST_CASE("what can be done there is in the plan, each step once") {
        auto const contains = [](Ids const& all, std::string const& one) {
            return std::find(all.begin(), all.end(), one) != all.end();
        };
        for (auto const& situation : shipped().situations)
            for (auto const& protocol : shipped().protocols) {
                auto const there = plan_for(shipped(), {protocol.muscle, situation.id});
                CHECK(there.situation == &situation);
                Ids expected;
                for (auto const& step : protocol.steps)
                    if (std::any_of(situation.places.begin(), situation.places.end(),
                                    [&](std::string const& place) { return contains(step.places, place); }) &&
                        !contains(situation.without, step.id) &&
                        (step.only_in.empty() || contains(step.only_in, situation.id)))
                        expected.push_back(step.id);
                auto steps = open_steps(there);
                std::sort(steps.begin(), steps.end());
                std::sort(expected.begin(), expected.end());
                CHECK(steps == expected);
                CHECK_FALSE(expected.empty());
            }
    }

    TEST_CASE("a runner gets no step in bed, a swimmer one in the water") {
        auto const running = open_steps(plan_for(shipped(), {"calf", "running"}));
        CHECK(std::find(running.begin(), running.end(), "edge_of_bed") == running.end());
        CHECK(running.front() == "calf_stand");
        CHECK(open_steps(plan_for(shipped(), {"calf", "asleep"})) == calf_steps);
        auto const swimming = plan_for(shipped(), {"calf", "swimming"});
        CHECK(std::any_of(swimming.steps.begin(), swimming.steps.end(), [](auto const& planned) {
            auto const& places = planned.step->places;
            return std::find(places.begin(), places.end(), "water") != places.end();
        }));
    }

    TEST_CASE("nobody is told to warm a muscle during a run or in the water") {
        auto const warms = [](std::string_view muscle, std::string_view situation) {
            auto const steps = open_steps(plan_for(shipped(), {muscle, situation}));
            return std::find(steps.begin(), steps.end(), "warmth") != steps.end();
        };
        for (auto const& protocol : shipped().protocols) {
            CHECK_FALSE(warms(protocol.muscle, "running"));
            CHECK_FALSE(warms(protocol.muscle, "swimming"));
            CHECK(warms(protocol.muscle, "asleep") == (protocol.id != "hand"));
        }
    }

    TEST_CASE("what is a person's own is left out wherever they are: nobody pregnant lies on the back") {
        auto const has = [](Ids const& all, char const* one) {
            return std::find(all.begin(), all.end(), one) != all.end();
        };
        DiaryMaker maker;
        maker.profile({{Field::profile_pregnancy, diary::choice(Field::profile_pregnancy, "pregnant")}});
        for (auto const& situation : shipped().situations)
            for (auto const& protocol : shipped().protocols)
                CHECK_FALSE(has(
                    open_steps(plan_for(shipped(), {protocol.muscle, situation.id}, maker.diary(), moment())), "rest"));
        CHECK(has(open_steps(plan(maker)), "rest_side"));
        CHECK_FALSE(has(open_steps(plan_for(shipped(), {"calf", "running"}, maker.diary(), moment())), "rest_side"));
        CHECK(has(open_steps(plan_for(shipped(), {"calf", "pregnant"})), "rest_side"));
        CHECK_FALSE(has(open_steps(plan_for(shipped(), {"calf", {}})), "rest_side"));
    }

    TEST_CASE("profile and clock say in which situation a person is; nobody is in one by day and unknown") {
        auto const now = [](DiaryMaker const& maker, int hours_from_noon) {
            auto at = moment();
            at.at.ms += hours_from_noon * hour;
            auto const* found = situation_now(shipped(), maker.diary(), at);
            return found == nullptr ? std::string() : found->id;
        };
        DiaryMaker nobody, pregnant, low_carb, both;
        diary::FieldEdit const expects{Field::profile_pregnancy, diary::choice(Field::profile_pregnancy, "pregnant")};
        diary::FieldEdit const keto{Field::profile_diet, diary::choice(Field::profile_diet, "keto")};
        pregnant.profile({expects});
        low_carb.profile({keto});
        both.profile({expects, keto});
        CHECK(now(nobody, 0).empty());
        CHECK(now(nobody, 11) == "asleep");
        CHECK(now(nobody, -7) == "asleep");
        for (int const hours : {0, 11}) {
            CHECK(now(pregnant, hours) == "pregnant");
            CHECK(now(both, hours) == "pregnant");
        }
        CHECK(now(low_carb, 0) == "keto");
        CHECK(now(low_carb, 11) == "asleep");
    }

    TEST_CASE("a sign blocks there as well") {
        DiaryMaker maker;
        maker.sign(before_noon(hour), "leg_tense");
        auto const blocked = plan_for(shipped(), {"calf", "running"}, maker.diary(), moment());
        CHECK(blocked.help_first);
        CHECK(open_steps(blocked) == Ids{"rest"});
    }

    TEST_CASE("every situation says what to do first and when to stop") {
        for (auto const& situation : shipped().situations) {
            CHECK_FALSE(situation.first.empty());
            CHECK_FALSE(situation.after.empty());
            CHECK_FALSE(situation.stop.empty());
        }
    }
}
