// What Today shows of the area why.
#include "ui/screens/core/grade.h"
#include "ui/screens/core/screens.h"
#include "ui/widgets/cards.h"
#include "ui/widgets/text.h"

namespace unknot::ui::why {

OptionalIntent draw_action_card(Ui& ui, app::why::ActionCard const& shown) {
    CardButton card{"action", shown.action->title, {}, shown.urgent};
    if (shown.ask_first)
        card.detail = ui.tr("action.ask_first");
    else if (shown.cause != nullptr && !shown.urgent)
        card.detail = ui.tr("action.because", {{"cause", shown.cause->title}});
    if (shown.grade && !shown.urgent) {
        card.more = ui.tr("share.grade", {{"grade", grade_word(ui, *shown.grade)}});
        card.painted = [&ui, grade = *shown.grade] { paint_grade(ui, grade); };
    }
    if (!card_button(ui, card)) return std::nullopt;
    return app::Open{shown.urgent ? app::Screen::help : app::Screen::why};
}

}
