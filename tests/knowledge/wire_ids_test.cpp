// The numbers of share links, which stay valid in all versions.
#include "doctest.h"
#include "files.h"

#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::Files;
using unknot::tests::refuses;
using unknot::tests::shipped;

namespace {

// The lines that existing links may use. Append what a release ships; never change a line.
std::string released() {
    std::ifstream file(UNKNOT_SOURCE_DIR "/tests/knowledge/released-wire-ids.csv", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}

TEST_SUITE("broken wire ids") {
    TEST_CASE("a number left out, used again or out of order is refused") {
        refuses("wire-ids.csv", "\n7,", "\n8,", "number here is 7", 1);
        refuses("wire-ids.csv", "\n7,", "\n6,", "number here is 7", 1);
        refuses("wire-ids.csv", "\n1,", "\n0,", "number here is 1", 1);
    }

    TEST_CASE("whatever a link can name and has no number is named") {
        for (std::string_view const line :
             {"protocol,foot", "step,calf_wall", "sign,stiff_jaw", "situation,desk", "nutrient,calcium", "food,basil",
              "claim,over-drinking", "action,race_card"}) {
            Files files;
            auto const kind = line.substr(0, line.find(','));
            files.replace("wire-ids.csv", line, std::string(kind) + ",retired");
            auto const result = files.read();
            REQUIRE_FALSE(result);
            auto const expected = std::string(kind) + " " + std::string(line.substr(kind.size() + 1));
            CHECK(result.error().what.find(expected) != std::string::npos);
        }
    }

    TEST_CASE("an entry has one number") {
        refuses("wire-ids.csv", "\n3,protocol,thigh_front", "\n3,protocol,calf", "already", 1);
    }

    TEST_CASE("lines written in another way are refused") {
        refuses("wire-ids.csv", "number,kind,id", "number;kind;id", "first line");
        for (auto const* line : {"5;step;calf_bed", "5,step", "x,step,calf_bed", "5,steps,calf_bed", "5,step,",
                                 "5,step,calf_bed\r", "-5,step,calf_bed", "5 ,step,calf_bed", ""})
            refuses("wire-ids.csv", "\n5,step,calf_bed", std::string("\n") + line, "", 1);
    }

    TEST_CASE("the page's core has those of its kinds alone, and the library brings the rest with no gap") {
        Files files;
        auto const whole = files.bytes("wire-ids.csv");
        std::string core;
        std::istringstream lines(whole);
        for (std::string line; std::getline(lines, line);)
            if (line.find("food,") == std::string::npos && line.find("claim,") == std::string::npos)
                core += line + '\n';
        core.replace(0, std::string_view("number").size(), "some numbers");
        files.bytes("wire-ids.csv") = core;
        CHECK_FALSE(files.read());   // the library must be complete, unlike the core
        std::vector<EmbeddedFile> parts{{"wire-ids.csv", core}, {all_wire_ids, whole}};
        for (auto const& file : embedded_files())
            if (file.name != "wire-ids.csv") parts.push_back(file);
        auto knowledge = read_knowledge(parts);
        REQUIRE(knowledge);
        CHECK(wire_number(knowledge.value(), "situation", "running") == wire_number(shipped(), "situation", "running"));
        CHECK_FALSE(wire_number(knowledge.value(), "food", "basil"));
        REQUIRE(read_library(parts, knowledge.value()));
        CHECK(knowledge.value().wire_ids.size() == shipped().wire_ids.size());
    }

    TEST_CASE("the number of an entry that is gone stays taken") {
        Files files;
        auto const next = static_cast<std::uint32_t>(shipped().wire_ids.size() + 1);
        files.bytes("wire-ids.csv") += std::to_string(next) + ",step,long_gone\n";
        auto const result = files.read();
        REQUIRE(result);
        CHECK(find_wire_id(result.value(), next)->id == "long_gone");
    }
}

TEST_SUITE("wire ids") {
    TEST_CASE("every number ever given out keeps its meaning") {
        REQUIRE_FALSE(released().empty());
        CHECK(Files().bytes("wire-ids.csv").starts_with(released()));
    }

    TEST_CASE("number and entry lead to each other") {
        auto const& knowledge = shipped();
        std::set<std::uint32_t> numbers;
        for (auto const& wire : knowledge.wire_ids) {
            CHECK(numbers.insert(wire.number).second);
            CHECK(wire_number(knowledge, wire.kind, wire.id) == wire.number);
            CHECK(find_wire_id(knowledge, wire.number) == &wire);
        }
        CHECK(find_wire_id(knowledge, 0) == nullptr);
        CHECK(find_wire_id(knowledge, 4000000000u) == nullptr);
        CHECK_FALSE(wire_number(knowledge, "protocol", "calf_bed"));
    }
}
