#include "advice/actions.h"
#include "advice/blood_words.h"
#include "ui/icon_codes.h"
#include "ui/screens/core/phrases.h"
#include "ui/screens/why/parts.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>
#include <span>

namespace unknot::ui::why {

using app::why::WhyView;

namespace {

// `key`: the string with a place for the reason.
void draw_reasons(Ui& ui, std::string_view key, advice::Reasons const& reasons) {
    for (auto const* row : reasons.because)
        text(ui, ui.tr(key, {{"reason", row->reason}}), TextStyle::small_strong, Token::warm);
    if (reasons.clinician) text(ui, ui.tr("why.clinician_less"), TextStyle::small_strong, Token::warm);
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

// Whether its session can be begun: not where it is for later, when help was had.
enum class Session : std::uint8_t { none, offered };

OptionalIntent draw_suggestion(Ui& ui, WhyView const& view, advice::Suggestion const& suggestion, Session session) {
    auto const& action = *suggestion.action;
    auto const scope = card(ui, action.id, action.title);
    text(ui, view.knowledge->help.horizons[static_cast<std::size_t>(action.horizon)], TextStyle::small, Token::muted);
    heading(ui, 3, action.title, TextStyle::heading);
    draw_reasons(ui, "why.ask_first", advice::reasons_of(suggestion.ask));
    for (auto const* number : advice::numbers_for(action, view.advice->help))
        text(ui, number->text, TextStyle::body_strong);
    text(ui, action.text);
    draw_steps_of(ui, action);
    if (session == Session::offered && advice::has_session(suggestion)) {
        Button start{.key = "start", .label = ui.tr("stretch.start"), .kind = ButtonKind::tonal};
        start.description = action.title;
        if (button(ui, start)) return app::stretch::Start{action.id};
    }
    if (!suggestion.clinician.empty()) text(ui, ui.tr("why.clinician_more"), TextStyle::small_strong);
    draw_evidence(ui, view, advice::claim_for(*view.knowledge->library, action.claims, view.advice->facts));
    return std::nullopt;
}

// For a sign that needs help today or at once: whom to call, what to say, what to avoid, what to do meanwhile.
void draw_sign(Ui& ui, WhyView const& view, advice::Highlight const& highlight) {
    auto const& sign = *knowledge::find_sign(*view.knowledge, highlight.sign);
    auto const scope = card(ui, "sign_" + sign.id, sign.text);
    heading(ui, 3, sign.text, TextStyle::body_strong);
    auto const& lines = highlight.lines;
    for (auto const& number : highlight.numbers)
        text(ui, number.text, TextStyle::body_strong);
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

// Draws the suggestions by heading; each heading opens and closes its own.
OptionalIntent draw_folded(Ui& ui, WhyView const& view, std::string const& key,
                           std::span<advice::Suggestion const> folded, Session session) {
    for (auto const& group : advice::by_heading(folded)) {
        auto const name = std::string(heading_keys[static_cast<std::size_t>(group.heading)]);
        auto label = ui.tr("why.heading_" + name, {{"n", std::to_string(group.suggestions.size())}});
        if (auto wanted = draw_fold(ui, view, key + name, std::move(label))) return wanted;
        if (!is_open(view, key + name)) continue;
        auto const cards = columns(ui, space::snug);
        for (auto const* suggestion : group.suggestions)
            if (auto wanted = draw_suggestion(ui, view, *suggestion, session)) return wanted;
    }
    return std::nullopt;
}

}

OptionalIntent draw_actions(Ui& ui, WhyView const& view) {
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
                if (auto wanted = draw_suggestion(ui, view, suggestion, Session::offered)) return wanted;
    }
    if (auto wanted = draw_folded(ui, view, "more_", given.subspan(shown), Session::offered)) return wanted;
    if (plan.later.empty()) return std::nullopt;
    auto label = ui.tr("why.later", {{"n", std::to_string(plan.later.size())}});
    if (auto wanted = draw_fold(ui, view, "later", std::move(label))) return wanted;
    return is_open(view, "later") ? draw_folded(ui, view, "later_", plan.later, Session::none) : std::nullopt;
}

OptionalIntent draw_left_out(Ui& ui, WhyView const& view) {
    auto const& blocked = view.advice->plan.blocked;
    if (blocked.empty()) return std::nullopt;
    if (auto wanted = draw_fold(ui, view, "left_out", ui.tr("why.left_out", {{"n", std::to_string(blocked.size())}})))
        return wanted;
    if (!is_open(view, "left_out")) return std::nullopt;
    auto const scope = card(ui, "left-out", ui.tr("why.left_out_title"));
    for (auto const& group : advice::by_reason(blocked)) {
        auto const lines = column(ui, space::hair);
        for (auto const* action : group.actions)
            text(ui, action->title, TextStyle::body_strong);
        draw_reasons(ui, "why.left_out_because", group.reasons);
    }
    text(ui, ui.tr("why.doctor_may_differ"), TextStyle::small, Token::muted);
    return std::nullopt;
}

}
