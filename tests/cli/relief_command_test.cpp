#include "base/json.h"
#include "cli/commands.h"
#include "doctest.h"
#include "support/for_anyone.h"

using namespace unknot;
using namespace unknot::cli;
using namespace unknot::tests;

namespace {

knowledge::Knowledge const& known() {
    static auto const read = knowledge::read_knowledge(knowledge::embedded_files());
    REQUIRE(read);
    return read.value();
}

std::string relief(std::vector<std::string_view> const& arguments) {
    auto const outcome = print_relief(arguments, known());
    REQUIRE(outcome.status == 0);
    return outcome.out;
}

}

TEST_SUITE("relief_command") {
    TEST_CASE("every protocol is printed with the stop line first, and who must not do the steps once before them") {
        for (auto const& protocol : known().protocols) {
            auto const text = relief({"--muscle", protocol.muscle});
            auto at = text.find(known().stop_line);
            CHECK(at != std::string::npos);
            auto const shared = shared_cautions(steps_for_anyone(protocol));
            for (auto const& caution : shared) {
                auto const said = text.find(caution.text, at);
                CHECK(said < text.find("\n1. "));
                CHECK(text.find(caution.text, said + 1) == std::string::npos);
            }
            for (auto const& step : steps_for_anyone(protocol)) {
                auto const title = text.find(step.title, at);
                REQUIRE(title != std::string::npos);
                auto const detail = text.find(step.detail, title);
                REQUIRE(detail != std::string::npos);
                for (auto const& caution : own_cautions(step, shared))
                    CHECK(text.find(caution.text, title) < detail);
                at = detail;
            }
        }
    }

    TEST_CASE("each place of a cramp that the diary knows has relief; elsewhere is what it calls other") {
        for (auto const muscle : knowledge::known_vocabulary().muscles)
            CHECK_MESSAGE(relief({"--muscle", muscle}).find("\n1. ") != std::string::npos, std::string(muscle));
        CHECK(relief({"--muscle", "elsewhere"}) == relief({"--muscle", "other"}));
        CHECK(relief({"--muscle", "hand"}).find("mouth or fingers tingle") != std::string::npos);
    }

    TEST_CASE("a place that nobody knows is a usage error, which names those there are") {
        auto const outcome = print_relief(std::vector<std::string_view>{"--muscle", "nose"}, known());
        CHECK(outcome.status == 2);
        for (auto const muscle : knowledge::known_vocabulary().muscles)
            CHECK_MESSAGE(outcome.err.find(muscle) != std::string::npos, std::string(muscle));
    }

    TEST_CASE("every source of a step is named") {
        auto const text = relief({"--muscle", "calf"});
        auto const* const protocol = find_protocol(known(), "calf");
        REQUIRE(protocol);
        for (auto const& step : steps_for_anyone(*protocol)) {
            for (auto const& id : step.sources) {
                REQUIRE(find_source(known(), id));
                CHECK(text.find(find_source(known(), id)->title) != std::string::npos);
            }
        }
    }

    TEST_CASE("as JSON the same protocol can be read by a program") {
        auto const text = relief({"--json", "--muscle", "calf"});
        auto const document = JsonDocument::read(text);
        REQUIRE(document);
        auto const root = document.value().root();
        auto const* const protocol = find_protocol(known(), "calf");
        REQUIRE(protocol);
        CHECK(root.member("muscle").text() == "calf");
        CHECK(root.member("stop_line").text() == known().stop_line);
        auto const steps = steps_for_anyone(*protocol);
        REQUIRE(root.member("steps").size() == steps.size());
        std::size_t at = 0;
        for (auto const [name, step] : root.member("steps").children()) {
            CHECK(step.member("id").text() == steps[at].id);
            CHECK(step.member("cautions").size() == steps[at].cautions.size());
            CHECK(step.member("hold_seconds").integer().has_value() == steps[at].hold_seconds.has_value());
            ++at;
        }
    }

    TEST_CASE("a situation puts what to do first above the steps, and after-care and when to stop below") {
        for (auto const& situation : known().situations) {
            CAPTURE(situation.id);
            auto const text = relief({"--muscle", "calf", "--situation", situation.id});
            auto const first = text.find(situation.first);
            REQUIRE(first != std::string::npos);
            CHECK(text.find(known().stop_line) < first);
            CHECK(first < text.find("\n1. "));
            auto const after = text.find(situation.after);
            REQUIRE(after != std::string::npos);
            CHECK(text.find("\n1. ") < after);
            CHECK(after < text.find(situation.stop));
        }
    }

    TEST_CASE("the steps that can be done where the person is stand in the plan, and one at least") {
        for (auto const& protocol : known().protocols)
            for (auto const& situation : known().situations)
                CHECK_MESSAGE(relief({"--muscle", protocol.muscle, "--situation", situation.id}).find("\n1. ") !=
                                  std::string::npos,
                              protocol.muscle, " ", situation.id);
    }

    TEST_CASE("as JSON the situation has its lines") {
        auto const text = relief({"--muscle", "calf", "--situation", "swimming", "--json"});
        auto const document = JsonDocument::read(text);
        REQUIRE(document);
        auto const situation = document.value().root().member("situation");
        auto const* const wanted = find_situation(known(), "swimming");
        REQUIRE(wanted);
        CHECK(situation.member("id").text() == "swimming");
        CHECK(situation.member("first").text() == wanted->first);
        CHECK(situation.member("after").text() == wanted->after);
        CHECK(situation.member("stop").text() == wanted->stop);
    }
}
