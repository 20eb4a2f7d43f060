// The input of the functions behind facts_for.
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

    // Records of a type of the last `days` days, oldest first. Records dated after now, by a wrong clock, are left out.
    [[nodiscard]] std::vector<diary::Record const*> recent(diary::RecordType, std::int64_t days) const;
    // The same, preceded by the records dated after now, which count as the oldest: nothing dangerous may be hidden,
    // and a newer answer overrides them.
    [[nodiscard]] std::vector<diary::Record const*> ahead_and_recent(diary::RecordType, std::int64_t days) const;
    [[nodiscard]] time::Instant days_ago(std::int64_t days) const;
    [[nodiscard]] std::optional<int> age() const;   // whole years, as if the birthday had passed
};

[[nodiscard]] Case make_case(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);

// Whether the diary has the result of a kidney test of the last 90 days.
[[nodiscard]] bool kidneys_are_measured(Case const&);

// Each adds its facts and may use those added before, in the order of this list.
void add_answers(Case const&, Facts&);     // sign.*, criteria.*
void add_profile(Case const&, Facts&);     // condition.*, person.*, and diary.* of the diet
void add_medicines(Case const&, Facts&);   // medicine.*, recent.*
void add_cramps(Case const&, Facts&);      // context.* and diary.* of cramps
void add_exercise(Case const&, Facts&);
void add_intake(Case const&, Facts&);
void add_check_ins(Case const&, Facts&);
void add_blood(Case const&, Facts&);         // blood.*, and condition.* that a number stands for; needs the library
void add_risks(Case const&, Facts&);         // facts that combine several of these
void add_shown_signs(Case const&, Facts&);   // signs shown by facts alone, so that every rule sees them; help.*

}
