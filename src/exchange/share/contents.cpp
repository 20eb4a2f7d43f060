#include "exchange/share/contents.h"

#include "advice/foods.h"
#include "advice/relief.h"
#include "advice/sweat.h"
#include "knowledge/words.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace unknot::exchange {
namespace {

using diary::Field;
using diary::RecordType;
using knowledge::Knowledge;

constexpr Milliseconds one_year{365 * ms_per_day};
constexpr double max_rate = 10'000, max_sodium = 20'000;   // limits of a link; more is an error of measurement
constexpr std::size_t max_bouts = 1000;

std::uint32_t wire_number_of(Knowledge const& knowledge, std::string_view kind, std::string_view id) {
    // Every entry has a number: the knowledge check fails the build otherwise.
    return knowledge::wire_number(knowledge, kind, id).value_or(0);
}

time::CivilDay day_of(std::string const& reviewed) {
    auto const day = time::day_from_iso(reviewed);   // the knowledge check has validated it
    return day ? day.value() : time::CivilDay{};
}

struct HourlySweat {
    double rate, sodium_low, sodium_high;   // ml, mg
};

// Empty when the exercise was not weighed, or the loss is not positive.
std::optional<HourlySweat> hourly_sweat(diary::Record const& exercise) {
    auto const loss = advice::sweat_loss(exercise);
    if (!loss || loss->litres <= 0) return std::nullopt;
    double const hours = loss->litres / loss->litres_an_hour;
    HourlySweat const hour{loss->litres_an_hour * 1000, loss->sodium_low / hours, loss->sodium_high / hours};
    return hour.rate <= max_rate && hour.sodium_high <= max_sodium ? std::optional(hour) : std::nullopt;
}

std::uint32_t whole(double number) { return static_cast<std::uint32_t>(std::llround(number)); }

std::optional<SharedReliefPlan> plan_of(Knowledge const& knowledge, advice::ReliefQuery const& query) {
    auto const planned = advice::plan_for(knowledge, query);
    if (planned.protocol == nullptr) return std::nullopt;
    SharedReliefPlan plan{
        wire_number_of(knowledge, "protocol", planned.protocol->id), {}, day_of(planned.protocol->reviewed)};
    for (auto const& planned_step : planned.steps) {
        std::optional<Seconds> hold;
        if (planned_step.step->hold_seconds) hold = Seconds{*planned_step.step->hold_seconds};
        plan.steps.push_back({wire_number_of(knowledge, "step", planned_step.step->id), hold});
    }
    return plan;
}

bool is_salty(knowledge::Food const& food) {
    auto const columns = advice::columns_of(food);
    return std::find(columns.begin(), columns.end(), knowledge::Column::salt) != columns.end();
}

SharedNight shared_night(LoggedNight const& night) {
    SharedNight shared{std::min(night.cramps, max_cramps), {}, {}};
    if (night.strength) shared.strength = static_cast<int>(*night.strength);
    shared.woke = night.woke;
    return shared;
}

}

std::optional<SharedReliefPlan> plan_to_share(Knowledge const& knowledge, std::string_view muscle) {
    return plan_of(knowledge, {muscle, {}});
}

std::optional<SharedFoodList> foods_to_share(Knowledge const& knowledge, knowledge::Nutrient nutrient) {
    if (!knowledge.library) return std::nullopt;
    advice::FoodQuery query;
    query.nutrient = nutrient;
    auto const found = advice::foods_for(query, advice::Blockers{}, advice::Facts{}, *knowledge.library);
    bool const is_for_salt = nutrient == knowledge::Nutrient::sodium || nutrient == knowledge::Nutrient::salt;
    SharedFoodList list{wire_number_of(knowledge, "nutrient", word(nutrient)), {}, day_of(knowledge.library->reviewed)};
    for (auto const& choice : found.choices) {
        if (list.foods.size() == shared_foods) break;
        if (!is_for_salt && is_salty(*choice.food)) continue;
        list.foods.push_back({wire_number_of(knowledge, "food", choice.food->id),
                              std::max(1u, whole(choice.food->portions.front().grams * 10))});
    }
    return list;
}

std::optional<SharedEvidence> evidence_to_share(Knowledge const& knowledge, std::string_view claim_id) {
    auto const* claim = knowledge.library ? knowledge::find_claim(*knowledge.library, claim_id) : nullptr;
    if (claim == nullptr) return std::nullopt;
    return SharedEvidence{wire_number_of(knowledge, "claim", claim_id), claim->grade, day_of(claim->reviewed)};
}

std::optional<SharedRaceCard> race_card_to_share(Knowledge const& knowledge, std::string_view muscle,
                                                 std::optional<SharedSweat> const& sweat) {
    auto plan = plan_of(knowledge, {muscle, race_situation});
    if (!plan) return std::nullopt;
    return SharedRaceCard{wire_number_of(knowledge, "situation", race_situation), *std::move(plan), sweat};
}

std::optional<SharedSweat> measured_sweat(diary::Diary const& diary, time::Instant now) {
    std::optional<SharedSweat> sweat;
    std::size_t bouts = 0;
    for (auto const* exercise : diary.newest(RecordType::exercise, diary.count(RecordType::exercise))) {
        if (now - exercise->at.at > one_year || bouts == max_bouts) break;
        auto const hour = hourly_sweat(*exercise);
        if (!hour) continue;
        if (++bouts; !sweat)
            sweat = {1, whole(hour->rate), whole(hour->rate), whole(hour->sodium_low), whole(hour->sodium_high)};
        sweat->bouts = static_cast<std::uint32_t>(bouts);
        sweat->rate_low = std::min(sweat->rate_low, whole(hour->rate));
        sweat->rate_high = std::max(sweat->rate_high, whole(hour->rate));
        sweat->sodium_low = std::min(sweat->sodium_low, whole(hour->sodium_low));
        sweat->sodium_high = std::max(sweat->sodium_high, whole(hour->sodium_high));
    }
    return sweat;
}

SharedSummary summary_to_share(diary::Diary const& diary, NightSpan const& span) {
    auto const count = span.last.days - span.first.days + 1;
    assert(count >= 1 && count <= summary_nights_limit);
    SharedSummary summary{span.first, std::vector<std::optional<SharedNight>>(static_cast<std::size_t>(count))};
    for (auto const& [night, logged] : logged_nights(diary, span))
        summary.nights[static_cast<std::size_t>(night.days - span.first.days)] = shared_night(logged);
    return summary;
}

}
