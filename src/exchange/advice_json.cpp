#include "exchange/advice_json.h"

#include "advice/claims.h"
#include "base/json_scan.h"
#include "base/json_writer.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace unknot::exchange {
namespace {

using advice::Advice;
using knowledge::Knowledge;

void write_texts(JsonWriter& json, std::string_view name, std::vector<std::string> const& texts) {
    json.name(name);
    json.begin_list();
    for (auto const& text : texts)
        json.text(text);
    json.end_list();
}

void write_flag(JsonWriter& json, std::string_view name, bool value) {
    json.name(name);
    json.flag(value);
}

void write_decimal(JsonWriter& json, std::string_view name, double value) {
    json.name(name);
    json.decimal(value);
}

template <class Entries, class Write>
void write_list(JsonWriter& json, std::string_view name, Entries const& entries, Write const& write) {
    json.name(name);
    json.begin_list();
    for (auto const& entry : entries) {
        json.begin_object();
        write(entry);
        json.end_object();
    }
    json.end_list();
}

void write_help(JsonWriter& json, Advice const& advice, Knowledge const& known) {
    json.name("help");
    json.begin_object();
    json.member("level", word(advice.help.level));
    json.member("said", advice.help.level == knowledge::HelpLevel::none_logged ? known.help.nothing_logged : "");
    write_list(json, "signs", advice.help.highlights, [&](advice::Highlight const& highlight) {
        auto const& sign = *find_sign(known, highlight.sign);
        auto const& lines = highlight.lines;
        json.member("id", sign.id);
        json.member("level", word(sign.level));
        json.member("text", sign.text);
        json.member("contact", lines.contact);
        json.member("how_soon", lines.how_soon);
        json.member("say", lines.say);
        json.member("meanwhile", lines.avoid + ' ' + lines.waiting);
        json.member("avoid", lines.avoid);
        json.member("waiting", lines.waiting);
        write_texts(json, "sources", sign.sources);
        write_flag(json, "verified", sign.verified);
        if (highlight.because) json.member("because", to_string(*highlight.because));
        std::vector<std::string> numbers;
        for (auto const& number : highlight.numbers)
            numbers.push_back(number.text);
        write_texts(json, "numbers", numbers);
    });
    write_list(json, "questions", advice.help.questions, [&](advice::OpenQuestion const& open) {
        auto const& sign = *find_sign(known, open.sign);
        json.member("id", sign.id);
        json.member("level", word(sign.level));
        json.member("question", sign.question);
        write_flag(json, "again", open.again);
    });
    write_list(json, "criteria", advice.checks, [&](advice::Check const& check) {
        auto const& criterion = *check.criterion;
        json.member("id", criterion.id);
        json.member("title", criterion.title);
        write_flag(json, "met", check.met);
        json.member("meaning", check.met ? criterion.meaning : "");
        write_texts(json, "sources", criterion.sources);
        if (criterion.against) json.member("against", *criterion.against);
        write_list(json, "questions", check.open, [&](knowledge::Question const* question) {
            json.member("id", question->id);
            json.member("question", question->text);
        });
    });
    json.end_object();
}

void write_rows(JsonWriter& json, std::string_view name, std::vector<knowledge::Blocker const*> const& rows) {
    write_list(json, name, rows, [&](knowledge::Blocker const* row) {
        json.member("id", row->id);
        json.member("reason", row->reason);
        write_texts(json, "sources", row->sources);
    });
}

void write_blockers(JsonWriter& json, Advice const& advice) {
    json.name("blockers");
    json.begin_object();
    for (std::size_t i = 0; i < knowledge::column_count; ++i) {
        auto const column = static_cast<knowledge::Column>(i);
        auto const& verdict = (*advice.blockers)[column];
        json.name(word(column));
        json.begin_object();
        json.member("verdict", advice::word(verdict.verdict));
        write_flag(json, "clinician", verdict.clinician);
        write_rows(json, "because", verdict.because);
        json.end_object();
    }
    json.end_object();
}

void write_claim(JsonWriter& json, advice::FittingClaim const& evidence) {
    auto const& claim = *evidence.claim;
    json.member("claim", claim.id);
    json.member("population", claim.population);
    write_flag(json, "fits", evidence.fits);
    json.member("grade", word(claim.grade));
    write_texts(json, "for", claim.sources);
    if (claim.against) json.member("against", *claim.against);
}

// How an action named by a cause is shown to the person.
std::string_view status_of(Advice const& advice, std::string_view id) {
    for (auto const& suggestion : advice.plan.given)
        if (suggestion.action->id == id) return suggestion.ask.empty() ? "given" : "ask";
    for (auto const& blocked : advice.plan.blocked)
        if (blocked.action->id == id) return "blocked";
    return "not_now";
}

void write_causes(JsonWriter& json, Advice const& advice, knowledge::Library const& library) {
    json.name("causes");
    json.begin_object();
    json.member("opening", library.opening);
    for (auto const group :
         {knowledge::Group::worth_checking, knowledge::Group::possible, knowledge::Group::often_blamed}) {
        std::vector<advice::Contributor> of_group;
        std::copy_if(advice.contributors.begin(), advice.contributors.end(), std::back_inserter(of_group),
                     [&](advice::Contributor const& contributor) { return contributor.group == group; });
        write_list(json, word(group), of_group, [&](advice::Contributor const& contributor) {
            json.member("id", contributor.cause->id);
            json.member("title", contributor.cause->title);
            json.member("why", contributor.cause->why);
            write_claim(json, {contributor.claim, contributor.fits});
            write_list(json, "medicines", contributor.medicines, [&](advice::TakenMedicine const& taken) {
                json.member("class", taken.medicine->id);
                json.member("title", taken.medicine->title);
                json.member("link", word(taken.medicine->strength));
                json.member("claim", taken.evidence.claim->id);
                json.member("timing", taken.medicine->timing);
                write_flag(json, "bloods", taken.medicine->bloods);
            });
            json.member("change", contributor.cause->change);
            write_list(json, "do", contributor.cause->actions, [&](std::string const& id) {
                json.member("action", id);
                json.member("status", status_of(advice, id));
            });
            if (contributor.because) json.member("because", to_string(*contributor.because));
        });
    }
    json.end_object();
}

void write_action(JsonWriter& json, knowledge::Action const& action, Advice const& advice,
                  knowledge::Library const& library) {
    json.member("id", action.id);
    json.member("title", action.title);
    json.member("text", action.text);
    write_texts(json, "steps", action.steps);
    json.member("horizon", word(action.horizon));
    json.member("kind", word(action.kind));
    write_claim(json, advice::claim_for(library, action.claims, advice.facts));
}

void write_objections(JsonWriter& json, std::string_view name, std::vector<advice::Objection> const& objections) {
    write_list(json, name, objections, [&](advice::Objection const& objection) {
        json.member("column", word(objection.column));
        write_flag(json, "clinician", objection.verdict->clinician);
        write_rows(json, "because", objection.verdict->because);
    });
}

void write_plan(JsonWriter& json, Advice const& advice, knowledge::Library const& library) {
    auto const& given = advice.plan.given;
    auto const write = [&](std::string_view name, std::span<advice::Suggestion const> some) {
        write_list(json, name, some, [&](advice::Suggestion const& suggestion) {
            write_action(json, *suggestion.action, advice, library);
            write_objections(json, "ask", suggestion.ask);
            std::vector<std::string> columns;
            for (auto const column : suggestion.clinician)
                columns.emplace_back(word(column));
            write_texts(json, "clinician", columns);
        });
    };
    json.name("actions");
    json.begin_object();
    std::span<advice::Suggestion const> const all(given);
    auto const lead = std::min(all.size(), std::size_t{1}), shown = std::min(all.size(), 1 + advice::following);
    write("lead", all.first(lead));
    write("follow", all.subspan(lead, shown - lead));
    write("more", all.subspan(shown));
    write("later", advice.plan.later);
    write_list(json, "blocked", advice.plan.blocked, [&](advice::BlockedAction const& blocked) {
        write_action(json, *blocked.action, advice, library);
        write_objections(json, "because", blocked.because);
    });
    json.end_object();
}

void write_references(JsonWriter& json, Advice const& advice) {
    write_list(json, "references", advice.references, [&](advice::ReferenceLine const& line) {
        json.member("nutrient", word(line.range.nutrient));
        json.member("kind", word(line.range.kind));
        write_rows(json, "hidden", line.hidden);
        write_flag(json, "limited", line.limited);
        if (!line.is_shown()) return;   // hidden ranges are not written either
        write_decimal(json, "low", line.range.low);
        write_decimal(json, "high", line.range.high);
        json.member("unit", line.range.unit);
        write_decimal(json, "taken", line.taken);
        write_flag(json, "at_least", line.at_least);
        write_decimal(json, "gap_low", line.gap_low);
        write_decimal(json, "gap_high", line.gap_high);
        std::vector<std::string> sources;
        for (auto const* row : line.range.rows)
            if (std::find(sources.begin(), sources.end(), row->source) == sources.end()) sources.push_back(row->source);
        write_texts(json, "sources", sources);
    });
}

void write_missing_references(JsonWriter& json, Advice const& advice, knowledge::Library const& library) {
    std::vector<std::string> nutrients;
    for (auto const nutrient : advice::nutrients_without_reference(library, advice.person))
        nutrients.emplace_back(word(nutrient));
    write_texts(json, "references_missing", nutrients);
}

constexpr std::size_t foods_named = 12;

void write_choice(JsonWriter& json, Advice const& advice, advice::FoodChoice const& choice) {
    auto const& portion = choice.food->portions.front();
    json.member("id", choice.food->id);
    json.member("name", choice.food->name);
    json.member("portion", portion.text);
    write_decimal(json, "grams", portion.grams);
    write_decimal(json, "amount", choice.amount);
    if (choice.net_carbs && !advice.hide_weight_and_carbs) write_decimal(json, "net_carbs", *choice.net_carbs);
    if (choice.leaves) write_decimal(json, "leaves", *choice.leaves);
}

void write_foods(JsonWriter& json, Advice const& advice) {
    write_list(json, "foods", advice.foods, [&](advice::GapFoods const& gap) {
        json.member("nutrient", word(gap.nutrient));
        write_decimal(json, "gap", gap.gap);
        json.member("verdict", advice::word(gap.list.verdict));
        write_rows(json, "because", gap.list.because);
        auto first = gap.list.choices;
        if (first.size() > foods_named) first.resize(foods_named);
        write_list(json, "choices", first,
                   [&](advice::FoodChoice const& choice) { write_choice(json, advice, choice); });
    });
}

void write_rule(JsonWriter& json, knowledge::SupplementRule const& rule) {
    json.member("id", rule.id);
    json.member("title", rule.title);
    json.member("text", rule.text);
    if (rule.claim) json.member("claim", *rule.claim);
    write_texts(json, "sources", rule.sources);
}

void write_form(JsonWriter& json, knowledge::SupplementForm const& form) {
    json.member("id", form.id);
    json.member("title", form.title);
    write_decimal(json, "elemental_percent", form.elemental_percent);
    json.member("absorption", form.absorption);
    json.member("tolerance", form.tolerance);
    write_texts(json, "sources", form.sources);
    write_flag(json, "verified", form.verified);
}

void write_supplements(JsonWriter& json, Advice const& advice) {
    auto const& guide = advice.supplements;
    json.name("supplements");
    json.begin_object();
    write_list(json, "topics", guide.topics, [&](advice::SupplementTopic const& topic) {
        json.member("about", topic.about);
        write_list(json, "rules", topic.lines, [&](advice::SupplementLine const& line) {
            write_rule(json, *line.rule);
            write_objections(json, "ask", line.ask);
        });
        write_list(json, "forms", topic.forms, [&](knowledge::SupplementForm const* form) { write_form(json, *form); });
    });
    write_list(json, "never", guide.never, [&](knowledge::SupplementRule const* rule) { write_rule(json, *rule); });
    write_rows(json, "left_out", guide.left_out.because);
    json.end_object();
}

void write_spacing(JsonWriter& json, Advice const& advice) {
    write_list(json, "spacing", advice.spacing, [&](knowledge::Spacing const* spacing) {
        json.member("id", spacing->id);
        json.member("class", spacing->medicine_class);
        write_texts(json, "with", spacing->minerals);
        if (spacing->hours_before) write_decimal(json, "hours_before", *spacing->hours_before);
        if (spacing->hours_after) write_decimal(json, "hours_after", *spacing->hours_after);
        json.member("text", spacing->text);
        write_texts(json, "sources", spacing->sources);
        write_flag(json, "verified", spacing->verified);
    });
}

}

std::string write_advice(Advice const& advice, Knowledge const& known, time::Moment const& now) {
    auto const& library = *known.library;
    JsonWriter json;
    json.begin_object();
    json.member("format", "unknot-advice");
    json.member("version", std::int64_t{advice_version});
    json.member("now", to_iso(now.at));
    json.member("reviewed", library.reviewed);
    std::vector<std::string> facts;
    for (auto const& [fact, because] : advice.facts)
        facts.push_back(fact);
    write_texts(json, "facts", facts);
    write_help(json, advice, known);
    write_blockers(json, advice);
    write_causes(json, advice, library);
    write_plan(json, advice, library);
    write_references(json, advice);
    write_missing_references(json, advice, library);
    write_foods(json, advice);
    write_spacing(json, advice);
    write_supplements(json, advice);
    write_flag(json, "hide_weight_and_carbs", advice.hide_weight_and_carbs);
    json.end_object();
    return indent_json(json.finish().value());
}

}
