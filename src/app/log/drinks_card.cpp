// The card on Today with one-tap drinks.
#include "advice/ledger.h"
#include "app/core/record_line.h"
#include "app/log/log.h"
#include "diary/days.h"

#include <algorithm>
#include <array>

namespace unknot::app::log {
namespace {

using diary::Field;

constexpr std::array<std::string_view, 3> always = {"water", "coffee", "tea"};
constexpr std::array<std::string_view, 3> alcoholic = {"beer", "wine", "spirits"};
constexpr std::size_t own_ones = 3, pills_of_each = 2;

bool is_drink(QuickAdd const& add, std::string_view word) {
    auto const value = diary::choice(Field::intake_drink, word);
    return std::any_of(add.fields.begin(), add.fields.end(), [&](diary::FieldEdit const& edit) {
        return edit.field == Field::intake_drink && edit.value == value;
    });
}

template <class Words>
bool is_any_of(QuickAdd const& add, Words const& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is_drink(add, word); });
}

// As this person drinks it, otherwise a usual serving.
QuickAdd serving(std::string_view drink, QuickLists const& quick) {
    auto const is_it = [&](QuickAdd const& add) { return is_drink(add, drink); };
    auto const own = std::find_if(quick.drinks.begin(), quick.drinks.end(), is_it);
    return own != quick.drinks.end() ? *own
                                     : *std::find_if(quick.plain_drinks.begin(), quick.plain_drinks.end(), is_it);
}

}

DrinksCard drinks_card(Context const& context, State const& state, Now const& now) {
    auto const& quick = quick_lists_of(context, state, now);
    DrinksCard card;
    for (auto const drink : always)
        card.adds.push_back(serving(drink, quick));
    std::vector<QuickAdd> own;
    for (auto const& add : quick.drinks)
        if (!is_any_of(add, always)) own.push_back(add);
    own.resize(std::min(own.size(), own_ones));
    std::stable_partition(own.begin(), own.end(), [](QuickAdd const& add) { return !is_any_of(add, alcoholic); });
    card.adds.insert(card.adds.end(), own.begin(), own.end());
    for (auto const* taken : {&quick.supplements, &quick.medicines})
        card.pills.insert(card.pills.end(), taken->begin(),
                          taken->begin() + static_cast<std::ptrdiff_t>(std::min(taken->size(), pills_of_each)));
    auto const today = time::night_of(now.moment, context.day_start());
    auto const* library = context.knowledge.library ? &*context.knowledge.library : nullptr;
    auto const drunk = advice::ledger_of(context.diary, library, today)[advice::LedgerItem::drinks];
    auto const scales = diary::scales_of(context.diary);
    if (drunk.parts.empty()) return card;
    card.total = {diary::shown_number(Field::intake_volume, drunk.amount, scales),
                  unit_key(Field::intake_volume, scales)};
    card.at_least = drunk.at_least;
    return card;
}

}
