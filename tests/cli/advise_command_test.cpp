#include "base/json.h"
#include "cli/command.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::cli;

namespace {

constexpr std::string_view whole = R"({"format":"unknot-diary","version":1,"created":"2026-11-22T03:10:00.000Z",
"app":"case","counts":{},"now":"2026-11-22T03:10:00.000Z","offset":60,"records":[
{"id":"00000000-0000-7000-8000-000000000009","type":"profile","at":1792725000000,"offset":60,"edited":1792725000000,"rev":1,"birth_year":1950,"sex":"female","conditions":["none"],"takes_medicines":"yes"},
{"id":"01a1333d-0740-7000-8000-000000000002","type":"medicine","at":1791861000000,"offset":60,"edited":1791861000000,"rev":1,"name":"Bendroflumethiazide 2.5 mg","event":"start","on":"2026-10-12"},
{"id":"01a20104-78c0-7000-8000-000000000004","type":"cramp","at":1795313400000,"offset":60,"edited":1795313400000,"rev":1,"end":"stopped","duration":120,"muscle":"calf","context":"sleep","woke":true}
]})";

Outcome advise(std::optional<std::string> const& text, std::vector<std::string_view> arguments = {"case.json"}) {
    arguments.insert(arguments.begin(), "advise");
    return run(arguments, [&](std::string_view) { return text; });
}

