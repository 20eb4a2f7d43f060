#include "ui/icon_codes.h"
#include "ui/screens/findings/parts.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

namespace unknot::ui::findings {
namespace {

OptionalIntent draw_experiment_row(Ui& ui) {
    auto const scope = list(ui, "test", ui.tr("experiment.row"));
    auto const item = list_item(ui, "test", 1, 1);
    if (row_button(ui, {"test", ui.tr("experiment.row"), ui.tr("experiment.row_short"), icons::calendar_blank}))
        return app::Open{app::Screen::experiment};
    return std::nullopt;
}

void draw_no_cramps(Ui& ui) {
    auto const scope = card(ui, "empty", ui.tr("findings.no_cramps_title"));
    heading(ui, 2, ui.tr("findings.no_cramps_title"), TextStyle::heading);
    text(ui, ui.tr("findings.no_cramps"), TextStyle::body, Token::muted);
}

OptionalIntent draw_counts(Frame const& frame, insight::Overview const& overview,
                           std::set<std::string> const& unfolded) {
    Ui& ui = frame.ui;
    auto const cards = columns(ui, space::snug);
    draw_helped(ui, overview.helped);
    draw_rate(ui, overview.description);
    if (overview.description.missing.nothing()) {
        if (auto wanted = draw_when(frame, overview.description, unfolded.contains("hours"))) return wanted;
        draw_where(ui, overview.description);
    }
    draw_trend(frame, overview.trend);
    draw_day_before(ui, overview.days_before);
    if (overview.keto) draw_keto(ui, *overview.keto);
    if (!overview.medicines.empty()) draw_medicine_changes(frame, overview.medicines);
    return std::nullopt;
}

}

OptionalIntent draw_findings(Frame const& frame, app::findings::FindingsView const& view) {
    Ui& ui = frame.ui;
    {
        auto const lines = column(ui, space::hair);
        heading(ui, 1, ui.tr("findings.title"), TextStyle::display);
        text(ui, ui.tr("findings.intro"), TextStyle::body, Token::muted);
    }
    if (view.findings == nullptr) {
        status(ui, "loading", ui.tr("diary.loading"), TextStyle::body, Token::muted);
        return std::nullopt;
    }
    if (view.findings->overview.description.rate.episodes == 0) {
        draw_no_cramps(ui);
        return draw_experiment_row(ui);
    }
    if (auto wanted = draw_counts(frame, view.findings->overview, view.unfolded)) return wanted;
    if (auto wanted = draw_triggers(frame, view.findings->nights, view.unfolded)) return wanted;
    if (view.findings->sessions.state.events > 0)
        if (auto wanted = draw_triggers(frame, view.findings->sessions, view.unfolded)) return wanted;
    return draw_experiment_row(ui);
}

}
