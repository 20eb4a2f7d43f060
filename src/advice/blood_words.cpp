#include "advice/blood_words.h"

#include "diary/shown_values.h"

#include <algorithm>
#include <array>

namespace unknot::advice {
namespace {

using diary::Field;
using diary::Record;
using knowledge::BloodResults;

constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

std::string number(Record const& record, Field field) { return diary::shown_number(record, field, {}).value_or(""); }

std::string text_of(std::vector<knowledge::BloodWord> const& words, std::string_view wanted) {
    for (auto const& listed : words)
        if (listed.word == wanted) return listed.text;
    return {};
}

// The name that the person gave a test which is not in the list.
std::string name_of(BloodResult const& result, BloodResults const& known) {
    auto listed = text_of(known.names, result.test);
    if (!listed.empty()) return listed;
    return result.test == "other" ? "blood result" : result.test;
}

std::string date_of(Record const& record, time::Moment const& now) {
    auto const day = time::date(record.day(Field::blood_result_day).value_or(time::day_of(record.at)));
    auto const text = std::to_string(day.day) + ' ' + std::string(months[static_cast<std::size_t>(day.month - 1)]);
    return day.year == time::civil(now).year ? text : text + ' ' + std::to_string(day.year);
}

std::string range_of(Record const& record) {
    auto const low = number(record, Field::blood_result_low), high = number(record, Field::blood_result_high);
    if (low.empty() && high.empty()) return "the laboratory's range is not written down";
    if (low.empty()) return "the laboratory's range up to " + high;
    return "the laboratory's range " + (high.empty() ? "from " + low : low + " to " + high);
}

// The facts that a result brings, of those that hold.
std::vector<std::string_view> facts_of(BloodResult const& result, BloodResults const& known, Facts const& facts) {
    std::vector<std::string_view> brought;
    auto const verdict = verdict_on(result, known, facts);
    auto const* rule = verdict.rule;
    if (rule != nullptr && !rule->fact.empty()) brought.emplace_back(rule->fact);
    // What makes a number worse can itself be shown only after the numbers were read; then the level is the milder.
    if (verdict.level && facts.holds(blood_fact(*verdict.level)))
        brought.push_back(blood_fact(*verdict.level));
    else if (rule != nullptr && rule->level)
        brought.push_back(blood_fact(*rule->level));
    auto const place = place_in_range(*result.record);
    if (!verdict.level && (place == RangePlace::below || place == RangePlace::above))
        brought.emplace_back("blood.outside_range");
    return brought;
}

bool is_shown_by(knowledge::Sign const& sign, std::vector<std::string_view> const& brought, Facts const& facts) {
    return std::any_of(sign.shown_by.begin(), sign.shown_by.end(), [&](auto const& alternative) {
        return facts.holds(knowledge::When{alternative}) &&
               std::any_of(alternative.begin(), alternative.end(), [&](auto const& term) {
                   return std::find(brought.begin(), brought.end(), term.fact) != brought.end();
               });
    });
}

}

std::string sentence_of(BloodResult const& result, BloodResults const& known, time::Moment const& now) {
    auto const& record = *result.record;
    auto const unit = text_of(known.units, record.choice(Field::blood_result_unit).value_or(""));
    return "Your " + name_of(result, known) + " of " + number(record, Field::blood_result_value) +
           (unit.empty() ? "" : ' ' + unit) + " on " + date_of(record, now) + " (" + range_of(record) + ").";
}

void add_numbers(HelpView& help, diary::Diary const& diary, knowledge::Knowledge const& knowledge, Facts const& facts,
                 time::Moment const& now) {
    auto const& known = knowledge.library->blood_results;
    for (auto const& result : newest_blood_results(diary, &*knowledge.library, now)) {
        auto const brought = facts_of(result, known, facts);
        if (brought.empty()) continue;
        for (auto& highlight : help.highlights)
            if (is_shown_by(*knowledge::find_sign(knowledge, highlight.sign), brought, facts))
                highlight.numbers.push_back({result.record->id, sentence_of(result, known, now)});
    }
}

std::vector<BloodNumber const*> numbers_for(knowledge::Action const& action, HelpView const& help) {
    std::vector<BloodNumber const*> numbers;
    for (auto const& highlight : help.highlights) {
        auto const fact = "sign." + highlight.sign;
        bool const answers = std::any_of(action.when.begin(), action.when.end(), [&](auto const& alternative) {
            return std::any_of(alternative.begin(), alternative.end(),
                               [&](auto const& term) { return term.wanted && term.fact == fact; });
        });
        if (!answers) continue;
        for (auto const& number : highlight.numbers)
            numbers.push_back(&number);
    }
    return numbers;
}

}
