#include "app/core/form_fields.h"
#include "diary/record.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::app;
using diary::Field;
using Words = std::vector<std::string>;

namespace {

diary::Record cramp() {
    diary::Record record;
    record.type = diary::RecordType::cramp;
    return record;
}

FieldView shown(FormField const& form, Words chosen) { return {form, std::move(chosen), {}, {}, {}, {}, {}}; }

}

TEST_SUITE("fields of a form: unhappy") {
    TEST_CASE("nothing is chosen in a record that says nothing, and that is no value") {
        for (auto const& card : form_of(diary::RecordType::cramp))
            for (auto const& form : card.fields) {
                CHECK(chosen_in(form, cramp()).empty());
                CHECK_FALSE(chosen_value(shown(form, {})));
            }
    }
    TEST_CASE("what depends on another field is not asked while that is not known") {
        FormField const form{Field::cramp_side, Input::words, {}, {Field::cramp_after, "gone sore"}};
        auto record = cramp();
        CHECK_FALSE(is_asked(form, record));
        record.set(Field::cramp_after, diary::choice(Field::cramp_after, "sore_swollen_warm"));
        CHECK_FALSE(is_asked(form, record));   // whole words only
        record.set(Field::cramp_after, diary::choice(Field::cramp_after, "sore"));
        CHECK(is_asked(form, record));
    }
}

TEST_SUITE("fields of a form") {
    TEST_CASE("what is chosen, as a value, is what the record has") {
        auto record = cramp();
        std::vector<std::string_view> const helped{"massage", "heat"};
        record.set(Field::cramp_side, diary::choice(Field::cramp_side, "left"));
        record.set(Field::cramp_helped, diary::choices(Field::cramp_helped, helped));
        record.set(Field::cramp_strength, diary::Value{std::int64_t{0}});
        record.set(Field::cramp_duration, diary::Value{std::int64_t{130}});
        int known = 0;
        for (auto const& card : form_of(diary::RecordType::cramp))
            for (auto const& form : card.fields) {
                auto const value = chosen_value(shown(form, chosen_in(form, record)));
                auto const* stored = record.find(form.field);
                REQUIRE(value.has_value() == (stored != nullptr));
                if (stored == nullptr) continue;
                CHECK(*value == *stored);
                ++known;
            }
        CHECK(known == 4);
    }
    TEST_CASE("a word is switched on and off, and 'none' stands alone") {
        CHECK(toggled({}, "heat") == Words{"heat"});
        CHECK(toggled({"heat"}, "massage") == Words{"heat", "massage"});
        CHECK(toggled({"heat", "massage"}, "heat") == Words{"massage"});
        CHECK(toggled({"gout", "anaemia"}, "none") == Words{"none"});
        CHECK(toggled({"none"}, "gout") == Words{"gout"});
        CHECK(toggled({"none"}, "none").empty());
    }
    TEST_CASE("each type that a person writes down has a form, and no form has a field of another type") {
        using diary::RecordType;
        for (auto const type :
             {RecordType::cramp, RecordType::intake, RecordType::exercise, RecordType::stretch, RecordType::check_in,
              RecordType::medicine, RecordType::note, RecordType::item, RecordType::tag, RecordType::blood_result}) {
            CHECK_FALSE(form_of(type).empty());
            for (auto const& card : form_of(type))
                for (auto const& form : card.fields)
                    CHECK(diary::row(form.field).type == type);
        }
        for (auto const& form : morning_questions())
            CHECK(diary::row(form.field).type == RecordType::cramp);
    }
}
