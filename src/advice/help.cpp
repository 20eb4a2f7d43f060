#include "advice/help.h"

#include "advice/case.h"

#include <algorithm>
#include <map>

namespace unknot::advice {
namespace {

using diary::Field;
using diary::Record;
using knowledge::Sign;

constexpr std::int64_t asked_within = 365;   // days; an older answer counts as none

std::string fact_of(Sign const& sign) { return "sign." + sign.id; }

// Answered yes, or shown by profile and diary alone (see add_shown_signs).
bool is_shown(Sign const& sign, Facts const& facts) { return facts.holds(std::string_view(fact_of(sign))); }

std::optional<diary::RecordId> because(Sign const& sign, Facts const& facts) {
    return facts.shown_by(knowledge::When{{{fact_of(sign), true}}});
}

enum class Answer { none, recent, old_yes, old };

// A no holds for four weeks; "seen by a clinician" and "gone" hold as long as a yes, for 14 days.
Answer answer_to(Sign const& sign, std::map<std::string_view, Record const*> const& last, Case const& input) {
    auto const found = last.find(sign.id);
    if (found == last.end()) return Answer::none;
    Record const& answer = *found->second;
    bool const no = answer.choice(Field::sign_answer) == "no";
    auto const seen = answer.day(Field::sign_seen_on);
    auto from = answer.at.at;
    if (seen) from = std::max(from, time::Instant{seen->days * ms_per_day});
    if (from >= input.days_ago(no ? no_days : sign_days)) return Answer::recent;
    bool const now = answer.choice(Field::sign_state).value_or("now") == "now";
    return !no && now ? Answer::old_yes : Answer::old;
}

}

HelpView help_for(diary::Diary const& diary, knowledge::Knowledge const& knowledge, Facts const& facts,
                  time::Moment const& now) {
    Case const input = make_case(diary, knowledge, now);
    std::map<std::string_view, Record const*> last;
    for (auto const* answer : input.ahead_and_recent(diary::RecordType::sign, asked_within))
        if (auto const sign = answer->text(Field::sign_sign)) last.insert_or_assign(*sign, answer);

    HelpView view;
    for (auto const& sign : knowledge.help.signs) {
        if (is_shown(sign, facts)) {
            view.highlights.push_back({sign.id, because(sign, facts)});
            view.level = std::max(view.level, sign.level);
            continue;
        }
        auto const answer = answer_to(sign, last, input);
        bool const gate = answer != Answer::recent && facts.holds(sign.ask_when);
        if (gate || answer == Answer::old_yes) view.questions.push_back({sign.id, answer != Answer::none});
    }
    return view;
}

HelpView help_for(diary::Diary const& diary, knowledge::Knowledge const& knowledge, time::Moment const& now) {
    return help_for(diary, knowledge, facts_for(diary, knowledge, now), now);
}

knowledge::HelpLines lines_of(knowledge::Help const& help, Sign const& sign) {
    auto lines = sign.help;
    for (auto const& level : help.levels) {
        if (level.level != sign.level) continue;
        if (lines.contact.empty()) lines.contact = level.help.contact;
        if (lines.how_soon.empty()) lines.how_soon = level.help.how_soon;
        if (lines.say.empty()) lines.say = level.help.say;
        if (lines.meanwhile.empty()) lines.meanwhile = level.help.meanwhile;
    }
    return lines;
}

}
