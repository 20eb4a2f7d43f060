#include "diaries.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

// A typical night cramp with these fields changed.
DiaryMaker night_cramp(std::vector<diary::FieldEdit> changed) {
    DiaryMaker maker;
    auto const id = maker.add(RecordType::cramp, before_noon(hour),
                              {field(Field::cramp_end, "stopped"), number(Field::cramp_duration, 600),
                               field(Field::cramp_muscle, "calf"), field(Field::cramp_context, "sleep")});
    maker.change(id, std::move(changed), noon);
    return maker;
}

}

TEST_SUITE("facts of cramps") {
    TEST_CASE("an empty diary has no cramp in any context") {
        for (auto const* fact : {"diary.cramp", "context.night", "diary.cramps_recur", "criteria.night_cramp"})
            CHECK_FALSE(holds({}, fact));
    }

    TEST_CASE("a cramp counts for 28 days, as today's for 24 hours") {
        for (auto const& [fact, days] :
             {std::pair("diary.cramp", 28), {"context.night", 28}, {"diary.cramp_today", 1}}) {
            DiaryMaker last, late;
            last.cramp_in("sleep", before_noon(days * day));
            late.cramp_in("sleep", before_noon(days * day + 1));
            CHECK(holds(last, fact));
            CHECK_FALSE(holds(late, fact));
        }
    }

    TEST_CASE("one cramp does not recur; two within seven days do") {
        DiaryMaker maker;
        maker.cramp_in("sleep");
        CHECK_FALSE(holds(maker, "diary.cramps_recur"));
        maker.cramp_in("sleep", before_noon(7 * day + 1));
        CHECK_FALSE(holds(maker, "diary.cramps_recur"));
        maker.cramp_in("sleep", before_noon(7 * day));
        CHECK(holds(maker, "diary.cramps_recur"));
    }

    TEST_CASE("a cramp that woke is one at night, whatever was chosen") {
        DiaryMaker maker;
        maker.add(RecordType::cramp, before_noon(hour),
                  {field(Field::cramp_end, "unknown"), {Field::cramp_woke, true}});
        CHECK(holds(maker, "context.night"));
        CHECK(holds(maker, "diary.cramp_woke"));
    }

    TEST_CASE("walking only is two cramps or more, all of them when walking") {
        DiaryMaker maker;
        maker.cramp_in("walking");
        CHECK_FALSE(holds(maker, "diary.cramp_walking_only"));
        maker.cramp_in("walking");
        CHECK(holds(maker, "diary.cramp_walking_only"));
        maker.cramp_in("sleep");
        CHECK_FALSE(holds(maker, "diary.cramp_walking_only"));
    }

    TEST_CASE("a cramp whose context is not known belongs to none") {
        DiaryMaker maker;
        maker.cramp(before_noon(hour), "unknown");
        for (auto const* context :
             {"night", "rest", "exercise", "walking", "standing", "swimming", "sitting", "dialysis"})
            CHECK_FALSE_MESSAGE(holds(maker, "context." + std::string(context)), context);
    }

    TEST_CASE("how often the profile says they come counts, whatever is logged") {
        for (auto const& [often, recurs] : {std::pair("rarely", false),
                                            {"monthly", false},
                                            {"weekly", true},
                                            {"several_a_week", true},
                                            {"daily", true}}) {
            DiaryMaker maker;
            maker.profile({field(Field::profile_cramp_frequency, often)});
            CHECK(holds(maker, "diary.cramps_recur") == recurs);
            maker.cramp_in("sleep", before_noon(28 * day + 1));
            CHECK(holds(maker, "diary.cramps_recur") == recurs);
            maker.cramp_in("sleep", before_noon(28 * day));
            CHECK(holds(maker, "diary.cramps_recur") == recurs);
        }
    }

    TEST_CASE("what eased a cramp, and a hand, are known for 28 days") {
        for (auto const& [fact, said] :
             {std::pair("diary.bent_forward",
                        field(Field::cramp_helped, std::vector{std::string_view("bent_forward")})),
              {"diary.hand_cramp", field(Field::cramp_muscle, "hand")}}) {
            DiaryMaker last, late;
            last.add(RecordType::cramp, before_noon(28 * day), {said});
            late.add(RecordType::cramp, before_noon(28 * day + 1), {said});
            CHECK(holds(last, fact));
            CHECK_FALSE(holds(late, fact));
        }
        CHECK_FALSE(holds(night_cramp({field(Field::cramp_helped, std::vector{std::string_view("walked")})}),
                          "diary.bent_forward"));
        CHECK_FALSE(holds(night_cramp({}), "diary.hand_cramp"));
    }
}

TEST_SUITE("how it is after a cramp") {
    TEST_CASE("a bit sore the morning after alone is no sign") {
        auto const sore = night_cramp({field(Field::cramp_after, "sore")});
        CHECK_FALSE(holds(sore, "diary.sore_swollen_warm"));
        CHECK_FALSE(holds(sore, "diary.sore_second_day"));
    }

    TEST_CASE("a day later, sore is known, and swollen or warm counts as it does the morning after") {
        for (auto const& [next_day, second_day, swollen] :
             {std::tuple("gone", false, false), {"sore", true, false}, {"sore_swollen_warm", true, true}}) {
            auto const maker =
                night_cramp({field(Field::cramp_after, "sore"), field(Field::cramp_after_next_day, next_day)});
            CHECK(holds(maker, "diary.sore_second_day") == second_day);
            CHECK(holds(maker, "diary.sore_swollen_warm") == swollen);
        }
    }
}

TEST_SUITE("night cramp in the diary") {
    TEST_CASE("a calf or foot cramp of up to ten minutes, asleep or at rest") {
        CHECK(holds(night_cramp({}), "criteria.night_cramp"));
        CHECK(holds(night_cramp({field(Field::cramp_muscle, "foot")}), "criteria.night_cramp"));
        CHECK(holds(night_cramp({field(Field::cramp_muscle, "toes")}), "criteria.night_cramp"));
        CHECK(holds(night_cramp({field(Field::cramp_context, "rest")}), "criteria.night_cramp"));
    }

    TEST_CASE("another muscle, another context or a longer one is none") {
        CHECK_FALSE(holds(night_cramp({field(Field::cramp_muscle, "thigh_back")}), "criteria.night_cramp"));
        for (auto const* place : {"shin", "hand", "other"})
            CHECK_FALSE(holds(night_cramp({field(Field::cramp_muscle, place)}), "criteria.night_cramp"));
        CHECK_FALSE(holds(night_cramp({field(Field::cramp_context, "walking")}), "criteria.night_cramp"));
        CHECK_FALSE(holds(night_cramp({number(Field::cramp_duration, 601)}), "criteria.night_cramp"));
        CHECK_FALSE(holds(night_cramp({number(Field::cramp_strength, 0)}), "criteria.night_cramp"));
    }

    TEST_CASE("what is not known is not taken for granted") {
        CHECK_FALSE(holds(night_cramp({{Field::cramp_muscle, {}}}), "criteria.night_cramp"));
        CHECK_FALSE(holds(night_cramp({{Field::cramp_context, {}}}), "criteria.night_cramp"));
    }

    TEST_CASE("an urge to move or a leg still sore and warm speaks against it") {
        auto urge = night_cramp({});
        urge.answer("rls_urge");
        CHECK_FALSE(holds(urge, "criteria.night_cramp"));
        CHECK_FALSE(holds(night_cramp({field(Field::cramp_after, "sore_swollen_warm")}), "criteria.night_cramp"));
    }
}
