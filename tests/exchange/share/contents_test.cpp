#include "advice/foods.h"
#include "doctest.h"
#include "exchange/report/report_cases.h"
#include "exchange/share/contents.h"
#include "knowledge/words.h"
#include "support/random_diary.h"
#include "support/shipped.h"

using namespace unknot;
using namespace unknot::exchange;
using namespace unknot::tests;
using diary::Field;

namespace {

constexpr std::string_view weighed = R"("length":60,"weight_before":70,"weight_after":69,"drunk":500,"urine":200)";

NightSpan span_of(ReportCase const& input, int nights) { return {input.first(nights), input.last, input.day_start}; }

SharedSummary summary(ReportDiary& diary, int nights) {
    return summary_to_share(diary.input().diary, span_of(diary.input(), nights));
}

std::optional<SharedSweat> sweat(ReportDiary& diary) { return measured_sweat(diary.input().diary, report_now); }

// The record without the fields that no link may contain.
diary::Record shareable_part(diary::Record record) {
    for (auto const& row : diary::field_table())
        if (row.shareable == diary::Shareable::no && record.is(row.type)) record.clear(diary::field_of(row));
    return record;
}

void put(diary::Diary& diary, diary::Record const& record) { diary.load_page({}, diary::write_record(record) + '\n'); }

std::vector<std::string> shareable_types{"cramp", "check_in"};

}

TEST_SUITE("shared contents") {
    TEST_CASE("what the knowledge does not have cannot be shared, nor what the library has not brought yet") {
        CHECK_FALSE(plan_to_share(shipped_knowledge(), "elbow"));
        CHECK_FALSE(race_card_to_share(shipped_knowledge(), "elbow", {}));
        CHECK_FALSE(evidence_to_share(shipped_with_library(), "no-such-claim"));
        CHECK_FALSE(evidence_to_share(shipped_knowledge(), "stretch-bedtime"));
        CHECK_FALSE(foods_to_share(shipped_knowledge(), knowledge::Nutrient::potassium));
    }

    TEST_CASE("sweat is shared only when it was weighed, and within a year") {
        ReportDiary diary;
        diary.add("exercise", 3, 10, R"("length":60,"drunk":500)");
        diary.add("exercise", 4, 10, R"("length":5,"weight_before":70,"weight_after":69)");
        diary.add("exercise", 400, 10, weighed);
        CHECK_FALSE(sweat(diary));
        // the sweat loss is not positive
        diary.add("exercise", 5, 10, R"("length":60,"weight_before":70,"weight_after":71)");
        CHECK_FALSE(sweat(diary));
    }

    TEST_CASE("one bout is a rate and a range of sodium; more are from the least to the most") {
        ReportDiary diary;
        diary.add("exercise", 3, 10, weighed);
        auto const once = sweat(diary);
        REQUIRE(once);
        CHECK(once->bouts == 1);
        CHECK(once->rate_low == 1300);
        CHECK(once->rate_high == 1300);
        CHECK(once->sodium_low == 546);   // 1.3 l with 420 to 1630 mg a litre
        CHECK(once->sodium_high == 2119);
        diary.add("exercise", 5, 10, R"("length":120,"weight_before":70,"weight_after":69)");
        auto const twice = sweat(diary);
        REQUIRE(twice);
        CHECK(twice->bouts == 2);
        CHECK(twice->rate_low == 500);
        CHECK(twice->rate_high == 1300);
        CHECK(twice->sodium_low == 210);
        CHECK(twice->sodium_high == 2119);
    }

    TEST_CASE("a race card has only steps that can be done while running") {
        auto const& knowledge = shipped_knowledge();
        auto const card = race_card_to_share(knowledge, "calf", {});
        auto const plan = plan_to_share(knowledge, "calf");
        REQUIRE(card);
        REQUIRE(plan);
        CHECK_FALSE(card->plan.steps.empty());
        CHECK(card->plan.steps.size() < plan->steps.size());
    }

    TEST_CASE("the foods of a list are those that bring most in a portion") {
        auto const& knowledge = shipped_with_library();
        auto const list = foods_to_share(knowledge, knowledge::Nutrient::magnesium);
        REQUIRE(list);
        CHECK(list->foods.size() == shared_foods);
        double before = 1e9;
        for (auto const& shared : list->foods) {
            auto const* wire = knowledge::find_wire_id(knowledge, shared.food);
            REQUIRE(wire != nullptr);
            CHECK(wire->kind == "food");
            auto const* food = knowledge::find_food(*knowledge.library, wire->id);
            double const amount =
                *food->amounts[static_cast<std::size_t>(knowledge::Nutrient::magnesium)] * shared.decigrams / 1000.0;
            CHECK(amount <= before + 0.01);
            before = amount;
        }
    }

    TEST_CASE("no list but one for salt has a salty food") {
        auto const& knowledge = shipped_with_library();
        for (auto const nutrient :
             {knowledge::Nutrient::potassium, knowledge::Nutrient::magnesium, knowledge::Nutrient::calcium}) {
            auto const list = foods_to_share(knowledge, nutrient);
            REQUIRE(list);
            for (auto const& shared : list->foods) {
                auto const* food =
                    knowledge::find_food(*knowledge.library, knowledge::find_wire_id(knowledge, shared.food)->id);
                for (auto const column : advice::columns_of(*food))
                    CHECK(column != knowledge::Column::salt);
            }
        }
        CHECK_FALSE(foods_to_share(knowledge, knowledge::Nutrient::sodium)->foods.empty());
    }

    TEST_CASE("every claim, and every list, fits a link and its code") {
        auto const& knowledge = shipped_with_library();
        for (auto const& claim : knowledge.library->claims) {
            auto const card = evidence_to_share(knowledge, claim.id);
            REQUIRE(card);
            CHECK(write_shared_link(*card).value().size() < 50);
        }
        for (std::size_t n = 0; n < knowledge::nutrient_count; ++n) {
            auto const list = foods_to_share(knowledge, static_cast<knowledge::Nutrient>(n));
            REQUIRE(list);
            CHECK(write_shared_link(*list).value().size() < 150);
        }
    }
}

