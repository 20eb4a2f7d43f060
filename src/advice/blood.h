// Numbers from a laboratory as the diary has them: the newest of each test, in the unit of the rows, beside the
// laboratory's own range. Rows: assets/knowledge/blood-results.json (evidence pack, section 9).
#pragma once
#include "advice/case.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::advice {

// An older result says little about now (judgement).
inline constexpr std::int64_t blood_result_days = 90;

struct BloodResult {
    diary::Record const* record = nullptr;
    std::string test;              // the word of the test, or the name of another one
    time::CivilDay day;            // of the test; of one dated ahead the first that counts
    std::optional<double> value;   // in the unit of the rows; empty: the unit is not one of the test's
};

enum class RangePlace { inside, below, above, unknown };

// The newest result of each test within the last days, oldest first. Of one day, the one added last.
[[nodiscard]] std::vector<BloodResult> newest_blood_results(diary::Diary const&, knowledge::Library const*,
                                                            time::Moment const& now,
                                                            std::int64_t days = blood_result_days);

// Whether there is a result of that test within the last days. Does not need the library.
[[nodiscard]] bool has_blood_result(diary::Diary const&, std::string_view test, time::Moment const& now);

// Where the number lies in the laboratory's own range, both in the unit of the record.
[[nodiscard]] RangePlace place_in_range(diary::Record const&);

// What a result asks for, given the other facts.
struct BloodVerdict {
    knowledge::BloodRule const* rule = nullptr;   // null: no row counts
    std::optional<knowledge::HelpLevel> level;    // empty: none
};

[[nodiscard]] BloodVerdict verdict_on(BloodResult const&, knowledge::BloodResults const&, Facts const&);

// The fact that stands for a level: "blood.today".
[[nodiscard]] std::string_view blood_fact(knowledge::HelpLevel);

}
