#include "exchange/share/resolve.h"

#include "advice/foods.h"
#include "knowledge/words.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace unknot::exchange {
namespace {

using knowledge::Column;
using knowledge::Food;
using knowledge::Knowledge;
using knowledge::Nutrient;

constexpr Seconds max_hold{120};   // the same limit as in the knowledge files
// Every receiver of a race card sees these, whatever it contains.
constexpr std::string_view race_action = "race_card", warning_action = "over_drinking_warning";

Error newer() { return {Problem::unsupported_version, {}, "the link was made with a newer version"}; }

// The id with that number and kind; empty when there is none.
std::string_view id_of(Knowledge const& knowledge, std::uint32_t number, std::string_view kind) {
    auto const* wire = knowledge::find_wire_id(knowledge, number);
    return wire != nullptr && wire->kind == kind ? std::string_view(wire->id) : std::string_view{};
}

knowledge::Protocol const* protocol_of(Knowledge const& knowledge, std::uint32_t number) {
    auto const id = id_of(knowledge, number, "protocol");
    for (auto const& protocol : knowledge.protocols)
        if (protocol.id == id) return &protocol;
    return nullptr;
}

std::vector<ResolvedCaution> cautions_of(std::vector<Column> const& columns, Knowledge const& knowledge) {
    std::vector<ResolvedCaution> cautions;
    for (auto const column : columns) {
        ResolvedCaution caution{column, advice::rows_against(column, knowledge), {}};
        if (!caution.rows.block.empty() || !caution.rows.ask.empty()) cautions.push_back(std::move(caution));
    }
    return cautions;
}

void add_column(std::vector<Column>& columns, Column column) {
    if (std::find(columns.begin(), columns.end(), column) == columns.end()) columns.push_back(column);
}

bool involves(Food const& food, Column column) {
    auto const columns = advice::columns_of(food);
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

std::vector<ResolvedCaution> cautions_of(std::vector<ResolvedFood> const& foods, Knowledge const& knowledge) {
    std::vector<Column> columns;
    for (auto const& entry : foods)
        for (auto const column : advice::columns_of(*entry.food))
            add_column(columns, column);
    auto cautions = cautions_of(columns, knowledge);
    for (auto& caution : cautions) {
        for (auto const& entry : foods)
            if (involves(*entry.food, caution.column)) caution.foods.push_back(entry.food);
        if (caution.foods.size() == foods.size()) caution.foods.clear();
    }
    return cautions;
}

// The columns needed by the actions that rest on a claim.
std::vector<Column> columns_of(knowledge::Claim const& claim, knowledge::Library const& library) {
    std::vector<Column> columns;
    for (auto const& action : library.actions) {
        auto const& claims = action.claims;
        if (std::find(claims.begin(), claims.end(), claim.id) == claims.end()) continue;
        for (auto const column : action.needs)
            add_column(columns, column);
    }
    return columns;
}

Result<ResolvedPlan> plan_of(SharedReliefPlan const& shared, Knowledge const& knowledge) {
    ResolvedPlan plan{protocol_of(knowledge, shared.protocol), {}, shared.reviewed};
    if (plan.protocol == nullptr) return newer();
    for (auto const& shared_step : shared.steps) {
        auto const* step = knowledge::find_step(knowledge, id_of(knowledge, shared_step.step, "step"));
        if (step == nullptr) return newer();
        // No Unknot writes a hold that is longer than the limit.
        if (shared_step.hold && *shared_step.hold > max_hold)
            return Error{Problem::checksum, {}, "no step is held so long"};
        plan.steps.push_back(*step);
        if (shared_step.hold) plan.steps.back().hold_seconds = static_cast<int>(shared_step.hold->count);
    }
    return plan;
}

std::optional<double> amount_in(Food const& food, Nutrient nutrient, double grams) {
    auto const per_100 = food.amounts[static_cast<std::size_t>(nutrient)];
    return per_100 ? std::optional(*per_100 * grams / 100) : std::nullopt;
}

ResolvedFood resolved_food(Food const& food, Nutrient nutrient, double grams) {
    ResolvedFood resolved{
        &food, grams, {}, amount_in(food, nutrient, grams), amount_in(food, Nutrient::net_carbs, grams)};
    for (auto const& portion : food.portions)
        if (std::abs(portion.grams - grams) < 0.1 && resolved.portion.empty()) resolved.portion = portion.text;
    return resolved;
}

struct Resolver {
    Knowledge const& knowledge;

    Result<ResolvedDocument> operator()(SharedReliefPlan const& shared) const {
        auto plan = plan_of(shared, knowledge);
        if (!plan) return plan.error();
        return ResolvedDocument(std::move(plan).value());
    }

    Result<ResolvedDocument> operator()(SharedFoodList const& shared) const {
        auto const nutrient =
            knowledge::from_word<Nutrient>(knowledge::nutrient_words, id_of(knowledge, shared.nutrient, "nutrient"));
        if (!nutrient) return newer();
        ResolvedFoodList list{*nutrient, {}, {}, shared.reviewed};
        for (auto const& shared_food : shared.foods) {
            auto const* food = knowledge::find_food(*knowledge.library, id_of(knowledge, shared_food.food, "food"));
            if (food == nullptr) return newer();
            list.foods.push_back(resolved_food(*food, *nutrient, shared_food.decigrams / 10.0));
        }
        list.cautions = cautions_of(list.foods, knowledge);
        return ResolvedDocument(std::move(list));
    }

    Result<ResolvedDocument> operator()(SharedEvidence const& shared) const {
        auto const* claim = knowledge::find_claim(*knowledge.library, id_of(knowledge, shared.claim, "claim"));
        if (claim == nullptr) return newer();
        return ResolvedDocument(ResolvedEvidence{claim, shared.grade, shared.reviewed,
                                                 cautions_of(columns_of(*claim, *knowledge.library), knowledge)});
    }

    Result<ResolvedDocument> operator()(SharedRaceCard const& shared) const {
        auto plan = plan_of(shared.plan, knowledge);
        if (!plan) return plan.error();
        ResolvedRaceCard card;
        card.situation = knowledge::find_situation(knowledge, id_of(knowledge, shared.situation, "situation"));
        card.plan = std::move(plan).value();
        card.sweat = shared.sweat;
        card.race = knowledge::find_action(*knowledge.library, race_action);
        card.warning = knowledge::find_action(*knowledge.library, warning_action);
        if (card.situation == nullptr || card.race == nullptr || card.warning == nullptr) return newer();
        card.evidence = knowledge::find_claim(*knowledge.library, card.warning->claims.front());
        return ResolvedDocument(std::move(card));
    }

    Result<ResolvedDocument> operator()(SharedSummary const& shared) const { return ResolvedDocument(shared); }
};

}

bool needs_library(SharedDocument const& document) {
    auto const kind = kind_of(document);
    return kind != LinkKind::relief_plan && kind != LinkKind::summary;
}

Result<ResolvedDocument> resolve(SharedDocument const& document, Knowledge const& knowledge) {
    assert(knowledge.library || !needs_library(document));
    return std::visit(Resolver{knowledge}, document);
}

}
