// The cards on Today that deferred areas make, in the order in which they are shown.
#pragma once
#include "app/browse/view.h"
#include "app/experiment/view.h"
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
    log::DrinksCard drinks;
    std::optional<experiment::TestCard> test;   // nullopt: no test of a remedy runs
    std::vector<std::string> news;              // what is new in this version
};

// Deferred like the areas: call it once they are loaded.
[[nodiscard]] TodayCards today_cards(Context const&, DeferredAreas const&, Now const&);

}
