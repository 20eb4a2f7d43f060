#include "advice/claims.h"
#include "ui/icon_codes.h"
#include "ui/screens/core/phrases.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>
#include <span>

namespace unknot::ui::why {
namespace {

using advice::Advice;
using app::why::WhyView;

std::string evidence_line(Ui const& ui, WhyView const& view, knowledge::Claim const& claim) {
    std::string const grade = ui.tr("grade." + std::string(knowledge::word(claim.grade)));
    return ui.tr("steps.evidence", {{"grade", grade}, {"names", source_names(*view.knowledge, claim.sources)}});
}

void draw_evidence(Ui& ui, WhyView const& view, advice::FittingClaim const& evidence) {
    auto const& claim = *evidence.claim;
    text(ui, evidence_line(ui, view, claim), TextStyle::small, Token::accent);
    if (!evidence.fits) text(ui, ui.tr("why.known_only", {{"who", claim.population}}), TextStyle::small, Token::muted);
    if (claim.against)
        text(ui, ui.tr("steps.against", {{"names", source_names(*view.knowledge, {*claim.against})}}), TextStyle::small,
             Token::muted);
}

void draw_reasons(Ui& ui, std::string_view key, advice::Objection const& objection) {
    for (auto const* row : objection.verdict->because)
        text(ui, ui.tr(key, {{"reason", row->reason}}), TextStyle::small_strong, Token::warm);
    if (objection.verdict->clinician) text(ui, ui.tr("why.clinician_less"), TextStyle::small_strong, Token::warm);
}

void draw_steps_of(Ui& ui, knowledge::Action const& action) {
    if (action.steps.empty()) return;
    Node node;
    node.role = Role::list;
    node.name = action.title;
    Box box;
    box.gap = space::hair;
    auto const steps = ui.open(std::move(box), std::move(node), "steps");
    int number = 0;
    for (auto const& step : action.steps) {
        ++number;
        auto const item = list_item(ui, std::to_string(number), number, static_cast<int>(action.steps.size()));
        text(ui, ui.tr("steps.numbered", {{"n", std::to_string(number)}, {"title", step}}), TextStyle::small);
    }
}

void draw_suggestion(Ui& ui, WhyView const& view, advice::Suggestion const& suggestion) {
    auto const& action = *suggestion.action;
    auto const scope = card(ui, action.id, action.title);
    text(ui, view.knowledge->help.horizons[static_cast<std::size_t>(action.horizon)], TextStyle::small, Token::muted);
    heading(ui, 3, action.title, TextStyle::heading);
    for (auto const& objection : suggestion.ask)
        draw_reasons(ui, "why.ask_first", objection);
    text(ui, action.text);
    draw_steps_of(ui, action);
    if (!suggestion.clinician.empty()) text(ui, ui.tr("why.clinician_more"), TextStyle::small_strong);
    draw_evidence(ui, view, advice::claim_for(*view.knowledge->library, action.claims, view.advice->facts));
}

bool is_open(WhyView const& view, std::string const& key) { return view.unfolded.contains(key); }

Wanted draw_fold(Ui& ui, WhyView const& view, std::string const& key, std::string label) {
    bool const open = is_open(view, key);
    Button fold{.key = key, .label = std::move(label), .kind = ButtonKind::quiet};
    fold.icon = open ? icons::caret_up : icons::caret_down;
    fold.expanded = open;
    if (button(ui, fold)) return app::ToggleSection{key};
    return std::nullopt;
}

// What a person with a sign of today or an emergency does: whom to call, what to say, what not to do, what to do
// meanwhile.
void draw_sign(Ui& ui, WhyView const& view, advice::Highlight const& highlight) {
    auto const& sign = *knowledge::find_sign(*view.knowledge, highlight.sign);
    auto const scope = card(ui, "sign_" + sign.id, sign.text);
    heading(ui, 3, sign.text, TextStyle::body_strong);
    auto const& lines = highlight.lines;
    text(ui, lines.contact + " " + lines.how_soon, TextStyle::body_strong, Token::warm);
    for (auto const& [key, line] : {std::pair("why.say", &lines.say), std::pair("why.avoid", &lines.avoid),
                                    std::pair("why.waiting", &lines.waiting)}) {
        auto const part = column(ui, space::hair);
        text(ui, ui.tr(key), TextStyle::small, Token::muted);
        text(ui, *line);
    }
}

void draw_signs(Ui& ui, WhyView const& view) {
    auto const cards = columns(ui, space::snug);
    for (auto const& highlight : view.advice->help.highlights)
        if (knowledge::find_sign(*view.knowledge, highlight.sign)->level == view.advice->help.level)
            draw_sign(ui, view, highlight);
}

constexpr std::array<std::string_view, 4> heading_keys = {"ask", "act", "take", "know"};   // by advice::Heading

// Suggestions behind a fold for each heading.
Wanted draw_folded(Ui& ui, WhyView const& view, std::string const& key, std::span<advice::Suggestion const> folded) {
    for (auto const& group : advice::by_heading(folded)) {
        auto const name = std::string(heading_keys[static_cast<std::size_t>(group.heading)]);
        auto label = ui.tr("why.heading_" + name, {{"n", std::to_string(group.suggestions.size())}});
        if (auto wanted = draw_fold(ui, view, key + name, std::move(label))) return wanted;
        if (!is_open(view, key + name)) continue;
        auto const cards = columns(ui, space::snug);
        for (auto const* suggestion : group.suggestions)
            draw_suggestion(ui, view, *suggestion);
    }
    return std::nullopt;
}

Wanted draw_actions(Ui& ui, WhyView const& view) {
    auto const& plan = view.advice->plan;
    bool const urgent = advice::is_urgent(view.advice->help.level);
    heading(ui, 2, ui.tr(urgent ? "why.do_now" : "why.what_to_do"), TextStyle::title);
    if (urgent) draw_signs(ui, view);
    std::span<advice::Suggestion const> const given(plan.given);
    auto const shown = std::min(given.size(), 1 + advice::following);
    {
        auto const cards = columns(ui, space::snug);
        for (auto const& suggestion : given.first(shown))
            if (!urgent || suggestion.action->kind != knowledge::ActionKind::get_help)
                draw_suggestion(ui, view, suggestion);
    }
    if (auto wanted = draw_folded(ui, view, "more_", given.subspan(shown))) return wanted;
    if (plan.later.empty()) return std::nullopt;
    auto label = ui.tr("why.later", {{"n", std::to_string(plan.later.size())}});
    if (auto wanted = draw_fold(ui, view, "later", std::move(label))) return wanted;
    return is_open(view, "later") ? draw_folded(ui, view, "later_", plan.later) : std::nullopt;
}

Wanted draw_left_out(Ui& ui, WhyView const& view) {
    auto const& blocked = view.advice->plan.blocked;
    if (blocked.empty()) return std::nullopt;
    if (auto wanted = draw_fold(ui, view, "left_out", ui.tr("why.left_out", {{"n", std::to_string(blocked.size())}})))
        return wanted;
    if (!is_open(view, "left_out")) return std::nullopt;
    auto const scope = card(ui, "left-out", ui.tr("why.left_out_title"));
    for (auto const& entry : blocked) {
        auto const lines = column(ui, space::hair);
        text(ui, entry.action->title, TextStyle::body_strong);
        for (auto const& objection : entry.because)
            draw_reasons(ui, "why.left_out_because", objection);
    }
    text(ui, ui.tr("why.doctor_may_differ"), TextStyle::small, Token::muted);
    return std::nullopt;
}

// Titles of the suggested actions for a cause, without actions that do not suit the person now.
std::string things_to_do(Advice const& advice, knowledge::Cause const& cause) {
    std::string names;
    for (auto const& suggestion : advice.plan.given) {
        auto const& ids = cause.actions;
        if (std::find(ids.begin(), ids.end(), suggestion.action->id) == ids.end()) continue;
        names += (names.empty() ? "" : "; ") + suggestion.action->title;
    }
    return names;
}

Wanted draw_cause(Ui& ui, WhyView const& view, advice::Contributor const& contributor) {
    auto const scope = card(ui, contributor.cause->id, contributor.cause->title);
    heading(ui, 3, contributor.cause->title, TextStyle::heading);
    text(ui, contributor.cause->why);
    draw_evidence(ui, view, {contributor.claim, contributor.fits});
    if (auto wanted = draw_fold(ui, view, "cause_" + contributor.cause->id, ui.tr("why.details"))) return wanted;
    if (!is_open(view, "cause_" + contributor.cause->id)) return std::nullopt;
    text(ui, ui.tr("why.says", {{"claim", contributor.claim->text}, {"who", contributor.claim->population}}),
         TextStyle::small);
    if (contributor.claim->effect)
        text(ui, ui.tr("why.effect", {{"effect", contributor.claim->effect->text}}), TextStyle::small);
    text(ui, ui.tr("why.change", {{"change", contributor.cause->change}}), TextStyle::small);
    if (auto const names = things_to_do(*view.advice, *contributor.cause); !names.empty())
        text(ui, ui.tr("why.do", {{"names", names}}), TextStyle::small);
    return std::nullopt;
}

Wanted draw_group(Ui& ui, WhyView const& view, knowledge::Group group) {
    auto const& all = view.advice->contributors;
    bool const any = std::any_of(all.begin(), all.end(),
                                 [&](advice::Contributor const& contributor) { return contributor.group == group; });
    if (!any) return std::nullopt;
    heading(ui, 2, ui.tr("group." + std::string(knowledge::word(group))), TextStyle::heading);
    auto const cards = columns(ui, space::snug);
    for (auto const& contributor : all) {
        if (contributor.group != group) continue;
        if (auto wanted = draw_cause(ui, view, contributor)) return wanted;
    }
    return std::nullopt;
}

Wanted draw_causes(Ui& ui, WhyView const& view) {
    if (view.advice->contributors.empty()) return std::nullopt;
    {
        auto const lines = column(ui, space::hair);
        heading(ui, 2, ui.tr("why.causes"), TextStyle::title);
        text(ui, view.knowledge->library->opening);
    }
    for (auto const group :
         {knowledge::Group::worth_checking, knowledge::Group::possible, knowledge::Group::often_blamed}) {
        if (auto wanted = draw_group(ui, view, group)) return wanted;
    }
    return std::nullopt;
}

Wanted draw_about_you(Ui& ui, WhyView const& view) {
    auto const scope = list(ui, "you", ui.tr("you.title"));
    auto const item = list_item(ui, "you", 1, 1);
    auto const detail = ui.tr(view.knows_person ? "you.short" : "you.tell");
    if (row_button(ui, {"you", ui.tr("you.title"), detail, icons::pencil_simple})) return app::Open{app::Screen::you};
    return std::nullopt;
}

Wanted draw_findings_row(Ui& ui) {
    auto const scope = list(ui, "findings", ui.tr("findings.title"));
    auto const item = list_item(ui, "findings", 1, 1);
    if (row_button(ui, {"findings", ui.tr("findings.title"), ui.tr("findings.short"), icons::chart_bar}))
        return app::Open{app::Screen::findings};
    return std::nullopt;
}

Wanted draw_help_first(Ui& ui, WhyView const& view) {
    auto const& help = view.advice->help;
    if (help.level < advice::HelpLevel::soon) return std::nullopt;
    notice(ui, "signs", NoticeKind::caution, ui.tr("why.help_first"));
    Button open{.key = "help", .label = ui.tr("help.title"), .kind = ButtonKind::warm, .icon = icons::first_aid_kit};
    if (button(ui, open)) return app::Open{app::Screen::help};
    return std::nullopt;
}

Wanted draw_question(Ui& ui, WhyView const& view, advice::OpenQuestion const& open) {
    auto const& sign = *knowledge::find_sign(*view.knowledge, open.sign);
    auto const lines = column(ui, space::tight);
    text(ui, sign.question);
    if (open.again) text(ui, ui.tr("why.asked_again"), TextStyle::small, Token::muted);
    std::vector<Choice> const answers{{"no", ui.tr("answer.no"), Token::none},
                                      {"yes", ui.tr("answer.yes"), Token::warm},
                                      {"not_sure", ui.tr("answer.not_sure"), Token::none}};
    if (auto const answer = choose(ui, {sign.id, sign.question, answers, std::nullopt}))
        return app::why::AnswerSign{sign.id, *answer};
    return std::nullopt;
}

// Those that could change the level most stand first; the others are behind a fold.
Wanted draw_questions(Ui& ui, WhyView const& view) {
    auto const& questions = view.advice->help.questions;
    if (questions.empty()) return std::nullopt;
    auto const scope = card(ui, "questions", ui.tr("why.questions_title"));
    heading(ui, 2, ui.tr("why.questions_title"), TextStyle::heading);
    text(ui, ui.tr("why.questions"), TextStyle::small, Token::muted);
    std::span<advice::OpenQuestion const> const all(questions);
    auto const at_once = std::min(all.size(), static_cast<std::size_t>(view.knowledge->help.questions_at_once));
    for (auto const& question : all.first(at_once))
        if (auto wanted = draw_question(ui, view, question)) return wanted;
    if (all.size() == at_once) return std::nullopt;
    auto label = ui.tr("why.more_questions", {{"n", std::to_string(all.size() - at_once)}});
    if (auto wanted = draw_fold(ui, view, "questions_more", std::move(label))) return wanted;
    if (!is_open(view, "questions_more")) return std::nullopt;
    for (auto const& question : all.subspan(at_once))
        if (auto wanted = draw_question(ui, view, question)) return wanted;
    return std::nullopt;
}

}

Wanted draw_why(Frame const& frame, app::why::WhyView const& view) {
    Ui& ui = frame.ui;
    {
        auto const lines = column(ui, space::hair);
        heading(ui, 1, ui.tr("why.title"), TextStyle::display);
        text(ui, ui.tr("why.intro"), TextStyle::body, Token::muted);
    }
    if (view.advice == nullptr) {
        status(ui, "loading", ui.tr("why.loading"), TextStyle::body, Token::muted);
        return std::nullopt;
    }
    if (auto wanted = draw_help_first(ui, view)) return wanted;
    {
        auto const cards = columns(ui, space::snug);
        if (auto wanted = draw_questions(ui, view)) return wanted;
        if (auto wanted = draw_about_you(ui, view)) return wanted;
        if (auto wanted = draw_findings_row(ui)) return wanted;
    }
    if (auto wanted = draw_actions(ui, view)) return wanted;
    if (auto wanted = draw_left_out(ui, view)) return wanted;
    if (auto wanted = draw_causes(ui, view)) return wanted;
    text(ui, ui.tr("why.reviewed", {{"reviewed", view.knowledge->library->reviewed}}), TextStyle::small, Token::muted);
    return std::nullopt;
}

}
