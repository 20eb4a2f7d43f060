#include "doctest.h"
#include "exchange/report/report_cases.h"
#include "exchange/share/nights.h"

using namespace unknot;
using namespace unknot::exchange;
using namespace unknot::tests;

namespace {

std::map<time::CivilDay, LoggedNight> week(ReportDiary& diary) { return logged_nights(diary.input(), 7); }

LoggedNight only(ReportDiary& diary) {
    auto const nights = week(diary);
    REQUIRE(nights.size() == 1);
    return nights.begin()->second;
}

}

TEST_SUITE("nights") {
    TEST_CASE("without a record there is no night") {
        ReportDiary diary;
        CHECK(week(diary).empty());
    }

    TEST_CASE("an answer of no is a night without a cramp, and a cramp stands over it") {
        ReportDiary diary;
        diary.add("check_in", 1, 21, R"("day":"2026-11-20","cramps":"no")");
        CHECK(only(diary).cramps == 0);
        diary.add("cramp", 2, 23, R"("strength":4)");
        CHECK(only(diary).cramps == 1);
    }

    TEST_CASE("an answer of yes is one cramp of which nothing is known, and adds none to those recorded") {
        ReportDiary diary;
        diary.add("check_in", 1, 21, R"("day":"2026-11-20","cramps":"yes")");
        CHECK(only(diary).cramps == 1);
        CHECK_FALSE(only(diary).strength);
        CHECK_FALSE(only(diary).woke);
        diary.add("cramp", 2, 22);
        diary.add("cramp", 2, 23);
        CHECK(only(diary).cramps == 2);
    }

    TEST_CASE("the strongest cramp counts, and waking once is having woken") {
        ReportDiary diary;
        diary.add("cramp", 2, 21, R"("strength":7,"woke":true)");
        diary.add("cramp", 2, 22, R"("strength":3,"woke":false)");
        diary.add("cramp", 2, 23);
        auto const night = only(diary);
        CHECK(night.cramps == 3);
        CHECK(night.strength == 7);
        CHECK(night.woke == true);
    }

    TEST_CASE("a check-in that says nothing of cramps logs no night") {
        ReportDiary diary;
        diary.add("check_in", 1, 21, R"("day":"2026-11-20","sleep":400)");
        CHECK(week(diary).empty());
    }
}
