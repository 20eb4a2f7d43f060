#include "advice/help.h"

#include <algorithm>
#include <map>
#include <optional>

namespace unknot::advice {
namespace {

using diary::Diary;
using diary::Field;
using diary::Record;
using diary::RecordId;
using diary::RecordType;
using knowledge::Finding;
using knowledge::Sign;

// What the records say, each with the newest one that says it.
struct Logged {
    std::map<Finding, RecordId> findings;
    std::map<std::string, RecordId, std::less<>> signs;
};

// Oldest first. Records from the future are kept: a clock set back must not hide a sign.
std::vector<Record const*> recent(Diary const& diary, RecordType type, time::Instant now) {
    return diary.between(type, {now.ms - sign_lasts.count}, {time::last_instant.ms + 1});
}

constexpr std::int64_t ms(Seconds seconds) { return seconds.count * 1000; }

bool was_long(Record const& cramp, time::Instant now) {
    auto const end = cramp.choice(Field::cramp_end);
    if (end == "unknown") return false;
    if (end == "open") {
        auto const touched = std::max(cramp.at.at, cramp.edited);
        return (now - cramp.at.at).count >= ms(long_cramp) && (now - touched).count < ms(untouched);
    }
    auto const duration = cramp.integer(Field::cramp_duration);
    return duration && *duration > long_cramp.count;
}

void add_findings(Record const& cramp, time::Instant now, Logged& logged) {
    if (cramp.choice(Field::cramp_after) == "sore_swollen_warm") logged.findings[Finding::sore_swollen_warm] = cramp.id;
    if (was_long(cramp, now)) logged.findings[Finding::over_10_minutes] = cramp.id;
}

// The last answer to a question counts. "Not sure" counts as yes; gone, or seen by a clinician, ends it.
void add_answer(Record const& answer, Logged& logged) {
    auto const sign = answer.text(Field::sign_sign);
    if (!sign) return;
    bool const shows = answer.choice(Field::sign_answer).value_or("yes") != "no" &&
                       answer.choice(Field::sign_state).value_or("now") == "now";
    if (shows)
        logged.signs.insert_or_assign(std::string(*sign), answer.id);
    else
        logged.signs.erase(std::string(*sign));
}

std::optional<RecordId> shown_by(Sign const& sign, Logged const& logged) {
    if (auto const answer = logged.signs.find(sign.id); answer != logged.signs.end()) return answer->second;
    for (auto const finding : sign.findings)
        if (auto const found = logged.findings.find(finding); found != logged.findings.end()) return found->second;
    return std::nullopt;
}

}

HelpView help_for(Diary const& diary, knowledge::Knowledge const& knowledge, time::Instant now) {
    Logged logged;
    for (auto const* cramp : recent(diary, RecordType::cramp, now))
        add_findings(*cramp, now, logged);
    for (auto const* answer : recent(diary, RecordType::sign, now))
        add_answer(*answer, logged);

    HelpView view;
    for (auto const& sign : knowledge.help.signs) {
        auto const because = shown_by(sign, logged);
        if (!because) continue;
        view.highlights.push_back({sign.id, *because});
        view.level = std::max(view.level, sign.level);
    }
    return view;
}

}
