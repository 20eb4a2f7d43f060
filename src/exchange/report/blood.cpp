// Past blood results: the person's own words, then the newest number of each test with its day and the laboratory's
// own range. What a number means is left to the clinician.
#include "advice/blood.h"

#include "diary/shown_values.h"
#include "exchange/report/parts.h"

#include <array>

namespace unknot::exchange {
namespace {

using diary::Field;
using diary::Record;

constexpr std::size_t results_limit = 6, name_limit = 40;
constexpr std::int64_t year = 365;

// In the order of the words of the field table.
constexpr std::array<std::string_view, 11> tests = {"sodium",   "potassium", "calcium", "magnesium",   "CK",   "eGFR",
                                                    "ferritin", "TSH",       "HbA1c",   "vitamin B12", "other"};
constexpr std::array<std::string_view, 14> units = {"mmol/l", "mEq/l", "mg/dl", "µg/l",   "ng/ml",    "ng/l", "pg/ml",
                                                    "pmol/l", "U/l",   "mIU/l", "ml/min", "mmol/mol", "%",    ""};

// The name of the chosen word in a table of that field's words; empty: nothing is chosen.
template <std::size_t count>
std::string_view name_in(std::array<std::string_view, count> const& names, Record const& record, Field field) {
    auto const word = record.choice(field);
    auto const index = word ? diary::find_word(diary::row(field), *word) : std::nullopt;
    return index && *index < count ? names[*index] : std::string_view();
}

std::string number(Record const& record, Field field) { return diary::shown_number(record, field, {}).value_or(""); }

std::string range(Record const& record) {
    auto const low = number(record, Field::blood_result_low), high = number(record, Field::blood_result_high);
    if (low.empty() && high.empty()) return ", range not entered";
    if (low.empty()) return ", laboratory's range up to " + high;
    return ", laboratory's range " + (high.empty() ? "from " + low : low + " to " + high);
}

ReportLine result_line(advice::BloodResult const& result) {
    auto const& record = *result.record;
    auto const unit = std::string(name_in(units, record, Field::blood_result_unit));
    auto label = std::string(name_in(tests, record, Field::blood_result_test));
    if (auto const name = record.text(Field::blood_result_name); name && label == "other")
        label = one_line(*name, name_limit);
    return {label, number(record, Field::blood_result_value) + (unit.empty() ? "" : " " + unit) + " on " +
                       date_text(result.day) + range(record)};
}

}

ReportSection blood_section(ReportCase const& input, std::string const& own_words) {
    ReportSection section{"Past blood results", {}, {}, Flow::run_on};
    if (!own_words.empty()) section.lines.push_back({"", own_words});
    auto const results = advice::newest_blood_results(input.diary, nullptr, input.now, year);
    // The newest come first.
    for (auto result = results.rbegin(); result != results.rend() && section.lines.size() < results_limit; ++result)
        section.lines.push_back(result_line(*result));
    if (section.lines.empty()) section.lines.push_back({"", std::string(none_entered)});
    return section;
}

}
