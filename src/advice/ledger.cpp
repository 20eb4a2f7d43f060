#include "advice/ledger.h"

#include "advice/record_facts.h"

#include <algorithm>

namespace unknot::advice {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;

struct Row {
    LedgerItem item;
    std::optional<Nutrient> nutrient;   // empty: the volume of drinks
    std::string_view word;
};

constexpr std::array<Row, ledger_item_count> rows = {{
    {LedgerItem::drinks, std::nullopt, "drinks"},
    {LedgerItem::sodium, Nutrient::sodium, "sodium"},
    {LedgerItem::potassium, Nutrient::potassium, "potassium"},
    {LedgerItem::magnesium, Nutrient::magnesium, "magnesium"},
    {LedgerItem::calcium, Nutrient::calcium, "calcium"},
    {LedgerItem::vitamin_d, Nutrient::vitamin_d, "vitamin_d"},
    {LedgerItem::caffeine, Nutrient::caffeine, "caffeine"},
    {LedgerItem::alcohol, Nutrient::alcohol, "alcohol"},
    {LedgerItem::net_carbs, Nutrient::net_carbs, "net_carbs"},
}};

Row const& row_of(LedgerItem item) { return rows[static_cast<std::size_t>(item)]; }

struct Share {
    double amount = 0;
    bool incomplete = false;
};

// The share of one record.
Share share_of(Intake const& intake, Row const& row) {
    if (!row.nutrient) return {intake.drinks, intake.drinks_incomplete};
    return {intake[*row.nutrient],
            intake.supplements_incomplete || intake.incomplete[static_cast<std::size_t>(*row.nutrient)]};
}

void add_part(LedgerLine& line, Record const& record, Share share) {
    if (share.amount == 0 && !share.incomplete) return;
    bool const supplement = record.choice(Field::intake_what) == "supplement";
    line.amount += share.amount;
    line.at_least = line.at_least || share.incomplete;
    if (supplement) {
        line.supplement += share.amount;
        line.supplement_at_least = line.supplement_at_least || share.incomplete;
    }
    line.parts.push_back({&record, share.incomplete ? std::nullopt : std::optional(share.amount), supplement});
}

// Coffee and tea count even without a known amount of caffeine.
bool brings_caffeine(Intake const& intake, Record const& record) {
    auto const share = share_of(intake, row_of(LedgerItem::caffeine));
    return share.amount > 0 || (share.incomplete && is_caffeine_drink(record));
}

void add_exercise(Ledger& ledger, Record const& exercise) {
    LedgerBout bout;
    bout.exercise = &exercise;
    bout.loss = sweat_loss(exercise);
    bout.gained_weight = has_gained_weight(exercise);
    ledger.drank_too_much = ledger.drank_too_much || bout.gained_weight;
    ledger.bouts.push_back(bout);
}

std::optional<SweatOfDay> sweat_of(std::vector<LedgerBout> const& bouts) {
    std::optional<SweatOfDay> day;
    for (auto const& bout : bouts) {
        if (!bout.loss) continue;
        // Inaccurate weights can give a negative loss.
        auto const rate = std::max(bout.loss->litres_an_hour, 0.0);
        if (!day) day = SweatOfDay{.litres_an_hour_low = rate, .litres_an_hour_high = rate};
        day->litres += std::max(bout.loss->litres, 0.0);
        day->litres_an_hour_low = std::min(day->litres_an_hour_low, rate);
        day->litres_an_hour_high = std::max(day->litres_an_hour_high, rate);
        day->sodium_low += bout.loss->sodium_low;
        day->sodium_high += bout.loss->sodium_high;
    }
    return day;
}

}

std::string_view word(LedgerItem item) { return row_of(item).word; }

std::string_view unit_of(LedgerItem item) {
    auto const nutrient = row_of(item).nutrient;
    return nutrient ? knowledge::unit_of(*nutrient) : "ml";
}

Ledger ledger_of(diary::Diary const& diary, knowledge::Library const* library, time::CivilDay day) {
    Ledger ledger;
    ledger.day = day;
    for (auto const& row : rows)
        ledger.lines[static_cast<std::size_t>(row.item)].item = row.item;
    auto const day_start = diary::day_start_of(diary);
    for (auto const* record : diary::records_of_days(diary, RecordType::intake, day, day, day_start)) {
        auto const of_one = sum({record}, library);
        add(ledger.intake, *record, library);
        for (auto const& row : rows)
            add_part(ledger.lines[static_cast<std::size_t>(row.item)], *record, share_of(of_one, row));
        if (brings_caffeine(of_one, *record)) ledger.last_caffeine = record->at;
    }
    for (auto const* exercise : diary::records_of_days(diary, RecordType::exercise, day, day, day_start))
        add_exercise(ledger, *exercise);
    ledger.sweat = sweat_of(ledger.bouts);
    return ledger;
}

}
