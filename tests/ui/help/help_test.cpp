// Help: the signs of the page, and what stands beside one that was logged.
#include "diary/record.h"
#include "doctest.h"
#include "support/long_diary.h"
#include "support/running_session.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::tests;
using diary::Field;
using ui::Role;

namespace {

constexpr std::string_view looked_up = "You take potassium or a salt substitute, and";

std::size_t signs(RunningSession const& run) {
    auto const& nodes = run.session.scene().nodes;
    return static_cast<std::size_t>(
        std::count_if(nodes.begin(), nodes.end(), [](ui::Node const& node) { return node.role == Role::listitem; }));
}

ui::Node const* sign(RunningSession const& run, std::string_view text) {
    auto const& nodes = run.session.scene().nodes;
    auto const found = std::find_if(nodes.begin(), nodes.end(), [&](ui::Node const& node) {
        return node.role == Role::listitem && node.name.starts_with(text);
    });
    return found == nodes.end() ? nullptr : &*found;
}

}

TEST_SUITE("help") {
    TEST_CASE("a sign that only facts show is on the page only where they show it") {
        RunningSession run;
        run.open("#help");
        CHECK(sign(run, looked_up) == nullptr);
        auto const before = signs(run);
        LongDiary diary(run.host.clock, 3);
        diary.add(diary::RecordType::medicine, diary.on(0, 20),
                  {{Field::medicine_name, diary::Value{std::string("LoSalt")}}});
        diary.add(diary::RecordType::medicine, diary.on(0, 20),
                  {{Field::medicine_name, diary::Value{std::string("ramipril")}}});
        RunningSession other;
        other.open_with(diary.pages, "#help");
        REQUIRE(sign(other, looked_up) != nullptr);
        CHECK(sign(other, looked_up)->highlight);
        CHECK(signs(other) == before + 1);
    }

    TEST_CASE("the numbers of the laboratory that show a sign stand beside it before its own lines, the oldest first") {
        RunningSession run;
        LongDiary diary(run.host.clock, 3);
        for (auto const& [name, night] : {std::pair("Zinc", 0), std::pair("Copper", 2)})
            diary.add(diary::RecordType::blood_result, diary.on(night, 20),
                      {{Field::blood_result_test, diary::choice(Field::blood_result_test, "other")},
                       {Field::blood_result_name, diary::Value{std::string(name)}},
                       {Field::blood_result_value, diary::Value{3.0}},
                       {Field::blood_result_low, diary::Value{10.0}}});
        run.open_with(diary.pages, "#help");
        auto const* shown = sign(run, "You wrote down a blood result to ask about");
        REQUIRE(shown != nullptr);
        auto const zinc = shown->description.find("Your Zinc of 3"),
                   copper = shown->description.find("Your Copper of 3");
        REQUIRE(copper != std::string::npos);
        CHECK(zinc < copper);
        CHECK(copper < shown->description.find("Ask about this number."));
    }

    TEST_CASE("a logged sign has what differs from its level beside it, in the words for the person") {
        RunningSession run;
        LongDiary diary(run.host.clock, 3);
        diary.add(diary::RecordType::sign, diary.on(2, 26),
                  {{Field::sign_sign, diary::Value{std::string("one_leg_swollen")}},
                   {Field::sign_answer, diary::choice(Field::sign_answer, "yes")}});
        diary.add(diary::RecordType::profile, diary.on(0, 20),
                  {{Field::profile_pregnancy, diary::choice(Field::profile_pregnancy, "pregnant")}});
        run.open_with(diary.pages, "#help");
        auto const* shown = sign(run, "One leg is newly swollen.");
        REQUIRE(shown != nullptr);
        CHECK(shown->highlight);
        CHECK(shown->description.find("maternity unit") != std::string::npos);
        CHECK(shown->description.find("Today, also at night") == std::string::npos);   // the level says it
    }
}
