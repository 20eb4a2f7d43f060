#include "doctest.h"
#include "insight/describe_nights.h"
#include "insight/trigger_days.h"
#include "insight/whole_diaries.h"

using namespace unknot;
using namespace unknot::insight;
using diary::RecordType;

namespace {

constexpr Habit habits[] = {Habit::evening_cramps, Habit::early_cramps, Habit::late_answers, Habit::fading_answers,
                            Habit::gap};

int answered(diary::Diary const& diary, int from, int to) {
    auto const nights = Nights::of(diary, moment_on(to));
    return nights.answered_between(plus_days(nights.first(), from), plus_days(nights.first(), to - 1));
}

}

TEST_SUITE("whole_diaries") {
    TEST_CASE("the same seed gives the same diary, another one another") {
        for (auto const habit : habits) {
            auto const whole = simulate_whole(habit, 90, 7), again = simulate_whole(habit, 90, 7);
            CHECK(whole.cramp_nights == again.cramp_nights);
            REQUIRE(whole.diary.all().size() == again.diary.all().size());
            CHECK(whole.diary.all().back()->id == again.diary.all().back()->id);
            CHECK_FALSE(whole.diary.all().front()->id == simulate_whole(habit, 90, 8).diary.all().front()->id);
        }
    }

    TEST_CASE("every cramp is a record of its own, of a night before the end") {
        for (auto const habit : habits) {
            auto const whole = simulate_whole(habit, 120, 3);
            CHECK(whole.diary.count(RecordType::cramp) == whole.cramp_nights.size());
            CHECK_FALSE(whole.cramp_nights.empty());
            CHECK(Nights::of(whole.diary, moment_on(120)).days() <= 120);
        }
    }

    TEST_CASE("half of the late evenings were written when the night was over, and no other's") {
        auto const late = [](Habit habit) {
            auto const whole = simulate_whole(habit, 180, 1);
            return trigger_day_rows(whole.diary, Nights::of(whole.diary, moment_on(180))).late;
        };
        CHECK(late(Habit::late_answers) > 60);
        CHECK(late(Habit::evening_cramps) == 0);
        CHECK(late(Habit::early_cramps) == 0);
    }

    TEST_CASE("answers fade, and a gap has none") {
        auto const fading = simulate_whole(Habit::fading_answers, 360, 1);
        CHECK(answered(fading.diary, 0, 90) > 75);
        CHECK(answered(fading.diary, 270, 360) < 65);
        auto const gap = simulate_whole(Habit::gap, 90, 1);
        CHECK(answered(gap.diary, medicine_day - 28, medicine_day - 14) == 0);
        CHECK(answered(gap.diary, medicine_day - 14, medicine_day) > 8);
        CHECK(gap.diary.count(RecordType::medicine) == 1);
    }
}
