#include "diary/items.h"
#include "doctest.h"
#include "small_diary.h"
#include "support/random_diary.h"

#include <limits>

using namespace unknot;
using namespace unknot::diary;
using namespace unknot::tests;

namespace {

Record item(std::vector<FieldValue> const& values) {
    Record record;
    record.type = RecordType::item;
    for (auto const& [value, field] : values)
        record.set(field, value);
    return record;
}

Record taken(Record const& of, double portions) {
    auto fields = intake_of_item(of, portions);
    REQUIRE(fields);
    SmallDiary small;
    return small.add(RecordType::intake, "2026-11-22T12:00:00.000Z", 0, fields.value());
}

}

TEST_SUITE("items") {
    TEST_CASE("refuses no portions, less, and more than can be written down") {
        auto const pill = item({{Field::item_magnesium, 200.0}, {Field::item_volume, std::int64_t{100}}});
        for (auto const portions : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(), 501.0, 1e300,
                                    std::numeric_limits<double>::infinity()}) {
            auto const fields = intake_of_item(pill, portions);
            REQUIRE_FALSE(fields);
            CHECK(fields.error().problem == Problem::out_of_range);
        }
    }

    TEST_CASE("copies what it is and its amounts times the portions, but not its note") {
        auto const intake = taken(item({{Field::item_what, choice(Field::item_what, "drink")},
                                        {Field::item_name, std::string("My broth")},
                                        {Field::item_volume, std::int64_t{250}},
                                        {Field::item_sodium, 893.1},
                                        {Field::item_form, choice(Field::item_form, "citrate")},
                                        {Field::item_note, std::string("from the market")}}),
                                  1.5);
        CHECK(intake.choice(Field::intake_what) == "drink");
        CHECK(intake.choice(Field::intake_drink) == "other");
        CHECK(intake.text(Field::intake_name) == "My broth");
        CHECK(intake.integer(Field::intake_volume) == 375);
        CHECK(intake.decimal(Field::intake_sodium) == 893.1 * 1.5);
        CHECK(intake.choice(Field::intake_form) == "citrate");
        CHECK_FALSE(intake.find(Field::intake_note));
        CHECK_FALSE(intake.find(Field::intake_potassium));
    }

    TEST_CASE("every field of an item has its fellow among those of an intake") {
        for (auto const& of : fields_of(RecordType::item)) {
            auto const fellow = find_field(RecordType::intake, of.name);
            REQUIRE(fellow);
            CHECK(row(*fellow).kind == of.kind);
            CHECK(row(*fellow).unit == of.unit);
        }
    }

    TEST_CASE("one portion is the item itself, and two are twice one, for any item") {
        Chance chance(1);
        for (int i = 0; i < 200; ++i) {
            std::vector<FieldValue> values;
            for (auto const& of : fields_of(RecordType::item))
                if (one_in(chance, 2)) values.push_back({field_of(of), random_value(chance, of)});
            auto const any = item(values);
            auto const one = taken(any, 1);
            auto const two = intake_of_item(any, 2);
            for (auto const& [value, field] : any.values) {
                auto const* fellow = one.find(*find_field(RecordType::intake, row(field).name));
                if (field == Field::item_note) continue;
                REQUIRE(fellow);
                if (row(field).kind != Kind::choice) CHECK(*fellow == value);
            }
            if (!two) continue;
            for (auto const& edit : two.value())
                if (row(edit.field).kind == Kind::decimal)
                    CHECK(*std::get_if<double>(&*edit.value) == 2 * *one.decimal(edit.field));
        }
    }
}
