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
        for (auto const* context : {"night", "rest", "exercise", "walking", "standing", "swimming", "sitting"})
            CHECK_FALSE_MESSAGE(holds(maker, "context." + std::string(context)), context);
    }
}

TEST_SUITE("night cramp in the diary") {
    TEST_CASE("a calf or foot cramp of up to ten minutes, asleep or at rest") {
        CHECK(holds(night_cramp({}), "criteria.night_cramp"));
        CHECK(holds(night_cramp({field(Field::cramp_muscle, "foot")}), "criteria.night_cramp"));
        CHECK(holds(night_cramp({field(Field::cramp_context, "rest")}), "criteria.night_cramp"));
    }

    TEST_CASE("another muscle, another context or a longer one is none") {
        CHECK_FALSE(holds(night_cramp({field(Field::cramp_muscle, "thigh_back")}), "criteria.night_cramp"));
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
