// The card on Today with what was taken in so far.
#include "app/browse/browse.h"
#include "app/browse/day_view.h"
#include "diary/days.h"

#include <algorithm>
#include <array>

namespace unknot::app::browse {
namespace {

using advice::LedgerItem;
using diary::Field;

constexpr std::array shown = {LedgerItem::drinks, LedgerItem::sodium, LedgerItem::potassium, LedgerItem::magnesium};

std::optional<int> diet_day(diary::Record const& profile, time::Moment const& now) {
    auto const since = profile.day(Field::profile_diet_since);
    if (!since || *since > time::day_of(now)) return std::nullopt;
    return time::day_of(now).days - since->days + 1;
}

}

std::optional<LedgerCard> ledger_card(Context const& context, Now const& now) {
    auto const* advice = context.advice.all(context.diary, context.knowledge, now.moment);
    if (advice == nullptr || advice->hide_weight_and_carbs) return std::nullopt;
    if (!advice->facts.holds("diary.low_carb") || advice->facts.holds("diary.fasting")) return std::nullopt;
    auto const day = day_view(context.diary, context.knowledge, advice, State{}, now.moment);
    LedgerCard card;
    if (auto const* profile = context.diary.find(diary::singleton_id(diary::RecordType::profile)))
        card.diet_day = diet_day(*profile, now.moment);
    for (auto const& row : day.ledger)
        if (std::find(shown.begin(), shown.end(), row.item) != shown.end()) card.rows.push_back(row);
    return card;
}

}
