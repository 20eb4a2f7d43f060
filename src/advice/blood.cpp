#include "advice/blood.h"

#include <algorithm>
#include <map>

namespace unknot::advice {
namespace {

using diary::Field;
using diary::Record;
using knowledge::BloodRule;
using knowledge::BloodUnit;
using knowledge::HelpLevel;

std::string test_of(Record const& record) {
    auto const test = record.choice(Field::blood_result_test).value_or("");
    if (test == "other") return std::string(record.text(Field::blood_result_name).value_or("other"));
    return std::string(test);
}

knowledge::BloodTest const* find_test(knowledge::BloodResults const& results, std::string_view test) {
    for (auto const& known : results.tests)
        if (known.id == test) return &known;
    return nullptr;
}

// Without a unit the number is read only where each unit of the test gives the same number.
std::optional<double> in_unit_of_rows(Record const& record, knowledge::BloodTest const& test) {
    auto const value = record.decimal(Field::blood_result_value);
    auto const unit = record.choice(Field::blood_result_unit);
    if (!value) return std::nullopt;
    auto const same = [](BloodUnit const& known) { return known.factor == 1; };
    if (!unit && std::all_of(test.units.begin(), test.units.end(), same)) return value;
    for (auto const& known : test.units)
        if (unit == known.unit) return *value * known.factor;
    return std::nullopt;
}

bool is_above_times_high(Record const& record, double times) {
    auto const value = record.decimal(Field::blood_result_value), high = record.decimal(Field::blood_result_high);
    return value && high && *high > 0 && *value > times * *high;
}

bool counts(BloodRule const& rule, BloodResult const& result) {
    auto const& value = result.value;
    bool const bounded = rule.below || rule.at_most || rule.at_least || rule.above;
    if (bounded && !value) return false;
    if (rule.below && *value >= *rule.below) return false;
    if (rule.at_most && *value > *rule.at_most) return false;
    if (rule.at_least && *value < *rule.at_least) return false;
    if (rule.above && *value <= *rule.above) return false;
    if (rule.above_times_high && !is_above_times_high(*result.record, *rule.above_times_high)) return false;
    return !rule.below_range || place_in_range(*result.record) == RangePlace::below;
}

time::CivilDay day_of(Record const& record) {
    return record.day(Field::blood_result_day).value_or(time::day_of(record.at));
}

time::CivilDay first_day(time::Moment const& now, std::int64_t days) {
    return {time::day_of(now).days - static_cast<std::int32_t>(days)};
}

bool is_result_since(Record const& record, time::CivilDay first) {
    return day_of(record) >= first && record.decimal(Field::blood_result_value);
}

// By the moment they were written down, which is on the day of the test or later, or by a clock set wrong.
std::vector<Record const*> written_since(diary::Diary const& diary, time::Moment const& now, std::int64_t days) {
    return diary.between(diary::RecordType::blood_result, {now.at.ms - (days + 1) * ms_per_day},
                         {time::last_instant.ms + 1});
}

}

std::vector<BloodResult> newest_blood_results(diary::Diary const& diary, knowledge::Library const* library,
                                              time::Moment const& now, std::int64_t days) {
    auto const today = time::day_of(now), first = first_day(now, days);
    std::map<std::string, BloodResult> newest;
    for (auto const* record : written_since(diary, now, days)) {
        auto test = test_of(*record);
        if (!is_result_since(*record, first) || test.empty()) continue;
        auto const day = day_of(*record);
        // One dated ahead, by a wrong clock or a slip, counts as the oldest: it may not hide what is known.
        auto const counted = day > today ? first : day;
        auto& kept = newest[test];
        if (kept.record != nullptr && counted < kept.day) continue;
        auto const* known = library == nullptr ? nullptr : find_test(library->blood_results, test);
        kept = {record, test, counted, known == nullptr ? std::nullopt : in_unit_of_rows(*record, *known)};
    }
    std::vector<BloodResult> results;
    results.reserve(newest.size());
    for (auto& [test, result] : newest)
        results.push_back(std::move(result));
    std::stable_sort(results.begin(), results.end(), [](auto const& a, auto const& b) { return a.day < b.day; });
    return results;
}

bool has_blood_result(diary::Diary const& diary, std::string_view test, time::Moment const& now) {
    auto const records = written_since(diary, now, blood_result_days);
    return std::any_of(records.begin(), records.end(), [&](Record const* record) {
        return is_result_since(*record, first_day(now, blood_result_days)) && test_of(*record) == test;
    });
}

RangePlace place_in_range(Record const& record) {
    auto const value = record.decimal(Field::blood_result_value);
    auto const low = record.decimal(Field::blood_result_low), high = record.decimal(Field::blood_result_high);
    if (!value || (!low && !high)) return RangePlace::unknown;
    if (low && *value < *low) return RangePlace::below;
    return high && *value > *high ? RangePlace::above : RangePlace::inside;
}

BloodVerdict verdict_on(BloodResult const& result, knowledge::BloodResults const& results, Facts const& facts) {
    for (auto const& rule : results.rules) {
        if (rule.test != result.test || !counts(rule, result)) continue;
        bool const worse = rule.worse && facts.holds(rule.worse_with);
        return {&rule, worse ? rule.worse : rule.level};
    }
    return {};
}

std::string_view blood_fact(HelpLevel level) {
    switch (level) {
    case HelpLevel::emergency: return "blood.emergency";
    case HelpLevel::today: return "blood.today";
    case HelpLevel::soon: return "blood.soon";
    default: return "blood.next_visit";
    }
}

}
