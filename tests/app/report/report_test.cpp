// The report on its screen: the person's own words, what is printed and what is saved.
#include "app/running_app.h"
#include "base/json.h"
#include "base/json_value.h"
#include "doctest.h"
#include "support/shipped.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

struct ReportRun : RunningApp {
    ReportRun() : RunningApp({}, shipped_with_library()) {
        start();
        want(Open{Screen::report});
    }

    std::string stored(Field field) {
        auto const* profile = app.diary().find(diary::singleton_id(RecordType::profile));
        return std::string(profile == nullptr ? std::string_view() : profile->text(field).value_or(""));
    }

    std::string first_line() { return shown<report::ReportView>().report->first_page.front().lines.front().text; }
};

}

TEST_SUITE("report on screen: unhappy") {
    TEST_CASE("without the library there is no report, and nothing to print or to save") {
        RunningApp run;
        run.start();
        run.want(Open{Screen::report});
        CHECK(run.shown<report::ReportView>().report == nullptr);
        run.want(report::PrintReport{});
        run.want(report::SaveReport{report::ReportFile::page});
        CHECK(run.asked_for<PrintDocument>().empty());
        CHECK(run.asked_for<Download>().empty());
    }
    TEST_CASE("words too long for the page are not stored, stay in the field, and it says why") {
        ReportRun run;
        std::string const text(241, 'x');
        run.want(report::EditReport{Field::profile_question, text, true});
        CHECK(run.stored(Field::profile_question).empty());
        CHECK(run.shown<report::ReportView>().question.text == text);
        CHECK(run.shown<report::ReportView>().question.problem == "report.too_long");
        CHECK(run.announced("report.too_long"));
        run.want(report::EditReport{Field::profile_question, text.substr(1), true});
        CHECK(run.stored(Field::profile_question) == text.substr(1));
        CHECK(run.shown<report::ReportView>().question.problem.empty());
    }
    TEST_CASE("what is typed before the diary has been read waits for it") {
        RunningApp run({}, shipped_with_library());
        run.open("#report");
        run.want(report::EditReport{Field::profile_question, "Why?", true});
        CHECK_FALSE(run.announced("storage.read_only"));
        CHECK_FALSE(run.app.next_tick(run.now()).has_value());
        run.load();
        run.pass(seconds(1));
        CHECK(run.app.diary().count(RecordType::profile) == 1);
    }
}

TEST_SUITE("report on screen") {
    TEST_CASE("words save themselves when typing rests, and stand in the report") {
        ReportRun run;
        run.want(report::EditReport{Field::profile_question, "Is it the tablet?", false});
        run.want(report::EditReport{Field::profile_blood_results, "Potassium 4.1", false});
        CHECK(run.stored(Field::profile_question).empty());
        run.pass(seconds(1));
        CHECK(run.stored(Field::profile_question) == "Is it the tablet?");
        CHECK(run.stored(Field::profile_blood_results) == "Potassium 4.1");
        CHECK(run.first_line() == "Is it the tablet?");
        run.pass(seconds(10));   // the offer to undo ends
        CHECK_FALSE(run.app.next_tick(run.now()).has_value());
    }
    TEST_CASE("an emptied field clears the word, and passing through a field changes nothing") {
        ReportRun run;
        run.want(report::EditReport{Field::profile_question, "", true});
        CHECK(run.app.diary().count(RecordType::profile) == 0);
        run.want(report::EditReport{Field::profile_question, "Why?", true});
        run.want(report::EditReport{Field::profile_question, "", true});
        CHECK(run.stored(Field::profile_question).empty());
        CHECK(run.shown<report::ReportView>().report->first_page.front().flow == exchange::Flow::to_fill);
    }
    TEST_CASE("leaving the screen keeps what was typed") {
        ReportRun run;
        run.want(report::EditReport{Field::profile_question, "Why?", false});
        run.want(Open{Screen::more});
        CHECK(run.stored(Field::profile_question) == "Why?");
    }
    TEST_CASE("an update in another tab does not reload the page under what is being typed") {
        ReportRun run;
        run.want(report::EditReport{Field::profile_question, "Why?", false});
        run.take(run.app.update_taken());
        CHECK(run.asked_for<ReloadPage>().empty());
    }
    TEST_CASE("the nights are 14 or 56, and never anything else") {
        ReportRun run;
        CHECK(run.shown<report::ReportView>().nights == 14);
        for (int const nights : {56, 14, 56, 0, 10'000}) {
            run.want(report::SetReportNights{nights});
            CHECK(run.shown<report::ReportView>().nights == (nights == 56 ? 56 : 14));
            auto const& line = run.shown<report::ReportView>().report->first_page[1].lines.front().text;
            CHECK(line.find(nights == 56 ? " of 56:" : " of 14:") != std::string::npos);
        }
    }
    TEST_CASE("what is printed and what is saved say the same, with what has just been typed") {
        ReportRun run;
        run.want(report::EditReport{Field::profile_question, "Just <typed>", false});
        run.want(report::PrintReport{});
        run.want(report::SaveReport{report::ReportFile::page});
        run.want(report::SaveReport{report::ReportFile::text});
        auto const printed = run.asked_for<PrintDocument>();
        auto const saved = run.asked_for<Download>();
        REQUIRE(printed.size() == 1);
        REQUIRE(saved.size() == 2);
        CHECK(JsonDocument::read(printed[0].json));
        CHECK(printed[0].json.find("Just <typed>") != std::string::npos);
        CHECK(saved[0].name == "cramps-2026-11-19.html");
        CHECK(saved[0].bytes.find("Just &lt;typed&gt;") != std::string::npos);
        CHECK(saved[1].name == "cramps-2026-11-19.txt");
        CHECK(saved[1].bytes.find("Just <typed>") != std::string::npos);
    }
    TEST_CASE("the report is made anew when the diary changes, and only then within a minute") {
        ReportRun run;
        auto const* before = run.shown<report::ReportView>().report;
        auto const title = before->title;
        CHECK(run.shown<report::ReportView>().report == before);
        CHECK(run.shown<report::ReportView>().cramps == 0);
        run.add_past_cramp();
        run.pass(hours(30));
        run.want(Open{Screen::report});
        CHECK(run.shown<report::ReportView>().cramps == 1);
        CHECK(run.shown<report::ReportView>().logged == 1);
        CHECK(run.shown<report::ReportView>().report->title != title);
    }
    TEST_CASE("the strip in words is unfolded on wish") {
        ReportRun run;
        CHECK_FALSE(run.shown<report::ReportView>().strip_in_words);
        run.want(ToggleSection{std::string(report::fold_strip)});
        CHECK(run.shown<report::ReportView>().strip_in_words);
    }
}
