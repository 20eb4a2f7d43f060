#include "base/utf8.h"
#include "doctest.h"
#include "exchange/report/report.h"

using namespace unknot;
using namespace unknot::exchange;

namespace {

Report small() {
    Report report;
    report.title = "Title";
    report.first_page = {{"Section", {{"Label", "text"}, {"", "alone"}, {"Asks?", "yes"}}, {}}};
    report.closing = "Closing.";
    report.questions_title = "Questions";
    report.second_page = {{"Other", {{"", "last"}}, {}}};
    return report;
}

std::vector<std::string> lines(std::string const& text) {
    std::vector<std::string> all;
    for (std::size_t at = 0; at < text.size();) {
        auto const end = text.find('\n', at);
        REQUIRE(end != std::string::npos);
        all.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return all;
}

}

TEST_SUITE("report_text") {
    TEST_CASE("two pages, with a form feed between them") {
        CHECK(write_report_text(small()) == "Title\n\nSection\n  Label: text\n  alone\n  Asks? yes\n\nClosing.\n"
                                            "\fQuestions\n\nOther\n  last\n");
    }

    TEST_CASE("what runs on stands in one line") {
        auto report = small();
        report.first_page[0].flow = Flow::run_on;
        CHECK(write_report_text(report).find("\n  Label: text | alone | Asks? yes\n") != std::string::npos);
    }

    TEST_CASE("long text is wrapped at spaces, no word is lost, and a word longer than a line stands alone") {
        auto report = small();
        std::string words;
        for (int i = 0; i < 60; ++i)
            words += "w" + std::to_string(i) + "\xC3\xA9 ";
        report.first_page[0].lines = {{"Label", words + std::string(150, 'x') + " end"}};
        auto const text = write_report_text(report);
        for (auto const& line : lines(text))
            CHECK((count_code_points(line) <= report_columns || line.find(' ', 4) == std::string::npos));
        for (int i = 0; i < 60; ++i)
            CHECK(text.find("w" + std::to_string(i) + "\xC3\xA9") != std::string::npos);
        CHECK(text.find(std::string(150, 'x')) != std::string::npos);
        CHECK(text.find("end") != std::string::npos);
    }

    TEST_CASE("the bars of medicines stand exactly over the nights") {
        auto report = small();
        CrampStrip strip{{20000}, {0, std::nullopt, 3, 12}, {}};
        strip.medicines = {
            {"Magn\xC3\xA9sium and a very long name after it", {Taken::no, Taken::changed, Taken::yes, Taken::yes}}};
        report.first_page[0].strip = strip;
        auto const all = lines(write_report_text(report));
        std::string bar, nights;
        for (auto const& line : all) {
            if (line.ends_with("| ^--|")) bar = line;
            if (line.ends_with("|. 3+|")) nights = line;
        }
        REQUIRE_FALSE(bar.empty());
        REQUIRE_FALSE(nights.empty());
        CHECK(count_code_points(bar) == count_code_points(nights));
    }
}
