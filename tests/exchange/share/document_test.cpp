#include "doctest.h"
#include "exchange/share/packed.h"
#include "exchange/share/random_shared.h"

using namespace unknot;
using namespace unknot::exchange;
using namespace unknot::tests;

namespace {

// The limit of an address, and what origin and path may take of it.
constexpr std::size_t address_limit = 2000, origin_limit = 100;

SharedReliefPlan calf() {
    return {.protocol = 1,
            .steps = {{101, Seconds{30}}, {102, {}}, {103, Seconds{3600}}, {4'294'967'295, Seconds{1}}},
            .reviewed = {20'779}};
}

SharedSummary summary_of(SharedNight const& night) { return {{20'000}, {night}}; }

std::string written(SharedDocument const& document) {
    auto link = write_shared_link(document);
    REQUIRE_MESSAGE(link, (link ? std::string() : to_string(link.error())));
    return std::move(link).value();
}

Problem problem_of(LinkKind kind, std::vector<std::uint8_t> payload) {
    auto const link = write_link({kind, std::move(payload)});
    REQUIRE(link);
    auto const document = read_shared_link(link.value());
    REQUIRE_FALSE(document);
    return document.error().problem;
}

std::vector<std::uint8_t> payload_of(SharedDocument const& document) {
    return read_link(written(document)).value().payload;
}

}

TEST_SUITE("shared document: unhappy") {
    TEST_CASE("refuses to write what it could not read") {
        auto plan = calf();
        plan.steps[0].hold = Seconds{0};
        CHECK_FALSE(write_shared_link(plan));
        plan.steps[0].hold = Seconds{3601};
        CHECK_FALSE(write_shared_link(plan));
        plan.steps.assign(65, {1, {}});
        CHECK_FALSE(write_shared_link(plan));
        plan = calf();
        plan.reviewed = {-1};
        CHECK_FALSE(write_shared_link(plan));
        CHECK_FALSE(write_shared_link(SharedFoodList{1, {{1, 0}}, {}}));
        CHECK_FALSE(write_shared_link(SharedFoodList{1, {{1, 100'001}}, {}}));
        CHECK_FALSE(write_shared_link(SharedFoodList{1, std::vector<SharedFood>(65, {1, 1}), {}}));
        CHECK_FALSE(write_shared_link(SharedEvidence{1, static_cast<knowledge::Grade>(5), {}}));
        CHECK_FALSE(write_shared_link(SharedRaceCard{1, calf(), SharedSweat{0, 1, 1, 1, 1}}));
        CHECK_FALSE(write_shared_link(SharedRaceCard{1, calf(), SharedSweat{1, 2, 1, 1, 1}}));
        CHECK_FALSE(write_shared_link(SharedRaceCard{1, calf(), SharedSweat{1, 1, 10'001, 1, 1}}));
        CHECK_FALSE(write_shared_link(SharedRaceCard{1, calf(), SharedSweat{1, 1, 1, 2, 1}}));
    }

    TEST_CASE("a summary has nights, on days that exist, with no more than a night can have") {
        CHECK_FALSE(write_shared_link(SharedSummary{{20'000}, {}}));
        CHECK_FALSE(write_shared_link(fullest_summary(367)));
        CHECK_FALSE(write_shared_link(SharedSummary{time::last_day, {{}, {}}}));
        CHECK_FALSE(write_shared_link(SharedSummary{{-1}, {{}}}));
        CHECK_FALSE(write_shared_link(summary_of({7, {}, {}})));
        CHECK_FALSE(write_shared_link(summary_of({-1, {}, {}})));
        CHECK_FALSE(write_shared_link(summary_of({1, 11, {}})));
        CHECK_FALSE(write_shared_link(summary_of({0, 5, {}})));
        CHECK_FALSE(write_shared_link(summary_of({0, {}, true})));
        CHECK(write_shared_link(summary_of({0, {}, {}})));
    }

    TEST_CASE("a payload that is no document of its kind was made with a newer version") {
        for (auto const kind : all_kinds) {
            CAPTURE(static_cast<int>(kind));
            for (auto const& payload : std::vector<std::vector<std::uint8_t>>{
                     {}, {1}, {1, 0x80}, {0xFF, 0xFF, 0xFF, 0xFF, 0x1F, 2}, {1, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F}})
                CHECK(problem_of(kind, payload) == Problem::unsupported_version);
            CHECK(problem_of(kind, std::vector<std::uint8_t>(200, 1)) == Problem::unsupported_version);
        }
        CHECK(problem_of(LinkKind::relief_plan, {1, 2, 3}) == Problem::unsupported_version);
        CHECK(problem_of(LinkKind::relief_plan, {1, 2, 3, 0x91, 0x1C}) == Problem::unsupported_version);
        CHECK(problem_of(LinkKind::evidence, {1, 2, 5 << 5}) == Problem::unsupported_version);
        CHECK(problem_of(LinkKind::evidence, {1, 2, 4 << 5 | 1}) == Problem::unsupported_version);
    }

    TEST_CASE("answers that nobody can give are refused") {
        PackedWriter strength, woke, twelve;
        for (auto* writer : {&strength, &woke}) {
            writer->put(20'000);
            writer->put(1);
            writer->put(2, 3);   // one cramp
        }
        strength.put(12, 4);
        strength.put(1, 2);
        woke.put(1, 4);
        woke.put(3, 2);
        CHECK(problem_of(LinkKind::summary, strength.bytes()) == Problem::unsupported_version);
        CHECK(problem_of(LinkKind::summary, woke.bytes()) == Problem::unsupported_version);
    }

    TEST_CASE("a payload with a byte taken from its end or added to it is another version's") {
        Chance chance(2);
        for (auto const kind : all_kinds)
            for (int round = 0; round < 20; ++round) {
                auto payload = payload_of(random_shared(chance, kind));
                payload.push_back(0);
                // A plan's steps fill the rest of it: an additional byte is half a step.
                CHECK(problem_of(kind, payload) == Problem::unsupported_version);
                payload.resize(payload.size() - 2);
                if (kind != LinkKind::relief_plan) CHECK(problem_of(kind, payload) == Problem::unsupported_version);
            }
    }

    TEST_CASE("any link cut short says so") {
        Chance chance(3);
        for (auto const kind : all_kinds) {
            auto const link = written(random_shared(chance, kind));
            for (std::size_t length = 4; length < link.size(); ++length) {
                auto const document = read_shared_link(link.substr(0, length));
                REQUIRE_FALSE(document);
                CHECK(document.error().problem == Problem::truncated);
            }
        }
    }

    TEST_CASE("no flipped bit of any link gives a document") {
        Chance chance(4);
        for (auto const kind : all_kinds) {
            auto const link = written(random_shared(chance, kind));
            for (std::size_t bit = 0; bit < link.size() * 8; ++bit) {
                auto changed = link;
                changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ 1 << (bit % 8));
                if (read_shared_link(changed)) FAIL_CHECK("bit " << bit << " of " << link);
            }
        }
    }

    TEST_CASE("any document altered is refused, never another one") {
        Chance chance(5);
        for (auto const kind : all_kinds) {
            auto const document = random_shared(chance, kind);
            auto const link = written(document);
            for (int round = 0; round < 1000; ++round) {
                auto changed = link;
                changed[chance() % changed.size()] = static_cast<char>(chance() % 256);
                auto const read = read_shared_link(changed);
                CHECK((!read || read.value() == document));
            }
        }
    }
}

TEST_SUITE("shared document") {
    TEST_CASE("a plan is written as it ever was") {
        CHECK(written(calf()) == "#s1.AQEAEf_uAauiAWUeZgBnkBz_____DwGoKdaBz");
    }

    TEST_CASE("every document reads back as it was, of its kind") {
        Chance chance(6);
        for (auto const kind : all_kinds)
            for (int round = 0; round < 300; ++round) {
                auto const document = random_shared(chance, kind);
                CHECK(kind_of(document) == kind);
                auto const read = read_shared_link(written(document));
                REQUIRE_MESSAGE(read, to_string(read.error()));
                CHECK(read.value() == document);
            }
    }

    TEST_CASE("the largest of each kind fits an address of 2000 characters") {
        auto plan = calf();
        plan.steps.assign(64, {4'294'967'295, Seconds{3600}});
        plan.reviewed = time::last_day;
        SharedFoodList const foods{4'294'967'295, std::vector<SharedFood>(64, {4'294'967'295, 100'000}),
                                   time::last_day};
        for (SharedDocument const& document : std::vector<SharedDocument>{
                 plan, foods, SharedEvidence{4'294'967'295, knowledge::Grade::judgement, time::last_day},
                 SharedRaceCard{4'294'967'295, plan, SharedSweat{1000, 10'000, 10'000, 20'000, 20'000}},
                 fullest_summary(summary_nights_limit)}) {
            CAPTURE(static_cast<int>(kind_of(document)));
            CHECK(written(document).size() + origin_limit <= address_limit);
        }
    }

    TEST_CASE("a summary takes at most 16 bits a day, and no more than the days are worth") {
        auto const bits = [](SharedSummary const& summary) { return payload_of(summary).size() * 8; };
        CHECK(bits(fullest_summary(365)) - bits(fullest_summary(1)) <= 16 * 364);
        SharedSummary empty{{20'000}, std::vector<std::optional<SharedNight>>(365)};
        CHECK(bits(empty) <= 3 * 365 + 48);
        MESSAGE("90 days: " << written(fullest_summary(90)).size()
                            << " characters at most, 365: " << written(fullest_summary(365)).size());
    }

    TEST_CASE("a night that was not logged is none without a cramp") {
        SharedSummary const unlogged{{20'000}, {std::nullopt}}, free{{20'000}, {SharedNight{}}};
        CHECK(written(unlogged) != written(free));
        CHECK_FALSE(std::get<SharedSummary>(read_shared_link(written(unlogged)).value()).nights.front());
    }
}
