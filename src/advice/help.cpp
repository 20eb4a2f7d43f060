#include "advice/help.h"

#include "advice/case.h"
#include "advice/last_answers.h"

#include <algorithm>

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

void fill(knowledge::HelpLines& lines, knowledge::HelpLines const& from) {
    for (auto const line : {&knowledge::HelpLines::contact, &knowledge::HelpLines::how_soon, &knowledge::HelpLines::say,
                            &knowledge::HelpLines::avoid, &knowledge::HelpLines::waiting})
        if ((lines.*line).empty()) lines.*line = from.*line;
}

bool is_answerable(Sign const& sign, Facts const& facts) {
    return facts.holds(sign.ask_when) && !facts.holds(sign.unless);
}

// The most urgent level that a yes would show: the sign's own, or that of a sign that it then shows.
HelpLevel leads_to(Sign const& asked, knowledge::Help const& help, Facts const& facts) {
    auto const fact = fact_of(asked);
    auto level = asked.level;
    for (auto const& sign : help.signs) {
        if (sign.level <= level) continue;
        bool const shown = knowledge::holds(sign.shown_by, [&](std::string const& known) {
            return known == fact || facts.holds(std::string_view(known));
        });
        if (shown) level = sign.level;
    }
    return level;
}

struct Ranked {
    OpenQuestion question;
    HelpLevel leads_to = HelpLevel::routine;
    bool first = false;   // for this person
};

std::vector<OpenQuestion> in_order(std::vector<Ranked> ranked) {
    std::stable_sort(ranked.begin(), ranked.end(), [](Ranked const& a, Ranked const& b) {
        return a.leads_to != b.leads_to ? a.leads_to > b.leads_to : a.first && !b.first;
    });
    std::vector<OpenQuestion> questions;
    questions.reserve(ranked.size());
    for (auto& question : ranked)
        questions.push_back(std::move(question.question));
    return questions;
}

// A no holds for four weeks; "seen by a clinician" and "gone" hold as long as a yes, for 14 days.
Answer answer_to(Sign const& sign, LastAnswers const& last, Case const& input) {
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
    auto const last = last_answers(input.ahead_and_recent(diary::RecordType::sign, asked_within));
    HelpView view;
    std::vector<Ranked> questions;
    for (auto const& sign : knowledge.help.signs) {
        if (is_shown(sign, facts)) {
            view.highlights.push_back({sign.id, because(sign, facts), lines_of(knowledge.help, sign, facts)});
            view.level = std::max(view.level, sign.level);
            continue;
        }
        auto const answer = answer_to(sign, last, input);
        bool const gate = answer != Answer::recent && is_answerable(sign, facts);
        if (gate || (answer == Answer::old_yes && !sign.question.empty()))
            questions.push_back({{sign.id, answer != Answer::none},
                                 leads_to(sign, knowledge.help, facts),
                                 facts.holds(sign.ask_first)});
    }
    view.questions = in_order(std::move(questions));
    return view;
}

HelpView help_for(diary::Diary const& diary, knowledge::Knowledge const& knowledge, time::Moment const& now) {
    return help_for(diary, knowledge, facts_for(diary, knowledge, now), now);
}

knowledge::HelpLines lines_of(knowledge::Help const& help, Sign const& sign, Facts const& facts) {
    knowledge::HelpLines lines;
    for (auto const& some : sign.lines_for)
        if (facts.holds(some.when)) {
            lines = some.lines;
            break;
        }
    fill(lines, sign.help);
    for (auto const& level : help.levels)
        if (level.level == sign.level) fill(lines, level.help);
    return lines;
}

}
