// Small diaries for tests of the advice.
#pragma once
#include "advice/facts.h"
#include "diary/diary.h"
#include "knowledge/knowledge.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::tests {

inline constexpr time::Instant noon{1795003200000};   // 2026-11-18T12:00:00Z, the "now" of these tests

[[nodiscard]] constexpr time::Instant before_noon(std::int64_t ms) { return {noon.ms - ms}; }

inline constexpr std::int64_t second = 1000, minute = 60 * second, hour = 60 * minute, day = 24 * hour;

class DiaryMaker {
public:
    // Adds a record of an event, written at `made`, or at the time of the event.
    diary::RecordId add(diary::RecordType, time::Instant at, std::vector<diary::FieldEdit> fields,
                        time::Instant made = {-1});
    void change(diary::RecordId const&, std::vector<diary::FieldEdit> fields, time::Instant made);
    void remove(diary::RecordId const&, time::Instant made);

    diary::RecordId cramp(time::Instant at, std::string_view end, std::int64_t duration_seconds = -1);
    diary::RecordId sign(time::Instant at, std::string_view id, std::string_view answer = "yes");

    // On the day `days_ago`.
    diary::RecordId medicine(std::string_view name, std::int64_t days_ago = 400, std::string_view event = "start");
    diary::RecordId medicine_of(std::string_view medicine_class, std::int64_t days_ago = 400);
    // Changes the profile.
    void profile(std::vector<diary::FieldEdit> fields);
    void conditions(std::vector<std::string_view> const& words);
    void born(int years_ago);
    void region(std::string_view word);
    diary::RecordId cramp_in(std::string_view context, time::Instant at = before_noon(hour));
    diary::RecordId check_in(time::Instant at, std::vector<diary::FieldEdit> fields);
    diary::RecordId exercise(time::Instant at, std::vector<diary::FieldEdit> fields);
    diary::RecordId intake(time::Instant at, std::vector<diary::FieldEdit> fields);
    // A day ago, in mmol/l unless the fields say otherwise.
    diary::RecordId blood(std::string_view test, double value, std::vector<diary::FieldEdit> fields = {});
    diary::RecordId answer(std::string_view question);   // yes, an hour ago

    [[nodiscard]] diary::Diary const& diary() const { return diary_; }

private:
    diary::Diary diary_;
    std::uint16_t serial_ = 0;
    std::optional<diary::RecordId> profile_;
};

[[nodiscard]] diary::FieldEdit field(diary::Field, std::string_view word);
[[nodiscard]] diary::FieldEdit field(diary::Field, std::vector<std::string_view> const& words);
[[nodiscard]] diary::FieldEdit number(diary::Field, std::int64_t);
[[nodiscard]] diary::FieldEdit amount(diary::Field, double);
[[nodiscard]] time::Moment moment(time::Instant at = noon);
[[nodiscard]] time::CivilDay today(std::int32_t days_after = 0);

// The shipped knowledge with its library, read once.
[[nodiscard]] knowledge::Knowledge const& shipped();
[[nodiscard]] knowledge::Library const& library();
// The name of a medicine in the class, if possible in no other class.
[[nodiscard]] std::string name_of(std::string_view medicine_class);

[[nodiscard]] advice::Facts facts_of(DiaryMaker const&, time::Instant now = noon);
[[nodiscard]] bool holds(DiaryMaker const&, std::string_view fact);

}
