#include "app/today_cards.h"

#include "app/areas.h"
#include "app/browse/browse.h"
#include "app/experiment/experiment.h"
#include "app/findings/overview.h"
#include "app/log/log.h"
#include "app/profile/profile.h"
#include "app/settings/sample.h"
#include "app/settings/settings.h"
#include "app/stretch/stretch.h"
#include "app/why/why.h"

#include <algorithm>
#include <string_view>

namespace unknot::app {

TodayCards today_cards(Context const& context, DeferredAreas const& areas, Now const& now) {
    auto const hidden = settings::hidden_cards(context.diary);
    auto const is_wanted = [&](std::string_view card) {
        return std::find(hidden.begin(), hidden.end(), card) == hidden.end();
    };
    TodayCards cards;
    cards.sample = settings::has_sample(context.diary);
    cards.action = why::action_card(context, now);
    if (cards.action && !cards.action->urgent && !is_wanted("suggestion")) cards.action.reset();
    if (is_wanted("stretch")) cards.stretch = stretch::stretch_card(context, now);
    if (is_wanted("ledger")) cards.ledger = browse::ledger_card(context, now);
    if (is_wanted("drinks")) cards.drinks = log::drinks_card(context, areas.log, now);
    cards.test = experiment::test_card(context, areas.experiment, now);
    if (is_wanted("race")) cards.days_to_race = profile::days_to_race(context, now);
    if (is_wanted("trend")) cards.trend = findings::trend_card(context, areas.findings, now);
    cards.news = settings::news(context);
    return cards;
}

}
