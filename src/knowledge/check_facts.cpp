#include "knowledge/tables.h"

#include <algorithm>
#include <set>

namespace unknot::knowledge {
namespace {

using Words = std::set<std::string, std::less<>>;

Words known_facts(Knowledge const& knowledge, Vocabulary const& vocabulary) {
    Words facts(vocabulary.facts.begin(), vocabulary.facts.end());
    facts.emplace(always);
    for (auto const condition : vocabulary.conditions)
        facts.insert("condition." + std::string(condition));
    for (auto const& sign : knowledge.help.signs)
        facts.insert("sign." + sign.id);
    for (auto const& question : knowledge.library->questions)
        facts.insert("sign." + question.id);
    auto const add_class = [&](std::string const& id) {
        facts.insert("medicine." + id);
        facts.insert("recent." + id);
    };
    for (auto const& medicine_class : knowledge.library->classes) {
        add_class(medicine_class.id);
        for (auto const& parent : medicine_class.parents)
            add_class(parent);
    }
    return facts;
}

// "help.json:12": the first line with the fact after the entry's id.
std::string place(EmbeddedFile const& file, std::string const& id, std::string const& fact) {
    auto const entry = file.bytes.find("\"id\": \"" + id + "\"");
    auto const at = file.bytes.find(fact, std::min(entry, file.bytes.size()));
    auto const before = file.bytes.substr(0, at);
    if (before.size() == file.bytes.size()) return std::string(file.name);
    return std::string(file.name) + ":" + std::to_string(1 + std::count(before.begin(), before.end(), '\n'));
}

Status check(When const& when, Words const& facts, EmbeddedFile const& file, std::string const& id) {
    for (auto const& all : when)
        for (auto const& term : all)
            if (facts.find(term.fact) == facts.end())
                return Error{Problem::unknown_name, place(file, id, term.fact),
                             "\"" + id + "\" names \"" + term.fact + "\", which is no fact"};
    return {};
}

// A sign is asked about or shown by facts; the page's first part has neither, so its reader cannot tell.
Status check_shown(Sign const& sign) {
    auto const fault = [&](char const* what) {
        return Error{Problem::malformed, "help.json", "the sign \"" + sign.id + "\" " + what};
    };
    if (sign.question.empty() != sign.ask_when.empty()) return fault("has a question, or whom to ask, but not both");
    if (sign.question.empty() && sign.shown_by.empty()) return fault("is neither asked about nor shown by facts");
    if (sign.question.empty() && !(sign.unless.empty() && sign.ask_first.empty()))
        return fault("is not asked about, and says whom not to ask");
    return {};
}

}

Status check_facts(std::span<EmbeddedFile const> files, Knowledge const& knowledge, Vocabulary const& vocabulary) {
    auto const facts = known_facts(knowledge, vocabulary);
    Status status;
    auto const need = [&](When const& when, std::string_view name, std::string const& id) {
        // Help is part of the core: its file need not be among those of the library.
        auto const file = find_file(files, name);
        if (status) status = check(when, facts, file ? file.value() : EmbeddedFile{name, {}}, id);
    };
    for (auto const& sign : knowledge.help.signs) {
        if (status) status = check_shown(sign);
        for (auto const* when : {&sign.shown_by, &sign.ask_when, &sign.unless, &sign.ask_first})
            need(*when, "help.json", sign.id);
        for (auto const& lines : sign.lines_for)
            need(lines.when, "help.json", sign.id);
    }
    for (auto const& situation : knowledge.situations)
        need(situation.when, "relief.json", situation.id);
    for (auto const& claim : knowledge.library->claims)
        need(claim.fits, "claims.json", claim.id);
    for (auto const& blocker : knowledge.library->blockers)
        need(blocker.when, "blockers.json", blocker.id);
    for (auto const& criterion : knowledge.library->criteria)
        need(criterion.ask_when, "criteria.json", criterion.id);
    auto const& supplements = knowledge.library->supplements;
    for (auto const& form : supplements.forms)
        need(form.when, "supplements.json", form.id);
    for (auto const* rules : {&supplements.rules, &supplements.never})
        for (auto const& rule : *rules)
            need(rule.when, "supplements.json", rule.id);
    for (auto const& rule : knowledge.library->blood_results.rules) {
        need(rule.worse_with, "blood-results.json", rule.id);
        if (!rule.fact.empty()) need({{{rule.fact, true}}}, "blood-results.json", rule.id);
    }
    for (auto const& action : knowledge.library->actions)
        need(action.when, "actions.json", action.id);
    for (auto const& cause : knowledge.library->causes)
        for (auto const& rule : cause.groups)
            need(rule.when, "causes.json", cause.id);
    return status;
}

}
