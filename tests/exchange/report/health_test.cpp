#include "doctest.h"
#include "exchange/report/report_cases.h"
#include "insight/experiment.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::exchange;
using tests::ReportDiary;
using tests::text_of;

TEST_SUITE("report_health") {
    TEST_CASE("silence is never read as no") {
        ReportDiary diary;
        auto const section = health_section(diary.input());
        for (auto const label : {"Conditions", "Pregnancy", "Salt substitute"})
            CHECK_MESSAGE(text_of(section, label) == none_entered, label);
        CHECK(text_of(section, "Blood pressure") == "no reading in 12 months");
        CHECK(text_of(section, "Quinine or tonic") == "none logged in 12 months");
        CHECK(text_of(section, "Alcohol") == "none logged in 7 days");
        CHECK(text_of(section, "Magnesium from supplements, total") == "none logged in 7 days");
        CHECK(tried_section(diary.input()).lines.front().text == none_entered);
    }

    TEST_CASE("the profile is said in plain words") {
        ReportDiary diary;
        diary.add("profile", 30, 12,
                  R"("conditions":["diabetes_2","varicose_veins"],"pregnancy":"pregnant","due":"2027-03-01",)"
                  R"("blood_pressure":"not_sure")");
        auto const section = health_section(diary.input());
        CHECK(text_of(section, "Conditions") == "type 2 diabetes, varicose veins");
        CHECK(text_of(section, "Pregnancy") == "pregnant, due 1 Mar 2027");
        CHECK(text_of(section, "Blood pressure") == "no reading in 12 months; I would say: not sure");
    }

    TEST_CASE("more conditions than the page has room for are counted") {
        ReportDiary diary;
        std::string words;
        auto const all = diary::words_of(diary::row(diary::Field::profile_conditions));
        for (std::size_t n = 1; n < all.size(); ++n)   // without "none"
            words += (n == 1 ? "\"" : ",\"") + std::string(all[n]) + '"';
        diary.add("profile", 30, 12, "\"conditions\":[" + words + ']');
        auto const text = text_of(health_section(diary.input()), "Conditions");
        CHECK(text.ends_with(", and " + std::to_string(all.size() - 17) + " more"));
    }

    TEST_CASE("the newest whole reading of blood pressure counts") {
        ReportDiary diary;
        diary.add("check_in", 9, 12, R"("systolic":150,"diastolic":95)");
        diary.add("check_in", 5, 12, R"("systolic":138,"diastolic":84)");
        diary.add("check_in", 2, 12, R"("systolic":200)");
        CHECK(text_of(health_section(diary.input()), "Blood pressure") == "138/84 mmHg on 17 Nov 2026");
    }

    TEST_CASE("a reading and a tonic of more than a year ago are no news") {
        ReportDiary diary;
        diary.add("check_in", 366, 12, R"("systolic":150,"diastolic":95)");
        diary.add("intake", 366, 12, R"("what":"drink","name":"Tonic")");
        auto const old = health_section(diary.input());
        CHECK(text_of(old, "Blood pressure") == "no reading in 12 months");
        CHECK(text_of(old, "Quinine or tonic") == "none logged in 12 months");
        diary.add("check_in", 364, 12, R"("systolic":140,"diastolic":90)");
        diary.add("intake", 364, 12, R"("what":"drink","name":"Tonic")");
        auto const known = health_section(diary.input());
        CHECK(text_of(known, "Blood pressure").starts_with("140/90 mmHg on "));
        CHECK(text_of(known, "Quinine or tonic").starts_with("yes, on "));
    }

    TEST_CASE("a drink without an amount is counted, not weighed") {
        ReportDiary diary;
        diary.add("intake", 2, 20, R"("what":"drink","drink":"wine")");
        CHECK(text_of(health_section(diary.input()), "Alcohol") == "1 drink logged in 7 days, amount not known");
        diary.add("intake", 3, 20, R"("what":"drink","drink":"beer","alcohol":20)");
        CHECK(text_of(health_section(diary.input()), "Alcohol") == "2 drinks logged in 7 days, about 20 g");
    }

    TEST_CASE("magnesium of supplements is summed over all of them, that of food is not") {
        ReportDiary diary;
        diary.add("intake", 2, 20, R"("what":"supplement","form":"citrate","magnesium":300)");
        diary.add("intake", 3, 20, R"("what":"supplement","form":"oxide","magnesium":400)");
        diary.add("intake", 3, 12, R"("what":"food","magnesium":100)");
        CHECK(text_of(health_section(diary.input()), "Magnesium from supplements, total") ==
              "about 100 mg a day (700 mg logged in 7 days)");
    }

    TEST_CASE("salt substitutes, quinine and tonic are found where a person writes them") {
        ReportDiary diary;
        diary.add("medicine", 5, 12, R"("name":"LoSalt","event":"start")");
        CHECK(text_of(health_section(diary.input()), "Salt substitute") == "yes");
        diary.add("intake", 4, 20, R"("what":"drink","drink":"soft_drink","note":"Gin and Tonic without gin")");
        CHECK(text_of(health_section(diary.input()), "Quinine or tonic") == "yes, on 18 Nov 2026");
        diary.add("intake", 3, 20, R"("what":"drink","item":"0199-own","name":"Diet tonic water","volume":200)");
        CHECK(text_of(health_section(diary.input()), "Quinine or tonic") == "yes, on 19 Nov 2026");
        diary.add("medicine", 5, 12, R"("name":"Quinine sulphate","event":"start")");
        CHECK(text_of(health_section(diary.input()), "Quinine or tonic") == "yes, as a medicine");
    }

    TEST_CASE("a supplement of the person's own is called what they call it") {
        ReportDiary diary;
        diary.add("intake", 2, 20, R"("what":"supplement","name":"Night capsules","magnesium":150)");
        auto const section = tried_section(diary.input());
        CHECK(std::any_of(section.lines.begin(), section.lines.end(), [](ReportLine const& line) {
            return (line.label + line.text).find("Night capsules") != std::string::npos;
        }));
    }

    TEST_CASE("a planned test that is over has its cramps with and without the remedy, and no judgement") {
        insight::ExperimentDesign design;
        design.remedy = "stretch_bedtime";
        design.question = "Does it help?";
        design.first_day = {time::day_of(time::Moment{tests::report_now, 0, {}}).days - 120};
        design.seed = 7;
        ReportDiary diary;
        auto const add_test = [&](int days_ago, std::string_view state) {
            diary.add("experiment", days_ago, 12,
                      R"("remedy":"stretch_bedtime","question":"Does it help?","state":")" + std::string(state) +
                          R"(","first_day":")" + time::to_iso(design.first_day) +
                          R"(","block":14,"washout":0,"pairs":4,"seed":7,"stop_reason":"own_wish")");
        };
        add_test(121, "finished");
        CHECK(text_of(tried_section(diary.input()), "stretch bedtime") ==
              "planned on and off from " + date_text(design.first_day) +
                  ", finished (own wish); too few nights logged to compare");
        int without = 0;
        for (auto const& block : blocks_of(design))
            for (auto day = block.first.days; day <= block.last.days; ++day) {
                auto const ago = time::day_of(time::Moment{tests::report_now, 0, {}}).days - day;
                bool const cramp = block.kind == insight::BlockKind::off && day % 2 == 0;
                without += cramp && day >= block.counts_from.days ? 1 : 0;
                if (cramp)
                    diary.add("cramp", ago, 23);
                else
                    diary.add("check_in", ago, 21,
                              R"("cramps":"no","day":")" + time::to_iso(time::CivilDay{day}) + '"');
            }
        auto const text = text_of(tried_section(diary.input()), "stretch bedtime");
        CHECK_MESSAGE(text.ends_with("with it cramps in 0 of 44 nights, without it in " + std::to_string(without) +
                                     " of 44 nights"),
                      text);
    }

    TEST_CASE("a remedy and a food have the names that the app has for them") {
        ReportDiary diary;
        diary.add("experiment", 1, 12, R"("remedy":"bedtime_stretch","state":"planned")");
        diary.add("intake", 2, 3, R"("what":"drink","drink":"milk","item":"milk_whole","for_cramp":true)");
        auto const section = tried_section(diary.input());
        CHECK(text_of(section, "Stretch before bed").starts_with("planned on and off"));
        auto const* milk = knowledge::find_food(*tests::report_knowledge().library, "milk_whole");
        REQUIRE(milk != nullptr);
        CHECK(text_of(section, milk->name) == "for a cramp, 1 time");
    }

    TEST_CASE("what was tried has its days and what was logged beside it, without a judgement") {
        ReportDiary diary;
        diary.add("experiment", 20, 12,
                  R"("remedy":"stretch_bedtime","state":"stopped","first_day":"2026-11-02",)"
                  R"("stop_reason":"own_wish")");
        diary.add("experiment", 1, 12, R"("remedy":"later","state":"planned")");
        diary.add("stretch", 2, 22);
        diary.add("stretch", 3, 22);
        diary.add("stretch", 3, 23);
        diary.add("stretch", 4, 18, R"("routine":"strength","length":90)");   // heel raises are no stretch
        diary.add("cramp", 2, 2);                                             // belongs to the evening three days ago
        diary.add("intake", 2, 20, R"("what":"supplement","item":"magnesium","form":"citrate")");
        diary.add("intake", 2, 3, R"("what":"drink","drink":"pickle_juice","for_cramp":true)");
        auto const section = tried_section(diary.input());
        CHECK(text_of(section, "stretch bedtime") ==
              "planned on and off from 2 Nov 2026, stopped (own wish); 1 cramp on 1 night logged since");
        CHECK(text_of(section, "later") == "planned on and off from 21 Nov 2026, not begun");
        CHECK(text_of(section, "stretching") == "on 2 of 14 days; 1 such night logged, 1 with a cramp");
        CHECK(text_of(section, "magnesium (citrate)") == "on 1 of 14 days");
        CHECK(text_of(section, "pickle juice") == "for a cramp, 1 time");
    }
}
