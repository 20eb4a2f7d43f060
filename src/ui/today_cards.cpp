#include "ui/screens/core/screens.h"

namespace unknot::ui {

OptionalIntent draw_today_cards(Frame const& frame) {
    Ui& ui = frame.ui;
    auto const& cards = *frame.cards;
    if (cards.sample) {
        if (auto wanted = settings::draw_sample(ui)) return wanted;
    }
    bool const urgent = cards.action && cards.action->urgent;
    if (urgent) {
        if (auto wanted = why::draw_action_card(ui, *cards.action)) return wanted;
    }
    if (cards.stretch) {
        if (auto wanted = stretch::draw_stretch_card(ui, *cards.stretch)) return wanted;
    }
    if (cards.ledger) {
        if (auto wanted = browse::draw_ledger_card(ui, *cards.ledger)) return wanted;
    }
    if (cards.days_to_race) {
        if (auto wanted = profile::draw_race_card(ui, *cards.days_to_race)) return wanted;
    }
    if (cards.drinks) {
        if (auto wanted = log::draw_drinks_card(ui, *cards.drinks)) return wanted;
    }
    if (cards.test) {
        if (auto wanted = experiment::draw_test_card(frame, *cards.test)) return wanted;
    }
    if (cards.action && !urgent) {
        if (auto wanted = why::draw_action_card(ui, *cards.action)) return wanted;
    }
    if (cards.trend) {
        if (auto wanted = findings::draw_trend_card(ui, *cards.trend)) return wanted;
    }
    if (!cards.news.empty()) {
        if (auto wanted = settings::draw_news(ui, cards.news)) return wanted;
    }
    return log::draw_add_rows(ui);
}

OptionalIntent draw_cramp_place(Ui& ui, app::CrampLine const& cramp) { return form::draw_place(ui, cramp); }

}
