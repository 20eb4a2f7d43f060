#include "doctest.h"
#include "insight/describe_changes.h"
#include "logged.h"

using namespace unknot;
using namespace unknot::insight;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

void diet(Logged& logged, std::string_view word, int since) {
    logged.add(RecordType::profile, on_day(0, 12),
               {chosen(Field::profile_diet, word), {Field::profile_diet_since, nth_day(since)}});
}

void medicine(Logged& logged, int on, std::string_view event = "start") {
    logged.add(RecordType::medicine, on_day(on, 12),
               {{Field::medicine_name, std::string("amlodipine")},
                chosen(Field::medicine_event, event),
                {Field::medicine_on, nth_day(on)}});
}

}

TEST_SUITE("keto_phases") {
    TEST_CASE("without such a diet, or its first day, there are none") {
        Logged none, usual, undated;
        none.night(0, true);
        CHECK_FALSE(keto_phases(none.diary(), none.nights(9)));
        diet(usual, "usual", 3);
        CHECK_FALSE(keto_phases(usual.diary(), usual.nights(9)));
        undated.add(RecordType::profile, on_day(0, 12), {chosen(Field::profile_diet, "keto")});
        CHECK_FALSE(keto_phases(undated.diary(), undated.nights(9)));
    }

    TEST_CASE("a phase that has not begun is left out, one with few nights says how many are missing") {
        Logged logged;
        diet(logged, "keto", 20);
        for (int day = 0; day < 23; ++day)
            logged.night(day, false);
        auto const phases = keto_phases(logged.diary(), logged.nights(23));
        REQUIRE(phases);
        REQUIRE(phases->phases.size() == 2);
        CHECK(phases->phases[0].rate.nights == 20);
        CHECK(phases->phases[1].rate.nights == 3);
        CHECK(phases->phases[1].missing_nights == 4);
    }

    TEST_CASE("every night from eight weeks before on is in exactly one phase") {
        Logged logged;
        diet(logged, "low_carb", 70);
        for (int day = 0; day < 150; ++day)
            logged.night(day, day >= 70 && day < 77);
        auto const phases = keto_phases(logged.diary(), logged.nights(150));
        REQUIRE(phases);
        REQUIRE(phases->phases.size() == keto_phase_count);
        int nights = 0;
        for (std::size_t i = 0; i < keto_phase_count; ++i) {
            nights += phases->phases[i].rate.nights;
            if (i > 0) CHECK(phases->phases[i].from == plus_days(phases->phases[i - 1].to, 1));
        }
        CHECK(nights == 150 - 70 + 56);
        CHECK(word(phases->phases[1].phase) == "week_one");
        CHECK(phases->phases[1].rate.a_week == 7);
        CHECK(phases->phases[2].rate.episodes == 0);
        CHECK(phases->phases[3].from == nth_day(70 + 28));
    }
}

TEST_SUITE("medicine_changes") {
    TEST_CASE("without nights on both sides there is no ratio, and the missing ones are named") {
        Logged logged;
        medicine(logged, 10);
        for (int day = 0; day < 30; ++day)
            logged.night(day, day % 2 == 0);
        auto const changes = medicine_changes(logged.diary(), logged.nights(30));
        REQUIRE(changes.size() == 1);
        CHECK_FALSE(changes.front().ratio);
        CHECK(changes.front().before.nights == 10);
        CHECK(changes.front().after.nights == 6);
        CHECK(changes.front().missing.nights == 4 + 8);
    }

    TEST_CASE("what was entered without its day, as taken for long, is no change") {
        Logged logged;
        logged.night(0, false);
        logged.add(RecordType::medicine, on_day(5, 12),
                   {{Field::medicine_name, std::string("amlodipine")},
                    chosen(Field::medicine_event, "start"),
                    chosen(Field::medicine_began, "earlier")});
        CHECK(medicine_changes(logged.diary(), logged.nights(9)).empty());
    }

    TEST_CASE("two weeks after the change are left out on both counts") {
        Logged logged;
        medicine(logged, 40);
        for (int day = 0; day < 120; ++day)
            logged.night(day, day >= 40 && day < 54);
        auto const change = medicine_changes(logged.diary(), logged.nights(120)).front();
        CHECK(change.before.nights == 28);
        CHECK(change.after.nights == 28);
        CHECK(change.before.episodes == 0);
        CHECK(change.after.episodes == 0);
        REQUIRE(change.ratio);
        CHECK_FALSE(change.ratio->high);
    }

    TEST_CASE("a clear change has an interval beyond one, and no change has one round it") {
        Logged clear, same;
        for (auto* logged : {&clear, &same}) {
            medicine(*logged, 40);
            for (int day = 0; day < 90; ++day)
                logged->night(day, logged == &same || day >= 40 ? day % 2 == 0 : day % 14 == 0);
        }
        auto const more = medicine_changes(clear.diary(), clear.nights(90)).front();
        REQUIRE(more.ratio);
        CHECK(more.ratio->low > 1);
        auto const none = medicine_changes(same.diary(), same.nights(90)).front();
        REQUIRE(none.ratio);
        REQUIRE(none.ratio->high);
        CHECK(none.ratio->low < 1);
        CHECK(*none.ratio->high > 1);
    }

    TEST_CASE("what else changed in those weeks is counted, oldest change first") {
        Logged logged;
        medicine(logged, 60, "stop");
        medicine(logged, 40);
        medicine(logged, 200, "dose_change");
        logged.night(0, false);
        auto const changes = medicine_changes(logged.diary(), logged.nights(300));
        REQUIRE(changes.size() == 3);
        CHECK(changes[0].on == nth_day(40));
        CHECK(changes[0].other_changes == 1);
        CHECK(changes[1].other_changes == 1);
        CHECK(changes[2].other_changes == 0);
    }
}
