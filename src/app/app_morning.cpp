#include "app/app.h"
#include "app/records.h"
#include "time/future.h"

#include <utility>

namespace unknot::app {

using diary::Field;

namespace {

constexpr Milliseconds one_day{24 * 60 * 60 * 1000};
constexpr Milliseconds card_lives_for{3 * one_day.count};   // older cramps are not asked about any more
constexpr int week_nights = 7;

bool ended_before(diary::Record const& cramp, time::Instant opened) {
    auto const seconds = cramp.integer(Field::cramp_duration).value_or(0);
    return cramp.at.at + Milliseconds{seconds * 1000} <= opened;
}

// Where nothing was said yet, the answers of the cramp before are offered.
void preset(CrampLine& line, diary::Record const& cramp, diary::Record const& before) {
    CrampLine const usual = cramp_line(before);
    if (line.side.empty()) line.side = usual.side;
    if (!line.strength) line.strength = usual.strength;
    // All of them switched off is an answer too.
    if (cramp.find(Field::cramp_helped) == nullptr) line.helped = usual.helped;
}

}

std::optional<MorningCard> App::morning_card(Now const& now) const {
    auto const newest = diary_.newest(diary::RecordType::cramp, 2, time::end_of_past(now.moment.at));
    if (newest.empty()) return std::nullopt;
    auto const& cramp = *newest.front();
    bool const answered = cramp.choice(Field::cramp_morning).has_value();
    bool const open = cramp.choice(Field::cramp_end) == "open";
    if (answered || open || !ended_before(cramp, opened_.at)) return std::nullopt;
    if (now.moment.at - cramp.at.at > card_lives_for) return std::nullopt;
    MorningCard card;
    card.cramp = cramp_line(cramp);
    card.ask_duration = cramp.choice(Field::cramp_end) == "unknown";
    card.details = !card.cramp.after.empty();
    if (newest.size() > 1) preset(card.cramp, cramp, *newest.back());
    return card;
}

std::optional<Week> App::week(Now const& now) const {
    if (diary_.count(diary::RecordType::cramp) == 0) return std::nullopt;
    // A day more before the two weeks, for zones and for clocks that were wrong.
    time::Instant const from{now.moment.at.ms - (2 * week_nights + 2) * one_day.count};
    auto const cramps = diary_.between(diary::RecordType::cramp, from, time::end_of_past(now.moment.at));
    bool const earlier = !diary_.newest(diary::RecordType::cramp, 1, from).empty();
    auto const today = time::night_of(now.moment, day_start()).days;
    auto first = today + 1;   // the diary holds the future only
    if (earlier) first = today - 2 * week_nights;
    if (!earlier && !cramps.empty()) first = time::night_of(cramps.front()->at, day_start()).days;
    Week week;
    for (int night = 0; night < week_nights; ++night) {
        week.nights.push_back(today - week_nights + 1 + night < first ? -1 : 0);
    }
    for (auto const* cramp : cramps) {
        auto const ago = today - time::night_of(cramp->at, day_start()).days;
        if (ago < 0 || ago >= 2 * week_nights) continue;
        if (ago >= week_nights) {
            ++week.before;
            continue;
        }
        ++week.now;
        ++week.nights[static_cast<std::size_t>(week_nights - 1 - ago)];
    }
    return week;
}

}
