#include "app/nights/nights.h"

#include "app/core/records.h"
#include "time/future.h"

namespace unknot::app::nights {

Effects answer(Context&, State& state, Intent const&, Now const&) {
    state.shown *= 2;
    return {};
}

DiaryView diary_view(Context const& context, State const& state, Now const& now) {
    DiaryView view;
    view.loading = context.is_loading();
    view.total = context.diary.count(diary::RecordType::cramp);
    view.more = view.total > state.shown;
    for (auto const* cramp : context.diary.newest(diary::RecordType::cramp, state.shown)) {
        auto const day = time::night_of(cramp->at, context.day_start());
        if (view.nights.empty() || view.nights.back().day != day) view.nights.push_back({day, {}});
        view.nights.back().cramps.push_back(cramp_line(*cramp));
        view.nights.back().cramps.back().in_future = time::is_future(cramp->at.at, now.moment.at);
    }
    return view;
}

}
