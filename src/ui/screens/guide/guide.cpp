#include "ui/screens/core/fold.h"
#include "ui/screens/core/grade.h"
#include "ui/screens/core/phrases.h"
#include "ui/widgets/cards.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>

namespace unknot::ui::guide {
namespace {

using app::guide::GuideView;
using knowledge::Nutrient;

constexpr std::size_t few = 5;   // shown of a list before it is unfolded

bool is_open(GuideView const& view, std::string const& key) { return view.unfolded.contains(key); }

void draw_details(Ui& ui, GuideView const& view, knowledge::Claim const& claim) {
    auto const lines = column(ui, space::hair);
    text(ui, ui.tr("guide.studied_in", {{"who", claim.population}}), TextStyle::small);
    if (claim.effect) text(ui, ui.tr("guide.found", {{"effect", claim.effect->text}}), TextStyle::small);
    text(ui, ui.tr("guide.sources", {{"names", source_names(*view.knowledge, claim.sources)}}), TextStyle::small,
         Token::muted);
    if (claim.against)
        text(ui, ui.tr("guide.against", {{"names", source_names(*view.knowledge, {*claim.against})}}), TextStyle::small,
             Token::muted);
}

OptionalIntent draw_claim(Ui& ui, GuideView const& view, knowledge::Claim const& claim) {
    std::string const key = "claim_" + claim.id;
    auto const scope = card(ui, claim.id, claim.text);
    text(ui, claim.text);
    {
        auto const line = row(ui, space::tight);
        paint_grade(ui, claim.grade);
        spacer(ui);
        auto const label = ui.tr(is_open(view, key) ? "guide.less" : "guide.how_do_we_know");
        if (auto wanted = draw_fold(ui, key, is_open(view, key), label)) return wanted;
    }
    if (is_open(view, key)) draw_details(ui, view, claim);
    return std::nullopt;
}

OptionalIntent draw_claims(Ui& ui, GuideView const& view) {
    if (view.claims.empty()) return std::nullopt;
    heading(ui, 2, ui.tr("guide.evidence"), TextStyle::title);
    bool const all = is_open(view, "guide_claims");
    auto const shown = all ? view.claims.size() : std::min(view.claims.size(), few);
    {
        auto const cards = columns(ui, space::snug);
        for (std::size_t at = 0; at < shown; ++at)
            if (auto wanted = draw_claim(ui, view, *view.claims[at])) return wanted;
    }
    if (view.claims.size() <= few) return std::nullopt;
    auto label = all ? ui.tr("guide.less") : ui.tr("guide.all", {{"n", std::to_string(view.claims.size())}});
    return draw_fold(ui, "guide_claims", all, std::move(label));
}

// "Magnesium 156 mg" and so on of one portion, what the food is known for first.
std::string amounts_of(Ui const& ui, knowledge::Food const& food) {
    std::vector<Nutrient> order{Nutrient::magnesium, Nutrient::potassium, Nutrient::sodium, Nutrient::calcium};
    if (food.first_for) std::stable_partition(order.begin(), order.end(), [&](auto n) { return n == *food.first_for; });
    std::string line;
    for (auto const nutrient : order) {
        auto const& amount = food.amounts[static_cast<std::size_t>(nutrient)];
        if (!amount) continue;
        auto const portion = *amount * food.portions.front().grams / 100;
        line += (line.empty() ? "" : ", ") +
                ui.tr("guide.amount", {{"nutrient", ui.tr("ledger." + std::string(knowledge::word(nutrient)))},
                                       {"amount", decimal_text(portion)},
                                       {"unit", ui.tr("unit." + std::string(knowledge::unit_of(nutrient)))}});
    }
    return line;
}

void draw_food(Ui& ui, knowledge::Food const& food, int position, int count) {
    auto const item = list_item(ui, food.id, position, count);
    Box box;
    box.pad = Edges::sides(space::card, space::tight);
    auto const lines = ui.open(std::move(box));
    text(ui, food.name, TextStyle::body_strong);
    text(ui, food.portions.front().text + ": " + amounts_of(ui, food), TextStyle::small, Token::muted);
}

OptionalIntent draw_group(Ui& ui, GuideView const& view, app::guide::FoodGroup const& group, bool always_open) {
    std::string const key = "foods_" + group.group;
    auto label = ui.tr("guide.group",
                       {{"group", ui.tr("food_group." + group.group)}, {"n", std::to_string(group.foods.size())}});
    auto const block = column(ui, space::hair);
    if (always_open)
        heading(ui, 3, std::move(label), TextStyle::small_strong);
    else if (auto wanted = draw_fold(ui, key, is_open(view, key), std::move(label)))
        return wanted;
    if (!always_open && !is_open(view, key)) return std::nullopt;
    auto const scope = list(ui, key + "-list", ui.tr("food_group." + group.group));
    int position = 0;
    for (auto const* food : group.foods) {
        if (position > 0) divider(ui);
        draw_food(ui, *food, ++position, static_cast<int>(group.foods.size()));
    }
    return std::nullopt;
}

OptionalIntent draw_foods(Ui& ui, GuideView const& view) {
    if (view.foods.empty()) return std::nullopt;
    heading(ui, 2, ui.tr("guide.foods"), TextStyle::title);
    text(ui, ui.tr("guide.foods_text"), TextStyle::small, Token::muted);
    auto const groups = columns(ui, space::snug);
    for (auto const& group : view.foods)
        if (auto wanted = draw_group(ui, view, group, !view.text.empty())) return wanted;
    return std::nullopt;
}

}

OptionalIntent draw_guide(Frame const& frame, GuideView const& view) {
    Ui& ui = frame.ui;
    heading(ui, 1, ui.tr("title.guide"), TextStyle::display);
    if (view.knowledge == nullptr) {
        status(ui, "loading", ui.tr("guide.loading"), TextStyle::body, Token::muted);
        return std::nullopt;
    }
    ui::Field const search{"find",          ui.tr("guide.find"),      view.text, view.text,
                           InputKind::text, ui.tr("guide.find_hint"), {}};
    if (auto const typed = edit(ui, search); typed && typed->text != view.text) return app::guide::Find{typed->text};
    if (view.claims.empty() && view.foods.empty())
        status(ui, "none", ui.tr("guide.none"), TextStyle::body, Token::muted);
    if (auto wanted = draw_claims(ui, view)) return wanted;
    return draw_foods(ui, view);
}

}
