#include "base/json.h"
#include "base/json_value.h"
#include "doctest.h"
#include "exchange/report/markup.h"
#include "exchange/report/report_cases.h"

#include <algorithm>
#include <iterator>
#include <set>

using namespace unknot;
using namespace unknot::exchange;
using tests::ReportDiary;

namespace {

void collect(Markup const& element, std::string& texts, std::set<std::string>& kinds) {
    CHECK_MESSAGE(std::count(std::begin(report_tags), std::end(report_tags), element.tag) == 1, element.tag);
    if (!element.kind.empty()) kinds.emplace(element.kind);
    for (auto const& child : element.children)
        collect(child, texts, kinds);
    texts += element.text;
}

// In the order of the page: children, then the text.
std::string texts_of(JsonValue element) {
    std::string texts;
    for (auto const child : element.member("children").children())
        texts += texts_of(child.value);
    return texts + std::string(element.member("text").text().value_or(""));
}

ReportDiary& full() {
    static ReportDiary diary;
    add_two_weeks(diary);
    diary.add("medicine", 20, 12, R"("name":"A <b>","event":"start","on":"2026-11-01")");
    return diary;
}

}

TEST_SUITE("report_markup") {
    TEST_CASE("the print view says what the tree says, in its order") {
        auto const report = full().report();
        std::string texts;
        std::set<std::string> kinds;
        collect(report_markup(report), texts, kinds);
        auto const document = JsonDocument::read(write_report_print(report));
        REQUIRE(document);
        CHECK(document.value().root().member("title").text() == report.title);
        CHECK(texts_of(document.value().root().member("body")) == texts);
        CHECK(texts.find("A <b>") != std::string::npos);
    }

    TEST_CASE("every class has a rule in the style, and none stands outside the report") {
        std::string texts;
        std::set<std::string> kinds;
        collect(report_markup(full().report()), texts, kinds);
        for (auto const& kind : kinds)
            CHECK_MESSAGE(report_style().find('.' + kind) != std::string_view::npos, kind);
        CHECK(kinds.contains("cramp"));
        CHECK(kinds.contains("changed"));
    }

    TEST_CASE("a line's label stands before its text, and a question keeps its own mark") {
        Report report;
        report.first_page = {{"Section", {{"Label", "text"}, {"Asks?", "yes"}, {"", "alone"}}, {}}};
        std::string texts;
        std::set<std::string> kinds;
        collect(report_markup(report), texts, kinds);
        CHECK(texts == "SectionLabel: textAsks? yesalone");
    }
}
