#include "app/today_cards.h"

#include "app/areas.h"
#include "app/browse/browse.h"
#include "app/experiment/experiment.h"
#include "app/log/log.h"
#include "app/settings/sample.h"
#include "app/settings/settings.h"
#include "app/stretch/stretch.h"
#include "app/why/why.h"

namespace unknot::app {

TodayCards today_cards(Context const& context, DeferredAreas const& areas, Now const& now) {
    TodayCards cards;
    cards.sample = settings::has_sample(context.diary);
    cards.action = why::action_card(context, now);
    cards.stretch = stretch::stretch_card(context, now);
    cards.ledger = browse::ledger_card(context, now);
    cards.drinks = log::drinks_card(context, areas.log, now);
    cards.test = experiment::test_card(context, areas.experiment, now);
    cards.news = settings::news(context);
    return cards;
}

}
