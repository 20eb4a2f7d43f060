#include "app/browse/deleted_view.h"

#include "app/core/record_line.h"

#include <algorithm>

namespace unknot::app::browse {
namespace {

bool is_later(diary::Record const* a, diary::Record const* b) {
    return a->edited != b->edited ? b->edited < a->edited : b->id < a->id;
}

}

DeletedView deleted_view(diary::Diary const& diary, knowledge::Knowledge const& knowledge, State const& state,
                         time::Moment const& now) {
    auto records = diary.all();
    time::Instant const since{now.at.ms - days_listed * ms_per_day};
    std::erase_if(records, [&](diary::Record const* record) {
        return !record->gone || record->edited < since || !record->type.known();
    });
    auto const shown = std::min(records.size(), state.deleted_shown);
    std::partial_sort(records.begin(), records.begin() + static_cast<std::ptrdiff_t>(shown), records.end(), is_later);
    DeletedView view;
    view.more = records.size() > shown;
    records.resize(shown);
    auto const scales = diary::scales_of(diary);
    for (auto const* record : records)
        view.lines.push_back({record_line(*record, scales, knowledge), {record->edited, now.offset_minutes, now.zone}});
    return view;
}

}
