// The diary as nights with and without cramps. Several cramps in one night are one episode, a single event for
// statistics (evidence 6.2), but stay separate records. A night belongs to the evening before (time::night_of).
#pragma once
#include "diary/diary.h"
#include "time/civil.h"

#include <cstdint>
#include <set>
#include <utility>
#include <vector>

namespace unknot::insight {

[[nodiscard]] Minutes diary_day_start(diary::Diary const&);

struct NightRecords {
    time::CivilDay night;
    std::vector<diary::Record const*> records;   // in the order they were added
};

// Ascending by night.
[[nodiscard]] std::vector<NightRecords> by_night(std::vector<std::pair<time::CivilDay, diary::Record const*>>);

struct Episode {
    time::CivilDay night;
    std::vector<diary::Record const*> cramps;   // oldest first; empty: known only from the check-in
};

// A cramp in the morning also belongs to the night before (see diary::night_of_cramp) when the person says that this
// night had one and no other is recorded: waking with a cramp at 06:20 is one episode of one night.

// From the first night with a cramp or an answer up to last night. Tonight is not over: counting it only when a cramp
// has come would bias the rate. A night without a record is unanswered, never "no".
class Nights {
public:
    // From all cramps and check-ins dated before `now`. Points into the diary.
    [[nodiscard]] static Nights of(diary::Diary const&, time::Moment const& now);

    [[nodiscard]] bool empty() const { return days() == 0; }

    [[nodiscard]] time::CivilDay first() const { return first_; }

    [[nodiscard]] time::CivilDay last() const { return last_; }

    [[nodiscard]] int days() const { return last_ < first_ ? 0 : last_.days - first_.days + 1; }

    [[nodiscard]] std::vector<Episode> const& episodes() const { return episodes_; }   // ascending

    [[nodiscard]] bool has_cramp(time::CivilDay night) const { return answer_of(night) == Answer::cramp; }

    // Answered with no cramp.
    [[nodiscard]] bool is_free(time::CivilDay night) const { return answer_of(night) == Answer::free; }

    [[nodiscard]] bool is_answered(time::CivilDay night) const { return has_cramp(night) || is_free(night); }

    // Both ends included; nights outside first() to last() count as nothing.
    [[nodiscard]] int episodes_between(time::CivilDay from, time::CivilDay to) const;
    [[nodiscard]] int answered_between(time::CivilDay from, time::CivilDay to) const;
    [[nodiscard]] int nights_between(time::CivilDay from, time::CivilDay to) const;

    // The nights as they were after that night; empty when the diary began later.
    [[nodiscard]] Nights up_to(time::CivilDay last) const;
    // The nights without these cramps: their nights remain answered only when there was another cramp, or the answer
    // was no. An answer of yes may be about the cramps left out, and is then ignored.
    [[nodiscard]] Nights without(std::set<diary::Record const*> const& left_out) const;

private:
    enum class Answer : std::uint8_t { none, free, cramp };

    void add_cramps(diary::Diary const&, time::Moment const& now, Minutes day_start);
    void add_answers(diary::Diary const&, time::Moment const& now, Minutes day_start);
    void settle();
    [[nodiscard]] Answer answer_of(time::CivilDay night) const;

    time::CivilDay first_ = time::last_day, last_ = time::first_day;
    // Input, each ascending.
    std::vector<NightRecords> recorded_;
    std::vector<time::CivilDay> said_yes_, said_no_;
    // Derived from the input.
    std::vector<Episode> episodes_;
    std::vector<time::CivilDay> free_;
    std::vector<Answer> answers_;   // for each night from the first
};

[[nodiscard]] constexpr time::CivilDay plus_days(time::CivilDay day, int days) { return {day.days + days}; }

// The evenings before free days: Friday and Saturday.
[[nodiscard]] bool is_weekend(time::CivilDay night);

// The night a check-in is about: the day it names, if any.
[[nodiscard]] time::CivilDay night_of_check_in(diary::Record const&, Minutes day_start);

}
