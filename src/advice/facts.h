// The facts about a person now, in the words of the rules: derived once from profile and diary, then used by help,
// blockers, causes and actions. The words: knowledge/facts.inc, and condition., medicine., recent. and sign. with ids.
#pragma once
#include "diary/diary.h"
#include "knowledge/knowledge.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace unknot::advice {

// A sign answered yes is asked again after 14 days, one answered no after four weeks.
inline constexpr std::int64_t sign_days = 14, no_days = 28;

class Facts {
public:
    // `because`: the newest record that shows the fact, if there is one.
    void add(std::string_view fact, std::optional<diary::RecordId> because = {});

    [[nodiscard]] bool holds(std::string_view fact) const;
    [[nodiscard]] bool holds(knowledge::When const&) const;
    // The record that shows a fact of the first alternative that holds.
    [[nodiscard]] std::optional<diary::RecordId> shown_by(knowledge::When const&) const;

    [[nodiscard]] auto begin() const { return facts_.begin(); }

    [[nodiscard]] auto end() const { return facts_.end(); }

private:
    std::map<std::string, std::optional<diary::RecordId>, std::less<>> facts_;
};

// When people sleep, by the clock: from 22 to 7 o'clock (judgement).
[[nodiscard]] bool is_night(time::Moment const& now);

// Reads at most the last year. Without the library, medicines and criteria are left out. The order of records of the
// same time does not matter. Records dated after `now` are ignored, except possible dangers (signs, how a leg is after
// a cramp, illness): these count as now, since a clock set back must not hide them.
[[nodiscard]] Facts facts_for(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);

}