std::string with(std::string_view from, std::string_view to) {
    std::string text(whole);
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

void refuses(std::optional<std::string> const& text, std::string_view saying) {
    for (auto const& arguments :
         {std::vector<std::string_view>{"case.json"}, std::vector<std::string_view>{"case.json", "--json"}}) {
        auto const outcome = advise(text, arguments);
        CHECK(outcome.status == 2);
        CHECK(outcome.out.empty());
        CHECK_MESSAGE(outcome.err.starts_with("case.json: "), outcome.err);
        CHECK_MESSAGE(outcome.err.find(saying) != std::string::npos, outcome.err);
        CHECK(outcome.err.ends_with("\n"));
    }
}

bool has(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

}

TEST_SUITE("advise_command") {
    TEST_CASE("a file that cannot be read, or is another program's, is refused") {
        refuses(std::nullopt, "cannot be read");
        refuses("", "");
        refuses("{}", "");
        refuses(R"({"format":"other"})", "");
        refuses(with("\"version\":1", "\"version\":99"), "");
    }

    TEST_CASE("text that is no JSON is refused, and no half of it is answered") {
        refuses(std::string(whole.substr(0, whole.size() / 2)), "");
        refuses(with("\"app\":\"case\"", "\"app\":case"), "");
        refuses(std::string(whole) + "}", "");
    }

    TEST_CASE("a \"now\" that is missing or written in another way is refused with how it is written") {
        constexpr auto now = "\"now\":\"2026-11-22T03:10:00.000Z\"";
        constexpr auto expected = "written \"2026-11-22T03:10:00.000Z\"";
        refuses(with(now, "\"then\":0"), expected);
        for (auto const* other : {"\"now\":1795313400000", "\"now\":null", "\"now\":\"\"", "\"now\":\"today\"",
                                  "\"now\":\"2026-11-22\"", "\"now\":\"2026-13-22T03:10:00.000Z\""})
            refuses(with(now, other), expected);
    }

    TEST_CASE("an offset is minutes of a clock on Earth") {
        for (auto const* other : {"\"now\":\"2026-11-22T03:10:00.000Z\",\"offset\":1081",
                                  "\"now\":\"2026-11-22T03:10:00.000Z\",\"offset\":-1081",
                                  "\"now\":\"2026-11-22T03:10:00.000Z\",\"offset\":\"60\"",
                                  "\"now\":\"2026-11-22T03:10:00.000Z\",\"offset\":0.5"})
            refuses(with("\"now\":\"2026-11-22T03:10:00.000Z\",\"offset\":60", other), "from -1080 to 1080");
    }

    TEST_CASE("a record that is refused is named with its line, its number and the member") {
        refuses(with("\"at\":1795313400000", "\"at\":\"now\""), "line 5, record 3");
        refuses(with("\"at\":1795313400000", "\"at\":\"now\""), "at: ");
    }

    TEST_CASE("a value that a member cannot have is named with its record and what was expected") {
        refuses(with("\"duration\":120", "\"duration\":-5"),
                "record 01a20104-78c0-7000-8000-000000000004, cramp.duration: -5 is not a whole number from 0 to ");
        refuses(with("\"woke\":true", "\"woke\":1"), "cramp.woke: 1 is not true or false");
        refuses(with("\"2026-10-12\"", "\"12 October\""), "is not a day such as");
    }

    TEST_CASE("what would be left out of the advice unsaid is refused by name") {
        refuses(with("\"muscle\":\"calf\"", "\"muscle\":\"wing\""), "cramp.muscle: \"wing\" is not one of: calf");
        refuses(with("\"sex\":\"female\"", "\"gender\":\"female\""), "profile.gender: there is no such member");
        refuses(with("\"type\":\"medicine\"", "\"type\":\"potion\""), "potion");
    }

    TEST_CASE("as text the help level comes first, then what to do, then what may add to it") {
        auto const outcome = advise(std::string(whole));
        CHECK(outcome.status == 0);
        CHECK(outcome.err.empty());
        CHECK(outcome.out.starts_with("Help level: routine\n"));
        auto const questions = outcome.out.find("Not answered yet:");
        auto const plan = outcome.out.find("\nWhat to do\n");
        auto const causes =
            outcome.out.find("What may be adding to it\n  For most night cramps no cause is ever found.");
        auto const references = outcome.out.find("References for this person");
        CHECK(questions < plan);
        CHECK(plan < causes);
        CHECK(causes < references);
        REQUIRE(references != std::string::npos);
        CHECK(has(outcome.out.substr(plan), "* Ask for a medicine review with blood tests"));
        CHECK(has(outcome.out, "Do not stop them on your own."));
        CHECK(has(outcome.out, "Not a medical device; not for emergencies."));
    }

    TEST_CASE("what is left out is said with the reason") {
        auto const outcome =
            advise(with("[\"none\"]", "[\"high_blood_pressure\"],\"diet\":\"keto\",\"diet_since\":\"2026-11-18\""));
        CHECK(outcome.status == 0);
        CHECK(has(outcome.out, "Left out for you"));
        CHECK(has(outcome.out, "We left this out because "));
    }

    TEST_CASE("what is not shown is said once, with each reason once, and no rule's word stands in the text") {
        auto const text =
            advise(with("[\"none\"]", "[\"high_blood_pressure\",\"heart_failure\"],\"diet\":\"keto\",\"diet_since\":"
                                      "\"2026-11-18\""))
                .out;
        auto const at = text.find("How much sodium to aim for is not shown, because ");
        REQUIRE(at != std::string::npos);
        CHECK(text.find("How much sodium", at + 1) == std::string::npos);
        CHECK(has(text, ", and because you have "));
        for (auto const* word : {"worth_checking", "often_blamed", "(fortnight)", "very_low", "adequate_intake"})
            CHECK_MESSAGE(!has(text, word), word);
        CHECK(has(text, "[Worth checking; evidence: "));
    }

    TEST_CASE("what is known of other people only is said to be so") {
        CHECK(has(advise(std::string(whole)).out, "Known only for: "));
    }

    TEST_CASE("with nothing logged nobody is cleared") {
        auto const at = whole.find("\"records\":[");
        auto const outcome = advise(std::string(whole.substr(0, at)) + "\"records\":[]}");
        CHECK(outcome.status == 0);
        CHECK(outcome.out.starts_with("Help level: none logged\n"));
        CHECK(has(outcome.out, "That cannot rule anything out."));
    }

    TEST_CASE("as JSON it can be read by a program, and is the same each time") {
        auto const outcome = advise(std::string(whole), {"--json", "case.json"});
        CHECK(outcome.status == 0);
        auto const document = JsonDocument::read(outcome.out);
        REQUIRE(document);
        auto const root = document.value().root();
        CHECK(root.member("format").text() == "unknot-advice");
        CHECK(root.member("now").text() == "2026-11-22T03:10:00.000Z");
        CHECK(root.member("help").member("level").text() == "routine");
        CHECK(root.member("actions").member("lead").size() == 1);
        CHECK(advise(std::string(whole), {"case.json", "--json"}).out == outcome.out);
    }
}
