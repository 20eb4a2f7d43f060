#include "cli/commands.h"
#include "doctest.h"
#include "support/for_anyone.h"

using namespace unknot;
using namespace unknot::cli;
using namespace unknot::tests;

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
        auto const html = write_static_relief(protocol, "</p>", {});
        CHECK(count(html, "<script") == 0);
        CHECK(count(html, "<img") == 0);
        CHECK(count(html, "</p>") == 2);
        CHECK(count(html, "a &amp; b") == 1);
        CHECK(count(html, "&quot;&#39;&gt;&lt;img") == 1);
    }

    TEST_CASE("every urgent sign stands below the steps, and no other") {
        knowledge::Protocol const protocol{.id = "x", .muscle = "calf", .title = "Calf", .reviewed = "", .steps = {}};
        knowledge::Help help;
        help.levels = {{knowledge::HelpLevel::emergency, "Now", {"Call", "", "", "", ""}},
                       {knowledge::HelpLevel::soon, "Soon", {"Write", "", "", "", ""}}};
        help.signs = {{.id = "a", .text = "cold leg", .level = knowledge::HelpLevel::emergency},
                      {.id = "b", .text = "slow change", .level = knowledge::HelpLevel::soon}};
        auto const html = write_static_relief(protocol, "stop", help);
        CHECK(count(html, "<li>cold leg</li>") == 1);
        CHECK(count(html, "Call") == 1);
        CHECK(count(html, "slow change") == 0);
        CHECK(count(html, "Write") == 0);
    }

    TEST_CASE("the calf's steps stand in order, in semantic elements, without inline style or script") {
        auto const known = knowledge::read_knowledge(knowledge::embedded_files());
        REQUIRE(known);
        auto const* const protocol = find_protocol(known.value(), "calf");
        REQUIRE(protocol);
        auto const html = write_static_relief(*protocol, known.value().stop_line, known.value().help);
        CHECK(html.starts_with("<section id=\"static-relief\""));
        CHECK(count(html, "<h1") == 1);
        auto const urgent = std::size_t{2};   // emergency and today
        CHECK(count(html, "<h2") == steps_for_anyone(*protocol).size() + urgent);

        CHECK(count(html, "<ol>") == 1);
        CHECK(count(html, "<li>") == count(html, "</li>"));
        CHECK(count(html, "style=") == 0);
        CHECK(count(html, "<script") == 0);
        CHECK(html.find(known.value().stop_line) < html.find("<ol>"));
        for (auto const& caution : shared_cautions(steps_for_anyone(*protocol))) {
            CHECK(html.find(caution.text) < html.find("<ol>"));
            CHECK(count(html, caution.text) == 1);
        }
        std::size_t at = 0;
        for (auto const& step : steps_for_anyone(*protocol)) {
            auto const title = html.find(step.title, at);
            REQUIRE(title != std::string::npos);
            at = title;
        }
    }
}
