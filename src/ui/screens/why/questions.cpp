#include "ui/icon_codes.h"
#include "ui/screens/core/phrases.h"
#include "ui/screens/why/parts.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <span>

namespace unknot::ui::why {

using app::why::WhyView;

namespace {

OptionalIntent draw_question(Ui& ui, WhyView const& view, advice::OpenQuestion const& open) {
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

}

// The questions come sorted, first those that could change the level most. All but the first few are folded.
OptionalIntent draw_questions(Ui& ui, WhyView const& view) {
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
