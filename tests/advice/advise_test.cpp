#include "advice/advise.h"
#include "diaries.h"
#include "doctest.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::advice;
using namespace unknot::tests;
using diary::Field;

namespace {

Advice of(DiaryMaker const& maker, time::Moment const& now = moment()) { return advise(maker.diary(), shipped(), now); }

void drink(DiaryMaker& maker, time::Instant at, std::int64_t millilitres) {
    maker.intake(at, {field(Field::intake_what, "drink"), number(Field::intake_volume, millilitres)});
}

}

TEST_SUITE("the whole advice") {
    TEST_CASE("nobody is not reassured: none logged is said to rule nothing out") {
        auto const advice = of({});
        CHECK(advice.help.level == HelpLevel::none_logged);
        CHECK(shipped().help.nothing_logged.find("cannot rule anything out") != std::string::npos);
        CHECK(advice.contributors.empty());
        CHECK_FALSE(advice.plan.given.empty());
    }

    TEST_CASE("all parts speak of the same facts") {
        DiaryMaker maker;
        maker.cramp_in("sleep");
        maker.medicine_of("thiazide");
        maker.answer("one_leg_swollen");
        auto const advice = of(maker);
        CHECK(advice.facts.holds("medicine.thiazide"));
        CHECK(advice.help.level == HelpLevel::today);
        CHECK((*advice.blockers)[Column::massage].verdict == Verdict::block);
        CHECK(advice.plan.given.front().action->id == "leg_checked_today");
        CHECK(std::any_of(advice.contributors.begin(), advice.contributors.end(),
                          [](auto const& one) { return one.cause->id == "medicine_diuretic"; }));
    }

    TEST_CASE("today's intake is that of the person's day, which a night before its start does not end") {
        DiaryMaker maker;
        drink(maker, before_noon(12 * hour), 100);
        drink(maker, before_noon(12 * hour + 1), 1000);
        drink(maker, before_noon(hour), 10);
        CHECK(of(maker).today.drinks == 10);
        CHECK(of(maker, {before_noon(9 * hour), 0, ""}).today.drinks == 1100);
        CHECK(of(maker, {noon, -13 * 60, ""}).today.drinks == 1100);
    }

    TEST_CASE("weight and carbs are hidden with an eating disorder, and only then") {
        DiaryMaker maker;
        CHECK_FALSE(of(maker).hide_weight_and_carbs);
        maker.conditions({"eating_disorder"});
        CHECK(of(maker).hide_weight_and_carbs);
    }

    TEST_CASE("what the plan points to lives as long as the advice, also when it is moved") {
        DiaryMaker maker;
        maker.conditions({"high_blood_pressure"});
        maker.profile({field(Field::profile_diet, "keto"), {Field::profile_diet_since, today()}});
        auto advice = of(maker);
        auto const moved = std::move(advice);
        REQUIRE_FALSE(moved.plan.blocked.empty());
        for (auto const& blocked : moved.plan.blocked)
            for (auto const& objection : blocked.because)
                CHECK(objection.verdict == &(*moved.blockers)[objection.column]);
    }

    TEST_CASE("the same case gives the same advice") {
        DiaryMaker maker;
        maker.cramp_in("sleep");
        maker.medicine_of("statin", 20);
        auto const one = of(maker), two = of(maker);
        REQUIRE(one.plan.given.size() == two.plan.given.size());
        for (std::size_t i = 0; i < one.plan.given.size(); ++i)
            CHECK(one.plan.given[i].action == two.plan.given[i].action);
        CHECK(one.references.size() == two.references.size());
    }
}
