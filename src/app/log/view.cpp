#include "app/core/record_line.h"
#include "app/log/log.h"
#include "diary/text_value.h"

namespace unknot::app::log {

QuickLists const& quick_lists_of(Context const& context, State const& state, Now const& now) {
    return state.quick.get(
        {context.diary.version(), now.moment.at.ms / ms_per_minute, context.knowledge.library.has_value()},
        [&] { return quick_lists(context.diary, context.knowledge, now.moment); });
}

LogView log_view(Context const& context, State const& state, Now const& now) {
    auto const& quick = quick_lists_of(context, state, now);
    LogView view;
    view.loading = context.storage == StorageState::loading;
    view.when = state.when;
    view.drinks = quick.drinks;
    view.foods = quick.foods;
    view.supplements = quick.supplements;
    view.medicines = quick.medicines;
    view.plain_drinks = quick.plain_drinks;
    view.exercises = quick.exercises;
    if (auto const* advice = context.advice.all(context.diary, context.knowledge, now.moment))
        view.plain_supplements = plain_supplements(advice->supplements, context.diary, context.knowledge);
    view.items = quick.items;
    view.tags = quick.tags;
    view.found_foods = foods_named(state.food, context.diary, context.knowledge);
    view.food = state.food;
    view.tag = state.tag;
    if (!diary::check_text(diary::Field::tag_name, state.tag)) view.tag_problem = "form.too_long";
    view.no_foods_yet = !context.knowledge.library;
    view.all_drinks = context.unfolded.contains(std::string(fold_drinks));
    auto const scales = diary::scales_of(context.diary);
    for (auto const& id : state.added)
        if (auto const* record = context.diary.find(id); record != nullptr && !record->gone)
            view.added.push_back(record_line(*record, scales, context.knowledge));
    return view;
}

}
