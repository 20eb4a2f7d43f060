#include "advice/last_answers.h"
#include "base/ascii.h"
#include "exchange/report/parts.h"

#include <set>

namespace unknot::exchange {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;

constexpr std::size_t questions_limit = 8;

// "one leg swollen, left (14 Nov 2026; gone since 15 Nov 2026)"
std::string with_state(std::string_view sign, Record const& answer) {
    auto out = plain_words(sign);
    if (auto const side = answer.choice(Field::sign_side)) out += ", " + std::string(*side);
    out += " (" + date_text(time::day_of(answer.at));
    auto const state = answer.choice(Field::sign_state).value_or("now");
    auto const day = answer.day(state == "gone" ? Field::sign_gone_since : Field::sign_seen_on);
    if (state == "gone") out += day ? "; gone since " + date_text(*day) : std::string("; gone");
    if (state == "seen") out += day ? "; seen by a clinician " + date_text(*day) : std::string("; seen by a clinician");
    return out + ')';
}

void append(std::string& list, std::string const& item) { list += (list.empty() ? "" : ", ") + item; }

struct Lists {
    std::string yes, unsure, open;
    std::map<time::CivilDay, std::string, std::greater<>> no;   // by day, so that each day is written once
};

Lists sort_signs(ReportCase const& input) {
    Lists lists;
    auto const last = advice::last_answers(
        input.diary.between(RecordType::sign, time::first_instant, time::last_instant + Milliseconds{1}));
    std::set<std::string_view> shown;
    for (auto const& highlight : input.advice.help.highlights)
        shown.insert(highlight.sign);
    for (auto const& sign : input.knowledge.help.signs) {
        auto const found = last.find(sign.id);
        auto const answer =
            found == last.end() ? std::string_view{} : found->second->choice(Field::sign_answer).value_or("yes");
        if (answer == "yes") {
            append(lists.yes, with_state(sign.id, *found->second));
        } else if (answer == "not_sure") {
            append(lists.unsure, with_state(sign.id, *found->second));
        } else if (shown.contains(sign.id)) {
            append(lists.yes, plain_words(sign.id) + " (as the diary has it)");
        } else if (answer == "no") {
            append(lists.no[time::day_of(found->second->at)], plain_words(sign.id));
        } else if (sign.level >= advice::HelpLevel::today && !sign.question.empty()) {
            append(lists.open, plain_words(sign.id));
        }
    }
    return lists;
}

// For the middle of a sentence: "A water tablet" becomes "a water tablet"; "PPI" stays.
std::string inside(std::string_view title) {
    std::string out(title);
    bool const short_form = out.size() > 1 && is_upper(out[1]);
    if (!out.empty() && !short_form) out[0] = lower(out[0]);
    return out;
}

ReportSection about_causes(ReportCase const& input) {
    ReportSection section{"What may be adding to it", {}, {}};
    for (auto const& each : input.advice.contributors) {
        if (each.group == knowledge::Group::often_blamed || section.lines.size() == questions_limit) continue;
        section.lines.push_back(
            {"Could this play a part: " + inside(each.cause->title) + '?', "Worth knowing: " + each.cause->change});
    }
    return section;
}

// Suggestions that wait until the person has had help belong on the page for the doctor too.
std::vector<advice::Suggestion> suggestions_of(advice::Plan const& plan) {
    auto all = plan.given;
    all.insert(all.end(), plan.later.begin(), plan.later.end());
    return all;
}

ReportSection about_actions(ReportCase const& input) {
    ReportSection section{"What I am thinking of", {}, {}};
    for (auto const& each : suggestions_of(input.advice.plan)) {
        if (each.ask.empty() || section.lines.size() == questions_limit) continue;
        std::string because;
        for (auto const* row : advice::reasons_of(each.ask).because)
            because += (because.empty() ? "To ask first, because " : "; ") + row->reason;
        section.lines.push_back({"Is this right for me: " + inside(each.action->title) + '?', because + '.'});
    }
    return section;
}

ReportSection to_ask(ReportCase const& input) {
    ReportSection section{"For the visit", {}, {}};
    for (auto const& each : suggestions_of(input.advice.plan))
        if (each.action->kind == knowledge::ActionKind::ask && section.lines.size() < questions_limit)
            section.lines.push_back({"", each.action->title + '.'});
    return section;
}

}

ReportSection sign_section(ReportCase const& input) {
    auto const lists = sort_signs(input);
    std::string no;
    for (auto const& [day, signs] : lists.no)
        no += (no.empty() ? "" : "; ") + date_text(day) + ": " + signs;
    auto const or_none = [](std::string const& list) { return list.empty() ? std::string("none") : list; };
    ReportSection section{"Signs I was asked about", {{"Yes", or_none(lists.yes)}}, {}};
    if (!lists.unsure.empty()) section.lines.push_back({"Not sure", lists.unsure});
    section.lines.push_back({"No", or_none(no)});
    section.lines.push_back({"Not asked", or_none(lists.open)});
    return section;
}

std::vector<ReportSection> question_sections(ReportCase const& input) {
    std::vector<ReportSection> sections;
    for (auto&& section : {to_ask(input), about_causes(input), about_actions(input)})
        if (!section.lines.empty()) sections.push_back(section);
    if (sections.empty()) sections.push_back({"My own", {{"", "Write them here."}}, {}});
    return sections;
}

}
