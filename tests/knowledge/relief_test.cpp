// Invariants of the shipped relief steps.
#include "doctest.h"
#include "files.h"

#include <algorithm>
#include <filesystem>
#include <set>

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::shipped;

namespace {

bool has_caution(Step const& step, std::string_view id) {
    return std::any_of(step.cautions.begin(), step.cautions.end(),
                       [&](Caution const& caution) { return caution.id == id; });
}

bool is_standing(Step const& step) {
    return step.id != "edge_of_bed" && (step.manoeuvre == "stood_up" || step.manoeuvre == "stretch_standing");
}

bool is_comfort(Step const& step) { return step.manoeuvre == "massage" || step.manoeuvre == "heat"; }

std::ptrdiff_t first_index(Protocol const& protocol, bool (*wanted)(Step const&)) {
    auto const found = std::find_if(protocol.steps.begin(), protocol.steps.end(), wanted);
    return found - protocol.steps.begin();
}

}

TEST_SUITE("relief") {
    TEST_CASE("each place of a cramp that the diary knows has a protocol") {
        for (auto const muscle : known_vocabulary().muscles)
            CHECK_MESSAGE(find_protocol(shipped(), muscle) != nullptr, std::string(muscle));
    }

    TEST_CASE("a hand gets no step that is about a leg, and what tingling means is said") {
        auto const* hand = find_protocol(shipped(), "hand");
        REQUIRE(hand != nullptr);
        for (auto const& step : hand->steps) {
            CHECK_MESSAGE(step.detail.find("leg") == std::string::npos, step.id);
            for (auto const& caution : step.cautions)
                CHECK_MESSAGE(caution.text.find("leg") == std::string::npos, caution.id);
        }
        CHECK(has_caution(hand->steps.front(), "tingling_too"));
    }

    TEST_CASE("no step needs a place that a situation lacks: whoever has a cramp has something to do") {
        for (auto const& protocol : shipped().protocols)
            for (auto const& situation : shipped().situations) {
                bool const any = std::any_of(protocol.steps.begin(), protocol.steps.end(), [&](Step const& step) {
                    return std::any_of(step.places.begin(), step.places.end(), [&](std::string const& place) {
                        auto const& places = situation.places;
                        return std::find(places.begin(), places.end(), place) != places.end();
                    });
                });
                CHECK_MESSAGE(any, protocol.id, " ", situation.id);
            }
    }

    TEST_CASE("the stretch in bed comes first, sitting up before standing, comfort after every stretch") {
        for (auto const& protocol : shipped().protocols) {
            CAPTURE(protocol.id);
            CHECK(protocol.steps.front().manoeuvre == "stretch_in_bed");
            auto const edge = first_index(protocol, [](Step const& step) { return step.id == "edge_of_bed"; });
            auto const standing = first_index(protocol, is_standing);
            auto const comfort = first_index(protocol, is_comfort);
            bool const stands = standing < std::ssize(protocol.steps);
            CHECK((edge < standing || !stands));
            CHECK((standing < comfort || !stands));
            for (auto const& step : protocol.steps)
                if (is_standing(step)) CHECK(has_caution(step, "may_fall"));
        }
    }

    TEST_CASE("a caution of several steps is said once before them, any other with its step, none is lost") {
        for (auto const& protocol : shipped().protocols) {
            auto const shared = shared_cautions(protocol.steps);
            std::multiset<std::string> said;
            for (auto const& caution : shared)
                said.insert(caution.id);
            for (auto const& step : protocol.steps)
                for (auto const& caution : own_cautions(step, shared))
                    said.insert(caution.id);
            for (auto const& step : protocol.steps)
                for (auto const& caution : step.cautions)
                    CHECK_MESSAGE(said.count(caution.id) == 1, caution.id);
            if (protocol.id == "hand") continue;
            CHECK(said.count("possible_clot") == 1);
            CHECK(shared.size() >= 4);
        }
        CHECK(shared_cautions({}).empty());
    }

    TEST_CASE("no step stands twice in a protocol") {
        for (auto const& protocol : shipped().protocols) {
            std::set<std::string> ids;
            for (auto const& step : protocol.steps)
                CHECK(ids.insert(step.id).second);
        }
    }

    TEST_CASE("every stretch, rub and warmth of a leg says who must not do it") {
        for (auto const& protocol : shipped().protocols)
            for (auto const& step : protocol.steps) {
                if (step.id == "edge_of_bed" || step.manoeuvre == "waited" || protocol.id == "hand") continue;
                CAPTURE(step.id);
                for (auto const* id : {"possible_clot", "possible_artery", "possible_compartment", "possible_injury"})
                    CHECK(has_caution(step, id));
            }
        auto const* warmth = find_step(shipped(), "warmth");
        REQUIRE(warmth != nullptr);
        CHECK(has_caution(*warmth, "cannot_feel_heat"));
        CHECK(has_caution(*warmth, "poor_blood_flow"));
        CHECK(has_caution(*find_step(shipped(), "rest"), "pregnant_on_back"));
    }

    TEST_CASE("no grade is better than the evidence, and every stretch names what speaks against it") {
        for (auto const& protocol : shipped().protocols)
            for (auto const& step : protocol.steps) {
                CAPTURE(step.id);
                CHECK(step.grade >= Grade::low);
                if (is_comfort(step)) CHECK(step.grade == Grade::very_low);
                if (step.hold_seconds) CHECK(step.against == "panza-2017");
            }
    }

    TEST_CASE("a hold without a published length says that it only paces") {
        for (auto const& protocol : shipped().protocols)
            for (auto const& step : protocol.steps) {
                CAPTURE(step.id);
                bool const says = step.detail.find("the ring counts 30 seconds to pace you") != std::string::npos;
                CHECK(says == (step.hold_seconds && !step.hold_source));
                if (says) CHECK(step.hold_seconds == 30);
            }
    }

    TEST_CASE("the line that stays visible is the agreed one") {
        CHECK(shipped().stop_line == "Stop and tap Help if the leg is swollen on one side, cold, pale or numb, was "
                                     "injured, or still cramps at 10 minutes.");
    }

    TEST_CASE("every picture is drawn") {
        for (auto const picture : known_vocabulary().pictures)
            CHECK_MESSAGE(std::filesystem::exists(std::string(UNKNOT_SOURCE_DIR "/assets/pictures/") +
                                                  std::string(picture) + ".svg"),
                          std::string(picture));
    }
}
