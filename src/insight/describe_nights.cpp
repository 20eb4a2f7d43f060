#include "insight/describe_nights.h"

#include "diary/days.h"

#include <algorithm>
#include <iterator>

namespace unknot::insight {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;
using time::CivilDay;

auto episode_at(std::vector<Episode> const& episodes, CivilDay night) {
    return std::lower_bound(episodes.begin(), episodes.end(), night,
                            [](Episode const& episode, CivilDay day) { return episode.night < day; });
}

// Nothing is dated after the last night but what a clock that was wrong wrote, and tonight's.
bool is_over(CivilDay night, CivilDay last) { return night <= last; }

}

Minutes diary_day_start(diary::Diary const& diary) { return diary::day_start_of(diary); }

bool is_weekend(CivilDay day) {
    auto const weekday = time::date(day).weekday;
    return weekday == time::Weekday::saturday || weekday == time::Weekday::sunday;
}

CivilDay night_of_check_in(Record const& check_in, Minutes day_start) { return diary::day_of(check_in, day_start); }

Nights Nights::of(diary::Diary const& diary, time::Moment const& now) {
    auto const day_start = diary_day_start(diary);
    Nights nights;
    nights.last_ = later(time::night_of(now, day_start), -1);
    for (auto const* cramp : diary.between(RecordType::cramp, time::first_instant, now.at))
        if (auto const night = time::night_of(cramp->at, day_start); is_over(night, nights.last_))
            nights.cramps_[night].push_back(cramp);
    nights.add_answers(diary, now, day_start);
    nights.settle();
    if (!nights.episodes_.empty()) nights.first_ = nights.episodes_.front().night;
    if (!nights.free_.empty()) nights.first_ = std::min(nights.first_, *nights.free_.begin());
    return nights;
}

void Nights::add_answers(diary::Diary const& diary, time::Moment const& now, Minutes day_start) {
    for (auto const* check_in : diary.between(RecordType::check_in, time::first_instant, now.at)) {
        auto const answer = check_in->choice(Field::check_in_cramps);
        auto const night = night_of_check_in(*check_in, day_start);
        if (answer && is_over(night, last_)) (answer == "yes" ? said_yes_ : said_no_).insert(night);
    }
}

// A cramp that was recorded stands over an answer of no, and a yes over a no of the same night.
void Nights::settle() {
    episodes_.clear();
    for (auto const& [night, cramps] : cramps_)
        episodes_.push_back({night, cramps});
    for (auto const night : said_yes_)
        if (cramps_.count(night) == 0) episodes_.push_back({night, {}});
    std::sort(episodes_.begin(), episodes_.end(), [](auto const& a, auto const& b) { return a.night < b.night; });
    free_ = said_no_;
    for (auto const& episode : episodes_)
        free_.erase(episode.night);
}

Nights Nights::up_to(CivilDay last) const {
    auto part = *this;
    part.last_ = std::min(last_, last);
    part.cramps_.erase(part.cramps_.upper_bound(last), part.cramps_.end());
    part.said_yes_.erase(part.said_yes_.upper_bound(last), part.said_yes_.end());
    part.said_no_.erase(part.said_no_.upper_bound(last), part.said_no_.end());
    part.settle();
    return part;
}

Nights Nights::without(std::set<Record const*> const& left_out) const {
    auto part = *this;
    for (auto& [night, cramps] : part.cramps_) {
        auto const kept = std::remove_if(cramps.begin(), cramps.end(),
                                         [&](Record const* cramp) { return left_out.count(cramp) > 0; });
        if (kept == cramps.end()) continue;
        cramps.erase(kept, cramps.end());
        part.said_yes_.erase(night);
    }
    for (auto night = part.cramps_.begin(); night != part.cramps_.end();)
        night = night->second.empty() ? part.cramps_.erase(night) : std::next(night);
    part.settle();
    return part;
}

bool Nights::has_cramp(CivilDay night) const {
    auto const found = episode_at(episodes_, night);
    return found != episodes_.end() && found->night == night;
}

bool Nights::is_free(CivilDay night) const { return free_.count(night) > 0; }

int Nights::episodes_between(CivilDay from, CivilDay to) const {
    if (to < from) return 0;
    auto const begin = episode_at(episodes_, from), end = episode_at(episodes_, later(to, 1));
    return static_cast<int>(end - begin);
}

int Nights::answered_between(CivilDay from, CivilDay to) const {
    if (to < from) return 0;
    auto const free = std::distance(free_.lower_bound(from), free_.upper_bound(to));
    return episodes_between(from, to) + static_cast<int>(free);
}

int Nights::nights_between(CivilDay from, CivilDay to) const {
    auto const begin = std::max(from, first_), end = std::min(to, last_);
    return end < begin ? 0 : end.days - begin.days + 1;
}

}
