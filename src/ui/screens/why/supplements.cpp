// What there is to know about supplements, behind one fold: a card for each topic, and what is never advised.
#include "base/typed_number.h"
#include "ui/screens/core/phrases.h"
#include "ui/screens/why/parts.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

namespace unknot::ui::why {

using app::why::WhyView;

namespace {

void draw_sources(Ui& ui, WhyView const& view, std::vector<std::string> const& sources) {
    text(ui, ui.tr("help.source", {{"names", source_names(*view.knowledge, sources)}}), TextStyle::small, Token::muted);
}

void draw_rule(Ui& ui, WhyView const& view, knowledge::SupplementRule const& rule, advice::Reasons const& unsaid) {
    auto const lines = column(ui, space::hair);
    text(ui, rule.title, TextStyle::body_strong);
    for (auto const* row : unsaid.because)
        text(ui, ui.tr("why.ask_first", {{"reason", row->reason}}), TextStyle::small_strong, Token::warm);
    text(ui, rule.text);
    if (rule.claim)
        draw_evidence(ui, view, advice::claim_for(*view.knowledge->library, {*rule.claim}, view.advice->facts));
    else
        draw_sources(ui, view, rule.sources);
}

void draw_form(Ui& ui, WhyView const& view, knowledge::SupplementForm const& form) {
    auto const lines = column(ui, space::hair);
    auto const percent = write_number(form.elemental_percent, 2);
    text(ui, ui.tr("why.form", {{"form", form.title}, {"n", percent}}), TextStyle::small_strong);
    text(ui, form.absorption + " " + form.tolerance, TextStyle::small);
    draw_sources(ui, view, form.sources);
}

OptionalIntent draw_topic(Ui& ui, WhyView const& view, advice::SupplementTopic const& topic) {
    std::string const about(topic.about);
    auto const scope = card(ui, "about_" + about, ui.tr("why.about_" + about));
    heading(ui, 3, ui.tr("why.about_" + about), TextStyle::heading);
    for (auto const& line : topic.lines)
        draw_rule(ui, view, *line.rule, line.unsaid);
    if (topic.forms.empty()) return std::nullopt;
    auto label = ui.tr("why.forms", {{"n", std::to_string(topic.forms.size())}});
    if (auto wanted = draw_fold(ui, view, "forms_" + about, std::move(label))) return wanted;
    if (!is_open(view, "forms_" + about)) return std::nullopt;
    for (auto const* form : topic.forms)
        draw_form(ui, view, *form);
    return std::nullopt;
}

// The hours between this person's medicines and minerals.
void draw_spacing(Ui& ui, WhyView const& view) {
    if (view.advice->spacing.empty()) return;
    auto const scope = card(ui, "spacing", ui.tr("why.spacing"));
    heading(ui, 3, ui.tr("why.spacing"), TextStyle::heading);
    for (auto const* spacing : view.advice->spacing) {
        auto const lines = column(ui, space::hair);
        text(ui, spacing->text);
        draw_sources(ui, view, spacing->sources);
    }
}

void draw_never(Ui& ui, WhyView const& view) {
    auto const scope = card(ui, "never", ui.tr("why.never"));
    heading(ui, 3, ui.tr("why.never"), TextStyle::heading);
    for (auto const* rule : view.advice->supplements.never)
        draw_rule(ui, view, *rule, {});
}

}

OptionalIntent draw_supplements(Ui& ui, WhyView const& view) {
    if (auto wanted = draw_fold(ui, view, "supplements", ui.tr("why.supplements"))) return wanted;
    if (!is_open(view, "supplements")) return std::nullopt;
    auto const& guide = view.advice->supplements;
    for (auto const* row : guide.left_out.because)
        text(ui, ui.tr("why.supplements_left_out", {{"reason", row->reason}}), TextStyle::small_strong, Token::warm);
    if (guide.left_out.clinician) text(ui, ui.tr("why.clinician_less"), TextStyle::small_strong, Token::warm);
    auto const cards = columns(ui, space::snug);
    draw_spacing(ui, view);
    draw_never(ui, view);
    for (auto const& topic : guide.topics)
        if (auto wanted = draw_topic(ui, view, topic)) return wanted;
    return std::nullopt;
}

}
