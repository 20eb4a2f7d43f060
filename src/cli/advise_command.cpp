#include "advice/advise.h"
#include "advice/blood_words.h"
#include "cli/backups.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/sources.h"
#include "cli/supplements_output.h"
#include "exchange/advice_json.h"

namespace unknot::cli {
namespace {

using advice::Advice;
using knowledge::Knowledge;

void append_reasons(std::string& out, std::string_view before, std::vector<knowledge::Blocker const*> const& rows) {
    for (auto const* row : rows)
        out.append("     ").append(before).append(row->reason).append(".\n");
}

void append_help(std::string& out, Advice const& advice, Knowledge const& known) {
    out.append("Help level: ").append(spoken(advice.help.level)).append("\n");
    if (advice.help.highlights.empty()) out.append("  ").append(known.help.nothing_logged).append("\n");
    for (auto const& highlight : advice.help.highlights) {
        auto const& sign = *find_sign(known, highlight.sign);
        auto const& lines = highlight.lines;
        out.append("\n! ").append(sign.text).append("\n  ");
        for (auto const& number : highlight.numbers)
            out.append(number.text).append("\n  ");
        out.append(lines.contact).append(" ").append(lines.how_soon);
        out.append("\n  ").append(lines.say).append("\n  ").append(lines.avoid).append("\n  ");
        out.append(lines.waiting).append("\n");
        append_sources(out, "  Source: ", sign.sources, known);
    }
    for (auto const& check : advice.checks)
        if (check.met && !advice::is_urgent(advice.help.level))
            out.append("\n")
                .append(check.criterion->title)
                .append("\n  ")
                .append(check.criterion->meaning)
                .append("\n");
    if (advice.help.questions.empty()) return;
    out.append("\nNot answered yet:\n");
    auto const at_once = static_cast<std::size_t>(known.help.questions_at_once);
    for (std::size_t i = 0; i < advice.help.questions.size(); ++i) {
        if (i == at_once) out.append(" More questions\n");
        out.append("  ? ").append(find_sign(known, advice.help.questions[i].sign)->question).append("\n");
    }
}

void append_action(std::string& out, knowledge::Action const& action, Knowledge const& known) {
    auto const& when = known.help.horizons[static_cast<std::size_t>(action.horizon)];
    out.append("\n  * ")
        .append(action.title)
        .append("\n     ")
        .append(when)
        .append(". ")
        .append(action.text)
        .append("\n");
    for (auto const& step : action.steps)
        out.append("     - ").append(step).append("\n");
}

void append_suggestion(std::string& out, advice::Suggestion const& suggestion, Advice const& advice,
                       Knowledge const& known) {
    append_action(out, *suggestion.action, known);
    for (auto const* number : advice::numbers_for(*suggestion.action, advice.help))
        out.append("     ").append(number->text).append("\n");
    append_reasons(out, "Ask first, because ", advice::reasons_of(suggestion.ask).because);
    if (!suggestion.clinician.empty()) out.append("     Your clinician has told you to.\n");
}

// What is behind a fold on screen is a list of titles here, unless all is wanted.
void append_folded(std::string& out, std::string_view heading, std::vector<advice::Suggestion const*> const& folded,
                   bool whole, Advice const& advice, Knowledge const& known) {
    if (folded.empty()) return;
    out.append("\n ").append(heading).append("\n");
    for (auto const* suggestion : folded)
        if (whole)
            append_suggestion(out, *suggestion, advice, known);
        else
            out.append("  - ").append(suggestion->action->title).append("\n");
}

std::string_view heading_of(advice::Heading heading) {
    switch (heading) {
    case advice::Heading::ask: return "To ask about";
    case advice::Heading::take: return "To eat and drink";
    case advice::Heading::know: return "To know";
    default: return "To do";
    }
}

void append_plan(std::string& out, Advice const& advice, bool whole, Knowledge const& known) {
    out.append("\nWhat to do\n");
    std::span<advice::Suggestion const> const given(advice.plan.given);
    auto const shown = std::min(given.size(), 1 + advice::following);
    for (std::size_t i = 0; i < shown; ++i) {
        if (i == 1) out.append("\n Then\n");
        append_suggestion(out, given[i], advice, known);
    }
    for (auto const& group : advice::by_heading(given.subspan(shown)))
        append_folded(out, heading_of(group.heading), group.suggestions, whole, advice, known);
    for (auto const& group : advice::by_heading(advice.plan.later))
        append_folded(out, "Later, when this has been seen to: " + std::string(heading_of(group.heading)),
                      group.suggestions, whole, advice, known);
    if (!whole && (given.size() > shown || !advice.plan.later.empty())) out.append("\n  --more shows these in full.\n");
    if (advice.plan.blocked.empty()) return;
    out.append("\nLeft out for you\n");
    for (auto const& group : advice::by_reason(advice.plan.blocked)) {
        out.append("\n");
        for (auto const* action : group.actions)
            out.append("  x ").append(action->title).append("\n");
        append_reasons(out, "We left this out because ", group.reasons.because);
        if (group.reasons.clinician) out.append("     Your clinician has told you to limit this.\n");
    }
}

void append_population(std::string& out, advice::FittingClaim const& evidence) {
    if (!evidence.fits) out.append("Known only for: ").append(evidence.claim->population).append(".\n     ");
}

// What is known of the medicines that the person takes.
void append_medicines(std::string& out, advice::Contributor const& contributor) {
    for (auto const& [medicine, evidence] : contributor.medicines) {
        auto const& claim = *evidence.claim;
        out.append(medicine->title).append(" [link: ").append(word(medicine->strength)).append("; evidence: ");
        out.append(spoken(claim.grade)).append("]: ").append(claim.text).append("\n     ");
        append_population(out, evidence);
        if (!medicine->timing.empty()) out.append(medicine->timing).append("\n     ");
        if (medicine->bloods) out.append("A review of it needs blood tests.\n     ");
    }
}

void append_causes(std::string& out, Advice const& advice, Knowledge const& known) {
    out.append("\nWhat may be adding to it\n  ").append(known.library->opening).append("\n");
    for (auto const& contributor : advice.contributors) {
        out.append("\n  ")
            .append(contributor.cause->title)
            .append(" [")
            .append(spoken(contributor.group))
            .append("; evidence: ")
            .append(spoken(contributor.claim->grade))
            .append("]\n     ");
        append_population(out, {contributor.claim, contributor.fits});
        out.append(contributor.cause->why).append("\n     ");
        append_medicines(out, contributor);
        out.append("What would change this: ").append(contributor.cause->change).append("\n");
        append_sources(out, "     Source: ", contributor.claim->sources, known);
        if (contributor.claim->against) append_sources(out, "     Against: ", {*contributor.claim->against}, known);
    }
}

void append_foods(std::string& out, Advice const& advice) {
    constexpr std::size_t few = 5;
    for (auto const& gap : advice.foods) {
        if (gap.list.choices.empty()) continue;
        out.append("\nFoods with ").append(spoken(gap.nutrient)).append("\n");
        append_reasons(out, "Ask first, because ", gap.list.because);
        for (std::size_t i = 0; i < std::min(gap.list.choices.size(), few); ++i)
            append_food(out, gap.list.choices[i], gap.nutrient);
    }
}

// What can wait until help was had: what may add to the cramps, amounts and foods.
void append_background(std::string& out, Advice const& advice, Knowledge const& known) {
    append_causes(out, advice, known);
    out.append("\nReferences for this person\n");
    append_regions(out, advice.person);
    for (auto const& line : advice.references)
        if (line.is_shown()) append_reference(out, line);
    append_missing_references(out, advice::hidden_references(advice.references),
                              advice::nutrients_without_reference(*known.library, advice.person));
    append_foods(out, advice);
    for (auto const* spacing : advice.spacing)
        out.append("  ").append(spacing->text).append("\n");
}

void append_checks(std::string& out, Advice const& advice) {
    for (auto const& check : advice.checks) {
        if (check.open.empty()) continue;
        out.append("\nA closer look: ").append(check.criterion->title).append("\n");
        for (auto const* question : check.open)
            out.append("  ? ").append(question->text).append("\n");
    }
}

std::string as_text(Advice const& advice, bool whole, Knowledge const& known) {
    std::string out;
    append_help(out, advice, known);
    append_plan(out, advice, whole, known);
    if (whole || !advice::is_urgent(advice.help.level)) append_background(out, advice, known);
    if (whole) {
        append_checks(out, advice);
        append_supplements(out, advice.supplements);
    }
    return out.append("\nA diary and general information. Not a medical device; not for emergencies.\n");
}

}

Outcome print_advice(Arguments arguments, ReadFile const& read_file, Knowledge const& known) {
    auto const options = Options::read(arguments, {{"--json", "--more"}, {}, 1});
    if (!options) return usage_error("advise takes a case file and perhaps --json or --more: " + options.error().what);
    auto const file = options.value().plain(0);
    auto const loaded = read_case_file(file, read_file);
    if (!loaded) return failure(file, loaded.error());
    auto advice = advice::advise(loaded.value().diary, known, loaded.value().now);
    advice::add_foods(advice, loaded.value().diary, *known.library);
    if (options.value().has("--json")) return {0, exchange::write_advice(advice, known, loaded.value().now), {}};
    return {0, as_text(advice, options.value().has("--more"), known), {}};
}

}
