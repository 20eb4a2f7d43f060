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

enum class Asked { first, again };

OptionalIntent draw_answers(Ui& ui, std::string const& id, std::string const& question, Asked asked) {
    auto const lines = column(ui, space::tight);
    text(ui, question);
    if (asked == Asked::again) text(ui, ui.tr("why.asked_again"), TextStyle::small, Token::muted);
    std::vector<Choice> const answers{{"no", ui.tr("answer.no"), Token::none},
                                      {"yes", ui.tr("answer.yes"), Token::none},
                                      {"not_sure", ui.tr("answer.not_sure"), Token::none}};
    if (auto const answer = choose(ui, {id, question, answers, std::nullopt})) return app::why::AnswerSign{id, *answer};
    return std::nullopt;
}

OptionalIntent draw_question(Ui& ui, WhyView const& view, advice::OpenQuestion const& open) {
    auto const& sign = *knowledge::find_sign(*view.knowledge, open.sign);
    return draw_answers(ui, sign.id, sign.question, open.again ? Asked::again : Asked::first);
}

OptionalIntent draw_check(Ui& ui, WhyView const& view, advice::Check const& check) {
    auto const& criterion = *check.criterion;
    auto const scope = card(ui, "check_" + criterion.id, criterion.title);
    heading(ui, 2, criterion.title, TextStyle::heading);
    if (check.met) text(ui, criterion.meaning);
    auto const sources = source_names(*view.knowledge, criterion.sources);
    text(ui, ui.tr("help.source", {{"names", sources}}), TextStyle::small, Token::muted);
    if (criterion.against)
        text(ui, ui.tr("steps.against", {{"names", source_names(*view.knowledge, {*criterion.against})}}),
             TextStyle::small, Token::muted);
    if (check.open.empty()) return std::nullopt;
    auto const key = "check_more_" + criterion.id;
    auto label = ui.tr("why.check", {{"n", std::to_string(check.open.size())}});
    if (auto wanted = draw_fold(ui, view, key, std::move(label))) return wanted;
    if (!is_open(view, key)) return std::nullopt;
    for (auto const* question : check.open)
        if (auto wanted = draw_answers(ui, question->id, question->text, Asked::first)) return wanted;
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

OptionalIntent draw_checks(Ui& ui, WhyView const& view) {
    for (auto const& check : view.advice->checks)
        if (auto wanted = draw_check(ui, view, check)) return wanted;
    return std::nullopt;
}

}
