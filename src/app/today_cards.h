// The cards on Today that deferred areas make, without those that the person does not want there.
#pragma once
#include "app/browse/view.h"
#include "app/experiment/view.h"
#include "app/findings/view.h"
#include "app/log/view.h"
#include "app/stretch/view.h"
#include "app/why/view.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::app {

struct Context;
struct DeferredAreas;
struct Now;

struct TodayCards {
    bool sample = false;                     // the diary is the example
    std::optional<why::ActionCard> action;   // before the others if it is urgent
    std::optional<stretch::StretchCard> stretch;
    std::optional<browse::LedgerCard> ledger;   // nullopt: the person does not eat low carb
    std::optional<log::DrinksCard> drinks;
    std::optional<experiment::TestCard> test;   // nullopt: no test of a remedy runs
    std::optional<int> days_to_race;            // nullopt: none is to come
    std::optional<findings::TrendCard> trend;   // nullopt: too little is known
    std::vector<std::string> news;              // what is new in this version
};

// Deferred like the areas: call it once they are loaded.
[[nodiscard]] TodayCards today_cards(Context const&, DeferredAreas const&, Now const&);

}
