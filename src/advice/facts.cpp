#include "advice/facts.h"

#include "advice/case.h"
#include "time/future.h"

namespace unknot::advice {

using diary::Field;
using diary::RecordType;

namespace {

// Maps the country in the settings to a region of the reference amounts; empty: unknown.
std::string region_of(std::string_view word) {
    if (word == "gb") word = "uk";
    if (word == "ie" || word == "de") word = "eu";
    return word == "us" || word == "uk" || word == "eu" ? std::string(word) : std::string();
}

}

void Facts::add(std::string_view fact, std::optional<diary::RecordId> because) {
    facts_.insert_or_assign(std::string(fact), because);
}

bool Facts::holds(std::string_view fact) const { return fact == knowledge::always || facts_.contains(fact); }

bool Facts::holds(knowledge::When const& when) const {
    return knowledge::holds(when, [&](std::string const& fact) { return holds(std::string_view(fact)); });
}

std::optional<diary::RecordId> Facts::shown_by(knowledge::When const& when) const {
    for (auto const& all : when) {
        if (!holds(knowledge::When{all})) continue;
        for (auto const& term : all)
            if (auto const found = facts_.find(term.fact); found != facts_.end() && found->second) return found->second;
    }
    return std::nullopt;
}

std::vector<diary::Record const*> Case::recent(RecordType type, std::int64_t days) const {
    return diary.between(type, days_ago(days), time::end_of_past(now.at));
}

std::vector<diary::Record const*> Case::ahead_and_recent(RecordType type, std::int64_t days) const {
    auto records = diary.between(type, time::end_of_past(now.at), {time::last_instant.ms + 1});
    auto const past = recent(type, days);
    records.insert(records.end(), past.begin(), past.end());
    return records;
}

time::Instant Case::days_ago(std::int64_t days) const { return {now.at.ms - days * ms_per_day}; }

std::optional<int> Case::age() const {
    if (profile == nullptr) return std::nullopt;
    auto const born = profile->integer(Field::profile_birth_year);
    if (!born) return std::nullopt;
    return static_cast<int>(time::civil(now).year - *born);
}

Case make_case(diary::Diary const& diary, knowledge::Knowledge const& knowledge, time::Moment const& now) {
    Case input{diary, knowledge, now, nullptr, {}};
    for (auto const* profile : diary.newest(RecordType::profile, 1))
        input.profile = profile;
    for (auto const* settings : diary.newest(RecordType::settings, 1))
        input.region = region_of(settings->text(Field::settings_region).value_or(""));
    return input;
}

Facts facts_for(diary::Diary const& diary, knowledge::Knowledge const& knowledge, time::Moment const& now) {
    Case const input = make_case(diary, knowledge, now);
    Facts facts;
    add_answers(input, facts);
    add_profile(input, facts);
    add_medicines(input, facts);
    add_cramps(input, facts);
    add_exercise(input, facts);
    add_intake(input, facts);
    add_check_ins(input, facts);
    if (input.knowledge.library) add_blood(input, facts);
    add_risks(input, facts);
    add_shown_signs(input, facts);
    return facts;
}

}
