#include "doctest.h"
#include "exchange/report/report_cases.h"

using namespace unknot;
using namespace unknot::exchange;
using tests::ReportDiary;
using tests::text_of;

namespace {

bool has(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

}

TEST_SUITE("report_signs") {
    TEST_CASE("with no answers nothing is no: all urgent signs are not asked") {
        ReportDiary diary;
        auto const section = sign_section(diary.input());
        CHECK(text_of(section, "Yes") == "none");
        CHECK(text_of(section, "No") == "none");
        auto const open = text_of(section, "Not asked");
        for (auto const& sign : tests::report_knowledge().help.signs) {
            auto const urgent = sign.level >= advice::HelpLevel::today && !sign.question.empty();
            CHECK_MESSAGE(has(", " + open + ",", ", " + plain_words(sign.id) + ",") == urgent, sign.id);
        }
    }

    TEST_CASE("every urgent sign stands in exactly one list, whatever was answered") {
        ReportDiary diary;
        int n = 0;
        for (auto const& sign : tests::report_knowledge().help.signs) {
            constexpr std::string_view answers[] = {"yes", "no", "not_sure"};
            if (n++ % 4 == 3) continue;
            diary.add("sign", n % 20, 12,
                      "\"sign\":\"" + sign.id + "\",\"answer\":\"" + std::string(answers[n % 3]) + '"');
        }
        auto const section = sign_section(diary.input());
        std::string all = ", ";
        for (auto const& line : section.lines)
            all += line.text + ", ";
        for (auto& letter : all)
            if (letter == ':' || letter == ';' || letter == '(') letter = ',';
        for (auto const& sign : tests::report_knowledge().help.signs) {
            if (sign.level < advice::HelpLevel::today || sign.question.empty()) continue;
            std::size_t count = 0;
            auto const name = plain_words(sign.id);
            for (auto at = all.find(name); at != std::string::npos; at = all.find(name, at + 1)) {
                bool const alone = all[at - 1] == ' ' && (all[at + name.size()] == ',' || all[at + name.size()] == ' ');
                count += alone ? 1 : 0;
            }
            CHECK_MESSAGE(count == 1, name);
        }
    }

    TEST_CASE("the last answer counts, with its day, side and what became of it") {
        ReportDiary diary;
        diary.add("sign", 9, 12, R"("sign":"one_leg_swollen","answer":"no")");
        diary.add("sign", 5, 12,
                  R"("sign":"one_leg_swollen","answer":"yes","side":"left","state":"gone",)"
                  R"("gone_since":"2026-11-18")");
        diary.add("sign", 4, 12, R"("sign":"foot_sore","answer":"no")");
        diary.add("sign", 4, 12, R"("sign":"foot_black","answer":"not_sure")");
        auto const section = sign_section(diary.input());
        CHECK(text_of(section, "Yes") == "one leg swollen, left (17 Nov 2026; gone since 18 Nov 2026)");
        CHECK(text_of(section, "No") == "18 Nov 2026: foot sore");
        CHECK(text_of(section, "Not sure") == "foot black (18 Nov 2026)");
    }

    TEST_CASE("what the diary shows by itself is a yes, also over an older no") {
        ReportDiary diary;
        diary.add("sign", 9, 12, R"("sign":"cramp_over_10_minutes","answer":"no")");
        diary.add("cramp", 2, 2, R"("end":"stopped","duration":900)");
        CHECK(has(text_of(sign_section(diary.input()), "Yes"), "cramp over 10 minutes (as the diary has it)"));
    }

    TEST_CASE("the second page asks, and never only says") {
        ReportDiary diary;
        diary.add("profile", 30, 12, R"("birth_year":1950,"conditions":["kidney_disease"],"takes_medicines":"yes")");
        diary.add("medicine", 20, 12, R"("name":"Bendroflumethiazide","event":"start","on":"2026-11-01")");
        add_two_weeks(diary);
        auto const sections = question_sections(diary.input());
        REQUIRE(sections.size() >= 2);
        bool water_tablet = false;
        for (auto const& section : sections) {
            CHECK_FALSE(section.lines.empty());
            for (auto const& line : section.lines) {
                CHECK((line.label.empty() || line.label.ends_with('?')));
                water_tablet = water_tablet || line.label == "Could this play a part: a water tablet?";
            }
        }
        CHECK(water_tablet);
    }

    TEST_CASE("who is at the visit need not be told to go there") {
        ReportDiary diary;
        diary.add("sign", 1, 12, R"("sign":"leg_cold_or_blue","answer":"yes")");
        diary.add("sign", 1, 12, R"("sign":"one_leg_swollen","answer":"yes")");
        diary.add("medicine", 20, 12, R"("name":"Bendroflumethiazide","event":"start","on":"2026-11-01")");
        add_two_weeks(diary);
        std::string all;
        for (auto const& section : question_sections(diary.input()))
            for (auto const& line : section.lines)
                all += line.label + line.text + '\n';
        CHECK(has(all, "medicine review"));
        for (auto const* go : {"Get help", "Get medical help", "checked today", "Book a visit"})
            CHECK_FALSE_MESSAGE(has(all, go), go);
    }
}
