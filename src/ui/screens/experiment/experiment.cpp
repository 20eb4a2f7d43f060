#include "ui/screens/core/insight_words.h"
#include "ui/screens/experiment/parts.h"
#include "ui/widgets/text.h"

namespace unknot::ui::experiment {

OptionalIntent draw_experiment(Frame const& frame, app::experiment::ExperimentView const& view) {
    Ui& ui = frame.ui;
    {
        auto const lines = column(ui, space::hair);
        heading(ui, 1, ui.tr("title.experiment"), TextStyle::display);
        text(ui, ui.tr("experiment.intro"), TextStyle::body, Token::muted);
    }
    if (view.experiments == nullptr) {
        status(ui, "loading", ui.tr("why.loading"), TextStyle::body, Token::muted);
        return std::nullopt;
    }
    auto const& experiments = *view.experiments;
    if (experiments.running) {
        if (auto wanted = draw_running(frame, *experiments.running, view.stopping)) return wanted;
    } else if (view.plan != nullptr && *view.plan) {
        if (auto wanted = draw_plan(frame, experiments, **view.plan)) return wanted;
    } else {
        if (auto wanted = draw_remedies(ui, experiments, view.unfolded.contains("remedies"))) return wanted;
    }
    if (!experiments.past.empty()) draw_past(frame, experiments.past);
    return std::nullopt;
}

}
