// The diary as nights with and without cramps. Several cramps in one night are one episode: they are one event for
// statistics (evidence 6.2) and stay separate records. A night belongs to the evening before (time::night_of).
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
    std::vector<diary::Record const*> cramps;   // oldest first; none: only the check-in says that there was one
};

// From the first night with a cramp or an answer, up to last night: tonight is not over, and counting it only when a
// cramp came would count cramps alone. A night without a record is not answered; it is never taken as answered no.
class Nights {
public:
    // Every cramp and check-in dated before `now`. Points into the diary.
    [[nodiscard]] static Nights of(diary::Diary const&, time::Moment const& now);

    [[nodiscard]] bool empty() const { return days() == 0; }

    [[nodiscard]] time::CivilDay first() const { return first_; }

    [[nodiscard]] time::CivilDay last() const { return last_; }

    [[nodiscard]] int days() const { return last_ < first_ ? 0 : last_.days - first_.days + 1; }

    [[nodiscard]] std::vector<Episode> const& episodes() const { return episodes_; }   // ascending

    [[nodiscard]] bool has_cramp(time::CivilDay night) const { return answer_of(night) == Answer::cramp; }

    // Answered: no cramp.
    [[nodiscard]] bool is_free(time::CivilDay night) const { return answer_of(night) == Answer::free; }

    [[nodiscard]] bool is_answered(time::CivilDay night) const { return has_cramp(night) || is_free(night); }

    // Both ends included; what lies outside first() to last() counts as nothing.
    [[nodiscard]] int episodes_between(time::CivilDay from, time::CivilDay to) const;
    [[nodiscard]] int answered_between(time::CivilDay from, time::CivilDay to) const;
    [[nodiscard]] int nights_between(time::CivilDay from, time::CivilDay to) const;

    // As it was after that night; nothing when the diary began later.
    [[nodiscard]] Nights up_to(time::CivilDay last) const;
    // As if these cramps were none of a night's: what is left of their nights is answered when another cramp came, or
    // the answer was no. A yes may speak of the cramps that are left out, and then says nothing.
    [[nodiscard]] Nights without(std::set<diary::Record const*> const& cramps) const;

private:
    enum class Answer : std::uint8_t { none, free, cramp };

    void add_cramps(diary::Diary const&, time::Moment const& now, Minutes day_start);
    void add_answers(diary::Diary const&, time::Moment const& now, Minutes day_start);
    void settle();
    [[nodiscard]] Answer answer_of(time::CivilDay night) const;

    time::CivilDay first_ = time::last_day, last_ = time::first_day;
    // Each ascending.
    std::vector<NightRecords> recorded_;
    std::vector<time::CivilDay> said_yes_, said_no_;
    // What follows from these.
    std::vector<Episode> episodes_;
    std::vector<time::CivilDay> free_;
    std::vector<Answer> answers_;   // of the nights from the first
};

[[nodiscard]] constexpr time::CivilDay plus_days(time::CivilDay day, int days) { return {day.days + days}; }

[[nodiscard]] bool is_weekend(time::CivilDay);   // Saturday or Sunday

// The night a check-in speaks of: its own day where it names one.
[[nodiscard]] time::CivilDay night_of_check_in(diary::Record const&, Minutes day_start);

}
