#include "insight/describe_nights.h"

#include "diary/days.h"

#include <algorithm>
#include <map>

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

CivilDay night_of_check_in(Record const& check_in, Minutes day_start) { return diary::day_of(check_in, day_start); }

Nights Nights::of(diary::Diary const& diary, time::Moment const& now) {
    auto const day_start = diary_day_start(diary);
    Nights nights;
    nights.last_ = later(time::night_of(now, day_start), -1);
    nights.add_cramps(diary, now, day_start);
    nights.add_answers(diary, now, day_start);
    if (!nights.episodes_.empty()) nights.first_ = nights.episodes_.front().night;
    if (!nights.free_.empty()) nights.first_ = std::min(nights.first_, *nights.free_.begin());
    return nights;
}

void Nights::add_cramps(diary::Diary const& diary, time::Moment const& now, Minutes day_start) {
    std::map<CivilDay, std::vector<Record const*>> by_night;
    for (auto const* cramp : diary.between(RecordType::cramp, time::first_instant, now.at))
        if (auto const night = time::night_of(cramp->at, day_start); is_over(night, last_))
            by_night[night].push_back(cramp);
    for (auto& [night, cramps] : by_night)
        episodes_.push_back({night, std::move(cramps)});
}

// A cramp that was recorded stands over an answer of no, and a yes over a no of the same night.
void Nights::add_answers(diary::Diary const& diary, time::Moment const& now, Minutes day_start) {
    std::set<CivilDay> said_yes;
    for (auto const* check_in : diary.between(RecordType::check_in, time::first_instant, now.at)) {
        auto const answer = check_in->choice(Field::check_in_cramps);
        auto const night = night_of_check_in(*check_in, day_start);
        if (!answer || !is_over(night, last_)) continue;
        if (answer == "yes")
            said_yes.insert(night);
        else
            free_.insert(night);
    }
    std::vector<Episode> unseen;
    for (auto const night : said_yes)
        if (!has_cramp(night)) unseen.push_back({night, {}});
    episodes_.insert(episodes_.end(), unseen.begin(), unseen.end());
    std::sort(episodes_.begin(), episodes_.end(), [](auto const& a, auto const& b) { return a.night < b.night; });
    for (auto const& episode : episodes_)
        free_.erase(episode.night);
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
