#include "app/guide/guide.h"

#include "base/typed_words.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace unknot::app::guide {
namespace {

FoodGroup& group_of(std::vector<FoodGroup>& groups, std::string const& name) {
    auto const found =
        std::find_if(groups.begin(), groups.end(), [&](FoodGroup const& group) { return group.group == name; });
    return found != groups.end() ? *found : groups.emplace_back(FoodGroup{name, {}});
}

}

Effects answer(Context&, State& state, Intent const& intent, Now const&) {
    state.text = std::get<Find>(intent).text;
    return {};
}

GuideView guide_view(Context const& context, State const& state, Now const&) {
    GuideView view;
    view.text = state.text;
    if (!context.knowledge.library) return view;
    view.knowledge = &context.knowledge;
    view.unfolded = context.unfolded;
    TypedWords const words(state.text);
    std::set<std::string> based;   // ids of the claims that suggestions are based on
    for (auto const& action : context.knowledge.library->actions)
        based.insert(action.claims.begin(), action.claims.end());
    for (auto const& claim : context.knowledge.library->claims)
        if (words.all_in(claim.text + ' ' + claim.population)) view.claims.push_back(&claim);
    std::stable_sort(view.claims.begin(), view.claims.end(), [&](auto const* one, auto const* other) {
        return std::pair(!based.contains(one->id), one->grade) < std::pair(!based.contains(other->id), other->grade);
    });
    for (auto const& food : context.knowledge.library->foods)
        if (words.all_in(food.name)) group_of(view.foods, food.group).foods.push_back(&food);
    return view;
}

}
