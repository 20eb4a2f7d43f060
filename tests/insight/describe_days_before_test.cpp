#include "doctest.h"
#include "insight/describe_days_before.h"
#include "logged.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::insight;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

// The answers to the evening's questions, and whether a cramp came.
void evening(Logged& logged, int day, bool cramp, std::int64_t sitting = 120) {
    logged.add(RecordType::check_in, on_day(day, 21),
               {{Field::check_in_day, nth_day(day)},
                {Field::check_in_sitting, sitting},
                chosen(Field::check_in_cramps, cramp ? "yes" : "no")});
    if (cramp) logged.cramp(day);
}

void wine(Logged& logged, int day, int hour = 20, bool for_cramp = false) {
    std::vector<diary::FieldEdit> fields = {chosen(Field::intake_what, "drink"), chosen(Field::intake_drink, "wine")};
    if (for_cramp) fields.push_back({Field::intake_for_cramp, true});
    logged.add(RecordType::intake, on_day(day, hour), std::move(fields));
}

DaysBefore of(Logged const& logged) { return days_before(logged.diary(), logged.nights(90)); }

Presence presence(DaysBefore const& days, std::size_t day, Exposure exposure) {
    return days.days.at(day).presences[static_cast<std::size_t>(exposure)];
}

ExposureBefore const* line_of(DaysBefore const& days, Exposure exposure) {
    auto const found = std::find_if(days.exposures.begin(), days.exposures.end(),
                                    [&](auto const& line) { return line.exposure == exposure; });
    return found == days.exposures.end() ? nullptr : &*found;
}

}

TEST_SUITE("days_before") {
    TEST_CASE("an empty diary lacks eight cramps with a matched day") {
        auto const days = of(Logged());
        CHECK(days.days.empty());
        CHECK(days.missing.cramps == 8);
    }

    TEST_CASE("a day nobody answered for is unknown, not free of everything") {
        Logged logged;
        logged.cramp(3);
        logged.night(4, false);
        auto const days = of(logged);
        CHECK(presence(days, 0, Exposure::alcohol) == Presence::unknown);
        CHECK(presence(days, 0, Exposure::long_sitting) == Presence::unknown);
        CHECK(days.exposures.empty());
    }

    TEST_CASE("an answer about cramps alone says nothing of the day") {
        Logged logged;
        logged.answer(3, "yes");
        logged.cramp(3);
        CHECK(presence(of(logged), 0, Exposure::alcohol) == Presence::unknown);
        CHECK(presence(of(logged), 0, Exposure::exercise) == Presence::unknown);
    }

    TEST_CASE("a glass of water logged does not say that there was no wine") {
        Logged logged;
        logged.add(RecordType::intake, on_day(3, 20), {chosen(Field::intake_drink, "water")});
        logged.cramp(3);
        CHECK(presence(of(logged), 0, Exposure::alcohol) == Presence::unknown);
    }

    TEST_CASE("what came after the cramp, over a day before it, or for it, is left out") {
        Logged logged;
        evening(logged, 3, true);
        wine(logged, 3, 27);
        wine(logged, 2, 20);
        wine(logged, 3, 22, true);
        CHECK(presence(of(logged), 0, Exposure::alcohol) == Presence::absent);
        wine(logged, 3, 23);
        CHECK(presence(of(logged), 0, Exposure::alcohol) == Presence::present);
    }

    TEST_CASE("questions answered after the cramp say nothing of the day before it") {
        Logged logged;
        logged.cramp(3, 15);
        logged.add(RecordType::check_in, on_day(3, 21), {{Field::check_in_sitting, std::int64_t{600}}});
        CHECK(presence(of(logged), 0, Exposure::long_sitting) == Presence::unknown);
    }

    TEST_CASE("matched days are cramp-free, of the same four weeks and the same part of the week") {
        Logged logged;
        evening(logged, 1, true);                           // a Tuesday
        for (int const day : {0, 2, 5, 6, 27, 28, 30, 4})   // 4 and 5: evenings of a weekend; 28 and 30: too late
            evening(logged, day, day == 4);                 // 4: a cramp as well
        auto const days = of(logged);
        REQUIRE(days.days.size() == 2);
        CHECK(days.days[0].matched == 4);
        CHECK(days.days[1].matched == 1);
        CHECK(days.missing.cramps == 6);
    }

    TEST_CASE("a cramp without a matched day is shown and compared with nothing") {
        Logged logged;
        evening(logged, 5, true, 600);   // a Saturday
        evening(logged, 7, false);
        auto const days = of(logged);
        CHECK(days.days.front().matched == 0);
        CHECK(presence(days, 0, Exposure::long_sitting) == Presence::present);
        CHECK(line_of(days, Exposure::long_sitting) == nullptr);
    }

    TEST_CASE("what is on every day is expected on every cramp day") {
        Logged logged;
        for (int day = 0; day < 84; ++day) {
            evening(logged, day, day % 4 == 0, 600);
            wine(logged, day);
        }
        auto const days = of(logged);
        CHECK(days.missing.nothing());
        for (auto const exposure : {Exposure::alcohol, Exposure::long_sitting}) {
            auto const* line = line_of(days, exposure);
            REQUIRE(line != nullptr);
            CHECK(line->present == line->cramps);
            CHECK(line->expected == doctest::Approx(line->cramps));
        }
        CHECK(line_of(days, Exposure::heat) == nullptr);
    }

    TEST_CASE("wine before the cramps alone stands out, wine on cramp-free days alone too") {
        Logged before, otherwise;
        for (int day = 0; day < 84; ++day) {
            evening(before, day, day % 4 == 0);
            evening(otherwise, day, day % 4 == 0);
            if (day % 4 == 0) wine(before, day);
            if (day % 4 != 0) wine(otherwise, day, 18);
        }
        auto const first = of(before), second = of(otherwise);
        auto const* with = line_of(first, Exposure::alcohol);
        auto const* without = line_of(second, Exposure::alcohol);
        REQUIRE(with != nullptr);
        REQUIRE(without != nullptr);
        CHECK(with->present == with->cramps);
        CHECK(with->expected == 0);
        CHECK(without->present == 0);
        CHECK(without->expected == doctest::Approx(without->cramps));
    }

    TEST_CASE("exercise is seen with how hard, how unusual and how hot it was") {
        Logged logged;
        logged.add(RecordType::exercise, on_day(3, 18),
                   {{Field::exercise_effort, std::int64_t{8}},
                    {Field::exercise_unusual, true},
                    chosen_any(Field::exercise_weather, std::vector<std::string_view>{"humid"})});
        logged.cramp(3);
        auto const days = of(logged);
        for (auto const exposure :
             {Exposure::exercise, Exposure::hard_exercise, Exposure::unusual_exercise, Exposure::heat})
            CHECK(presence(days, 0, exposure) == Presence::present);
        CHECK(word(Exposure::illness) == "illness");
    }
}
