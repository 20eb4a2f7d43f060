#include "doctest.h"
#include "exchange/report/report_cases.h"

using namespace unknot;
using namespace unknot::exchange;
using tests::ReportDiary;

namespace {

std::string nights(MedicineBar const& bar) {
    std::string out;
    for (auto const taken : bar.nights)
        out += taken == Taken::changed ? '^' : taken == Taken::yes ? '-' : ' ';
    return out;
}

}

TEST_SUITE("report_medicines") {
    TEST_CASE("none entered is not the same as none taken") {
        ReportDiary diary;
        CHECK(medicine_section(diary.input()).lines.front().text == none_entered);
        diary.add("profile", 30, 12, R"("takes_medicines":"no")");
        CHECK(medicine_section(diary.input()).lines.front().text == "I take none.");
    }

    TEST_CASE("what was stopped long ago, begins tomorrow or has no name is not on the page") {
        ReportDiary diary;
        diary.add("medicine", 400, 12, R"("name":"Ramipril","event":"start","on":"2025-10-01")");
        diary.add("medicine", 200, 12, R"("name":"Ramipril","event":"stop","on":"2026-05-01")");
        diary.add("medicine", 1, 12, R"("name":"Atorvastatin","event":"start","on":"2026-11-23")");
        diary.add("medicine", 1, 12, R"("event":"start")");
        CHECK(medicine_section(diary.input()).lines.front().text == none_entered);
    }

    TEST_CASE("a medicine has its dose and the days it began, changed and stopped, in their order") {
        ReportDiary diary;
        diary.add("medicine", 5, 12,
                  R"("name":"Salbutamol","event":"dose_change","on":"2026-11-10","dose":2,)"
                  R"("dose_unit":"puff","times_a_day":4)");
        diary.add("medicine", 60, 12, R"("name":"salbutamol","event":"start","on":"2026-09-20","dose":1)");
        diary.add("medicine", 2, 12, R"("name":"Salbutamol","event":"stop","on":"2026-11-20")");
        auto const section = medicine_section(diary.input());
        REQUIRE(section.lines.size() == 1);
        CHECK(section.lines[0].label == "Salbutamol");
        CHECK(section.lines[0].text ==
              "2 puffs, 4 a day; started 20 Sep 2026, dose changed 10 Nov 2026, stopped 20 Nov 2026");
    }

    TEST_CASE("a day that is not known is not made up") {
        ReportDiary diary;
        diary.add("medicine", 5, 12, R"("name":"Furosemide","event":"start","began":"earlier")");
        CHECK(medicine_section(diary.input()).lines[0].text == "started earlier, day not known");
    }

    TEST_CASE("bars stand over the strip night by night, with the day of each change") {
        ReportDiary diary;
        diary.add("medicine", 5, 12, R"("name":"Statin","event":"start","on":"2026-11-17")");
        diary.add("medicine", 5, 12, R"("name":"Pill","event":"stop","on":"2026-11-17")");
        diary.add("cramp", 3, 2);
        diary.add("cramp", 3, 3);
        auto const section = medicine_section(diary.input());
        REQUIRE(section.strip);
        auto const& strip = *section.strip;
        CHECK(to_iso(strip.first) == "2026-09-27");
        REQUIRE(strip.cramps.size() == strip_nights);
        CHECK(strip.cramps[52] == 2);   // the night of 18 November
        CHECK_FALSE(strip.cramps[53]);
        REQUIRE(strip.medicines.size() == 2);
        CHECK(nights(strip.medicines[0]) == std::string(51, '-') + "^    ");
        CHECK(nights(strip.medicines[1]) == std::string(51, ' ') + "^----");
    }

    TEST_CASE("what is taken as needed is counted by days, and stands on the strip day by day") {
        ReportDiary diary;
        for (int const day : {1, 1, 3, 5, 20})
            diary.add("intake", day, 12, R"("what":"medicine","name":"Ibuprofen")");
        diary.add("intake", 2, 12, R"("what":"food","name":"Bananas")");
        auto const section = medicine_section(diary.input());
        REQUIRE(section.lines.size() == 1);
        CHECK(section.lines[0].label == "Ibuprofen");
        CHECK(section.lines[0].text == "taken 3 days of 14");
        CHECK(nights(section.strip->medicines[0]) == std::string(36, ' ') + "-" + std::string(14, ' ') + "- - -");
    }

    TEST_CASE("as-needed days join a medicine that was entered, and keep one that was stopped long ago on the page") {
        ReportDiary diary;
        diary.add("medicine", 400, 12, R"("name":"Naproxen","event":"start","on":"2025-10-01")");
        diary.add("medicine", 300, 12, R"("name":"Naproxen","event":"stop","on":"2026-01-01")");
        diary.add("intake", 3, 12, R"("what":"medicine","name":"naproxen")");
        auto const section = medicine_section(diary.input());
        REQUIRE(section.lines.size() == 1);
        CHECK(section.lines[0].text == "started 1 Oct 2025, stopped 1 Jan 2026; taken 1 day of 14");
    }

    TEST_CASE("what was taken before the nights that are counted, and not entered, is not on the page") {
        ReportDiary diary;
        diary.add("intake", 30, 12, R"("what":"medicine","name":"Ibuprofen")");
        CHECK(medicine_section(diary.input()).lines.front().text == none_entered);
    }

    TEST_CASE("more than the page holds is said, never dropped unsaid") {
        ReportDiary diary;
        for (char letter = 'a'; letter <= 'o'; ++letter)
            diary.add("medicine", 5, 12, std::string(R"("name":"medicine )") + letter + R"(","event":"start")");
        auto const section = medicine_section(diary.input());
        CHECK(section.lines.size() == 13);
        CHECK(section.lines.back().text.find("3 more medicines") != std::string::npos);
    }
}
