#include "advice/advise.h"

namespace unknot::advice {
namespace {

bool is_from_food(ReferenceRange const& range) {
    bool const goal = range.kind == ReferenceKind::adequate_intake || range.kind == ReferenceKind::recommended;
    bool const mineral = range.nutrient == Nutrient::potassium || range.nutrient == Nutrient::magnesium ||
                         range.nutrient == Nutrient::calcium;
    return goal && mineral;
}

}

void add_foods(Advice& advice, diary::Diary const& diary, knowledge::Library const& library) {
    advice.foods.clear();
    if (advice.today.records == 0) return;
    for (auto const& line : advice.references) {
        if (!is_from_food(line.range) || !line.is_shown() || line.gap_low <= 0) continue;
        auto query = food_query(diary, line.range.nutrient);
        query.gap = line.gap_low;
        advice.foods.push_back(
            {line.gap_low, line.range.nutrient, foods_for(query, *advice.blockers, advice.facts, library)});
    }
}

}
