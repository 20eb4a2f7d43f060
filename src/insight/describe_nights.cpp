#include "insight/describe_nights.h"

#include "diary/days.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace unknot::insight {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;
using time::CivilDay;

constexpr auto is_before = [](auto const& entry, CivilDay night) { return entry.night < night; };

template <class Ascending>
bool holds(Ascending const& all, CivilDay night) {
    auto const found = std::lower_bound(all.begin(), all.end(), night, is_before);
    return found != all.end() && found->night == night;
}

template <class Ascending, class Before>
int count_between(Ascending const& all, CivilDay from, CivilDay to, Before before) {
    if (to < from) return 0;
    auto const begin = std::lower_bound(all.begin(), all.end(), from, before);
    return static_cast<int>(std::lower_bound(begin, all.end(), plus_days(to, 1), before) - begin);
}

void order(std::vector<CivilDay>& nights) {
    std::sort(nights.begin(), nights.end());
    nights.erase(std::unique(nights.begin(), nights.end()), nights.end());
}

// Only tonight's records, and those of a wrong clock, are dated after the last night.
bool is_over(CivilDay night, CivilDay last) { return night <= last; }

}

Minutes diary_day_start(diary::Diary const& diary) { return diary::day_start_of(diary); }

bool is_weekend(CivilDay night) {
    auto const weekday = time::date(night).weekday;
    return weekday == time::Weekday::friday || weekday == time::Weekday::saturday;
}

CivilDay night_of_check_in(Record const& check_in, Minutes day_start) { return diary::day_of(check_in, day_start); }

std::vector<NightRecords> by_night(std::vector<std::pair<CivilDay, Record const*>> records) {
    // Records sorted by time are sorted by night too, unless someone flew back over midnight.
    std::stable_sort(records.begin(), records.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    std::vector<NightRecords> nights;
    for (auto const& [night, record] : records) {
        if (nights.empty() || nights.back().night != night) nights.push_back({night, {}});
        nights.back().records.push_back(record);
    }
    return nights;
}

Nights Nights::of(diary::Diary const& diary, time::Moment const& now) {
    auto const day_start = diary_day_start(diary);
    Nights nights;
    nights.last_ = plus_days(time::night_of(now, day_start), -1);
    nights.add_answers(diary, now, day_start);
    nights.add_cramps(diary, now, day_start);
    if (!nights.recorded_.empty()) nights.first_ = nights.recorded_.front().night;
    for (auto const* said : {&nights.said_yes_, &nights.said_no_})
        if (!said->empty()) nights.first_ = std::min(nights.first_, said->front());
    nights.settle();
    return nights;
}

// Needs the answers.
void Nights::add_cramps(diary::Diary const& diary, time::Moment const& now, Minutes day_start) {
    std::vector<std::pair<CivilDay, Record const*>> cramps;
    std::set<CivilDay> in_the_night;
    auto const all = diary.between(RecordType::cramp, time::first_instant, now.at);
    for (auto const* cramp : all)
        if (!diary::is_in_morning(*cramp, day_start)) in_the_night.insert(time::night_of(cramp->at, day_start));
    for (auto const* cramp : all) {
        auto night = diary::night_of_cramp(*cramp, day_start);
        auto const before = plus_days(time::night_of(cramp->at, day_start), -1);
        bool const told =
            std::binary_search(said_yes_.begin(), said_yes_.end(), before) && !in_the_night.contains(before);
        if (told && diary::is_in_morning(*cramp, day_start)) night = before;
        if (is_over(night, last_)) cramps.emplace_back(night, cramp);
    }
    recorded_ = by_night(std::move(cramps));
}

void Nights::add_answers(diary::Diary const& diary, time::Moment const& now, Minutes day_start) {
    for (auto const* check_in : diary.between(RecordType::check_in, time::first_instant, now.at)) {
        auto const answer = check_in->choice(Field::check_in_cramps);
        auto const night = night_of_check_in(*check_in, day_start);
        if (answer && is_over(night, last_)) (answer == "yes" ? said_yes_ : said_no_).push_back(night);
    }
    order(said_yes_);
    order(said_no_);
}

// A recorded cramp wins over the answer no, and yes over no for the same night.
void Nights::settle() {
    episodes_.clear();
    for (auto const& [night, cramps] : recorded_)
        episodes_.push_back({night, cramps});
    for (auto const night : said_yes_)
        if (!holds(recorded_, night)) episodes_.push_back({night, {}});
    std::inplace_merge(episodes_.begin(), episodes_.begin() + static_cast<std::ptrdiff_t>(recorded_.size()),
                       episodes_.end(), [](Episode const& a, Episode const& b) { return a.night < b.night; });
    free_.clear();
    for (auto const night : said_no_)
        if (!holds(episodes_, night)) free_.push_back(night);
    auto const last =
        std::max(episodes_.empty() ? first_ : episodes_.back().night, free_.empty() ? first_ : free_.back());
    answers_.assign(static_cast<std::size_t>(last.days - first_.days) + 1, Answer::none);
    for (auto const& episode : episodes_)
        answers_[static_cast<std::size_t>(episode.night.days - first_.days)] = Answer::cramp;
    for (auto const night : free_)
        answers_[static_cast<std::size_t>(night.days - first_.days)] = Answer::free;
}

Nights::Answer Nights::answer_of(CivilDay night) const {
    auto const at = std::int64_t{night.days} - first_.days;
    bool const known = at >= 0 && at < static_cast<std::int64_t>(answers_.size());
    return known ? answers_[static_cast<std::size_t>(at)] : Answer::none;
}

Nights Nights::up_to(CivilDay last) const {
    auto part = *this;
    part.last_ = std::min(last_, last);
    part.recorded_.erase(std::lower_bound(part.recorded_.begin(), part.recorded_.end(), plus_days(last, 1), is_before),
                         part.recorded_.end());
    for (auto* said : {&part.said_yes_, &part.said_no_})
        said->erase(std::upper_bound(said->begin(), said->end(), last), said->end());
    part.settle();
    return part;
}

Nights Nights::without(std::set<Record const*> const& left_out) const {
    auto part = *this;
    std::set<CivilDay> touched;
    for (auto& [night, cramps] : part.recorded_)
        if (std::erase_if(cramps, [&](Record const* cramp) { return left_out.contains(cramp); }) > 0)
            touched.insert(night);
    std::erase_if(part.said_yes_, [&](CivilDay night) { return touched.contains(night); });
    std::erase_if(part.recorded_, [](NightRecords const& night) { return night.records.empty(); });
    part.settle();
    return part;
}

int Nights::episodes_between(CivilDay from, CivilDay to) const { return count_between(episodes_, from, to, is_before); }

int Nights::answered_between(CivilDay from, CivilDay to) const {
    return episodes_between(from, to) + count_between(free_, from, to, std::less<>());
}

int Nights::nights_between(CivilDay from, CivilDay to) const {
    auto const begin = std::max(from, first_), end = std::min(to, last_);
    return end < begin ? 0 : end.days - begin.days + 1;
}

}
