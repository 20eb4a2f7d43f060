// A diary built night by night, for tests of the insight.
#pragma once
#include "diary/diary.h"
#include "insight/describe_nights.h"
#include "knowledge/knowledge.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace unknot::tests {

inline constexpr time::CivilDay first_monday{20458};   // 2026-01-05

// On the nth day after it; hours past 24 are the next morning, which belongs to the night until six.
[[nodiscard]] time::Instant on_day(int day, int hour, int minute = 0);
[[nodiscard]] time::CivilDay nth_day(int day);
[[nodiscard]] time::Moment at_noon(int day);

[[nodiscard]] diary::FieldEdit chosen(diary::Field, std::string_view word);
[[nodiscard]] diary::FieldEdit chosen_any(diary::Field, std::vector<std::string_view> const& words);

// The shipped knowledge with its library, read once.
[[nodiscard]] knowledge::Knowledge const& whole_knowledge();

class Logged {
public:
    diary::RecordId add(diary::RecordType, time::Instant at, std::vector<diary::FieldEdit> fields,
                        std::int16_t offset_minutes = 0);
    // Written down later than it was.
    diary::RecordId add_late(diary::RecordType, time::Instant at, time::Instant written,
                             std::vector<diary::FieldEdit> fields, std::int16_t offset_minutes = 0);
    diary::RecordId cramp(int day, int hour = 26, std::vector<diary::FieldEdit> fields = {}, int minute = 0);
    // Adds a cramp at two in the night, or the answer that there was none.
    void night(int day, bool cramp);
    void answer(int day, std::string_view word);   // "yes" or "no"

    [[nodiscard]] diary::Diary const& diary() const { return diary_; }

    // The nights as of noon of the nth day, before the night of that day.
    [[nodiscard]] insight::Nights nights(int now_day) const;

private:
    diary::Diary diary_;
    std::uint32_t serial_ = 0;
};

}
