// Made-up diaries of a given length for the benchmarks, the same each time, and the knowledge.
#pragma once
#include "diary/diary.h"
#include "knowledge/knowledge.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace unknot::bench {

inline constexpr time::Instant now{1795003200000};   // 2026-11-18T12:00:00Z

[[nodiscard]] knowledge::Knowledge read_all();

class DiaryWriter {
public:
    // A new record, not written yet.
    [[nodiscard]] diary::Change change(diary::RecordType, time::Instant at, std::vector<diary::FieldEdit>);

    void add(diary::RecordType type, time::Instant at, std::vector<diary::FieldEdit> fields) {
        write(change(type, at, std::move(fields)));
    }

    void write(diary::Change const&);

    diary::Diary diary;

private:
    std::uint32_t serial_ = 0;
};

// What a diligent person writes, up to yesterday: a cramp every other day, eight drinks, an exercise, a stretch, and a
// check-in in the evening and in the morning.
[[nodiscard]] diary::Diary diary_of(std::int64_t days);

// About so many records of such days. Where that is more than forty years, each day has several times as many.
[[nodiscard]] DiaryWriter writer_with(std::int64_t records);

// The text of each stored page of a diary, in order.
[[nodiscard]] std::vector<std::string> pages_of(diary::Diary const&);

}
