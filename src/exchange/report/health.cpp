#include "advice/record_facts.h"
#include "base/ascii.h"
#include "exchange/report/parts.h"
#include "insight/experiment_result.h"
#include "time/future.h"

#include <algorithm>
#include <cmath>

namespace unknot::exchange {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;

constexpr int week = 7;
constexpr Milliseconds year{365 * ms_per_day};
constexpr std::size_t experiments_limit = 2, supplements_limit = 4, name_limit = 40, conditions_limit = 16;

std::string conditions(ReportCase const& input) {
    auto const words =
        input.profile ? input.profile->choices(Field::profile_conditions) : std::vector<std::string_view>();
    std::string out;
    for (std::size_t n = 0; n < std::min(words.size(), conditions_limit); ++n)
        out += (n == 0 ? "" : ", ") + plain_words(words[n]);
    if (words.size() > conditions_limit) out += ", and " + std::to_string(words.size() - conditions_limit) + " more";
    return out.empty() ? std::string(none_entered) : out;
}

std::string pregnancy(ReportCase const& input) {
    auto const said = input.profile ? input.profile->choice(Field::profile_pregnancy) : std::nullopt;
    if (!said) return std::string(none_entered);
    auto const due = input.profile->day(Field::profile_due);
    return plain_words(*said) + (*said == "pregnant" && due ? ", due " + date_text(*due) : "");
}

// The newest records of the last year: older ones say little about the patient now, and the work must not grow with the
// age of the diary.
std::vector<Record const*> newest_of_year(ReportCase const& input, RecordType type) {
    auto records = input.diary.between(type, {input.now.at.ms - year.count}, time::end_of_past(input.now.at));
    std::reverse(records.begin(), records.end());
    return records;
}

std::string blood_pressure(ReportCase const& input) {
    for (auto const* check_in : newest_of_year(input, RecordType::check_in)) {
        auto const systolic = check_in->integer(Field::check_in_systolic);
        auto const diastolic = check_in->integer(Field::check_in_diastolic);
        if (systolic && diastolic)
            return std::to_string(*systolic) + '/' + std::to_string(*diastolic) + " mmHg on " +
                   date_text(time::day_of(check_in->at));
    }
    auto const said = input.profile ? input.profile->choice(Field::profile_blood_pressure) : std::nullopt;
    return "no reading in 12 months" + (said ? "; I would say: " + plain_words(*said) : std::string());
}

knowledge::Library const* library_of(ReportCase const& input) {
    return input.knowledge.library ? &*input.knowledge.library : nullptr;
}

bool is_alcohol(Record const& record) {
    return advice::is_alcoholic_drink(record) || record.decimal(Field::intake_alcohol).value_or(0) > 0;
}

std::string alcohol(ReportCase const& input) {
    auto const records = input.recent(RecordType::intake, week);
    auto const drinks =
        std::count_if(records.begin(), records.end(), [](auto const* each) { return is_alcohol(*each); });
    if (drinks == 0) return "none logged in 7 days";
    auto const grams = advice::sum(records, library_of(input))[knowledge::Nutrient::alcohol];
    auto out = counted(drinks, "drink") + " logged in 7 days";
    return grams > 0 ? out + ", about " + std::to_string(std::llround(grams)) + " g" : out + ", amount not known";
}

std::string supplemental_magnesium(ReportCase const& input) {
    auto const total = advice::sum(input.recent(RecordType::intake, week), library_of(input)).magnesium_supplement;
    if (total <= 0) return "none logged in 7 days";
    return "about " + std::to_string(std::llround(total / week)) + " mg a day (" + std::to_string(std::llround(total)) +
           " mg logged in 7 days)";
}

bool mentions(std::optional<std::string_view> text, std::string_view word) {
    return text && lower(*text).find(word) != std::string::npos;
}

// A drink with quinine in it gives the same fact, and is no medicine.
bool takes_quinine(ReportCase const& input) {
    for (auto const& [fact, because] : input.advice.facts) {
        if (fact != "medicine.quinine") continue;
        auto const* record = because ? input.diary.find(*because) : nullptr;
        return record == nullptr || !record->is(RecordType::intake) || record->choice(Field::intake_what) == "medicine";
    }
    return false;
}

// Tonic water is a drink without an entry among the foods: recognised by the person's own word for it.
std::string quinine(ReportCase const& input) {
    if (takes_quinine(input)) return "yes, as a medicine";
    for (auto const* record : newest_of_year(input, RecordType::intake))
        for (auto const field : {Field::intake_name, Field::intake_item, Field::intake_note})
            if (mentions(record->text(field), "tonic") || mentions(record->text(field), "quinine") ||
                mentions(record->text(field), "bitter lemon"))
                return "yes, on " + date_text(time::day_of(record->at));
    return "none logged in 12 months";
}

std::string counted_since(ReportCase const& input, time::CivilDay first) {
    int cramps = 0;
    auto const logged = logged_nights(input, std::clamp(input.last.days - first.days + 1, 0, 365));
    for (auto const& [night, found] : logged)
        cramps += found.cramps;
    return counted(cramps, "cramp") + " on " + counted(static_cast<std::int64_t>(logged.size()), "night") +
           " logged since";
}

// "with it cramps in 2 of 44 nights, without it in 22 of 44": counts, without judgement.
std::string compared(insight::ExperimentResult const& result) {
    if (result.pairs_counted == 0) return "too few nights logged to compare";
    auto const of = [](insight::Arm const& side) {
        return std::to_string(side.episodes) + " of " + counted(side.nights, "night");
    };
    return "with it cramps in " + of(result.on) + ", without it in " + of(result.off);
}

// What the app calls it; a remedy or food that this version does not know goes by its stored word.
std::string remedy_name(ReportCase const& input, std::string_view id) {
    auto const* const library = library_of(input);
    auto const* const action = library ? knowledge::find_action(*library, id) : nullptr;
    return action ? action->title : plain_words(id);
}

std::string food_name(ReportCase const& input, std::string_view id) {
    auto const* const library = library_of(input);
    auto const* const food = library ? knowledge::find_food(*library, id) : nullptr;
    return food ? food->name : plain_words(id);
}

ReportLine experiment_line(ReportCase const& input, Record const& experiment) {
    auto const remedy = experiment.text(Field::experiment_remedy);
    auto const label = one_line(remedy ? remedy_name(input, *remedy) : "a remedy", name_limit);
    auto const first = experiment.day(Field::experiment_first_day).value_or(time::day_of(experiment.at));
    auto text = "planned on and off from " + date_text(first);
    if (experiment.choice(Field::experiment_state) == "planned") return {label, text + ", not begun"};
    if (auto const state = experiment.choice(Field::experiment_state)) text += ", " + plain_words(*state);
    if (auto const reason = experiment.choice(Field::experiment_stop_reason)) text += " (" + plain_words(*reason) + ")";
    auto const result = insight::result_of(experiment, insight::Nights::of(input.diary, input.now));
    bool const is_over = result && result.value().outcome != insight::Outcome::running;
    return {label, text + "; " + (is_over ? compared(result.value()) : counted_since(input, first))};
}

void add_experiments(ReportCase const& input, ReportSection& section) {
    for (auto const* experiment : input.diary.newest(RecordType::experiment, experiments_limit))
        section.lines.push_back(experiment_line(input, *experiment));
}

// Counts only: what follows a stretch says little about the stretch (evidence 6.7).
void add_stretching(ReportCase const& input, ReportSection& section) {
    std::map<time::CivilDay, bool> days;
    for (auto const* stretch : input.recent(RecordType::stretch, input.counted_nights)) {
        // Heel raises and a warm-up are led through as well, but are no stretch: they have no holds.
        if (stretch->text(Field::stretch_routine) && !stretch->integer(Field::stretch_holds)) continue;
        days[time::night_of(stretch->at, input.day_start)] = true;
    }
    if (days.empty()) return;
    int with_cramp = 0, logged_after = 0;
    auto const logged = logged_nights(input, input.counted_nights);
    for (auto const& [day, stretched] : days) {
        auto const found = logged.find(day);
        logged_after += found != logged.end() ? 1 : 0;
        with_cramp += found != logged.end() && found->second.cramps > 0 ? 1 : 0;
    }
    section.lines.push_back({"stretching", "on " + std::to_string(days.size()) + " of " +
                                               counted(input.counted_nights, "day") + "; " +
                                               counted(logged_after, "such night") + " logged, " +
                                               std::to_string(with_cramp) + " with a cramp"});
}

void add_intakes(ReportCase const& input, ReportSection& section) {
    std::map<std::string, std::map<time::CivilDay, bool>> supplements;
    std::map<std::string, std::int64_t> for_cramps;
    for (auto const* intake : input.recent(RecordType::intake, input.counted_nights)) {
        auto const form = intake->choice(Field::intake_form), drink = intake->choice(Field::intake_drink);
        // The person's own name comes first: their own items are known only by it.
        auto const own = intake->text(Field::intake_name);
        auto const item = intake->text(Field::intake_item);
        auto const name = own    ? one_line(*own, name_limit)
                          : item ? one_line(food_name(input, *item), name_limit)
                                 : plain_words(drink.value_or("something"));
        if (intake->choice(Field::intake_what) == "supplement")
            supplements[name + (form ? " (" + plain_words(*form) + ")" : "")][time::day_of(intake->at)] = true;
        if (intake->flag(Field::intake_for_cramp) == true) ++for_cramps[name];
    }
    std::size_t lines = 0;
    for (auto const& [name, days] : supplements)
        if (lines++ < supplements_limit)
            section.lines.push_back(
                {name, "on " + std::to_string(days.size()) + " of " + counted(input.counted_nights, "day")});
    for (auto const& [name, times] : for_cramps)
        if (lines++ < supplements_limit) section.lines.push_back({name, "for a cramp, " + counted(times, "time")});
}

}

ReportSection health_section(ReportCase const& input) {
    bool const salt_substitute = input.advice.facts.holds("medicine.salt_substitute");
    return {"Health",
            {{"Conditions", conditions(input)},
             {"Pregnancy", pregnancy(input)},
             {"Blood pressure", blood_pressure(input)},
             {"Alcohol", alcohol(input)},
             {"Magnesium from supplements, total", supplemental_magnesium(input)},
             {"Salt substitute", salt_substitute ? "yes" : std::string(none_entered)},
             {"Quinine or tonic", quinine(input)}},
            {},
            Flow::run_on};
}

ReportSection tried_section(ReportCase const& input) {
    ReportSection section{"What I tried, and what happened", {}, {}, Flow::run_on};
    add_experiments(input, section);
    add_stretching(input, section);
    add_intakes(input, section);
    if (section.lines.empty()) section.lines.push_back({"", std::string(none_entered)});
    return section;
}

}
