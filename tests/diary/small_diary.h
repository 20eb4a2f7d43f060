// A diary built record by record.
#pragma once
#include "diary/diary.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::tests {

class SmallDiary {
public:
    // At a local time such as "2026-11-22T02:20:46.000Z", so many minutes east of UTC.
    diary::Record const& add(diary::RecordType, std::string_view clock, int offset_minutes,
                             std::vector<diary::FieldEdit> fields = {});
    diary::Record const& add(diary::RecordType, time::Moment, std::vector<diary::FieldEdit> fields = {});
    void day_start(std::int64_t minutes);
    void remove(diary::RecordId const&);

    diary::Diary diary;

private:
    std::uint8_t serial_ = 0, serial_high_ = 0;
};

[[nodiscard]] time::CivilDay day(std::string_view iso);
[[nodiscard]] time::Moment clock(std::string_view iso, int offset_minutes);

}
