#include "doctest.h"
#include "exchange/report/report.h"

using namespace unknot;
using namespace unknot::exchange;

namespace {

constexpr std::string_view attack = R"(<script>alert("1")</script>&'x)";
constexpr std::string_view defused = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;x";

std::size_t count(std::string const& text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

Report everywhere(std::string_view text) {
    std::string const words(text);
    CrampStrip const strip{{20000}, {0, std::nullopt, 3}, {{words, {Taken::no, Taken::changed, Taken::yes}}}};
    return {words, {{words, {{words, words}}, strip}}, words, words, {{words, {{words, words}}, {}}}};
}

}

TEST_SUITE("report_html") {
    TEST_CASE("what a person wrote is text everywhere, never markup") {
        auto const html = write_report_html(everywhere(attack));
        CHECK(html.find("<script") == std::string::npos);
        CHECK(html.find("&'x") == std::string::npos);
        // The title twice, two sections of title, label and text, the medicine, closing and the second title.
        CHECK(count(html, defused) == 11);
    }

    TEST_CASE("nothing is fetched or run, and a policy forbids both") {
        auto const html = write_report_html(everywhere("x"));
        for (auto const part :
             {"<script", "<link", "<img", "<a ", "href", "src=", "url(", "@import", "javascript:", " on"})
            CHECK_MESSAGE(html.find(part) == std::string::npos, part);
        CHECK(html.find("default-src 'none'") != std::string::npos);
    }

    TEST_CASE("every element that is opened is closed") {
        auto const html = write_report_html(everywhere("x"));
        for (std::string const name :
             {"html", "head", "body", "title", "style", "article", "h1", "h2", "p", "b", "table", "tr", "th", "td"}) {
            auto const opened = count(html, '<' + name + '>') + count(html, '<' + name + ' ');
            CHECK_MESSAGE(opened == count(html, "</" + name + '>'), name);
            CHECK_MESSAGE(opened > 0, name);
        }
    }

    TEST_CASE("what runs on is marked for the style, and closed") {
        auto report = everywhere("x");
        CHECK(count(write_report_html(report), "<div") == 0);
        report.first_page[0].flow = Flow::run_on;
        auto const html = write_report_html(report);
        CHECK(count(html, "<div class=\"run\">") == 1);
        CHECK(count(html, "</div>") == 1);
    }

    TEST_CASE("each row of the strip has a cell for each night") {
        auto const html = write_report_html(everywhere("x"));
        CHECK(count(html, "<td") == 6);
        CHECK(count(html, "<tr>") == 2);
        CHECK(html.find("<td class=\"cramp\">3</td>") != std::string::npos);
    }

    TEST_CASE("the second page begins on a sheet of its own") {
        auto const html = write_report_html(everywhere("x"));
        CHECK(html.find("size: A4") != std::string::npos);
        CHECK(html.find("break-before: page") != std::string::npos);
        CHECK(count(html, "<article>") == 2);
    }
}
