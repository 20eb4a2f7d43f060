#include "doctest.h"
#include "insight/trigger_days.h"
#include "logged.h"

#include <algorithm>
#include <cmath>

using namespace unknot;
using namespace unknot::insight;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

void evening(Logged& logged, int day, std::int64_t sitting = 60, int hour = 21) {
    logged.add(RecordType::check_in, on_day(day, hour),
               {{Field::check_in_day, nth_day(day)}, {Field::check_in_sitting, sitting}});
}

void wine(Logged& logged, int day, int hour) {
    logged.add(RecordType::intake, on_day(day, hour),
               {chosen(Field::intake_what, "drink"), chosen(Field::intake_drink, "wine")});
}

void drink(Logged& logged, int day, std::int64_t volume) {
    logged.add(
        RecordType::intake, on_day(day, 12),
        {chosen(Field::intake_what, "drink"), chosen(Field::intake_drink, "water"), {Field::intake_volume, volume}});
}

DayTable table_of(Logged const& logged, int now_day = 60) {
    auto table = trigger_days(logged.diary(), logged.nights(now_day), &*whole_knowledge().library);
    REQUIRE(check(table));
    return table;
}

Column const* find(DayTable const& table, std::string_view id) {
    for (auto const& column : table.columns)
        if (column.factor.id == id) return &column;
    return nullptr;
}

Column const& column_of(DayTable const& table, std::string_view id) {
    auto const* column = find(table, id);
    REQUIRE(column != nullptr);
    return *column;
}

using Flags = std::vector<std::uint8_t>;

}

