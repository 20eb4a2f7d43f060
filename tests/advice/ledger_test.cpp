#include "advice/ledger.h"
#include "diaries.h"
#include "diary/items.h"
#include "doctest.h"
#include "support/random_diary.h"

#include <cmath>

using namespace unknot;
using namespace unknot::advice;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

Ledger today_of(DiaryMaker const& maker, knowledge::Library const* known = &library()) {
    return ledger_of(maker.diary(), known, today());
}

std::vector<diary::FieldEdit> pill(std::vector<diary::FieldEdit> fields) {
    fields.push_back(field(Field::intake_what, "supplement"));
    return fields;
}

}

TEST_SUITE("ledger") {
    TEST_CASE("a day with nothing written down is empty, and says no more than that") {
        auto const ledger = today_of({});
        for (auto const& line : ledger.lines) {
            CHECK(line.amount == 0);
            CHECK_FALSE(line.at_least);
            CHECK(line.parts.empty());
        }
        CHECK(ledger.intake.records == 0);
        CHECK_FALSE(ledger.sweat);
        CHECK_FALSE(ledger.last_caffeine);
        CHECK_FALSE(ledger.drank_too_much);
    }

    TEST_CASE("an amount nobody knows makes its line a lower bound and stands among its parts") {
        DiaryMaker maker;
        maker.intake(before_noon(hour), {field(Field::intake_what, "food"), amount(Field::intake_sodium, 300)});
        auto const ledger = today_of(maker);
        CHECK_FALSE(ledger[LedgerItem::sodium].at_least);
        CHECK(ledger[LedgerItem::potassium].at_least);
        REQUIRE(ledger[LedgerItem::potassium].parts.size() == 1);
        CHECK_FALSE(ledger[LedgerItem::potassium].parts[0].amount);
        CHECK_FALSE(ledger[LedgerItem::drinks].at_least);
    }

    TEST_CASE("a drink without a volume makes the drinks a lower bound") {
        DiaryMaker maker;
        maker.intake(before_noon(hour), {field(Field::intake_what, "drink"), field(Field::intake_drink, "water")});
        maker.intake(before_noon(hour), {field(Field::intake_what, "drink"), number(Field::intake_volume, 250)});
        auto const drinks = today_of(maker)[LedgerItem::drinks];
        CHECK(drinks.amount == 250);
        CHECK(drinks.at_least);
        CHECK(drinks.parts.size() == 2);
    }

    TEST_CASE("supplements stand apart, and a pill of which nothing is known leaves the limit open") {
        DiaryMaker maker;
        maker.intake(before_noon(hour), pill({amount(Field::intake_magnesium, 200)}));
        maker.intake(before_noon(hour), {field(Field::intake_what, "food"), amount(Field::intake_magnesium, 80)});
        auto const magnesium = today_of(maker)[LedgerItem::magnesium];
        CHECK(magnesium.amount == 280);
        CHECK(magnesium.supplement == 200);
        CHECK_FALSE(magnesium.supplement_at_least);
        maker.intake(before_noon(hour), pill({{Field::intake_name, std::string("Leg pill")}}));
        CHECK(today_of(maker)[LedgerItem::magnesium].supplement_at_least);
        CHECK(today_of(maker)[LedgerItem::potassium].at_least);
    }

    TEST_CASE("the supplemental magnesium is held against the European or the American limit, never its food") {
        DiaryMaker maker;
        maker.intake(before_noon(hour), pill({amount(Field::intake_magnesium, 300)}));
        maker.intake(before_noon(hour), {field(Field::intake_what, "food"), amount(Field::intake_magnesium, 400)});
        maker.intake(before_noon(hour), {field(Field::intake_what, "food")});
        auto const ledger = today_of(maker);
        auto const facts = facts_of(maker);
        auto const blockers = blockers_for(facts, library(), maker.diary());
        for (auto const& [region, limit] : {std::pair<std::string, double>{"eu", 250}, {"us", 350}}) {
            Person person;
            person.region = region;
            bool seen = false;
            for (auto const& line : reference_lines(library(), person, ledger.intake, blockers, facts)) {
                if (line.range.kind != ReferenceKind::upper_limit_supplement) continue;
                seen = true;
                CHECK(line.range.low == limit);
                CHECK(line.taken == 300);
                CHECK_FALSE(line.at_least);
            }
            CHECK(seen);
        }
    }

    TEST_CASE("a drink at two in the morning belongs to the day before, by its own clock") {
        DiaryMaker maker;
        maker.intake({noon.ms - 10 * hour}, {field(Field::intake_what, "drink"), number(Field::intake_volume, 100)});
        maker.intake({noon.ms + 14 * hour}, {field(Field::intake_what, "drink"), number(Field::intake_volume, 200)});
        CHECK(today_of(maker)[LedgerItem::drinks].amount == 200);
        CHECK(ledger_of(maker.diary(), &library(), today(-1))[LedgerItem::drinks].amount == 100);
        maker.add(RecordType::settings, before_noon(day), {number(Field::settings_day_start, 60)});
        CHECK(today_of(maker)[LedgerItem::drinks].amount == 100);
    }

    TEST_CASE("the last caffeine is that of the last record that brought some, coffee and tea among them") {
        DiaryMaker maker;
        maker.intake(before_noon(3 * hour), {field(Field::intake_what, "drink"), amount(Field::intake_caffeine, 80)});
        maker.intake(before_noon(2 * hour), {field(Field::intake_what, "drink"), field(Field::intake_drink, "coffee")});
        maker.intake(before_noon(hour), {field(Field::intake_what, "drink"), field(Field::intake_drink, "tea"),
                                         amount(Field::intake_caffeine, 0)});
        maker.intake(before_noon(hour), {field(Field::intake_what, "drink")});
        auto const ledger = today_of(maker);
        REQUIRE(ledger.last_caffeine);
        CHECK(ledger.last_caffeine->at == before_noon(2 * hour));
    }

    TEST_CASE("gaining weight in a bout means drinking too much, however short it was") {
        DiaryMaker maker;
        maker.exercise(before_noon(hour), {number(Field::exercise_length, 5), amount(Field::exercise_weight_before, 70),
                                           amount(Field::exercise_weight_after, 70.5)});
        auto const ledger = today_of(maker);
        CHECK(ledger.drank_too_much);
        REQUIRE(ledger.bouts.size() == 1);
        CHECK(ledger.bouts[0].gained_weight);
        CHECK_FALSE(ledger.bouts[0].loss);
        CHECK_FALSE(ledger.sweat);
    }

    TEST_CASE("the sweat of the day is that of its weighed bouts, its sodium a range") {
        DiaryMaker maker;
        maker.exercise(before_noon(hour), {number(Field::exercise_length, 60)});
        CHECK_FALSE(today_of(maker).sweat);
        for (auto const length : {60, 120})
            maker.exercise(before_noon(hour),
                           {number(Field::exercise_length, length), amount(Field::exercise_weight_before, 70),
                            amount(Field::exercise_weight_after, 69), number(Field::exercise_drunk, 500)});
        auto const ledger = today_of(maker);
        REQUIRE(ledger.sweat);
        CHECK(ledger.sweat->litres == doctest::Approx(3));
        CHECK(ledger.sweat->litres_an_hour_low == doctest::Approx(0.75));
        CHECK(ledger.sweat->litres_an_hour_high == doctest::Approx(1.5));
        CHECK(ledger.sweat->sodium_low < ledger.sweat->sodium_high);
        CHECK_FALSE(ledger.drank_too_much);
        CHECK(ledger.bouts.size() == 3);
    }

    TEST_CASE("an item of one's own needs no table: its amounts are those of the portions") {
        diary::Record broth;
        broth.type = RecordType::item;
        broth.set(Field::item_what, diary::choice(Field::item_what, "drink"));
        broth.set(Field::item_name, std::string("My broth"));
        broth.set(Field::item_volume, std::int64_t{240});
        broth.set(Field::item_sodium, 893.1);
        DiaryMaker maker;
        maker.intake(before_noon(hour), intake_of_item(broth, 0.5).value());
        auto const ledger = today_of(maker, nullptr);
        CHECK(ledger[LedgerItem::sodium].amount == 893.1 * 0.5);
        CHECK(ledger[LedgerItem::drinks].amount == 120);
        CHECK(ledger[LedgerItem::potassium].at_least);
    }

    TEST_CASE("every line is the exact sum of its parts and of the intake, for any intakes") {
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            Chance chance(seed);
            DiaryMaker maker;
            for (int i = 0; i < 12; ++i) {
                std::vector<diary::FieldEdit> fields;
                for (auto const& of : diary::fields_of(RecordType::intake))
                    if (one_in(chance, 2)) fields.push_back({diary::field_of(of), random_value(chance, of)});
                maker.intake(before_noon(pick(chance, 0, 5 * hour)), std::move(fields));
            }
            auto const ledger = today_of(maker);
            CHECK(ledger.intake.records <= 12);
            for (auto const& line : ledger.lines) {
                double sum = 0, supplement = 0;
                bool at_least = false;
                for (auto const& part : line.parts) {
                    sum += part.amount.value_or(0);
                    supplement += part.supplement ? part.amount.value_or(0) : 0;
                    at_least = at_least || !part.amount;
                }
                CAPTURE(word(line.item));
                CHECK(line.amount == sum);
                CHECK(line.supplement == supplement);
                CHECK(line.at_least == at_least);
            }
            CHECK(ledger[LedgerItem::drinks].amount == ledger.intake.drinks);
            CHECK(ledger[LedgerItem::sodium].amount == ledger.intake[Nutrient::sodium]);
            CHECK(ledger[LedgerItem::magnesium].supplement == ledger.intake.magnesium_supplement);
        }
    }
}
