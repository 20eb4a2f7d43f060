#include "ui/icon_codes.h"
#include "ui/screens/core/fold.h"
#include "ui/screens/core/phrases.h"
#include "ui/screens/why/parts.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <utility>

namespace unknot::ui::why {

using advice::Advice;
using app::why::WhyView;

namespace {

std::string evidence_line(Ui const& ui, WhyView const& view, knowledge::Claim const& claim) {
    std::string const grade = ui.tr("grade." + std::string(knowledge::word(claim.grade)));
    return ui.tr("steps.evidence", {{"grade", grade}, {"names", source_names(*view.knowledge, claim.sources)}});
}

}

void draw_evidence(Ui& ui, WhyView const& view, advice::FittingClaim const& evidence) {
    auto const& claim = *evidence.claim;
    text(ui, evidence_line(ui, view, claim), TextStyle::small, Token::accent);
    if (!evidence.fits) text(ui, ui.tr("why.known_only", {{"who", claim.population}}), TextStyle::small, Token::muted);
    if (claim.against)
        text(ui, ui.tr("steps.against", {{"names", source_names(*view.knowledge, {*claim.against})}}), TextStyle::small,
             Token::muted);
}

bool is_open(WhyView const& view, std::string const& key) { return view.unfolded.contains(key); }

OptionalIntent draw_fold(Ui& ui, WhyView const& view, std::string const& key, std::string label) {
    return ui::draw_fold(ui, key, is_open(view, key), std::move(label));
}

namespace {

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

// What is known of a medicine that the person takes.
void draw_medicine(Ui& ui, WhyView const& view, advice::TakenMedicine const& taken) {
    auto const& medicine = *taken.medicine;
    auto const lines = column(ui, space::hair);
    text(ui, medicine.title, TextStyle::small_strong);
    text(ui, ui.tr("link." + std::string(knowledge::word(medicine.strength))), TextStyle::small);
    text(ui, taken.evidence.claim->text, TextStyle::small);
    draw_evidence(ui, view, taken.evidence);
    if (!medicine.timing.empty()) text(ui, medicine.timing, TextStyle::small);
    if (medicine.bloods) text(ui, ui.tr("why.review_bloods"), TextStyle::small);
}

OptionalIntent draw_cause(Ui& ui, WhyView const& view, advice::Contributor const& contributor) {
    auto const scope = card(ui, "cause-" + contributor.cause->id, contributor.cause->title);
    heading(ui, 3, contributor.cause->title, TextStyle::heading);
    text(ui, contributor.cause->why);
    draw_evidence(ui, view, {contributor.claim, contributor.fits});
    if (auto wanted = draw_fold(ui, view, "cause_" + contributor.cause->id, ui.tr("why.details"))) return wanted;
    if (!is_open(view, "cause_" + contributor.cause->id)) return std::nullopt;
    text(ui, ui.tr("why.says", {{"claim", contributor.claim->text}, {"who", contributor.claim->population}}),
         TextStyle::small);
    if (contributor.claim->effect)
        text(ui, ui.tr("why.effect", {{"effect", contributor.claim->effect->text}}), TextStyle::small);
    for (auto const& taken : contributor.medicines)
        draw_medicine(ui, view, taken);
    text(ui, ui.tr("why.change", {{"change", contributor.cause->change}}), TextStyle::small);
    if (auto const names = things_to_do(*view.advice, *contributor.cause); !names.empty())
        text(ui, ui.tr("why.do", {{"names", names}}), TextStyle::small);
    return std::nullopt;
}

OptionalIntent draw_group(Ui& ui, WhyView const& view, knowledge::Group group) {
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

OptionalIntent draw_causes(Ui& ui, WhyView const& view) {
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

OptionalIntent draw_about_you(Ui& ui, WhyView const& view) {
    auto const scope = list(ui, "you", ui.tr("you.title"));
    auto const item = list_item(ui, "you", 1, 1);
    auto const detail = ui.tr(view.knows_person ? "you.short" : "you.tell");
    if (row_button(ui, {"you", ui.tr("you.title"), detail, icons::pencil_simple})) return app::Open{app::Screen::you};
    return std::nullopt;
}

OptionalIntent draw_findings_row(Ui& ui) {
    auto const scope = list(ui, "findings", ui.tr("findings.title"));
    auto const item = list_item(ui, "findings", 1, 1);
    if (row_button(ui, {"findings", ui.tr("findings.title"), ui.tr("findings.short"), icons::chart_bar}))
        return app::Open{app::Screen::findings};
    return std::nullopt;
}

OptionalIntent draw_rows(Ui& ui, WhyView const& view) {
    auto const cards = columns(ui, space::snug);
    if (auto wanted = draw_questions(ui, view)) return wanted;
    if (!advice::is_urgent(view.advice->help.level))
        if (auto wanted = draw_checks(ui, view)) return wanted;
    if (auto wanted = draw_about_you(ui, view)) return wanted;
    return draw_findings_row(ui);
}

OptionalIntent draw_help_first(Ui& ui, WhyView const& view) {
    auto const& help = view.advice->help;
    if (help.level < advice::HelpLevel::soon) return std::nullopt;
    notice(ui, "signs", NoticeKind::caution, ui.tr("why.help_first"));
    Button open{.key = "help", .label = ui.tr("title.help"), .kind = ButtonKind::warm, .icon = icons::first_aid_kit};
    if (button(ui, open)) return app::Open{app::Screen::help};
    return std::nullopt;
}

}

OptionalIntent draw_why(Frame const& frame, app::why::WhyView const& view) {
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
    bool const urgent = advice::is_urgent(view.advice->help.level);
    if (urgent)
        if (auto wanted = draw_actions(ui, view)) return wanted;
    if (auto wanted = draw_rows(ui, view)) return wanted;
    if (!urgent)
        if (auto wanted = draw_actions(ui, view)) return wanted;
    if (auto wanted = draw_left_out(ui, view)) return wanted;
    if (!urgent || is_open(view, "later")) {
        if (auto wanted = draw_causes(ui, view)) return wanted;
        if (auto wanted = draw_supplements(ui, view)) return wanted;
    }
    text(ui, ui.tr("why.reviewed", {{"reviewed", view.knowledge->library->reviewed}}), TextStyle::small, Token::muted);
    return std::nullopt;
}

}
