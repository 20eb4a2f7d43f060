#include "ui/screens/share/steps.h"

#include "ui/screens/core/phrases.h"
#include "ui/screens/share/cautions.h"
#include "ui/widgets/charts.h"
#include "ui/widgets/text.h"

namespace unknot::ui::share {
namespace {

constexpr float figure = 96;

void draw_caution_lines(Ui& ui, std::vector<knowledge::Caution> const& cautions) {
    if (cautions.empty()) return;
    CautionLines box{ui.tr("steps.not_for"), {}};
    for (auto const& caution : cautions)
        box.lines.push_back(caution.text);
    draw_caution_box(ui, {box});
}

void draw_step(Ui& ui, knowledge::Knowledge const& knowledge, knowledge::Step const& step,
               std::vector<knowledge::Caution> const& said, int number, int count) {
    Box box;
    box.gap = space::tight;
    Node node;
    node.role = Role::listitem;
    node.position = number;
    node.set_size = count;
    auto const item = ui.open(std::move(box), std::move(node), step.id);
    draw_caution_lines(ui, own_cautions(step, said));
    auto const line = row(ui, space::base);
    if (!step.picture.empty()) picture(ui, step.picture, step.title, figure);
    Box words;
    words.grow = 1;
    words.gap = space::hair;
    auto const inner = ui.open(std::move(words));
    text(ui, ui.tr("steps.numbered", {{"n", std::to_string(number)}, {"title", step.title}}), TextStyle::body_strong);
    text(ui, step.detail, TextStyle::small, Token::muted);
    if (step.hold_seconds) {
        text(ui, ui.tr("steps.hold", {{"n", std::to_string(*step.hold_seconds)}}), TextStyle::small, Token::muted);
    }
    std::string const grade = ui.tr("grade." + std::string(knowledge::word(step.grade)));
    text(ui, ui.tr("steps.evidence", {{"grade", grade}, {"names", source_names(knowledge, step.sources)}}),
         TextStyle::small, Token::accent);
    if (!step.against) return;
    text(ui, ui.tr("steps.against", {{"names", source_names(knowledge, {*step.against})}}), TextStyle::small,
         Token::muted);
}

}

void draw_steps(Ui& ui, knowledge::Knowledge const& knowledge, std::span<knowledge::Step const> steps) {
    auto const said = shared_cautions(steps);
    draw_caution_lines(ui, said);
    Box box;
    box.gap = space::card;
    Node node;
    node.role = Role::list;
    node.name = ui.tr("steps.title");
    auto const scope = ui.open(std::move(box), std::move(node), "steps");
    int number = 0;
    for (auto const& step : steps)
        draw_step(ui, knowledge, step, said, ++number, static_cast<int>(steps.size()));
}

}
