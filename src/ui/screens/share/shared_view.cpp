#include "ui/screens/share/shared_view.h"

#include "ui/screens/core/phrases.h"
#include "ui/screens/share/cautions.h"
#include "ui/screens/share/steps.h"
#include "ui/widgets/text.h"

namespace unknot::ui::share {
namespace {

using knowledge::Knowledge;
using knowledge::Nutrient;

std::string nutrient_name(Ui const& ui, Nutrient nutrient) {
    return ui.tr("in_text.nutrient." + std::string(knowledge::word(nutrient)));
}

std::string amount_phrase(Ui const& ui, Nutrient nutrient, double amount) {
    auto const unit = ui.tr("unit." + std::string(knowledge::unit_of(nutrient)));
    return ui.tr("shared.amount",
                 {{"amount", decimal_text(amount)}, {"unit", unit}, {"nutrient", nutrient_name(ui, nutrient)}});
}

void draw_food(Ui& ui, exchange::ResolvedFood const& food, Nutrient nutrient, int number, int count) {
    auto const item = list_item(ui, food.food->id, number, count);
    auto const lines = column(ui, 0);
    text(ui, food.food->name, TextStyle::body_strong);
    auto const grams = ui.tr("shared.grams", {{"n", decimal_text(food.grams)}});
    auto line = food.portion.empty() ? grams : food.portion + " (" + grams + ")";
    line += " · " + (food.amount ? amount_phrase(ui, nutrient, *food.amount) : ui.tr("shared.amount_unknown"));
    if (food.net_carbs && nutrient != Nutrient::net_carbs)
        line += " · " + amount_phrase(ui, Nutrient::net_carbs, *food.net_carbs);
    text(ui, std::move(line), TextStyle::small, Token::muted);
}

void draw_evidence_lines(Ui& ui, Knowledge const& knowledge, knowledge::Claim const& claim) {
    auto const grade = ui.tr("grade." + std::string(knowledge::word(claim.grade)));
    text(ui, ui.tr("steps.evidence", {{"grade", grade}, {"names", source_names(knowledge, claim.sources)}}),
         TextStyle::small, Token::accent);
    text(ui,
         claim.against ? ui.tr("steps.against", {{"names", source_names(knowledge, {*claim.against})}})
                       : ui.tr("shared.none_against"),
         TextStyle::small, Token::muted);
}

void draw_lines(Ui& ui, std::string const& name, std::vector<std::string> const& lines) {
    Node node;
    node.role = Role::list;
    node.name = name;
    Box box;
    box.gap = space::hair;
    auto const scope = ui.open(std::move(box), std::move(node), "lines");
    int number = 0;
    for (auto const& line : lines) {
        ++number;
        auto const item = list_item(ui, std::to_string(number), number, static_cast<int>(lines.size()));
        text(ui, ui.tr("steps.numbered", {{"n", std::to_string(number)}, {"title", line}}), TextStyle::small);
    }
}

void draw_sweat(Ui& ui, exchange::SharedSweat const& sweat) {
    heading(ui, 3, ui.tr("shared.sweat"), TextStyle::heading);
    auto const litres = [](std::uint32_t millilitres) { return decimal_text(millilitres / 1000.0); };
    auto const bouts = std::to_string(sweat.bouts);
    auto const range = [&](std::string_view key, std::string low, std::string high) {
        auto const span = low == high ? low : ui.tr("shared.range", {{"low", low}, {"high", high}});
        text(ui, ui.tr(key, {{"n", bouts}, {"range", span}}), TextStyle::small);
    };
    range("shared.sweat_rate", litres(sweat.rate_low), litres(sweat.rate_high));
    range("shared.sweat_sodium", std::to_string(sweat.sodium_low), std::to_string(sweat.sodium_high));
    text(ui, ui.tr("shared.sweat_no_goal"), TextStyle::small_strong, Token::warm);
}

struct Drawn {
    Frame const& frame;
    Knowledge const& knowledge;
    app::share::SharedView const& view;

    void operator()(exchange::ResolvedPlan const& plan) const { draw_steps(frame.ui, knowledge, plan.steps); }

    void operator()(exchange::ResolvedFoodList const& list) const {
        Ui& ui = frame.ui;
        draw_cautions(ui, list.cautions);
        Node node;
        node.role = Role::list;
        node.name = shared_title(ui, view);
        Box box;
        box.gap = space::snug;
        auto const scope = ui.open(std::move(box), std::move(node), "foods");
        int number = 0;
        for (auto const& food : list.foods)
            draw_food(ui, food, list.nutrient, ++number, static_cast<int>(list.foods.size()));
    }

    void operator()(exchange::ResolvedEvidence const& evidence) const {
        Ui& ui = frame.ui;
        auto const& claim = *evidence.claim;
        draw_cautions(ui, evidence.cautions);
        text(ui, claim.text);
        text(ui, ui.tr("shared.who", {{"who", claim.population}}), TextStyle::small);
        if (claim.effect) text(ui, ui.tr("why.effect", {{"effect", claim.effect->text}}), TextStyle::small);
        draw_evidence_lines(ui, knowledge, claim);
        if (!view.sent_grade) return;
        auto const grade = ui.tr("grade." + std::string(knowledge::word(*view.sent_grade)));
        text(ui, ui.tr("shared.sent_grade", {{"grade", grade}}), TextStyle::small_strong, Token::warm);
    }

    void operator()(exchange::ResolvedRaceCard const& card) const {
        Ui& ui = frame.ui;
        draw_caution_box(ui, {{card.warning->title, {card.warning->text}}});
        draw_evidence_lines(ui, knowledge, *card.evidence);
        heading(ui, 3, card.race->title, TextStyle::heading);
        text(ui, card.race->text, TextStyle::small);
        draw_lines(ui, card.race->title, card.race->steps);
        if (card.sweat) draw_sweat(ui, *card.sweat);
        heading(ui, 3, card.plan.protocol->title, TextStyle::heading);
        text(ui, card.situation->first, TextStyle::small);
        draw_steps(ui, knowledge, card.plan.steps);
        text(ui, card.situation->after, TextStyle::small);
        text(ui, card.situation->stop, TextStyle::small_strong, Token::warm);
    }

    void operator()(exchange::SharedSummary const& summary) const { draw_summary(frame, view, summary); }
};

struct Titled {
    Ui const& ui;

    std::string operator()(exchange::ResolvedPlan const& plan) const { return plan.protocol->title; }

    std::string operator()(exchange::ResolvedFoodList const& list) const {
        return ui.tr("shared.foods", {{"nutrient", nutrient_name(ui, list.nutrient)}});
    }

    std::string operator()(exchange::ResolvedEvidence const&) const { return ui.tr("shared.evidence"); }

    std::string operator()(exchange::ResolvedRaceCard const&) const { return ui.tr("shared.race"); }

    std::string operator()(exchange::SharedSummary const& summary) const {
        return ui.tr("shared.nights", {{"n", std::to_string(summary.nights.size())}});
    }
};

}

std::string shared_title(Ui const& ui, app::share::SharedView const& view) {
    return std::visit(Titled{ui}, view.document);
}

void draw_shared(Frame const& frame, Knowledge const& knowledge, app::share::SharedView const& view) {
    std::visit(Drawn{frame, knowledge, view}, view.document);
    Ui& ui = frame.ui;
    if (view.sent_reviewed)
        text(ui, ui.tr("shared.sent_reviewed", {{"sent", *view.sent_reviewed}, {"day", view.reviewed}}),
             TextStyle::small_strong, Token::warm);
}

}
