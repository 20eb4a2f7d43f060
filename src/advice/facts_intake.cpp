// Facts from food, drink and supplements of the last week. Intake is not a blood level: no fact here says that the body
// lacks a mineral.
#include "advice/case.h"
#include "advice/intake.h"
#include "advice/record_facts.h"
#include "advice/references.h"

#include <array>
#include <map>
#include <set>

namespace unknot::advice {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;

constexpr std::int64_t week = 7;
constexpr double alcohol_limit = 112;             // g a week: 14 UK units of 8 g
constexpr double many_drinks = 4000;              // ml a day
constexpr std::size_t many_grapefruit_days = 4;   // of the week (judgement)
constexpr double few_drinks_share = 0.5;          // share of the usual total (judgement)

using Days = std::map<time::CivilDay, std::vector<Record const*>>;

Days by_day(std::vector<Record const*> const& records) {
    Days days;
    for (auto const* record : records)
        days[time::day_of(record->at)].push_back(record);
    return days;
}

struct Limits {
    std::optional<ReferenceRange> caffeine, water;
    std::optional<double> magnesium;
};

Limits limits_for(Case const& input) {
    if (!input.knowledge.library) return {};
    auto const& library = *input.knowledge.library;
    auto const person = person_of(input.diary, input.now);
    return {reference_for(library, person, Nutrient::caffeine, ReferenceKind::upper_limit),
            reference_for(library, person, Nutrient::water, ReferenceKind::adequate_intake),
            limit_to_heed(library, person, Nutrient::magnesium, ReferenceKind::upper_limit_supplement)};
}

// A day is complete when it is over and something besides drinks was logged (judgement).
bool is_complete(time::CivilDay day, std::vector<Record const*> const& records, Case const& input) {
    bool food = false;
    for (auto const* record : records)
        food = food || record->choice(Field::intake_what) == "food";
    return food && day < time::day_of(input.now);
}

void add_day(Case const& input, time::CivilDay day, std::vector<Record const*> const& records, Limits const& limits,
             Facts& facts) {
    auto const* library = input.knowledge.library ? &*input.knowledge.library : nullptr;
    auto const intake = sum(records, library);
    auto const newest = records.back()->id;
    bool const per_kilogram = limits.caffeine && limits.caffeine->unit != "mg";
    if (limits.caffeine && !per_kilogram && intake[Nutrient::caffeine] > limits.caffeine->low)
        facts.add("diary.caffeine_over_limit", newest);
    if (limits.magnesium && intake.magnesium_supplement > *limits.magnesium)
        facts.add("diary.magnesium_over_limit", newest);
    if (limits.water && is_complete(day, records, input) && intake.drinks < few_drinks_share * limits.water->low)
        facts.add("diary.little_water", newest);
    if (intake.magnesium_supplement > 0) facts.add("diary.magnesium_supplement", newest);
    if (intake.potassium_supplement > 0) facts.add("diary.potassium_supplement", newest);
    if (intake[Nutrient::caffeine] > 0) facts.add("diary.caffeine", newest);
    if (intake[Nutrient::alcohol] > 0) facts.add("diary.alcohol", newest);
}

struct Content {
    std::string_view medicine_class, fact;
};

// A class, of which some medicines are taken for it and others merely contain it.
constexpr std::array<Content, 4> contents = {{
    {"magnesium_supplement", "diary.magnesium_supplement"},
    {"potassium_supplement", "diary.potassium_supplement"},
    {"salt_substitute", "diary.potassium_supplement"},
    {"caffeine", "diary.caffeine"},
}};

// By name, with no amount entered: a salt substitute logged as food is potassium as well.
class Contents {
public:
    Contents(knowledge::Library const& library, Facts& facts) : classes_(library), facts_(facts) {}

    void add(Record const& intake) {
        for (auto const name : names_of(intake))
            for (auto const& id : classes_.of(name))
                add_class(id, intake);
    }

private:
    void add_class(std::string_view id, Record const& intake) {
        for (auto const& content : contents)
            if (id == content.medicine_class) facts_.add(content.fact, intake.id);
        if (id != "grapefruit") return;
        grapefruit_.insert(time::day_of(intake.at));
        if (grapefruit_.size() >= many_grapefruit_days) facts_.add("diary.much_grapefruit", intake.id);
    }

    ClassesByName classes_;
    Facts& facts_;
    std::set<time::CivilDay> grapefruit_;
};

void add_contents(Case const& input, std::vector<Record const*> const& records, Facts& facts) {
    if (!input.knowledge.library) return;
    Contents of_week(*input.knowledge.library, facts);
    for (auto const* record : records)
        if (record->at.at <= input.now.at) of_week.add(*record);
}

}

void add_intake(Case const& input, Facts& facts) {
    auto const records = input.recent(RecordType::intake, week);
    add_contents(input, records, facts);
    auto const limits = limits_for(input);
    for (auto const& [day, of_day] : by_day(records))
        add_day(input, day, of_day, limits, facts);
    auto const* library = input.knowledge.library ? &*input.knowledge.library : nullptr;
    if (sum(records, library)[Nutrient::alcohol] > alcohol_limit)
        facts.add("diary.alcohol_over_14_units", records.back()->id);
    Intake last_day;
    for (auto const* record : records) {
        if (record->at.at >= input.days_ago(1) && record->at.at <= input.now.at) add(last_day, *record, library);
        if (is_alcoholic_drink(*record)) facts.add("diary.alcohol", record->id);
        if (is_caffeine_drink(*record)) facts.add("diary.caffeine", record->id);
    }
    if (last_day.drinks > many_drinks) facts.add("diary.drank_over_4_litres", records.back()->id);
}

}
