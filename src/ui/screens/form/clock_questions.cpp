#include "ui/screens/form/clock_questions.h"

#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

namespace unknot::ui::form {
namespace {

std::vector<Choice> options_of(Frame const& frame, app::form::ClockQuestion const& question) {
    bool const twice = question.problem == app::clock_came_twice;
    std::vector<Choice> options;
    for (std::size_t n = 0; n < question.choices.size(); ++n) {
        auto const time = frame.dates(question.choices[n], DateStyle::time);
        auto const* const key = n == 0 ? "clock.first" : "clock.second";
        options.push_back({std::to_string(n), twice ? frame.ui.tr(key, {{"time", time}}) : time, Token::none});
    }
    return options;
}

OptionalIntent draw_question(Frame const& frame, diary::RecordId const& id, app::form::ClockQuestion const& question) {
    Ui& ui = frame.ui;
    std::string const key = "clock-" + question.field;
    auto const label = ui.tr(question.problem);
    // For refused text, the field itself already shows this sentence.
    if (question.chosen) text(ui, label, TextStyle::small, Token::muted);
    std::optional<std::string> selected;
    if (question.chosen) selected = std::to_string(*question.chosen);
    auto const options = options_of(frame, question);
    auto const chosen = choose(ui, {key, label, options, selected, ChoiceLayout::rows});
    if (!chosen) return std::nullopt;
    return app::form::ChooseClock{id, question.field, question.choices[static_cast<std::size_t>(std::stoi(*chosen))]};
}

}

OptionalIntent draw_clock_questions(Frame const& frame, app::form::FormView const& view, std::string_view field) {
    for (auto const& question : view.questions)
        if (question.field == field)
            if (auto wanted = draw_question(frame, view.id, question)) return wanted;
    return std::nullopt;
}

}
