#include "base/json.h"
#include "diary/value.h"
#include "doctest.h"
#include "support/random_diary.h"

#include <array>
#include <cmath>

using namespace unknot;
using namespace unknot::diary;

namespace {

std::optional<Value> read(Field field, std::string const& json) {
    auto const document = JsonDocument::read(json);
    REQUIRE(document);
    return read_value(row(field), document.value().root());
}

std::string written(Field field, Value const& value) {
    JsonWriter writer;
    write_value(writer, row(field), value);
    return writer.finish().value();
}

}

TEST_SUITE("value") {
    TEST_CASE("a length shorter than nothing is refused as an end before the start") {
        auto const status = check_value(Field::cramp_duration, std::int64_t{-1});
        REQUIRE_FALSE(status);
        CHECK(status.error().problem == Problem::out_of_range);
        CHECK(status.error().where == "cramp.duration");
        CHECK(status.error().what.find("end comes before the start") != std::string::npos);
    }

    TEST_CASE("refuses what is out of range, NaN and infinity too") {
        CHECK_FALSE(check_value(Field::cramp_strength, std::int64_t{11}));
        CHECK_FALSE(check_value(Field::cramp_strength, std::int64_t{-1}));
        CHECK_FALSE(check_value(Field::intake_sodium, std::nan("")));
        CHECK_FALSE(check_value(Field::intake_sodium, HUGE_VAL));
        CHECK_FALSE(check_value(Field::check_in_in_bed, time::Instant{-1}));
        CHECK_FALSE(check_value(Field::check_in_day, time::CivilDay{-1}));
    }

    TEST_CASE("refuses another kind") {
        CHECK_FALSE(check_value(Field::cramp_strength, 5.0));
        CHECK_FALSE(check_value(Field::cramp_note, true));
        CHECK_FALSE(check_value(Field::cramp_muscle, Choices{1}));
        CHECK(check_value(Field::cramp_muscle, Choice{1}));
    }

    TEST_CASE("refuses words past the last") {
        CHECK(check_value(Field::cramp_side, Choice{2}));
        CHECK_FALSE(check_value(Field::cramp_side, Choice{3}));
        CHECK_FALSE(check_value(Field::cramp_side, Choice{64}));
        CHECK(check_value(Field::cramp_helped, Choices{0x1FF}));
        CHECK_FALSE(check_value(Field::cramp_helped, Choices{0x200}));
    }

    TEST_CASE("refuses text that is too long or no UTF-8; counts characters, not bytes") {
        std::string accents;
        for (int i = 0; i < 4000; ++i)
            accents += "\xC3\xA9";
        CHECK(check_value(Field::cramp_note, accents));
        CHECK_FALSE(check_value(Field::cramp_note, accents + 'x'));
        CHECK_FALSE(check_value(Field::cramp_note, std::string("\xFF")));
    }

    TEST_CASE("JSON this version cannot use is no value") {
        CHECK_FALSE(read(Field::cramp_strength, "11"));
        CHECK_FALSE(read(Field::cramp_strength, "1.5"));
        CHECK_FALSE(read(Field::cramp_strength, "\"5\""));
        CHECK_FALSE(read(Field::cramp_strength, "null"));
        CHECK_FALSE(read(Field::cramp_muscle, "\"jaw\""));
        CHECK_FALSE(read(Field::cramp_muscle, "\"\""));
        CHECK_FALSE(read(Field::cramp_muscle, "\"calf foot\""));
        CHECK_FALSE(read(Field::cramp_muscle, "0"));
        CHECK_FALSE(read(Field::cramp_helped, "\"heat\""));
        CHECK_FALSE(read(Field::cramp_helped, R"(["heat","magic"])"));
        CHECK_FALSE(read(Field::cramp_helped, R"(["heat",1])"));
        CHECK_FALSE(read(Field::check_in_day, "\"2026-02-30\""));
        CHECK_FALSE(read(Field::check_in_day, "20000"));
        CHECK_FALSE(read(Field::cramp_woke, "1"));
        CHECK_FALSE(read(Field::check_in_in_bed, "-1"));
    }

    TEST_CASE("words are written in the table's order, however they came") {
        auto const value = read(Field::cramp_helped, R"(["other","heat","heat","walked"])");
        REQUIRE(value);
        CHECK(written(Field::cramp_helped, *value) == R"(["walked","heat","other"])");
        CHECK(words_of(row(Field::cramp_helped), std::get<Choices>(*value)).size() == 3);
    }

    TEST_CASE("words make the values they name") {
        CHECK(written(Field::cramp_muscle, choice(Field::cramp_muscle, "thigh_back")) == "\"thigh_back\"");
        std::array<std::string_view, 2> const words{"massage", "stood_up"};
        CHECK(written(Field::cramp_helped, choices(Field::cramp_helped, words)) == R"(["stood_up","massage"])");
    }

    TEST_CASE("every field of the table reads back what was written") {
        tests::Chance chance(1);
        for (auto const& of : field_table()) {
            for (int round = 0; round < 50; ++round) {
                auto const value = tests::random_value(chance, of);
                CAPTURE(of.name);
                CHECK(check_value(field_of(of), value));
                auto const back = read(field_of(of), written(field_of(of), value));
                REQUIRE(back);
                CHECK(*back == value);
            }
        }
    }
}
