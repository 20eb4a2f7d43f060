#include "doctest.h"
#include "insight/sessions.h"
#include "insight/trigger_days.h"
#include "logged.h"

using namespace unknot;
using namespace unknot::insight;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

using Flags = std::vector<std::uint8_t>;

void run(Logged& logged, int day, int hour, std::int64_t minutes, std::vector<diary::FieldEdit> fields = {}) {
    fields.push_back({Field::exercise_length, minutes});
    logged.add(RecordType::exercise, on_day(day, hour), std::move(fields));
}

void cramp_in_exercise(Logged& logged, int day, int hour, int minute = 0) {
    logged.cramp(day, hour, {chosen(Field::cramp_context, "exercise")}, minute);
}

void evening(Logged& logged, int day) {
    logged.add(RecordType::check_in, on_day(day, 21),
               {{Field::check_in_day, nth_day(day)}, {Field::check_in_sitting, std::int64_t{60}}});
}

DayTable table_of(Logged const& logged, int now_day = 60) {
    auto table = trigger_sessions(logged.diary(), logged.nights(now_day), &*whole_knowledge().library);
    REQUIRE(check(table));
    return table;
}

Column const& column_of(DayTable const& table, std::string_view id) {
    for (auto const& column : table.columns)
        if (column.factor.id == id) return column;
    REQUIRE_MESSAGE(false, id);
    return table.columns.front();
}

}

TEST_SUITE("sessions") {
    TEST_CASE("an empty diary gives a table without sessions") { CHECK(table_of(Logged{}).days.empty()); }

    TEST_CASE("exercise without its length is no session, and tonight's is not over") {
        Logged logged;
        logged.night(0, false);
        logged.add(RecordType::exercise, on_day(1, 10), {});
        run(logged, 5, 10, 30);
        CHECK(table_of(logged, 5).days.empty());
        CHECK(table_of(logged, 6).days == std::vector<std::int32_t>{nth_day(5).days});
    }

    TEST_CASE("a cramp counts from the start to an hour after the end, in exercise only") {
        Logged logged;
        for (int day = 0; day < 5; ++day)
            run(logged, day, 10, 30);
        cramp_in_exercise(logged, 0, 10, 0);
        cramp_in_exercise(logged, 1, 11, 29);
        cramp_in_exercise(logged, 2, 11, 30);
        cramp_in_exercise(logged, 3, 9, 59);
        logged.cramp(4, 10, {chosen(Field::cramp_context, "rest")}, 10);
        CHECK(table_of(logged).cramp == Flags{1, 1, 0, 0, 0});
    }

    TEST_CASE("several cramps in a session are one event, and a cramp is one session's") {
        Logged logged;
        run(logged, 0, 10, 60);
        run(logged, 0, 11, 60);
        cramp_in_exercise(logged, 0, 11, 5);
        cramp_in_exercise(logged, 0, 11, 15);
        auto const table = table_of(logged);
        CHECK(table.cramp == Flags{0, 1});
        CHECK(table.unit == RowUnit::session);
        CHECK(table.days.front() == table.days.back());
    }

    TEST_CASE("minutes are the covariate, as z-scores, and in no column") {
        Logged logged;
        run(logged, 0, 10, 30);
        run(logged, 1, 10, 90);
        CHECK(table_of(logged).covariate == std::vector<double>{-1, 1});
    }

    TEST_CASE("what was said of the session and what was drunk before it are its factors") {
        Logged logged;
        run(logged, 0, 10, 60,
            {{Field::exercise_effort, std::int64_t{9}},
             {Field::exercise_unusual, true},
             {Field::exercise_drunk, std::int64_t{200}},
             chosen_any(Field::exercise_weather, {"hot"}),
             chosen_any(Field::exercise_footwear, {"new"}),
             chosen_any(Field::exercise_stretched, {"before"})});
        run(logged, 3, 10, 60, {{Field::exercise_drunk, std::int64_t{800}}});
        logged.add(RecordType::intake, on_day(2, 22),
                   {chosen(Field::intake_what, "drink"), chosen(Field::intake_drink, "wine")});
        logged.add(RecordType::intake, on_day(3, 11),
                   {chosen(Field::intake_what, "drink"), chosen(Field::intake_drink, "coffee")});
        auto const table = table_of(logged);
        for (auto const* id :
             {"hard_exercise", "unusual_exercise", "heat", "footwear", "stretched_before", "drank_little"})
            CHECK(column_of(table, id).present == Flags{1, 0});
        CHECK(column_of(table, "alcohol").present == Flags{0, 1});
        CHECK(column_of(table, "caffeine").present == Flags{0, 0});
        CHECK(column_of(table, "stretched_before").factor.direction == Direction::unknown);
    }

    TEST_CASE("the night model leaves a session's cramps out, and takes the answer of no for that night") {
        Logged logged;
        for (int day = 0; day < 4; ++day) {
            evening(logged, day);
            run(logged, day, 17, 60);
            cramp_in_exercise(logged, day, 17, 30);
        }
        logged.answer(0, "no");
        logged.answer(1, "yes");   // may be about the cramp in exercise: says nothing about the night
        logged.cramp(3, 26);
        auto const nights = logged.nights(60);
        auto const table = trigger_days(logged.diary(), nights, nullptr);
        CHECK(table.days == std::vector<std::int32_t>{nth_day(0).days, nth_day(3).days});
        CHECK(table.cramp == Flags{0, 1});
        CHECK(nights.episodes().size() == 4);   // descriptions count all of them
    }

    TEST_CASE("a cramp in exercise that no session owns stays the night's") {
        Logged logged;
        evening(logged, 0);
        cramp_in_exercise(logged, 0, 22);
        CHECK(trigger_days(logged.diary(), logged.nights(60), nullptr).cramp == Flags{1});
    }
}