TEST_SUITE("trigger_days") {
    TEST_CASE("an empty diary gives a table without days") { CHECK(table_of(Logged{}).days.empty()); }

    TEST_CASE("a night counts only with the evening's answers and the morning's") {
        Logged logged;
        evening(logged, 0);
        logged.night(0, false);
        evening(logged, 1);      // no answer about a cramp
        logged.night(2, true);   // no answers about the day
        evening(logged, 3);
        logged.night(3, true);
        auto const table = table_of(logged);
        CHECK(table.days == std::vector<std::int32_t>{nth_day(0).days, nth_day(3).days});
        CHECK(table.cramp == Flags{0, 1});
    }

    TEST_CASE("several cramps in a night are one event") {
        Logged logged;
        evening(logged, 0);
        logged.cramp(0, 25);
        logged.cramp(0, 26);
        CHECK(events(table_of(logged)) == 1);
    }

    TEST_CASE("a night is never left out because of when its cramp came") {
        Logged logged;
        logged.cramp(0, 20);
        evening(logged, 0, 600, 21);
        evening(logged, 1, 60, 21);
        logged.cramp(1, 26);
        evening(logged, 2, 600, 21);
        logged.night(2, false);
        auto const table = table_of(logged);
        CHECK(table.cramp == Flags{1, 1, 0});
        CHECK(column_of(table, "long_sitting").present == Flags{1, 0, 1});
        CHECK(table.late == 0);
    }

    TEST_CASE("an evening written down when its night was over keeps its row, and says nothing of the day") {
        Logged logged;
        for (int day = 0; day < 4; ++day)
            logged.night(day, day % 2 == 0);
        evening(logged, 0, 600);
        evening(logged, 1, 60);
        evening(logged, 2, 600);
        logged.add_late(RecordType::check_in, on_day(3, 21), on_day(4, 7),
                        {{Field::check_in_day, nth_day(3)}, {Field::check_in_sitting, std::int64_t{600}}});
        auto const table = table_of(logged);
        CHECK(table.days.size() == 4);
        CHECK(table.late == 1);
        auto const& sitting = column_of(table, "long_sitting");
        CHECK(sitting.known == Flags{1, 1, 1, 0});
        CHECK(sitting.present == Flags{1, 0, 1, 0});
        CHECK(sitting.values[3] == doctest::Approx(2.0 / 3));
        CHECK(counts(table, sitting) == Counts{2, 1, 2});
    }

    TEST_CASE("before six in the morning the night is not over; from six on it is, with a cramp or without") {
        for (bool const cramp : {false, true})
            for (int const hour : {29, 30}) {
                Logged logged;
                logged.night(0, cramp);
                logged.add_late(RecordType::check_in, on_day(0, 21), on_day(0, hour),
                                {{Field::check_in_day, nth_day(0)}, {Field::check_in_sitting, std::int64_t{600}}});
                CHECK(table_of(logged).late == (hour == 30 ? 1 : 0));
            }
    }

    TEST_CASE("wine that was added the next morning is unknown, not absent; added in time, it counts") {
        Logged logged;
        for (int day = 0; day < 3; ++day) {
            evening(logged, day);
            logged.night(day, day == 1);
        }
        wine(logged, 0, 19);
        logged.add_late(RecordType::intake, on_day(1, 19), on_day(2, 8), {chosen(Field::intake_drink, "wine")});
        auto const alcohol = column_of(table_of(logged), "alcohol");
        CHECK(alcohol.present == Flags{1, 0, 0});
        CHECK(alcohol.known == Flags{1, 0, 1});
        wine(logged, 1, 20);
        CHECK(column_of(table_of(logged), "alcohol").present == Flags{1, 1, 0});
    }

    TEST_CASE("what the diary holds of salt, sleep, cigarettes, pregnancy and the year is looked at too") {
        Logged logged;
        logged.add(RecordType::profile, on_day(0, 8), {{Field::profile_due, nth_day(240)}});
        for (int day = 0; day < 200; ++day) {
            logged.add(RecordType::check_in, on_day(day, 21),
                       {{Field::check_in_day, nth_day(day)},
                        {Field::check_in_cigarettes, std::int64_t{day % 3}},
                        {Field::check_in_sleep, std::int64_t{day % 2 == 0 ? 480 : 360}}});
            logged.add(RecordType::intake, on_day(day, 13),
                       {chosen(Field::intake_what, "food"),
                        {Field::intake_sodium, day % 2 == 0 ? 3000.0 : 1000.0},
                        {Field::intake_potassium, day % 4 == 0 ? 3000.0 : 2000.0},
                        {Field::intake_magnesium, day % 5 == 0 ? 400.0 : 200.0}});
            logged.night(day, day % 4 == 0);
        }
        auto const table = table_of(logged, 210);
        CHECK(column_of(table, "smoking").present[1] == 1);
        CHECK(column_of(table, "smoking").present[3] == 0);
        CHECK(column_of(table, "short_sleep").values[1] == doctest::Approx(1));
        CHECK(column_of(table, "low_sodium").values[0] == doctest::Approx(-1));
        CHECK(column_of(table, "low_potassium").present[1] == 1);
        CHECK(column_of(table, "low_magnesium").present[0] == 0);
        CHECK(column_of(table, "pregnancy").factor.lasts);
        CHECK(column_of(table, "pregnancy").values[199] > column_of(table, "pregnancy").values[0]);
        CHECK(column_of(table, "season").factor.direction == Direction::unknown);
        CHECK(column_of(table, "season").values[191] == doctest::Approx(1));   // 15 July
        CHECK(find(table_of(logged, 100), "season") == nullptr);
    }

    TEST_CASE("what was drunk after the cramp is no exposure, nor what was taken for it") {
        Logged logged;
        for (int day = 0; day < 3; ++day) {
            evening(logged, day);
            logged.cramp(day, 26);
        }
        wine(logged, 0, 22);
        wine(logged, 1, 27);   // an hour after the cramp of day 1; more than 22 hours before that of day 2
        logged.add(RecordType::intake, on_day(1, 23),
                   {chosen(Field::intake_drink, "beer"), {Field::intake_for_cramp, true}});
        CHECK(column_of(table_of(logged), "alcohol").present == Flags{1, 0, 1});
    }

    TEST_CASE("a night without a cramp looks back from the hour at which cramps usually come") {
        Logged logged;
        for (int day = 0; day < 4; ++day)
            evening(logged, day);
        logged.cramp(0, 23);
        logged.cramp(1, 23);
        logged.night(2, false);
        logged.night(3, false);
        wine(logged, 2, 22);
        CHECK(column_of(table_of(logged), "alcohol").present == Flags{0, 0, 1, 0});
        wine(logged, 3, 24);   // past eleven
        CHECK(column_of(table_of(logged), "alcohol").present == Flags{0, 0, 1, 0});
    }

    TEST_CASE("answers and exercise become their factors") {
        Logged logged;
        evening(logged, 0, 60);
        evening(logged, 1, 600);
        logged.add(RecordType::exercise, on_day(1, 17),
                   {{Field::exercise_effort, std::int64_t{9}},
                    {Field::exercise_unusual, true},
                    chosen_any(Field::exercise_weather, {"hot"})});
        logged.night(0, true);
        logged.night(1, true);
        auto const table = table_of(logged);
        for (auto const* id : {"long_sitting", "hard_exercise", "unusual_exercise", "heat"})
            CHECK(column_of(table, id).present == Flags{0, 1});
        CHECK(is_constant(column_of(table, "illness")));
    }

    TEST_CASE("little drunk is the risk: z-scores with the sign turned, a day without a drink at the mean") {
        Logged logged;
        for (int day = 0; day < 4; ++day) {
            evening(logged, day);
            logged.night(day, true);
        }
        drink(logged, 0, 1000);
        drink(logged, 1, 2000);
        CHECK(column_of(table_of(logged), "low_fluid").values == std::vector<double>{1, -1, 0, 0});
        CHECK(column_of(table_of(logged), "low_fluid").present == Flags{1, 0, 0, 0});
    }

    TEST_CASE("fluid that was logged on fewer than half of the days is no factor") {
        Logged logged;
        for (int day = 0; day < 5; ++day) {
            evening(logged, day);
            logged.night(day, true);
        }
        drink(logged, 0, 1000);
        drink(logged, 1, 2000);
        CHECK(find(table_of(logged), "low_fluid") == nullptr);
    }

    TEST_CASE("a medicine rises over fourteen days from its start, and ends with its stop") {
        Logged logged;
        for (int day = 0; day < 30; ++day) {
            evening(logged, day);
            logged.night(day, true);
        }
        auto const medicine = [&](int day, std::string_view event) {
            logged.add(RecordType::medicine, on_day(day, 9),
                       {{Field::medicine_name, std::string("Zzz 5 mg")},
                        chosen(Field::medicine_event, event),
                        {Field::medicine_on, nth_day(day)}});
        };
        medicine(3, "start");
        medicine(25, "stop");
        auto const table = table_of(logged);
        auto const& column = column_of(table, "medicine:" + knowledge::medicine_key("Zzz 5 mg"));
        CHECK(column.factor.inclusion == inclusion_usual);
        CHECK(column.values[2] == 0);
        CHECK(column.values[3] == doctest::Approx(1.0 / 14));
        CHECK(column.values[16] == doctest::Approx(1));
        CHECK(column.values[24] == doctest::Approx(1));
        CHECK(column.values[25] == 0);
        CHECK(counts(table, column).present == 22);
    }

    TEST_CASE("a medicine with a strong link has the strong prior") {
        Logged logged;
        evening(logged, 0);
        logged.night(0, true);
        logged.add(RecordType::medicine, on_day(0, 9),
                   {{Field::medicine_name, std::string("Arformoterol")},
                    chosen(Field::medicine_event, "start"),
                    {Field::medicine_on, nth_day(0)}});
        CHECK(column_of(table_of(logged), "medicine:arformoterol").factor.inclusion == inclusion_strong);
    }

    // London: the night of 28 March has 23 hours, that of 24 October 25.
    TEST_CASE("what a study found has the strong prior, what none looked at the weak one") {
        Logged logged;
        evening(logged, 0);
        logged.night(0, true);
        wine(logged, 0, 20);
        drink(logged, 0, 1000);
        auto const table = table_of(logged);
        CHECK(column_of(table, "alcohol").factor.inclusion == inclusion_strong);
        CHECK(column_of(table, "long_sitting").factor.inclusion == inclusion_strong);
        CHECK(column_of(table, "exercise").factor.inclusion == inclusion_usual);
        CHECK(column_of(table, "caffeine").factor.inclusion == inclusion_weak);
        CHECK(column_of(table, "low_fluid").factor.inclusion == inclusion_weak);
    }

    TEST_CASE("a night in which the clocks change is one night, with its own evening") {
        struct Change {
            int day;
            std::int16_t before, after;
        };

        for (auto const& change : {Change{82, 0, 60}, Change{292, 60, 0}}) {
            Logged logged;
            for (int day = change.day - 3; day < change.day + 3; ++day) {
                auto const evening_offset = day <= change.day ? change.before : change.after;
                auto const night_offset = day < change.day ? change.before : change.after;
                auto const at = [&](int hour, int offset) {
                    return time::Instant{on_day(day, hour).ms - offset * std::int64_t{60'000}};
                };
                logged.add(RecordType::check_in, at(21, evening_offset),
                           {{Field::check_in_day, nth_day(day)}, {Field::check_in_sitting, std::int64_t{60}}},
                           evening_offset);
                if (day == change.day)
                    logged.add(RecordType::intake, at(20, evening_offset), {chosen(Field::intake_drink, "wine")},
                               evening_offset);
                logged.add(RecordType::cramp, at(27, night_offset), {}, night_offset);
                logged.add(RecordType::cramp, at(28, night_offset), {}, night_offset);
            }
            auto const table = table_of(logged, change.day + 10);
            std::vector<std::int32_t> days;
            for (int day = change.day - 3; day < change.day + 3; ++day)
                days.push_back(nth_day(day).days);
            CHECK(table.days == days);
            CHECK(events(table) == 6);
            CHECK(column_of(table, "alcohol").present == Flags{0, 0, 0, 1, 0, 0});
        }
    }

    TEST_CASE("the table of an earlier night is what it was then") {
        Logged logged;
        for (int day = 0; day < 20; ++day) {
            evening(logged, day);
            logged.night(day, day % 3 == 0);
            drink(logged, day, 1000 + 100 * day);
        }
        auto const then = trigger_days(logged.diary(), logged.nights(10), nullptr);
        auto const since = trigger_days(logged.diary(), logged.nights(20).up_to(nth_day(9)), nullptr);
        CHECK(then.days == since.days);
        CHECK(then.cramp == since.cramp);
        REQUIRE(then.columns.size() == since.columns.size());
        for (std::size_t k = 0; k < then.columns.size(); ++k)
            CHECK(then.columns[k].values == since.columns[k].values);
    }
}
