#include "insight/describe_relief.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace unknot::insight {
namespace {

using diary::Field;
using diary::Record;

struct Times {
    std::vector<double> seconds;
    int alone = 0;
};

// Muscle and manoeuvre, as positions of their words in the field table.
using Key = std::pair<std::size_t, std::size_t>;

std::optional<std::int64_t> seconds_to_relief(Record const& cramp) {
    if (auto const recorded = cramp.integer(Field::cramp_relief_seconds)) return recorded;
    if (cramp.choice(Field::cramp_end) != "stopped") return std::nullopt;
    return cramp.integer(Field::cramp_duration);
}

std::size_t place(Field field, std::string_view word) { return diary::find_word(diary::row(field), word).value_or(0); }

ManoeuvreRelief line_of(Key const& key, Times const& times) {
    ManoeuvreRelief line;
    line.muscle = diary::word_at(diary::row(Field::cramp_muscle), key.first);
    line.manoeuvre = diary::word_at(diary::row(Field::cramp_helped), key.second);
    line.cramps = static_cast<int>(times.seconds.size());
    line.alone = times.alone;
    line.seconds = median_of(times.seconds);
    line.missing_for_interval = missing_for_interval(line.cramps);
    return line;
}

}

ReliefTimes relief_times(diary::Diary const& diary, time::Moment const& now) {
    ReliefTimes result;
    std::map<Key, Times> found;
    for (auto const* cramp : diary.between(diary::RecordType::cramp, time::first_instant, now.at)) {
        auto const seconds = seconds_to_relief(*cramp);
        auto const muscle = cramp->choice(Field::cramp_muscle);
        auto const helped = cramp->choices(Field::cramp_helped);
        if (!seconds || !muscle || helped.empty()) continue;
        ++result.cramps;
        for (auto const manoeuvre : helped) {
            auto& times = found[{place(Field::cramp_muscle, *muscle), place(Field::cramp_helped, manoeuvre)}];
            times.seconds.push_back(static_cast<double>(*seconds));
            times.alone += helped.size() == 1 ? 1 : 0;
        }
    }
    result.missing_cramps = std::max(0, enough_cramps - result.cramps);
    if (result.missing_cramps > 0) return result;
    for (auto const& [key, times] : found)
        result.lines.push_back(line_of(key, times));
    std::stable_sort(result.lines.begin(), result.lines.end(), [](ManoeuvreRelief const& a, ManoeuvreRelief const& b) {
        return std::tuple(-a.cramps, a.seconds.value) < std::tuple(-b.cramps, b.seconds.value);
    });
    return result;
}

ManoeuvreRelief const* winner(std::vector<ManoeuvreRelief> const& lines, std::string_view muscle) {
    std::vector<ManoeuvreRelief const*> measured;
    for (auto const& line : lines)
        if (line.muscle == muscle && line.seconds.interval) measured.push_back(&line);
    if (measured.size() < 2) return nullptr;
    std::sort(measured.begin(), measured.end(),
              [](auto const* a, auto const* b) { return a->seconds.interval->high < b->seconds.interval->high; });
    bool const apart = std::all_of(measured.begin() + 1, measured.end(), [&](auto const* other) {
        return measured.front()->seconds.interval->high < other->seconds.interval->low;
    });
    return apart ? measured.front() : nullptr;
}

}
