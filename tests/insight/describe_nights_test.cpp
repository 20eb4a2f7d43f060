#include "doctest.h"
#include "insight/describe_nights.h"
#include "logged.h"

using namespace unknot;
using namespace unknot::insight;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

TEST_SUITE("nights") {
    TEST_CASE("an empty diary has no nights") {
        Logged const logged;
        auto const nights = logged.nights(10);
        CHECK(nights.empty());
        CHECK(nights.days() == 0);
        CHECK(nights.nights_between(time::first_day, time::last_day) == 0);
    }

    TEST_CASE("tonight is not over: neither its cramp nor its answer counts") {
        Logged logged;
        logged.night(3, false);
        logged.cramp(5, 11);
        CHECK(logged.nights(5).episodes().empty());
        CHECK(logged.nights(6).episodes().size() == 1);
    }

    TEST_CASE("what a wrong clock dated ahead counts as nothing") {
        Logged logged;
        logged.cramp(2);
        logged.cramp(300);
        logged.answer(301, "no");
        auto const nights = logged.nights(5);
        CHECK(nights.episodes().size() == 1);
        CHECK(nights.days() == 3);
    }

    TEST_CASE("a deleted cramp is none") {
        Logged logged;
        auto const id = logged.cramp(2);
        diary::Diary copy;
        auto gone = *logged.diary().find(id);
        gone.gone = true;
        diary::Change change;
        change.made = on_day(3, 12);
        change.records = {gone};
        REQUIRE(copy.apply(change));
        CHECK(Nights::of(copy, at_noon(5)).empty());
    }

    TEST_CASE("a night without a record is not answered, and not free") {
        Logged logged;
        logged.night(0, true);
        logged.night(2, false);
        auto const nights = logged.nights(3);
        CHECK(nights.days() == 3);
        CHECK_FALSE(nights.is_answered(nth_day(1)));
        CHECK_FALSE(nights.is_free(nth_day(1)));
        CHECK(nights.is_free(nth_day(2)));
        CHECK(nights.answered_between(nth_day(0), nth_day(2)) == 2);
    }

    TEST_CASE("several cramps in one night are one episode of several records") {
        Logged logged;
        logged.cramp(4, 23);
        logged.cramp(4, 26);
        logged.cramp(4, 29);
        auto const nights = logged.nights(6);
        REQUIRE(nights.episodes().size() == 1);
        CHECK(nights.episodes().front().cramps.size() == 3);
        CHECK(nights.episodes().front().night == nth_day(4));
    }

    TEST_CASE("a night belongs to the evening before, by the person's own day start") {
        Logged logged;
        logged.cramp(4, 29, {}, 30);   // half past five
        CHECK(logged.nights(9).has_cramp(nth_day(4)));
        logged.add(RecordType::settings, on_day(0, 12), {{Field::settings_day_start, std::int64_t{5 * 60}}});
        CHECK(logged.nights(9).has_cramp(nth_day(5)));
    }

    TEST_CASE("a cramp stands over an answer of no, and the check-in's yes is an episode without a record") {
        Logged logged;
        logged.cramp(1);
        logged.answer(1, "no");
        logged.answer(2, "yes");
        auto const nights = logged.nights(4);
        CHECK_FALSE(nights.is_free(nth_day(1)));
        REQUIRE(nights.episodes().size() == 2);
        CHECK(nights.episodes().back().cramps.empty());
    }

    TEST_CASE("a cramp at twenty past six, with a yes for the night before, is one episode of that night") {
        Logged logged;
        logged.answer(3, "yes");
        logged.cramp(4, 6, {}, 20);
        auto const nights = logged.nights(6);
        REQUIRE(nights.episodes().size() == 1);
        CHECK(nights.episodes().front().night == nth_day(3));
        CHECK(nights.episodes().front().cramps.size() == 1);
    }

    TEST_CASE("a morning cramp belongs to its own night when the night before has one, or nothing is said of it") {
        Logged recorded, unsaid, asleep, afternoon;
        recorded.answer(3, "yes");
        recorded.cramp(3, 26);
        recorded.cramp(4, 6, {}, 20);
        CHECK(recorded.nights(6).episodes().size() == 2);
        unsaid.cramp(4, 6, {}, 20);
        CHECK(unsaid.nights(6).has_cramp(nth_day(4)));
        asleep.cramp(4, 7, {chosen(diary::Field::cramp_context, "sleep")});
        CHECK(asleep.nights(6).has_cramp(nth_day(3)));
        afternoon.answer(3, "yes");
        afternoon.cramp(4, 12);
        CHECK(afternoon.nights(6).episodes().size() == 2);
    }

    TEST_CASE("the parts of a span add up to the whole") {
        Logged logged;
        for (int day = 0; day < 40; ++day)
            if (day % 7 != 3) logged.night(day, day % 3 == 0);
        auto const nights = logged.nights(40);
        for (int cut = -2; cut < 42; ++cut) {
            auto const middle = nth_day(cut), next = nth_day(cut + 1), end = nth_day(60);
            CHECK(nights.episodes_between(nth_day(-9), middle) + nights.episodes_between(next, end) ==
                  static_cast<int>(nights.episodes().size()));
            CHECK(nights.nights_between(nth_day(-9), middle) + nights.nights_between(next, end) == nights.days());
            CHECK(nights.answered_between(nth_day(-9), middle) + nights.answered_between(next, end) ==
                  nights.answered_between(nights.first(), nights.last()));
        }
        CHECK(nights.episodes_between(nth_day(9), nth_day(2)) == 0);
    }
}
