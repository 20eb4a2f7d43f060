#include "cli/commands.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::cli;

namespace {

std::size_t count(std::string const& text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

}

TEST_SUITE("static_relief") {
    TEST_CASE("text from the files can never become markup") {
        knowledge::Protocol const protocol{.id = "x",
                                           .muscle = "calf",
                                           .title = "<script>",
                                           .reviewed = "",
                                           .steps = {{.id = "s", .title = "a & b", .detail = "\"'><img onerror=x>"}}};
        auto const html = write_static_relief(protocol, "</p>");
        CHECK(count(html, "<script") == 0);
        CHECK(count(html, "<img") == 0);
        CHECK(count(html, "</p>") == 2);
        CHECK(count(html, "a &amp; b") == 1);
        CHECK(count(html, "&quot;&#39;&gt;&lt;img") == 1);
    }

    TEST_CASE("the calf's steps stand in order, in semantic elements, without inline style or script") {
        auto const known = knowledge::read_knowledge(knowledge::embedded_files());
        REQUIRE(known);
        auto const* const protocol = find_protocol(known.value(), "calf");
        REQUIRE(protocol);
        auto const html = write_static_relief(*protocol, known.value().stop_line);
        CHECK(html.starts_with("<section id=\"static-relief\""));
        CHECK(count(html, "<h1") == 1);
        CHECK(count(html, "<h2") == protocol->steps.size());
        CHECK(count(html, "<ol>") == 1);
        CHECK(count(html, "<li>") == count(html, "</li>"));
        CHECK(count(html, "style=") == 0);
        CHECK(count(html, "<script") == 0);
        CHECK(html.find(known.value().stop_line) < html.find("<ol>"));
        std::size_t at = 0;
        for (auto const& step : protocol->steps) {
            auto const title = html.find(step.title, at);
            REQUIRE(title != std::string::npos);
            at = title;
        }
    }
}
