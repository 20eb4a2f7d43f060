#include "app/browse/browse.h"

#include "app/browse/day_view.h"
#include "app/browse/deleted_view.h"
#include "app/core/records.h"
#include "diary/days.h"

#include <algorithm>
#include <utility>

namespace unknot::app::browse {
namespace {

struct Answer {
    Context& context;
    State& state;
    Now const& now;

    Effects operator()(OpenDay const& open) const {
        state.day = open.day;
        return context.go(Screen::day);
    }

    Effects operator()(TurnDay const& turn) const {
        auto const today = time::night_of(now.moment, diary::day_start_of(context.diary));
        time::CivilDay const day{state.day.value_or(today).days + turn.days};
        state.day = std::clamp(day, time::first_day, last_day_of(context.diary, now.moment));
        return {};
    }

    Effects operator()(TurnMonth const& turn) const {
        auto const today = time::night_of(now.moment, diary::day_start_of(context.diary));
        auto const shown = time::date(state.month.value_or(today));
        int const months = shown.year * 12 + shown.month - 1 + turn.months;
        auto const first = time::day_from_date(months / 12, months % 12 + 1, 1);
        if (first && first.value() <= last_day_of(context.diary, now.moment)) state.month = first.value();
        return {};
    }

    Effects operator()(BringBack const& back) const {
        auto const* deleted = context.diary.find(back.id);
        if (deleted == nullptr || !deleted->gone) return {};
        auto patch = diary::edit_patch(*deleted);
        patch.gone = false;
        return context.undoable_change(one_patch(std::move(patch), now), "undo.brought_back", now);
    }

    Effects operator()(ShowMoreDeleted const&) const {
        state.deleted_shown *= 2;
        return {};
    }
};

}

Effects answer(Context& context, State& state, Intent const& intent, Now const& now) {
    return std::visit(Answer{context, state, now}, intent);
}

DayView day_view(Context const& context, State const& state, Now const& now) {
    auto const* advice = context.advice.all(context.diary, context.knowledge, now.moment);
    auto view = day_view(context.diary, context.knowledge, advice, state, now.moment);
    view.loading = context.is_loading();
    view.sources_open = context.unfolded.contains(std::string(fold_sources));
    return view;
}

CalendarView calendar_view(Context const& context, State const& state, Now const& now) {
    auto view = calendar_view(context.diary, state, now.moment);
    view.loading = context.is_loading();
    return view;
}

DeletedView deleted_view(Context const& context, State const& state, Now const& now) {
    auto view = state.deleted.get({context.diary.version(), state.deleted_shown, now.moment.at.ms / ms_per_day,
                                   context.knowledge.library.has_value()},
                                  [&] { return deleted_view(context.diary, context.knowledge, state, now.moment); });
    view.loading = context.is_loading();
    return view;
}

}
