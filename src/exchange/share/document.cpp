#include "exchange/share/document.h"

#include "exchange/share/packed.h"

#include <algorithm>

namespace unknot::exchange {
namespace {

using knowledge::Grade;

constexpr std::size_t list_limit = 64;
constexpr std::int64_t hold_limit = 3600;
constexpr std::uint32_t decigrams_limit = 100'000, bouts_limit = 1000, rate_limit = 10'000, sodium_limit = 20'000;
constexpr int strength_limit = 10;

// Widths in bits. A night without a cramp has only the first number, any other night all three: 9 of the 16 bits
// available.
constexpr int grade_width = 3, cramps_width = 3, strength_width = 4, woke_width = 2;
// The first number of a night is 0 for not logged, otherwise the cramps plus one. In the others 0 means unknown.
static_assert(max_cramps + 1 < 1 << cramps_width && strength_limit + 1 < 1 << strength_width);

Status check_day(time::CivilDay day) {
    if (day >= time::first_day && day <= time::last_day) return {};
    return Error{Problem::out_of_range, "day", "outside the years 1970 to 9999"};
}

Status check_count(std::size_t count, std::size_t limit) {
    if (count <= limit) return {};
    return Error{Problem::too_large, {}, "more than " + std::to_string(limit)};
}

Status check_range(std::string where, std::int64_t number, std::int64_t low, std::int64_t high) {
    if (number >= low && number <= high) return {};
    return Error{Problem::out_of_range, std::move(where),
                 "must be from " + std::to_string(low) + " to " + std::to_string(high)};
}

Status check(SharedReliefPlan const& plan) {
    auto status = check_count(plan.steps.size(), list_limit);
    if (status) status = check_day(plan.reviewed);
    for (auto const& step : plan.steps)
        if (status && step.hold) status = check_range("hold", step.hold->count, 1, hold_limit);
    return status;
}

Status check(SharedFoodList const& list) {
    auto status = check_count(list.foods.size(), list_limit);
    if (status) status = check_day(list.reviewed);
    for (auto const& food : list.foods)
        if (status) status = check_range("portion", food.decigrams, 1, decigrams_limit);
    return status;
}

Status check(SharedEvidence const& card) {
    auto status = check_day(card.reviewed);
    if (status) status = check_range("grade", static_cast<int>(card.grade), 0, static_cast<int>(Grade::judgement));
    return status;
}

Status check(SharedRaceCard const& card) {
    auto status = check(card.plan);
    if (!status || !card.sweat) return status;
    auto const& sweat = *card.sweat;
    status = check_range("bouts", sweat.bouts, 1, bouts_limit);
    if (status) status = check_range("sweat", sweat.rate_high, sweat.rate_low, rate_limit);
    if (status) status = check_range("sodium", sweat.sodium_high, sweat.sodium_low, sodium_limit);
    return status;
}

Status check(SharedSummary const& summary) {
    auto const nights = static_cast<std::int32_t>(summary.nights.size());
    auto status = check_range("nights", nights, 1, summary_nights_limit);
    if (status) status = check_day(summary.first);
    if (status) status = check_day({summary.first.days + nights - 1});
    for (auto const& night : summary.nights) {
        if (!status || !night) continue;
        status = check_range("cramps", night->cramps, 0, max_cramps);
        if (status && night->strength)
            status = check_range("strength", *night->strength, 0, night->cramps > 0 ? strength_limit : -1);
        if (status && night->woke && night->cramps == 0) status = Error{Problem::conflict, "woke", "by no cramp"};
    }
    return status;
}

void put_day(PackedWriter& writer, time::CivilDay day) { writer.put(static_cast<std::uint32_t>(day.days)); }

time::CivilDay take_day(PackedReader& reader) {
    auto const days = reader.take();
    // Clamped to one past the last day: also invalid, but within the type.
    return {static_cast<std::int32_t>(std::min(days, static_cast<std::uint32_t>(time::last_day.days) + 1))};
}

void put_step(PackedWriter& writer, SharedStep const& step) {
    writer.put(step.step);
    writer.put(step.hold ? static_cast<std::uint32_t>(step.hold->count) : 0);
}

SharedStep take_step(PackedReader& reader) {
    SharedStep step{reader.take(), {}};
    if (auto const hold = reader.take(); hold > 0) step.hold = Seconds{hold};
    return step;
}

// The length comes before a list that is followed by something.
template <class Entry, class Put>
void put_list(PackedWriter& writer, std::vector<Entry> const& list, Put const& put_entry) {
    writer.put(static_cast<std::uint32_t>(list.size()));
    for (auto const& entry : list)
        put_entry(writer, entry);
}

template <class Take>
auto take_list(PackedReader& reader, Take const& take_entry) {
    std::vector<decltype(take_entry(reader))> list;
    for (auto left = reader.take(); left > 0 && !reader.failed(); --left)
        list.push_back(take_entry(reader));
    return list;
}

void put(PackedWriter& writer, SharedReliefPlan const& plan) {
    writer.put(plan.protocol);
    put_day(writer, plan.reviewed);
    for (auto const& step : plan.steps)
        put_step(writer, step);
}

void take(PackedReader& reader, SharedReliefPlan& plan) {
    plan.protocol = reader.take();
    plan.reviewed = take_day(reader);
    while (!reader.at_end() && !reader.failed())
        plan.steps.push_back(take_step(reader));
}

void put(PackedWriter& writer, SharedFoodList const& list) {
    writer.put(list.nutrient);
    put_day(writer, list.reviewed);
    put_list(writer, list.foods, [](PackedWriter& to, SharedFood const& food) {
        to.put(food.food);
        to.put(food.decigrams);
    });
}

void take(PackedReader& reader, SharedFoodList& list) {
    list.nutrient = reader.take();
    list.reviewed = take_day(reader);
    list.foods = take_list(reader, [](PackedReader& from) {
        auto const food = from.take();
        return SharedFood{food, from.take()};
    });
}

void put(PackedWriter& writer, SharedEvidence const& card) {
    writer.put(card.claim);
    put_day(writer, card.reviewed);
    writer.put(static_cast<std::uint32_t>(card.grade), grade_width);
}

void take(PackedReader& reader, SharedEvidence& card) {
    card.claim = reader.take();
    card.reviewed = take_day(reader);
    card.grade = static_cast<Grade>(reader.take(grade_width));
}

void put(PackedWriter& writer, SharedRaceCard const& card) {
    writer.put(card.situation);
    writer.put(card.plan.protocol);
    put_day(writer, card.plan.reviewed);
    put_list(writer, card.plan.steps, put_step);
    if (!card.sweat) return writer.put(0);
    writer.put(card.sweat->bouts);
    for (auto const number :
         {card.sweat->rate_low, card.sweat->rate_high, card.sweat->sodium_low, card.sweat->sodium_high})
        writer.put(number);
}

void take(PackedReader& reader, SharedRaceCard& card) {
    card.situation = reader.take();
    card.plan.protocol = reader.take();
    card.plan.reviewed = take_day(reader);
    card.plan.steps = take_list(reader, take_step);
    auto const bouts = reader.take();
    if (bouts == 0) return;
    auto& sweat = card.sweat.emplace();
    sweat.bouts = bouts;
    for (auto* number : {&sweat.rate_low, &sweat.rate_high, &sweat.sodium_low, &sweat.sodium_high})
        *number = reader.take();
}

void put_night(PackedWriter& writer, std::optional<SharedNight> const& night) {
    writer.put(night ? static_cast<std::uint32_t>(night->cramps) + 1 : 0, cramps_width);
    if (!night || night->cramps == 0) return;
    writer.put(night->strength ? static_cast<std::uint32_t>(*night->strength) + 1 : 0, strength_width);
    writer.put(night->woke ? (*night->woke ? 2u : 1u) : 0u, woke_width);
}

std::optional<SharedNight> take_night(PackedReader& reader) {
    auto const cramps = static_cast<int>(reader.take(cramps_width)) - 1;
    if (cramps < 0) return std::nullopt;
    SharedNight night{cramps, {}, {}};
    if (cramps == 0) return night;
    if (auto const strength = reader.take(strength_width); strength > 0)
        night.strength = static_cast<int>(strength) - 1;
    auto const woke = reader.take(woke_width);
    if (woke > 2) night.cramps = -1;   // invalid: refused by check()
    if (woke > 0) night.woke = woke == 2;
    return night;
}

void put(PackedWriter& writer, SharedSummary const& summary) {
    put_day(writer, summary.first);
    put_list(writer, summary.nights, put_night);
}

void take(PackedReader& reader, SharedSummary& summary) {
    summary.first = take_day(reader);
    summary.nights = take_list(reader, take_night);
}

// Empty when the payload does not fit this kind.
template <class Document>
std::optional<SharedDocument> read_payload(std::vector<std::uint8_t> const& payload) {
    PackedReader reader(payload);
    Document document;
    take(reader, document);
    if (!reader.complete() || !check(document)) return std::nullopt;
    return document;
}

std::optional<SharedDocument> read_document(LinkDocument const& link) {
    switch (link.kind) {
    case LinkKind::relief_plan: return read_payload<SharedReliefPlan>(link.payload);
    case LinkKind::food_list: return read_payload<SharedFoodList>(link.payload);
    case LinkKind::evidence: return read_payload<SharedEvidence>(link.payload);
    case LinkKind::race_card: return read_payload<SharedRaceCard>(link.payload);
    case LinkKind::summary: return read_payload<SharedSummary>(link.payload);
    }
    return std::nullopt;
}

}

LinkKind kind_of(SharedDocument const& document) { return static_cast<LinkKind>(document.index() + 1); }

Result<std::string> write_shared_link(SharedDocument const& document) {
    return std::visit(
        [&](auto const& content) -> Result<std::string> {
            if (auto const status = check(content); !status) return status.error();
            PackedWriter writer;
            put(writer, content);
            return write_link({kind_of(document), writer.bytes()});
        },
        document);
}

Result<SharedDocument> read_shared_link(std::string_view text) {
    auto const link = read_link(text);
    if (!link) return link.error();
    auto document = read_document(link.value());
    if (document) return *std::move(document);
    // The checksum was right, so an unreadable payload was written by a newer version.
    return Error{Problem::unsupported_version, {}, "the link was made with a newer version"};
}

}
