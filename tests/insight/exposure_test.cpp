#include "doctest.h"
#include "insight/exposure.h"
#include "logged.h"

#include <set>

using namespace unknot;
using namespace unknot::insight;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

RecordedExposures said(RecordType type, std::vector<diary::FieldEdit> fields) {
    Logged logged;
    auto const id = logged.add(type, on_day(3, 20), std::move(fields));
    RecordedExposures seen;
    auto const& record = *logged.diary().find(id);
    if (type == RecordType::intake) add_intake(record, seen);
    if (type == RecordType::exercise) add_exercise(record, seen);
    if (type == RecordType::check_in) add_check_in(record, seen);
    return seen;
}

}

TEST_SUITE("exposure") {
    TEST_CASE("each has a word of its own") {
        std::set<std::string_view> words;
        for (std::size_t i = 0; i < exposure_count; ++i)
            words.insert(word(static_cast<Exposure>(i)));
        CHECK(words.size() == exposure_count);
        CHECK_FALSE(words.contains(""));
    }

    TEST_CASE("nothing is known before a record speaks of it, and present stays present") {
        for (std::size_t i = 0; i < exposure_count; ++i) {
            auto const exposure = static_cast<Exposure>(i);
            RecordedExposures seen;
            CHECK(seen.presence(exposure) == Presence::unknown);
            seen.set(exposure, false);
            CHECK(seen.presence(exposure) == Presence::absent);
            seen.set(exposure, true);
            seen.set(exposure, false);
            CHECK(seen.presence(exposure) == Presence::present);
        }
    }

    TEST_CASE("a drink that is a remedy says nothing, though it is alcohol") {
        auto const seen =
            said(RecordType::intake, {chosen(Field::intake_drink, "beer"), {Field::intake_for_cramp, true}});
        CHECK(seen.presence(Exposure::alcohol) == Presence::unknown);
    }

    TEST_CASE("grams of alcohol count whatever the drink") {
        auto const seen =
            said(RecordType::intake, {chosen(Field::intake_drink, "other"), {Field::intake_alcohol, 10.0}});
        CHECK(seen.presence(Exposure::alcohol) == Presence::present);
        CHECK(seen.presence(Exposure::caffeine) == Presence::unknown);
    }

    TEST_CASE("easy exercise says that there was no hard one, and nothing of shoes") {
        auto const seen = said(RecordType::exercise, {{Field::exercise_effort, std::int64_t{3}},
                                                      chosen_any(Field::exercise_footwear, {"new"})});
        CHECK(seen.presence(Exposure::exercise) == Presence::present);
        CHECK(seen.presence(Exposure::hard_exercise) == Presence::absent);
        CHECK(seen.presence(Exposure::footwear) == Presence::unknown);
    }

    TEST_CASE("an evening's answers rule out what would have been logged, a morning's do not") {
        auto const evening = said(RecordType::check_in, {{Field::check_in_sitting, std::int64_t{480}}});
        CHECK(evening.presence(Exposure::long_sitting) == Presence::present);
        CHECK(evening.presence(Exposure::alcohol) == Presence::absent);
        CHECK(evening.presence(Exposure::long_standing) == Presence::unknown);
        auto const morning = said(RecordType::check_in, {chosen(Field::check_in_cramps, "no")});
        CHECK((morning.present | morning.absent) == 0);
    }
}
