// Facts from recorded cramps.
#include "advice/case.h"
#include "advice/help.h"

#include <algorithm>

namespace unknot::advice {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;

constexpr std::int64_t usual_days = 28, recur_days = 7;
constexpr std::size_t recurring = 2;   // cramps in seven days (judgement)

std::string_view context_of(Record const& cramp) {
    auto const word = cramp.choice(Field::cramp_context).value_or("");
    return word == "sleep" ? "night" : word;
}

void add_contexts(std::vector<Record const*> const& cramps, Facts& facts) {
    for (auto const* cramp : cramps) {
        if (auto const context = context_of(*cramp); !context.empty())
            facts.add("context." + std::string(context), cramp->id);
        if (context_of(*cramp) == "rest") facts.add("context.sitting", cramp->id);
        if (cramp->flag(Field::cramp_woke).value_or(false)) {
            facts.add("diary.cramp_woke", cramp->id);
            facts.add("context.night", cramp->id);
        }
    }
    bool const walking_only = cramps.size() >= recurring && std::all_of(cramps.begin(), cramps.end(), [](auto* cramp) {
                                  return context_of(*cramp) == "walking";
                              });
    if (walking_only) facts.add("diary.cramp_walking_only", cramps.back()->id);
}

bool eased_by(Record const& cramp, std::string_view manoeuvre) {
    auto const helped = cramp.choices(Field::cramp_helped);
    return std::find(helped.begin(), helped.end(), manoeuvre) != helped.end();
}

void add_places(std::vector<Record const*> const& cramps, Facts& facts) {
    for (auto const* cramp : cramps) {
        if (cramp->choice(Field::cramp_muscle) == "hand") facts.add("diary.hand_cramp", cramp->id);
        if (eased_by(*cramp, "bent_forward")) facts.add("diary.bent_forward", cramp->id);
    }
}

// How the leg is the morning after, and a day later when it was sore.
void add_after(Record const& cramp, Facts& facts) {
    auto const after = cramp.choice(Field::cramp_after), next_day = cramp.choice(Field::cramp_after_next_day);
    if (after == "sore_swollen_warm" || next_day == "sore_swollen_warm") facts.add("diary.sore_swollen_warm", cramp.id);
    if (next_day == "sore" || next_day == "sore_swollen_warm") facts.add("diary.sore_second_day", cramp.id);
}

// What the profile says counts beside the diary: a cramp that is logged must not make them seem rarer.
void add_said_frequency(Case const& input, Facts& facts) {
    if (input.profile == nullptr) return;
    auto const often = input.profile->choice(Field::profile_cramp_frequency);
    if (often == "weekly" || often == "several_a_week" || often == "daily")
        facts.add("diary.cramps_recur", input.profile->id);
}

bool was_long(Record const& cramp, time::Instant now) {
    auto const end = cramp.choice(Field::cramp_end);
    if (end == "unknown") return false;
    if (end == "open") {
        auto const touched = std::max(cramp.at.at, cramp.edited);
        return (now - cramp.at.at).count >= long_cramp.count * 1000 && (now - touched).count < untouched.count * 1000;
    }
    auto const duration = cramp.integer(Field::cramp_duration);
    return duration && *duration > long_cramp.count;
}

}

bool is_night(time::Moment const& now) {
    constexpr int from = 22, to = 7;
    int const hour = time::civil(now).hour;
    return hour >= from || hour < to;
}

void add_cramps(Case const& input, Facts& facts) {
    if (is_night(input.now)) facts.add("context.night_now");
    for (auto const* cramp : input.ahead_and_recent(RecordType::cramp, sign_days)) {
        add_after(*cramp, facts);
        if (was_long(*cramp, input.now.at)) facts.add("diary.cramp_over_10_minutes", cramp->id);
    }
    auto const cramps = input.recent(RecordType::cramp, usual_days);
    add_said_frequency(input, facts);
    if (cramps.empty()) return;
    facts.add("diary.cramp", cramps.back()->id);
    if (cramps.back()->at.at >= input.days_ago(1)) facts.add("diary.cramp_today", cramps.back()->id);
    auto const last_week = input.recent(RecordType::cramp, recur_days);
    if (last_week.size() >= recurring) facts.add("diary.cramps_recur", last_week.back()->id);
    add_contexts(cramps, facts);
    add_places(cramps, facts);
}

}
