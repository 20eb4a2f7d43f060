#include "exchange/share/random_shared.h"

namespace unknot::tests {

using namespace exchange;

namespace {

std::uint32_t number(Chance& chance, std::int64_t low, std::int64_t high) {
    return static_cast<std::uint32_t>(pick(chance, low, high));
}

std::uint32_t wire_id(Chance& chance) { return number(chance, 0, one_in(chance, 4) ? 4'294'967'295 : 700); }

time::CivilDay day(Chance& chance) { return {static_cast<std::int32_t>(pick(chance, 0, time::last_day.days))}; }

SharedReliefPlan plan(Chance& chance) {
    SharedReliefPlan plan{wire_id(chance), {}, day(chance)};
    for (auto left = pick(chance, 0, 64); left > 0; --left) {
        std::optional<Seconds> hold;
        if (!one_in(chance, 3)) hold = Seconds{pick(chance, 1, 3600)};
        plan.steps.push_back({wire_id(chance), hold});
    }
    return plan;
}

SharedFoodList foods(Chance& chance) {
    SharedFoodList list{wire_id(chance), {}, day(chance)};
    for (auto left = pick(chance, 0, 64); left > 0; --left)
        list.foods.push_back({wire_id(chance), number(chance, 1, 100'000)});
    return list;
}

SharedEvidence evidence(Chance& chance) {
    return {wire_id(chance), static_cast<knowledge::Grade>(pick(chance, 0, 4)), day(chance)};
}

SharedRaceCard race_card(Chance& chance) {
    SharedRaceCard card{wire_id(chance), plan(chance), {}};
    if (one_in(chance, 2)) return card;
    auto const rate = number(chance, 0, 10'000), sodium = number(chance, 0, 20'000);
    card.sweat = {number(chance, 1, 1000), number(chance, 0, rate), rate, number(chance, 0, sodium), sodium};
    return card;
}

std::optional<SharedNight> night(Chance& chance) {
    if (one_in(chance, 3)) return std::nullopt;
    SharedNight night{static_cast<int>(pick(chance, 0, max_cramps)), {}, {}};
    if (night.cramps > 0 && one_in(chance, 2)) night.strength = static_cast<int>(pick(chance, 0, 10));
    if (night.cramps > 0 && one_in(chance, 2)) night.woke = one_in(chance, 2);
    return night;
}

SharedSummary summary(Chance& chance) {
    SharedSummary summary{{static_cast<std::int32_t>(pick(chance, 0, time::last_day.days - summary_nights_limit))}, {}};
    for (auto left = pick(chance, 1, summary_nights_limit); left > 0; --left)
        summary.nights.push_back(night(chance));
    return summary;
}

}

SharedDocument random_shared(Chance& chance, LinkKind kind) {
    switch (kind) {
    case LinkKind::relief_plan: return plan(chance);
    case LinkKind::food_list: return foods(chance);
    case LinkKind::evidence: return evidence(chance);
    case LinkKind::race_card: return race_card(chance);
    case LinkKind::summary: return summary(chance);
    }
    return {};
}

SharedSummary fullest_summary(int nights) {
    return {
        {20'000},
        std::vector<std::optional<SharedNight>>(static_cast<std::size_t>(nights), SharedNight{max_cramps, 10, true})};
}

}
