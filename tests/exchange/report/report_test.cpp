#include "doctest.h"
#include "exchange/report/report.h"
#include "exchange/report/report_cases.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::exchange;
using tests::ReportDiary;

namespace {

bool has(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

// Everything that can be long, at once: many medicines, signs, remedies and words.
void add_much(ReportDiary& diary) {
    add_two_weeks(diary);
    diary.add("profile", 40, 12,
              R"("birth_year":1950,"conditions":["kidney_disease","diabetes_2","neuropathy","varicose_veins",)"
              R"("thyroid_disease","high_blood_pressure","restless_legs","back_problem"],"takes_medicines":"yes")");
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        auto const name = std::string(R"("name":")") + letter + R"(long name of a medicine and its maker",)";
        diary.add("medicine", 30, 12, name + R"("event":"start","dose":2.5,"dose_unit":"milligram","times_a_day":3)");
        diary.add("medicine", 20, 12, name + R"("event":"dose_change","dose":5,"dose_unit":"milligram")");
        diary.add("intake", 3, 12, std::string(R"("what":"supplement","form":"citrate","item":")") + letter + '"');
        diary.add("intake", 3, 13, std::string(R"("what":"drink","for_cramp":true,"item":"drink )") + letter + '"');
    }
    int n = 0;
    for (auto const& sign : tests::report_knowledge().help.signs) {
        if (sign.question.empty()) continue;
        std::string_view const answer = n % 3 == 0 ? "yes" : "no";
        diary.add("sign", 1 + n++ % 13, 12, "\"sign\":\"" + sign.id + "\",\"answer\":\"" + std::string(answer) + '"');
    }
    for (int i = 0; i < 6; ++i)
        diary.add("experiment", 60 + i, 12, R"("remedy":"stretch_bedtime","state":"finished")");
}

std::size_t lines_of(std::string const& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}

TEST_SUITE("report") {
    TEST_CASE("an empty diary has every part, in the order of the issue") {
        ReportDiary diary;
        auto const report = diary.report();
        std::vector<std::string> titles;
        for (auto const& section : report.first_page) {
            titles.push_back(section.title);
            CHECK(section.lines.empty() == (section.flow == Flow::to_fill));
        }
        CHECK(titles == std::vector<std::string>{"My question", "Nights from 8 Nov 2026 to 21 Nov 2026",
                                                 "When they come, and what eases them", "Signs I was asked about",
                                                 "Medicines, with those bought without a prescription, and inhalers",
                                                 "Health", "What I tried, and what happened", "Past blood results"});
        CHECK(report.closing == "Self-reported. Not a diagnosis.");
        CHECK(report.questions_title == "Questions I could ask");
        CHECK_FALSE(report.second_page.empty());
        CHECK(report.first_page[4].strip);
    }

    TEST_CASE("the first page names no triggers, no probabilities, no tests and no brand") {
        ReportDiary diary;
        add_two_weeks(diary);
        diary.add("profile", 30, 12, R"("birth_year":1950,"conditions":["kidney_disease"],"takes_medicines":"yes")");
        diary.add("medicine", 20, 12, R"("name":"Bendroflumethiazide","event":"start","on":"2026-11-01")");
        auto const text = write_report_text(diary.report());
        auto const first = text.substr(0, text.find('\f'));
        auto const second = text.substr(text.find('\f'));
        for (auto const word : {"Unknot", "unknot", "trigger", "probab", "likel", "%", "http", "blood test", "Could"})
            CHECK_MESSAGE(!has(first, word), word);
        CHECK_FALSE(has(second, "Unknot"));
        auto const contributors = diary.input().advice.contributors.size();
        REQUIRE(contributors > 0);
        for (auto const& each : diary.input().advice.contributors)
            CHECK_MESSAGE(!has(first, each.cause->change), each.cause->id);
    }

    TEST_CASE("the person's own words are one line each, cut where there is no room, and said to be") {
        ReportDiary diary;
        auto const report = diary.report({"Why\nnow?\x01", std::string(1000, 'x')});
        CHECK(report.first_page.front().lines.front().text == "Why now?");
        auto const blood = report.first_page.back().lines.front().text;
        CHECK(blood == std::string(report_words_limit, 'x') + "...");
        CHECK(diary.report().first_page.front().flow == Flow::to_fill);
        CHECK(write_report_text(diary.report()).find("\n  ____") != std::string::npos);
        CHECK(write_report_html(diary.report()).find("<p class=\"blank\"></p>") != std::string::npos);
    }

    TEST_CASE("the profile has the question and the blood results; words given beside it stand in their place") {
        ReportDiary diary;
        diary.add("profile", 30, 12, R"("question":"Is it the tablet?","blood_results":"Potassium 4.1 in May")");
        auto const own = diary.report();
        CHECK(own.first_page.front().lines.front().text == "Is it the tablet?");
        CHECK(own.first_page.back().lines.front().text == "Potassium 4.1 in May");
        CHECK(diary.report({"Why?", {}}).first_page.front().lines.front().text == "Why?");
    }

    TEST_CASE("blood results stand with their day and the laboratory's range, the newest of each test of a year") {
        ReportDiary diary;
        diary.add("blood_result", 3, 12,
                  R"("test":"potassium","value":5.6,"unit":"mmol_l","low":3.5,"high":5.3,"day":"2026-11-10")");
        diary.add("blood_result", 40, 12, R"("test":"potassium","value":4.1,"unit":"mmol_l")");
        diary.add("blood_result", 400, 12, R"("test":"sodium","value":120,"unit":"mmol_l")");
        diary.add("blood_result", 30, 12, R"("test":"other","name":"Zinc","value":9.5,"low":10)");
        diary.add("blood_result", 5, 12, R"("test":"ck","unit":"u_l","high":200)");   // without its number
        auto const section = diary.report().first_page.back();
        REQUIRE(section.lines.size() == 2);
        CHECK(tests::text_of(section, "potassium") == "5.6 mmol/l on 10 Nov 2026, laboratory's range 3.5 to 5.3");
        CHECK(tests::text_of(section, "Zinc").ends_with(", laboratory's range from 10"));
    }

    TEST_CASE("eight weeks are counted on wish, and the strip always has them") {
        ReportDiary diary;
        diary.add("cramp", 30, 2);
        CHECK(diary.report().first_page[1].lines.front().text == "0 nights logged of 14: 0 cramps");
        auto const report = diary.report({}, strip_nights);
        CHECK(report.first_page[1].lines.front().text.starts_with("1 night logged of 56: 1 cramp"));
        CHECK(report.first_page[1].title == "Nights from 27 Sep 2026 to 21 Nov 2026");
        CHECK(to_iso(last_night(*report.first_page[4].strip)) == "2026-11-21");
    }

    TEST_CASE("a page with everything on it is still one page of A4") {
        ReportDiary diary;
        add_much(diary);
        auto const text = write_report_text(diary.report({std::string(400, 'q'), std::string(400, 'b')}));
        // An estimate, since only a browser knows the layout: 273 mm between the margins and 3.8 mm a line of about 120
        // letters, where the text has 100; its 16 lines of headings and gaps take 12, and rows of the strip 3.2 mm.
        CHECK(lines_of(text.substr(0, text.find('\f'))) <= 80);
        CHECK(lines_of(text.substr(text.find('\f'))) <= 80);
    }

    TEST_CASE("the same diary gives the same report") {
        ReportDiary diary;
        add_much(diary);
        CHECK(write_report_html(diary.report()) == write_report_html(diary.report()));
    }

    TEST_CASE("dates, lengths and counts are said as people say them") {
        CHECK(date_text(time::day_from_date(2026, 1, 5).value()) == "5 Jan 2026");
        CHECK(minutes_text(0) == "under 1 min");
        CHECK(minutes_text(60) == "1 min");
        CHECK(minutes_text(150) == "3 min");
        CHECK(counted(1, "night") == "1 night");
        CHECK(counted(0, "night") == "0 nights");
        CHECK_FALSE(median({}));
        CHECK(median({3}) == 3);
        CHECK(median({9, 1, 5}) == 5);
        CHECK(median({1, 2}) == 2);
        CHECK(one_line("  a \n\t b  ", 10) == "a b ");
        CHECK(one_line("\xC3\xA9\xC3\xA9\xC3\xA9", 2) == "\xC3\xA9\xC3\xA9...");
        CHECK(plain_words("stood_up") == "stood up");
        CHECK(plain_words("thigh_front") == "front of thigh");
        CHECK(plain_words("diabetes_1") == "type 1 diabetes");
    }
    TEST_CASE("a dose has the unit as people write it") {
        CHECK(dose_text(95.25, "") == "95.25");
        CHECK(dose_text(2, "other") == "2");
        CHECK(dose_text(2.5, "milligram") == "2.5 mg");
        CHECK(dose_text(1, "tablet") == "1 tablet");
        CHECK(dose_text(0.5, "tablet") == "0.5 tablets");
        CHECK(dose_text(10, "unit") == "10 units");
    }
}
