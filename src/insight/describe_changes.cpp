#include "insight/describe_changes.h"

#include <algorithm>
#include <array>

namespace unknot::insight {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;
using time::CivilDay;

constexpr int weeks_before = 8 * 7, min_nights = 7;

struct Span {
    KetoPhase phase;
    int from, to;   // days after the first day; `adapted` has no end
};

constexpr std::array<Span, keto_phase_count> spans = {{
    {KetoPhase::before, -weeks_before, -1},
    {KetoPhase::week_one, 0, 6},
    {KetoPhase::adapting, 7, 27},
    {KetoPhase::adapted, 28, 0},
}};

KetoPhaseRate rate_in(Span const& span, CivilDay since, Nights const& nights) {
    KetoPhaseRate phase{span.phase, plus_days(since, span.from), plus_days(since, span.to), {}, 0};
    if (span.phase == KetoPhase::adapted) phase.to = nights.last();
    phase.rate = answered_rate(nights, phase.from, phase.to);
    // A week is worth reading here, if it was answered.
    bool const few = 2 * phase.rate.answered < phase.rate.nights;
    phase.missing_nights = few ? phase.rate.missing_nights : std::max(0, min_nights - phase.rate.counted);
    return phase;
}

CivilDay day_of(Record const& medicine) { return medicine.day(Field::medicine_on).value_or(time::day_of(medicine.at)); }

MedicineChange change_of(Record const& record, Nights const& nights) {
    MedicineChange change;
    change.record = &record;
    change.on = day_of(record);
    auto const settled = plus_days(change.on, change_settles);
    change.before = answered_rate(nights, plus_days(change.on, -change_window), plus_days(change.on, -1));
    change.after = answered_rate(nights, settled, plus_days(settled, change_window - 1));
    change.missing.nights = change.before.missing_nights + change.after.missing_nights;
    if (change.missing.nothing())
        change.ratio = rate_ratio_interval(change.after.episodes, change.after.counted, change.before.episodes,
                                           change.before.counted);
    return change;
}

// Counts the other changes in the same weeks, which may explain the difference. The changes must ascend.
void count_others(std::vector<MedicineChange>& changes) {
    auto const begins = [](MedicineChange const& change, CivilDay day) { return change.on < day; };
    for (auto& change : changes) {
        auto const from = plus_days(change.on, -change_window),
                   end = plus_days(change.on, change_settles + change_window);
        auto const first = std::lower_bound(changes.begin(), changes.end(), from, begins);
        auto const last = std::lower_bound(changes.begin(), changes.end(), end, begins);
        change.other_changes = static_cast<int>(last - first) - 1;
    }
}

}

std::string_view word(KetoPhase phase) {
    constexpr std::array<std::string_view, keto_phase_count> words = {"before", "week_one", "adapting", "adapted"};
    return words[static_cast<std::size_t>(phase)];
}

std::optional<KetoPhases> keto_phases(diary::Diary const& diary, Nights const& nights) {
    auto const profile = diary.newest(RecordType::profile, 1);
    if (profile.empty()) return std::nullopt;
    auto const diet = profile.front()->choice(Field::profile_diet);
    auto const since = profile.front()->day(Field::profile_diet_since);
    if (!since || (diet != "low_carb" && diet != "keto")) return std::nullopt;
    KetoPhases result{*diet, *since, {}};
    for (auto const& span : spans)
        if (plus_days(*since, span.from) <= nights.last()) result.phases.push_back(rate_in(span, *since, nights));
    return result;
}

std::vector<MedicineChange> medicine_changes(diary::Diary const& diary, Nights const& nights) {
    std::vector<MedicineChange> changes;
    for (auto const* record : diary.between(RecordType::medicine, time::first_instant, {time::last_instant.ms + 1})) {
        // Entered without a day, as taken for long: there is no change to compare.
        auto const began = record->choice(Field::medicine_began);
        bool const earlier = !record->day(Field::medicine_on) && (began == "earlier" || began == "not_sure");
        if (record->choice(Field::medicine_event) && !earlier) changes.push_back(change_of(*record, nights));
    }
    std::stable_sort(changes.begin(), changes.end(), [](auto const& a, auto const& b) { return a.on < b.on; });
    count_others(changes);
    return changes;
}

}
