#include "doctest.h"
#include "insight/describe_relief.h"
#include "logged.h"

using namespace unknot;
using namespace unknot::insight;
using namespace unknot::tests;
using diary::Field;

namespace {

void eased(Logged& logged, int day, std::string_view muscle, std::vector<std::string_view> const& helped,
           std::int64_t seconds) {
    logged.cramp(day, 26,
                 {chosen(Field::cramp_muscle, muscle),
                  chosen_any(Field::cramp_helped, helped),
                  {Field::cramp_relief_seconds, seconds}});
}

ReliefTimes of(Logged const& logged) { return relief_times(logged.diary(), at_noon(400)); }

}

TEST_SUITE("what_helped") {
    TEST_CASE("before the fifth cramp it says how many are missing, and no more") {
        Logged logged;
        for (int day = 0; day < 4; ++day)
            eased(logged, day, "calf", {"stood_up"}, 60);
        auto const result = of(logged);
        CHECK(result.lines.empty());
        CHECK(result.missing_cramps == 1);
        CHECK(of(Logged()).missing_cramps == 5);
    }

    TEST_CASE("a cramp without muscle, manoeuvre or time is not one of the five") {
        Logged logged;
        for (int day = 0; day < 4; ++day)
            eased(logged, day, "calf", {"stood_up"}, 60);
        logged.cramp(5, 26, {chosen(Field::cramp_muscle, "calf"), chosen_any(Field::cramp_helped, {"heat"})});
        logged.cramp(6, 26, {chosen(Field::cramp_muscle, "calf"), {Field::cramp_relief_seconds, std::int64_t{9}}});
        logged.cramp(7, 26,
                     {chosen_any(Field::cramp_helped, {"heat"}), {Field::cramp_relief_seconds, std::int64_t{9}}});
        CHECK(of(logged).missing_cramps == 1);
    }

    TEST_CASE("a cramp whose end nobody saw has no time to relief") {
        Logged logged;
        for (int day = 0; day < 5; ++day)
            logged.cramp(day, 26,
                         {chosen(Field::cramp_muscle, "calf"), chosen_any(Field::cramp_helped, {"walked"}),
                          chosen(Field::cramp_end, day % 2 == 0 ? "unknown" : "open")});
        CHECK(of(logged).cramps == 0);
    }

    TEST_CASE("with the fifth there is a median, with the sixth its interval") {
        Logged logged;
        for (int day = 0; day < 5; ++day)
            eased(logged, day, "calf", {"stretch_in_bed"}, 30 + 10 * day);
        auto five = of(logged);
        REQUIRE(five.lines.size() == 1);
        CHECK(five.lines.front().seconds.value == 50);
        CHECK_FALSE(five.lines.front().seconds.interval);
        CHECK(five.lines.front().missing_for_interval == 1);
        eased(logged, 6, "calf", {"stretch_in_bed"}, 200);
        auto const six = of(logged);
        REQUIRE(six.lines.front().seconds.interval);
        CHECK(six.lines.front().seconds.interval->low == 30);
        CHECK(six.lines.front().seconds.interval->high == 200);
        CHECK(six.lines.front().missing_for_interval == 0);
    }

    TEST_CASE("a cramp that stopped counts with how long it lasted, unless relief was timed") {
        Logged logged;
        for (int day = 0; day < 5; ++day)
            logged.cramp(day, 26,
                         {chosen(Field::cramp_muscle, "foot"),
                          chosen_any(Field::cramp_helped, {"walked"}),
                          chosen(Field::cramp_end, "stopped"),
                          {Field::cramp_duration, std::int64_t{300}}});
        CHECK(of(logged).lines.front().seconds.value == 300);
        for (int day = 5; day < 11; ++day)
            logged.cramp(day, 26,
                         {chosen(Field::cramp_muscle, "foot"),
                          chosen_any(Field::cramp_helped, {"walked"}),
                          chosen(Field::cramp_end, "stopped"),
                          {Field::cramp_duration, std::int64_t{300}},
                          {Field::cramp_relief_seconds, std::int64_t{40}}});
        CHECK(of(logged).lines.front().seconds.value == 40);
    }

    TEST_CASE("each muscle and manoeuvre has its line, the most used first") {
        Logged logged;
        for (int day = 0; day < 3; ++day)
            eased(logged, day, "calf", {"stood_up", "massage"}, 60);
        eased(logged, 4, "calf", {"stood_up"}, 90);
        eased(logged, 5, "foot", {"stood_up"}, 20);
        auto const lines = of(logged).lines;
        REQUIRE(lines.size() == 3);
        CHECK(lines[0].muscle == "calf");
        CHECK(lines[0].manoeuvre == "stood_up");
        CHECK(lines[0].cramps == 4);
        CHECK(lines[0].alone == 1);
        CHECK(lines[1].manoeuvre == "massage");
        CHECK(lines[1].alone == 0);
        CHECK(lines[2].muscle == "foot");
        CHECK(lines[2].seconds.value == 20);
    }

    TEST_CASE("a cramp more never takes one away") {
        Logged logged;
        int cramps = 0;
        for (int day = 0; day < 30; ++day) {
            eased(logged, day, day % 2 == 0 ? "calf" : "foot", {day % 3 == 0 ? "heat" : "walked"}, day);
            auto const result = of(logged);
            CHECK(result.cramps == ++cramps);
            int sum = 0;
            for (auto const& line : result.lines)
                sum += line.cramps;
            CHECK(sum == (cramps < 5 ? 0 : cramps));
        }
    }
}
