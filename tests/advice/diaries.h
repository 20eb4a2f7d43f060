// Small diaries to ask advice of.
#pragma once
#include "diary/diary.h"
#include "knowledge/knowledge.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace unknot::tests {

inline constexpr time::Instant noon{1795003200000};   // 2026-11-18T12:00:00Z, the "now" of these tests

[[nodiscard]] constexpr time::Instant before_noon(std::int64_t ms) { return {noon.ms - ms}; }

inline constexpr std::int64_t second = 1000, minute = 60 * second, hour = 60 * minute, day = 24 * hour;

class DiaryMaker {
public:
    // Adds a record of an event, written down at `made`, or at the time of the event.
    diary::RecordId add(diary::RecordType, time::Instant at, std::vector<diary::FieldEdit> fields,
                        time::Instant made = {-1});
    void change(diary::RecordId const&, std::vector<diary::FieldEdit> fields, time::Instant made);
    void remove(diary::RecordId const&, time::Instant made);

    diary::RecordId cramp(time::Instant at, std::string_view end, std::int64_t duration_seconds = -1);
    diary::RecordId sign(time::Instant at, std::string_view id, std::string_view answer = "yes");

    [[nodiscard]] diary::Diary const& diary() const { return diary_; }

private:
    diary::Diary diary_;
    std::uint8_t serial_ = 0;
};

[[nodiscard]] diary::FieldEdit field(diary::Field, std::string_view word);

// The shipped knowledge, read once.
[[nodiscard]] knowledge::Knowledge const& shipped();

}