TEST_SUITE("shared summary") {
    TEST_CASE("nights that were not logged stay so, by the sender's own nights, the oldest first") {
        ReportDiary diary;
        diary.add("cramp", 0, 2, R"("strength":8,"woke":true)");   // last night
        diary.add("cramp", 2, 23);
        diary.add("check_in", 3, 21, R"("day":"2026-11-18","cramps":"no")");
        auto const shared = summary(diary, 5);
        CHECK(time::to_iso(shared.first) == "2026-11-17");
        REQUIRE(shared.nights.size() == 5);
        CHECK_FALSE(shared.nights[0]);
        CHECK(shared.nights[1] == SharedNight{});
        CHECK_FALSE(shared.nights[2]);
        CHECK(shared.nights[3] == SharedNight{1, {}, {}});
        CHECK(shared.nights[4] == SharedNight{1, 8, true});
    }

    TEST_CASE("more cramps in a night than a link counts are as many as it can") {
        ReportDiary diary;
        for (int n = 0; n < 9; ++n)
            diary.add("cramp", 1, 23);
        CHECK(summary(diary, 1).nights.front()->cramps == max_cramps);
    }

    TEST_CASE("no field that may not be shared changes it, whatever the diary holds") {
        Chance chance(1);
        for (int round = 0; round < 100; ++round) {
            diary::Diary whole, part;
            for (int n = 0; n < 40; ++n) {
                auto record = random_record(chance);
                if (record.gone) continue;
                auto const& word = shareable_types[static_cast<std::size_t>(n) % shareable_types.size()];
                if (!record.is(*diary::type_from_word(word))) continue;
                put(whole, record);
                put(part, shareable_part(record));
            }
            for (auto const first : {0, 10'000, 20'000}) {
                NightSpan const span{{first}, {first + summary_nights_limit - 1}, Minutes{360}};
                CHECK(summary_to_share(whole, span) == summary_to_share(part, span));
            }
        }
    }

    TEST_CASE("whatever the diary holds, the link can be written and says the same") {
        Chance chance(2);
        for (int round = 0; round < 50; ++round) {
            ReportDiary diary;
            for (int n = 0; n < 60; ++n) {
                auto const text = R"("strength":)" + std::to_string(pick(chance, 0, 10)) +
                                  (one_in(chance, 2) ? R"(,"woke":true)" : "");
                diary.add("cramp", static_cast<int>(pick(chance, 0, 400)), static_cast<int>(pick(chance, 0, 23)), text);
            }
            auto const shared = summary(diary, 365);
            auto const link = write_shared_link(shared);
            REQUIRE(link);
            CHECK(read_shared_link(link.value()).value() == SharedDocument(shared));
        }
    }
}
