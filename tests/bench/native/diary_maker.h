// Made-up diaries of a given length for the benchmarks, the same each time, and the knowledge.
#pragma once
#include "diary/diary.h"
#include "knowledge/knowledge.h"

#include <cstdint>
#include <string>
#include <vector>

namespace unknot::bench {

inline constexpr time::Instant now{1795003200000};   // 2026-11-18T12:00:00Z

[[nodiscard]] knowledge::Knowledge read_all();

// A change that adds a record. Another number gives another id.
[[nodiscard]] diary::Change addition(std::uint32_t number, diary::RecordType, time::Instant at,
                                     std::vector<diary::FieldEdit>);

// What a diligent person writes, up to yesterday: a cramp every other day, eight drinks, an exercise, a stretch, and a
// check-in in the evening and in the morning. The text of each stored page, in order.
[[nodiscard]] std::vector<std::string> pages_of(std::int64_t days);
// About so many records of such days. Where that is more than forty years, each day has several times as many.
[[nodiscard]] std::vector<std::string> pages_with(std::int64_t records);

// Read from its pages, as the app has it.
[[nodiscard]] diary::Diary read_diary(std::vector<std::string> const& pages);

}
