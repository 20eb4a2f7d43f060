#include "diary/usual.h"
#include "doctest.h"
#include "small_diary.h"

using namespace unknot;
using namespace unknot::diary;
using namespace unknot::tests;

namespace {

constexpr std::int64_t hour = ms_per_hour;

time::Moment now() { return clock("2026-11-22T08:00:00.000Z", 60); }

time::Moment before(std::int64_t ms) {
    auto at = now();
    at.at.ms -= ms;
    return at;
}

std::vector<FieldEdit> drink(std::string_view what, std::int64_t volume) {
    return {{Field::intake_what, choice(Field::intake_what, "drink")},
            {Field::intake_drink, choice(Field::intake_drink, what)},
            {Field::intake_volume, volume}};
}

std::vector<FieldEdit> named(std::string_view kind, std::string_view name) {
    return {{Field::intake_what, choice(Field::intake_what, kind)}, {Field::intake_name, std::string(name)}};
}

std::vector<std::string> said(std::vector<UsualIntake> const& all) {
    std::vector<std::string> words;
    for (auto const& one : all)
        words.push_back(std::string(one.newest->choice(Field::intake_drink).value_or("")) +
                        std::string(one.newest->text(Field::intake_name).value_or("")) +
                        std::to_string(one.newest->integer(Field::intake_volume).value_or(0)));
    return words;
}

using Words = std::vector<std::string>;

}

TEST_SUITE("usual") {
    TEST_CASE("an empty diary, another kind, the future and what was deleted give nothing") {
        SmallDiary small;
        CHECK(usual_intakes(small.diary, "drink", now(), 4).last.empty());
        small.add(RecordType::intake, before(hour), named("food", "Bread"));
        small.add(RecordType::intake, before(-hour), drink("tea", 200));
        small.remove(small.add(RecordType::intake, before(hour), drink("beer", 500)).id);
        CHECK(usual_intakes(small.diary, "drink", now(), 4).last.empty());
        CHECK(usual_intakes(small.diary, "food", now(), 0).last.empty());
    }

    TEST_CASE("the last different ones come newest first, drinks apart by volume") {
        SmallDiary small;
        small.add(RecordType::intake, before(5 * hour), drink("coffee", 200));
        small.add(RecordType::intake, before(4 * hour), drink("water", 250));
        small.add(RecordType::intake, before(3 * hour), drink("water", 500));
        small.add(RecordType::intake, before(2 * hour), drink("coffee", 200));
        CHECK(said(usual_intakes(small.diary, "drink", now(), 9).last) == Words{"coffee200", "water500", "water250"});
        CHECK(said(usual_intakes(small.diary, "drink", now(), 2).last) == Words{"coffee200", "water500"});
    }

    TEST_CASE("names are one however capitals and accents are used, and the newest amounts stand") {
        SmallDiary small;
        auto old = named("food", "CRÈME");
        old.push_back({Field::intake_portion, 50.0});
        small.add(RecordType::intake, before(2 * hour), old);
        auto fresh = named("food", "crème");
        fresh.push_back({Field::intake_portion, 80.0});
        fresh.push_back({Field::intake_note, std::string("late")});
        fresh.push_back({Field::intake_for_cramp, true});
        auto const& newest = small.add(RecordType::intake, before(hour), fresh);
        auto const found = usual_intakes(small.diary, "food", now(), 9).last;
        REQUIRE(found.size() == 1);
        CHECK(found[0].newest == &newest);
        CHECK(found[0].times == 2);
        // Without note and purpose, but with everything else.
        auto const again = small.add(RecordType::intake, now(), found[0].fields);
        CHECK(again.decimal(Field::intake_portion) == 80);
        CHECK(again.values.size() == newest.values.size() - 2);
    }

    TEST_CASE("the usual is what is taken about this time, by the clock of each record") {
        SmallDiary small;
        for (int back = 1; back <= 10; ++back)
            small.add(RecordType::intake, before(back * ms_per_day + 12 * hour), drink("wine", 200));
        for (int back = 1; back <= 3; ++back)
            small.add(RecordType::intake, before(back * ms_per_day), drink("tea", 200));
        // In Tokyo, where eight in the morning is eight hours earlier.
        for (int back = 4; back <= 5; ++back)
            small.add(RecordType::intake, clock("2026-11-1" + std::to_string(back) + "T09:59:00.000Z", 540),
                      drink("coffee", 200));
        small.add(RecordType::intake, before(ms_per_day), drink("milk", 200));
        auto const usual = usual_intakes(small.diary, "drink", now(), 9).usual;
        CHECK(said(usual) == Words{"tea200", "coffee200"});
        CHECK(usual[0].times_about_now == 3);
    }

    TEST_CASE("midnight is near to both of its sides") {
        SmallDiary small;
        auto const night = clock("2026-11-22T00:30:00.000Z", 0);
        small.add(RecordType::intake, "2026-11-21T23:00:00.000Z", 0, drink("water", 200));
        small.add(RecordType::intake, "2026-11-20T22:31:00.000Z", 0, drink("water", 200));
        small.add(RecordType::intake, "2026-11-19T22:29:00.000Z", 0, drink("water", 200));
        CHECK(usual_intakes(small.diary, "drink", night, 9).usual.front().times_about_now == 2);
    }

    TEST_CASE("what was taken longer ago than 60 days counts as nothing, but is still a last one") {
        SmallDiary small;
        for (int back = 61; back <= 70; ++back)
            small.add(RecordType::intake, before(back * ms_per_day), named("medicine", "Ibuprofen"));
        auto const found = usual_intakes(small.diary, "medicine", now(), 9);
        CHECK(found.last.size() == 1);
        CHECK(found.last[0].times == 0);
        CHECK(found.usual.empty());
    }
}
