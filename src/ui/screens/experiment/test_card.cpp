// What Today shows of the area experiment.
#include "ui/screens/core/phrases.h"
#include "ui/screens/core/screens.h"
#include "ui/widgets/cards.h"

namespace unknot::ui::experiment {

OptionalIntent draw_test_card(Frame const& frame, app::experiment::TestCard const& test) {
    Ui& ui = frame.ui;
    auto const& today = test.today;
    std::string const begins = today.next ? day_phrase(frame, *today.next, DateStyle::short_day) : std::string();
    std::string const phase(today.must_stop ? "stop" : word(today.phase));
    auto const what = ui.tr("experiment.today." + phase, {{"n", std::to_string(today.day)},
                                                          {"of", std::to_string(today.of)},
                                                          {"turn", std::to_string(test.pair)},
                                                          {"turns", std::to_string(test.pairs)},
                                                          {"day", begins}});
    CardButton const card{"test", ui.tr("experiment.today", {{"remedy", test.remedy}}), what, today.must_stop};
    if (card_button(ui, card)) return app::Open{app::Screen::experiment};
    return std::nullopt;
}

}
