#include "diary/usual.h"

#include "base/fold.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>

namespace unknot::diary {
namespace {

using Identity = std::tuple<std::string, std::string, std::string, std::string, std::int64_t>;

std::string owned(std::optional<std::string_view> text) { return std::string(text.value_or("")); }

Identity identity_of(Record const& intake, std::string_view what) {
    auto const volume = what == "drink" ? intake.integer(Field::intake_volume).value_or(-1) : -1;
    return {owned(intake.text(Field::intake_item)), fold(owned(intake.text(Field::intake_name))),
            owned(intake.choice(Field::intake_drink)), owned(intake.choice(Field::intake_form)), volume};
}

std::vector<FieldEdit> template_of(Record const& intake) {
    std::vector<FieldEdit> fields;
    for (auto const& [value, field] : intake.values)
        if (field != Field::intake_note && field != Field::intake_for_cramp) fields.push_back({field, value});
    return fields;
}

std::int64_t minute_of_day(time::Moment const& moment) {
    auto const clock = time::civil(moment);
    return clock.hour * 60 + clock.minute;
}

bool is_about_now(time::Moment const& moment, time::Moment const& now) {
    auto const apart = std::abs(minute_of_day(moment) - minute_of_day(now));
    return std::min(apart, minutes_per_day - apart) <= about_now.count;
}

// The different intakes, newest first.
std::vector<UsualIntake> count(std::vector<Record const*> const& newest_first, std::string_view what,
                               time::Moment const& now) {
    std::vector<UsualIntake> all;
    std::map<Identity, std::size_t> places;
    time::Instant const from{now.at.ms - usual_days * ms_per_day};
    for (auto const* intake : newest_first) {
        if (intake->choice(Field::intake_what) != what) continue;
        auto const [place, added] = places.try_emplace(identity_of(*intake, what), all.size());
        if (added) all.push_back({.fields = template_of(*intake), .newest = intake});
        auto& usual = all[place->second];
        if (intake->at.at < from) continue;
        ++usual.times;
        if (is_about_now(intake->at, now)) ++usual.times_about_now;
    }
    return all;
}

void keep_first(std::vector<UsualIntake>& all, std::size_t limit) {
    if (all.size() > limit) all.erase(all.begin() + static_cast<std::ptrdiff_t>(limit), all.end());
}

}

UsualIntakes usual_intakes(Diary const& diary, std::string_view what, time::Moment const& now, std::size_t limit) {
    UsualIntakes found;
    auto const newest = diary.newest(RecordType::intake, usual_intakes_scanned, time::Instant{now.at.ms + 1});
    found.last = count(newest, what, now);
    found.usual = found.last;
    std::erase_if(found.usual, [](UsualIntake const& intake) { return intake.times_about_now < 2; });
    // Stable, so that equals stay newest first.
    std::stable_sort(found.usual.begin(), found.usual.end(), [](UsualIntake const& a, UsualIntake const& b) {
        return std::tie(a.times_about_now, a.times) > std::tie(b.times_about_now, b.times);
    });
    keep_first(found.last, limit);
    keep_first(found.usual, limit);
    return found;
}

}
