#include "ui/screens/files/table_questions.h"

#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace unknot::ui::files {
namespace {

using app::files::TableQuestion;

// Words of ours have a sentence; those of the file, units and numbers are shown as they are.
std::vector<Choice> choices_of(Ui const& ui, TableQuestion const& question) {
    std::vector<Choice> choices;
    for (auto const& answer : question.answers) {
        auto const key = question.word_keys + answer;
        choices.push_back({answer, question.word_keys.empty() || !ui.has(key) ? answer : ui.tr(key)});
    }
    return choices;
}

std::optional<std::string> draw_answers(Ui& ui, TableQuestion const& question, std::string const& label) {
    auto const choices = choices_of(ui, question);
    if (question.several) return choose_any(ui, {question.id, label, choices, question.chosen});
    std::optional<std::string> chosen;
    if (!question.chosen.empty()) chosen = question.chosen.front();
    return choose(ui, {question.id, label, choices, chosen});
}

}

bool asks(app::files::TableImportView const& view, std::string_view kind) {
    return std::any_of(view.questions.begin(), view.questions.end(),
                       [&](auto const& question) { return question.kind == kind; });
}

OptionalIntent draw_questions(Ui& ui, app::files::TableImportView const& view) {
    if (view.questions.empty()) return std::nullopt;
    auto const scope = card(ui, "questions", ui.tr("table.questions"));
    heading(ui, 2, ui.tr("table.questions"), TextStyle::heading);
    for (auto const& question : view.questions) {
        auto const label =
            ui.tr("table.ask_" + question.kind, {{"example", question.example}, {"column", question.column}});
        text(ui, label);
        if (auto const answer = draw_answers(ui, question, label)) return app::files::AnswerTable{question.id, *answer};
    }
    return std::nullopt;
}

}
