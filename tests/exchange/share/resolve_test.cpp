#include "doctest.h"
#include "exchange/share/contents.h"
#include "exchange/share/random_shared.h"
#include "exchange/share/resolve.h"
#include "support/for_anyone.h"
#include "support/shipped.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::exchange;
using namespace unknot::tests;
using knowledge::Column;
using knowledge::Nutrient;

namespace {

knowledge::Knowledge const& known() { return shipped_with_library(); }

Problem problem_of(SharedDocument const& document) {
    auto const resolved = resolve(document, known());
    REQUIRE_FALSE(resolved);
    return resolved.error().problem;
}

template <class Resolved>
Resolved resolved(SharedDocument const& document) {
    auto const result = resolve(document, known());
    REQUIRE(result);
    REQUIRE(std::holds_alternative<Resolved>(result.value()));
    return std::get<Resolved>(result.value());
}

bool has_row(std::vector<knowledge::Blocker const*> const& rows, std::string_view id) {
    return std::any_of(rows.begin(), rows.end(), [&](auto const* row) { return row->id == id; });
}

ResolvedCaution const* caution_of(std::vector<ResolvedCaution> const& cautions, Column column) {
    auto const found = std::find_if(cautions.begin(), cautions.end(),
                                    [&](ResolvedCaution const& one) { return one.column == column; });
    return found == cautions.end() ? nullptr : &*found;
}

constexpr std::uint32_t unknown = 60'000;

}

TEST_SUITE("resolve: unhappy") {
    TEST_CASE("a number the knowledge does not have, or has for something else, was made with a newer version") {
        auto const plan = *plan_to_share(known(), "calf");
        auto const foods = *foods_to_share(known(), Nutrient::potassium);
        auto const card = *race_card_to_share(known(), "calf", {});
        for (auto const wrong : {unknown, foods.foods.front().food, plan.steps.front().step}) {
            auto of_protocol = plan;
            of_protocol.protocol = wrong;
            CHECK(problem_of(of_protocol) == Problem::unsupported_version);
            auto of_nutrient = foods;
            of_nutrient.nutrient = wrong;
            CHECK(problem_of(of_nutrient) == Problem::unsupported_version);
            CHECK(problem_of(SharedEvidence{wrong, knowledge::Grade::low, {}}) == Problem::unsupported_version);
            auto of_situation = card;
            of_situation.situation = wrong;
            CHECK(problem_of(of_situation) == Problem::unsupported_version);
        }
        for (auto const wrong : {unknown, plan.protocol, foods.nutrient}) {
            auto of_step = plan;
            of_step.steps.back().step = wrong;
            CHECK(problem_of(of_step) == Problem::unsupported_version);
            auto of_food = foods;
            of_food.foods.back().food = wrong;
            CHECK(problem_of(of_food) == Problem::unsupported_version);
            auto of_race = card;
            of_race.plan.steps.back().step = wrong;
            CHECK(problem_of(of_race) == Problem::unsupported_version);
        }
    }

    TEST_CASE("no link asks for a longer hold than Unknot ever does") {
        auto plan = *plan_to_share(known(), "calf");
        plan.steps.front().hold = Seconds{121};
        CHECK(problem_of(plan) == Problem::checksum);
        CHECK(problem_of(SharedRaceCard{race_card_to_share(known(), "calf", {})->situation, plan, {}}) ==
              Problem::checksum);
    }

    TEST_CASE("any document has a meaning or a reason why not") {
        Chance chance(1);
        for (auto const kind : all_kinds)
            for (int round = 0; round < 100; ++round) {
                auto const document = resolve(random_shared(chance, kind), known());
                CHECK((document || document.error().problem == Problem::unsupported_version ||
                       document.error().problem == Problem::checksum));
            }
    }
}

