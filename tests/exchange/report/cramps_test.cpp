#include "doctest.h"
#include "exchange/report/report_cases.h"

using namespace unknot;
using namespace unknot::exchange;
using tests::ReportDiary;

namespace {

std::string summary(ReportDiary& diary) { return summary_section(diary.input()).lines.front().text; }

std::string said(ReportDiary& diary, std::string_view label) {
    return tests::text_of(situation_section(diary.input()), label);
}

}

TEST_SUITE("report_cramps") {
    TEST_CASE("an empty diary has no nights, and no figures made of nothing") {
        ReportDiary diary;
        CHECK(summary(diary) == "0 nights logged of 14: 0 cramps");
        CHECK(situation_section(diary.input()).lines.front().text == "No cramp logged in these nights.");
    }

    TEST_CASE("a night nobody answered for is not logged, and one answered no is not a cramp") {
        ReportDiary diary;
        diary.add("check_in", 3, 21, R"("cramps":"no")");
        diary.add("check_in", 4, 21, R"("sleep":400)");
        CHECK(summary(diary) == "1 night logged of 14: 0 cramps");
    }

    TEST_CASE("what was not said is left out, not counted as none") {
        ReportDiary diary;
        diary.add("cramp", 3, 2, R"("end":"unknown")");
        CHECK(summary(diary) == "1 night logged of 14: 1 cramp, woken 0 nights");
        CHECK(said(diary, "Come") == "not said 1 of 1");
        CHECK(said(diary, "Eased by") == "not said");
    }

    TEST_CASE("tonight, and what lies before the fourteen nights, are not in") {
        ReportDiary diary;
        diary.add("cramp", 0, 8);
        diary.add("cramp", 13, 2);   // night 14
        diary.add("cramp", 14, 2);   // night 15
        CHECK(summary(diary).starts_with("1 night logged of 14: 1 cramp,"));
    }

    TEST_CASE("deleted cramps do not count") {
        ReportDiary diary;
        diary.add("cramp", 3, 2, R"("gone":true)");
        CHECK(summary(diary) == "0 nights logged of 14: 0 cramps");
    }

    TEST_CASE("an answer given later counts for the night it names") {
        ReportDiary diary;
        diary.add("check_in", 1, 21, R"("day":"2026-11-15","cramps":"yes")");
        auto const nights = logged_nights(diary.input(), report_nights);
        REQUIRE(nights.size() == 1);
        CHECK(to_iso(nights.begin()->first) == "2026-11-15");
        CHECK(nights.begin()->second.cramps == 1);
    }

    TEST_CASE("the line reads as in the issue: several cramps of a night stay cramps, woken counts nights") {
        ReportDiary diary;
        add_two_weeks(diary);
        CHECK(summary(diary) ==
              "14 nights logged of 14: 9 cramps, woken 6 nights, median 2 min, pain 7/10, right calf 8 of 9");
        CHECK(said(diary, "Come") == "only at rest or asleep (9 of 9)");
        CHECK(said(diary, "Eased by") == "stood up 8 of 9 (median 1 min to relief)");
    }

    TEST_CASE("cramps that come when walking only are said so; others by count") {
        ReportDiary diary;
        diary.add("cramp", 3, 12, R"("context":"walking")");
        diary.add("cramp", 4, 12, R"("context":"walking")");
        CHECK(said(diary, "Come") == "only walking (2 of 2)");
        diary.add("cramp", 5, 12, R"("context":"swimming")");
        CHECK(said(diary, "Come") == "walking 2 of 3, on exertion 1 of 3");
    }

    TEST_CASE("the day begins when the person says") {
        ReportDiary diary;
        diary.add("cramp", 1, 7);   // after six: belongs to the day itself
        CHECK(to_iso(logged_nights(diary.input(), 14).begin()->first) == "2026-11-21");
        diary.add("settings", 20, 12, R"("day_start":600)");   // 10:00: it is still the night before
        CHECK(to_iso(logged_nights(diary.input(), 14).begin()->first) == "2026-11-20");
    }
}
