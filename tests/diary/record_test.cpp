#include "diary/record.h"
#include "doctest.h"
#include "support/random_diary.h"

#include <algorithm>
#include <set>

using namespace unknot;
using namespace unknot::diary;

TEST_SUITE("record") {
    TEST_CASE("a field that is not set has no value of any kind") {
        Record const record;
        CHECK_FALSE(record.integer(Field::cramp_duration));
        CHECK_FALSE(record.decimal(Field::intake_sodium));
        CHECK_FALSE(record.flag(Field::cramp_woke));
        CHECK_FALSE(record.choice(Field::cramp_muscle));
        CHECK(record.choices(Field::cramp_helped).empty());
        CHECK_FALSE(record.text(Field::cramp_note));
        CHECK_FALSE(record.instant(Field::check_in_in_bed));
        CHECK_FALSE(record.day(Field::check_in_day));
    }

    TEST_CASE("a field reads what was set last") {
        Record record;
        record.set(Field::cramp_duration, std::int64_t{60});
        record.set(Field::cramp_duration, std::int64_t{120});
        record.set(Field::cramp_muscle, choice(Field::cramp_muscle, "foot"));
        record.set(Field::cramp_helped, Choices{0b101});
        record.set(Field::cramp_note, std::string("cold night"));
        CHECK(record.integer(Field::cramp_duration) == 120);
        CHECK(record.choice(Field::cramp_muscle) == "foot");
        CHECK(record.choices(Field::cramp_helped) ==
              std::vector<std::string_view>{"stretch_in_bed", "stretch_standing"});
        CHECK(record.text(Field::cramp_note) == "cold night");
        record.clear(Field::cramp_duration);
        CHECK_FALSE(record.integer(Field::cramp_duration));
        CHECK(record.values.size() == 3);
    }

    TEST_CASE("the order of setting does not matter") {
        Record one, other;
        one.set(Field::cramp_muscle, Choice{1});
        one.set(Field::cramp_end, Choice{1});
        one.set_unknown({"b", "1"});
        one.set_unknown({"a", "2"});
        other.set_unknown({"a", "2"});
        other.set_unknown({"b", "1"});
        other.set(Field::cramp_end, Choice{1});
        other.set(Field::cramp_muscle, Choice{1});
        CHECK(one == other);
    }

    TEST_CASE("setting or clearing a field drops what was kept in its place") {
        Record record;
        record.set_unknown({"muscle", "\"jaw\""});
        record.set(Field::cramp_muscle, Choice{0});
        CHECK(record.unknown_members.empty());
        record.set_unknown({"muscle", "\"jaw\""});
        record.clear(Field::cramp_muscle);
        CHECK(record.unknown_members.empty());
    }

    TEST_CASE("a kept member is replaced, not doubled") {
        Record record;
        record.set_unknown({"a", "1"});
        record.set_unknown({"a", "2"});
        REQUIRE(record.find_unknown("a"));
        CHECK(record.find_unknown("a")->json == "2");
        CHECK(record.unknown_members.size() == 1);
        record.drop_unknown("a");
        CHECK_FALSE(record.find_unknown("a"));
    }

    TEST_CASE("the one record of a type has the same id everywhere, and another than the other types'") {
        std::set<std::string> ids;
        for (std::size_t i = 0; i < record_type_count; ++i)
            ids.insert(to_string(singleton_id(static_cast<RecordType>(i))));
        CHECK(ids.size() == record_type_count);
        CHECK(to_string(singleton_id(RecordType::settings)) == "00000000-0000-7000-8000-000000000009");
    }
}