TEST_SUITE("resolve") {
    TEST_CASE("a plan has the steps of its protocol, before the library is there too") {
        auto const plan = *plan_to_share(shipped_knowledge(), "foot");
        CHECK_FALSE(needs_library(plan));
        auto const document = resolve(plan, shipped_knowledge());
        REQUIRE(document);
        auto const& one = std::get<ResolvedPlan>(document.value());
        CHECK(one.protocol->muscle == "foot");
        CHECK(one.steps.size() == steps_for_anyone(*one.protocol).size());
    }

    TEST_CASE("foods rich in potassium come with who must not have them, and who asks first") {
        auto const list = resolved<ResolvedFoodList>(*foods_to_share(known(), Nutrient::potassium));
        auto const* caution = caution_of(list.cautions, Column::potassium_food);
        REQUIRE(caution != nullptr);
        CHECK(caution->foods.empty());   // all of the list
        CHECK(has_row(caution->rows.block, "dialysis"));
        CHECK(has_row(caution->rows.block, "past_high_potassium"));
        CHECK(has_row(caution->rows.ask, "potassium_sparing_diuretic"));
    }

    TEST_CASE("what nobody has said is no reason that a reader could check") {
        auto const list = resolved<ResolvedFoodList>(*foods_to_share(known(), Nutrient::potassium));
        for (auto const& caution : list.cautions)
            for (auto const* id :
                 {"conditions_unknown", "medicines_unknown", "medicine_unrecognised", "pregnancy_unknown"}) {
                CHECK_FALSE(has_row(caution.rows.block, id));
                CHECK_FALSE(has_row(caution.rows.ask, id));
            }
    }

    TEST_CASE("a caution of some foods names them") {
        auto const list = resolved<ResolvedFoodList>(*foods_to_share(known(), Nutrient::magnesium));
        bool some = false;
        for (auto const& caution : list.cautions) {
            some = some || !caution.foods.empty();
            CHECK(caution.foods.size() < list.foods.size());
        }
        CHECK(some);
    }

    TEST_CASE("amounts are those of the food table for these grams; unknown ones stay so") {
        auto shared = *foods_to_share(known(), Nutrient::potassium);
        auto const list = resolved<ResolvedFoodList>(shared);
        auto const& first = list.foods.front();
        CHECK(first.grams == doctest::Approx(shared.foods.front().decigrams / 10.0));
        CHECK(first.portion == first.food->portions.front().text);
        auto const per_100 = first.food->amounts[static_cast<std::size_t>(Nutrient::potassium)];
        CHECK(*first.amount == doctest::Approx(*per_100 * first.grams / 100));
        shared.foods.front().decigrams = 777;
        CHECK(resolved<ResolvedFoodList>(shared).foods.front().portion.empty());
    }

    TEST_CASE("evidence keeps what the sender saw beside the claim as it is now") {
        auto card = *evidence_to_share(known(), "magnesium-citrate");
        card.grade = knowledge::Grade::high;
        card.reviewed = {10'000};
        auto const evidence = resolved<ResolvedEvidence>(card);
        CHECK(evidence.claim->id == "magnesium-citrate");
        CHECK(evidence.claim->grade != knowledge::Grade::high);
        CHECK(evidence.sent_grade == knowledge::Grade::high);
        CHECK(evidence.reviewed == time::CivilDay{10'000});
    }

    TEST_CASE("evidence about magnesium says for whom magnesium is not") {
        bool found = false;
        for (auto const& claim : known().library->claims) {
            auto const evidence = resolved<ResolvedEvidence>(*evidence_to_share(known(), claim.id));
            auto const* caution = caution_of(evidence.cautions, Column::magnesium);
            found = found || (caution != nullptr && has_row(caution->rows.block, "severe_kidney_disease"));
        }
        CHECK(found);
    }

    TEST_CASE("every race card warns of drinking too much") {
        for (auto const* muscle : {"calf", "foot", "thigh_front", "thigh_back"}) {
            auto const card = resolved<ResolvedRaceCard>(*race_card_to_share(known(), muscle, SharedSweat{}));
            CHECK(card.situation->id == "running");
            CHECK_FALSE(card.plan.steps.empty());
            CHECK(card.warning->id == "over_drinking_warning");
            REQUIRE(card.evidence != nullptr);
            CHECK(card.evidence->id == "over-drinking");
            CHECK(card.race->id == "race_card");
        }
    }

    TEST_CASE("a summary means what it says") {
        auto const summary = fullest_summary(3);
        CHECK_FALSE(needs_library(summary));
        CHECK(resolved<SharedSummary>(summary) == summary);
    }
}
