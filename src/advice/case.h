// What the functions behind facts_for look at.
#pragma once
#include "advice/facts.h"

#include <string>
#include <vector>

namespace unknot::advice {

struct Case {
    diary::Diary const& diary;
    knowledge::Knowledge const& knowledge;
    time::Moment now;
    diary::Record const* profile = nullptr;   // null: none
    std::string region;                       // "us", "uk" or "eu"; empty: not known

    // Records of a type within so many days before now, oldest first. What a wrong clock dated ahead has not happened.
    [[nodiscard]] std::vector<diary::Record const*> recent(diary::RecordType, std::int64_t days) const;
    // The same behind those dated ahead, which count as the oldest: of a danger nothing may be hidden, and what is
    // answered now stands over it.
    [[nodiscard]] std::vector<diary::Record const*> ahead_and_recent(diary::RecordType, std::int64_t days) const;
    [[nodiscard]] time::Instant days_ago(std::int64_t days) const;
    [[nodiscard]] std::optional<int> age() const;   // whole years, the birthday taken as past
};

[[nodiscard]] Case make_case(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);

// Each adds its facts. Later ones may ask for what earlier ones added; the order is that of this list.
void add_answers(Case const&, Facts&);     // sign.*, criteria.*
void add_profile(Case const&, Facts&);     // condition.*, person.*, and diary.* of the diet
void add_medicines(Case const&, Facts&);   // medicine.*, recent.*
void add_cramps(Case const&, Facts&);      // context.* and diary.* of cramps
void add_exercise(Case const&, Facts&);
void add_intake(Case const&, Facts&);
void add_check_ins(Case const&, Facts&);
void add_risks(Case const&, Facts&);         // what joins several of these
void add_shown_signs(Case const&, Facts&);   // signs that facts alone show, so that every rule sees them

}
