// Commands that look things up, as a person calls them.
#include "cli/command.h"
#include "doctest.h"
#include "knowledge/knowledge.h"

using namespace unknot;
using namespace unknot::cli;

namespace {

using Words = std::vector<std::string_view>;

Outcome run_with(Words const& arguments) {
    return run(arguments, [](std::string_view) { return std::optional<std::string>(); });
}

std::string out_of(Words const& arguments) {
    auto const outcome = run_with(arguments);
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    return outcome.out;
}

void refuses(Words const& arguments, std::string_view saying) {
    auto const outcome = run_with(arguments);
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK_MESSAGE(outcome.err.find(saying) != std::string::npos, outcome.err);
}

bool has(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t lines_with(std::string const& text, std::string_view part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

}

TEST_SUITE("foods command") {
    TEST_CASE("wrong use is refused with what was expected") {
        refuses({"foods"}, "--gap");
        refuses({"foods", "--gap"}, "--gap needs a value");
        refuses({"foods", "--gap", "zinc"}, "zinc");
        refuses({"foods", "--gap", "potassium", "--net-carbs", "few"}, "--net-carbs needs a number");
        refuses({"foods", "--gap", "potassium", "--net-carbs", "-1"}, "--net-carbs needs a number");
        refuses({"foods", "--gap", "potassium", "--amount", ""}, "--amount needs a number");
        refuses({"foods", "potassium"}, "potassium");
        refuses({"foods", "--gap", "zinc"}, "no nutrient zinc, but water, sodium, ");
        refuses({"foods", "--gap", "potassium", "--without", "nonsense"}, "no tag of foods nonsense, but ");
        refuses({"foods", "--gap", "potassium", "--without", "milk", "--without", ""}, "but ");
        refuses({"foods", "--gap", "potassium", "--gap", "sodium"}, "twice");
    }

    TEST_CASE("foods come with portion, amount and net carbs, none above the carbs that are left") {
        auto const text = out_of({"foods", "--gap", "potassium", "--net-carbs", "10"});
        CHECK(has(text, "Avocado"));
        CHECK_FALSE(has(text, "Banana"));
        CHECK_FALSE(has(text, "Potato, baked"));
        CHECK(has(text, "ask your team first"));
    }

    TEST_CASE("what a person leaves out is not there") {
        CHECK(has(out_of({"foods", "--gap", "calcium"}), "cheese"));
        auto const text = out_of({"foods", "--gap", "calcium", "--without", "milk", "--without", "soy"});
        CHECK_FALSE(has(text, "Cheddar"));
        CHECK_FALSE(has(text, "Tofu"));
    }

    TEST_CASE("with an amount each food says what it leaves open") {
        CHECK(has(out_of({"foods", "--gap", "magnesium", "--amount", "300"}), "leaves "));
        CHECK_FALSE(has(out_of({"foods", "--gap", "magnesium"}), "leaves "));
    }

    TEST_CASE("nothing that fits is said") {
        CHECK(has(out_of({"foods", "--gap", "salt"}), "No food of the table fits."));
    }

    TEST_CASE("nobody lacks caffeine, alcohol or carbs") {
        for (auto const* nutrient : {"caffeine", "alcohol", "net_carbs"})
            refuses({"foods", "--gap", nutrient}, "potassium");
    }

    TEST_CASE("water begins with water") { CHECK(out_of({"foods", "--gap", "water"}).starts_with("Tap water, ")); }
}

TEST_SUITE("reference command") {
    TEST_CASE("wrong use is refused with what was expected") {
        refuses({"reference", "--age", "old"}, "--age needs a whole number from 0 to 120");
        refuses({"reference", "--age", "121"}, "--age needs a whole number");
        refuses({"reference", "--sex", "f"}, "--sex is female or male");
        refuses({"reference", "--region", "de"}, "--region is us, eu or uk");
        refuses({"reference", "--life", "young"}, "--life is usual, pregnant or breastfeeding");
        refuses({"reference", "72"}, "72");
    }

    TEST_CASE("amounts are those of the person and the region, each with its source") {
        auto const uk = out_of({"reference", "--age", "72", "--sex", "female", "--region", "uk"});
        CHECK(has(uk, "magnesium, recommended in public guidance: 270 mg"));
        CHECK(has(uk, "magnesium, upper limit for supplements alone: 400 mg"));
        CHECK(has(uk, "calcium, recommended in public guidance: 700 mg"));
        CHECK(has(uk, "vitamin D, recommended in public guidance: 400 IU"));
        CHECK_FALSE(has(uk, "National Academies"));
        CHECK(has(out_of({"reference", "--age", "40", "--region", "us"}),
                  "magnesium, upper limit for supplements alone: 350 mg"));
        CHECK(has(out_of({"reference", "--age", "40", "--region", "eu"}),
                  "magnesium, upper limit for supplements alone: 250 mg"));
        CHECK(lines_with(uk, "Source: ") >= 8);
        CHECK(has(uk, "General guidance for healthy people."));
    }

    TEST_CASE("where the person is not known the answer is a range") {
        CHECK(has(out_of({"reference", "--age", "40", "--region", "us"}),
                  "potassium, published as enough for most: 2600 to 3400 mg"));
    }

    TEST_CASE("without a region the answer says whose amounts it gives") {
        CHECK(has(out_of({"reference", "--age", "40"}), "Your region is not known: "));
        CHECK_FALSE(has(out_of({"reference", "--age", "40", "--region", "eu"}), "region is not known"));
    }

    TEST_CASE("what low-carb clinicians think is said on low carb only, from their book") {
        CHECK_FALSE(has(out_of({"reference", "--age", "40", "--region", "us"}), "clinicians"));
        auto const text = out_of({"reference", "--age", "40", "--region", "us", "--low-carb"});
        CHECK(has(text, "sodium, some low-carb clinicians suggest from 3000 mg (opinion)"));
        CHECK(has(text, "Volek JS, Phinney SD"));
    }

    TEST_CASE("what the tables of a region do not give is said, and not filled from another") {
        auto const text =
            out_of({"reference", "--age", "30", "--sex", "female", "--region", "uk", "--life", "breastfeeding"});
        CHECK(has(text, "The tables of your region give no amount for you for potassium and magnesium."));
        CHECK_FALSE(has(text, "National Academies"));
    }
}

TEST_SUITE("help-signs command") {
    TEST_CASE("every sign is there with its lines, most urgent first, and nobody is cleared") {
        auto const known = knowledge::read_knowledge(knowledge::embedded_files());
        REQUIRE(known);
        auto const& help = known.value().help;
        auto const text = out_of({"help-signs"});
        std::size_t at = 0;
        for (auto const& sign : help.signs) {
            auto const found = text.find("[" + sign.id + "]", at);
            REQUIRE_MESSAGE(found != std::string::npos, sign.id);
            at = found;
        }
        for (auto const* line : {"  Contact: ", "  When: ", "  Say: ", "  Not: ", "  While waiting: "})
            CHECK(lines_with(text, line) == help.signs.size());
        CHECK(lines_with(text, "  Source: ") >= help.signs.size());
        CHECK(has(text, help.nothing_logged));
    }
}

TEST_SUITE("coverage command") {
    TEST_CASE("each item says what uses it or why nothing does, and they are counted") {
        auto const text = out_of({"coverage"});
        CHECK(lines_with(text, "\n") == 162);
        CHECK(has(text, "161 items: "));
        CHECK(has(text, "S3-garbled: not used ("));
        CHECK(has(text, "S0-17: not used (C15"));
    }
}

TEST_SUITE("explain command") {
    TEST_CASE("a claim that does not exist is named") {
        refuses({"explain"}, "explain takes a claim");
        refuses({"explain", "stretch"}, "no claim stretch");
        refuses({"explain", "a", "b"}, "b");
        refuses({"explain", ""}, "no claim");
    }

    TEST_CASE("a claim is told with grade, effect, sources for and against, and what uses it") {
        auto const text = out_of({"explain", "stretch-bedtime"});
        for (std::string const part : {"Evidence: very low", "interval -1.8 to -0.6 cramps a night", "PMID 22341378",
                                       "Against: Coppin", "Used by action: bedtime_stretch", "Reviewed 2026-11-22"})
            CHECK_MESSAGE(has(text, part), part);
    }

    TEST_CASE("every claim can be explained, and a source that was not read says so") {
        auto known = knowledge::read_knowledge(knowledge::embedded_files());
        REQUIRE(known);
        REQUIRE(knowledge::read_library(knowledge::embedded_files(), known.value()));
        auto const& claims = known.value().library->claims;
        for (std::size_t i = 0; i < claims.size(); i += 20)
            CHECK_MESSAGE(has(out_of({"explain", claims[i].id}), "Source: "), claims[i].id);
        CHECK(has(out_of({"explain", "caffeine-does-not-dry-out"}), "[not verified]"));
    }
}
