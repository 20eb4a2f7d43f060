#include "app/core/moment_text.h"

#include "app/core/clock_text.h"
#include "time/future.h"

#include <algorithm>
#include <array>

namespace unknot::app {
namespace {

using time::Fit;
using time::Moment;

constexpr std::array<std::string_view, 3> text_names{"date", "start", "stop"};

constexpr Milliseconds longest_by_clock{12 * ms_per_hour};   // a stop later than this counts as before the start

Result<time::CivilTime> with_date(time::CivilTime local, std::string_view text) {
    auto const day = time::day_from_iso(text);
    if (!day) return day.error();
    time::CivilTime const date = time::date(day.value());
    local.year = date.year;
    local.month = date.month;
    local.day = date.day;
    return local;
}

Result<time::CivilTime> with_clock(time::CivilTime local, std::string_view text) {
    auto const clock = read_clock(text);
    if (!clock) return clock.error();
    local.hour = clock.value().hour;
    local.minute = clock.value().minute;
    local.second = 0;
    return local;
}

// All moments that a clock time can mean, earliest first.
std::vector<Moment> meanings(time::Resolved const& resolved) {
    if (resolved.fit == Fit::exact) return {resolved.moment};
    if (resolved.fit == Fit::ambiguous) return {resolved.moment, resolved.other};
    return {resolved.other, resolved.moment};
}

// Takes the only moment left, unless the clocks skipped the time: then the person must choose what was meant.
TypedMoment choose_from(std::vector<Moment> left, Fit fit) {
    if (left.size() == 1 && fit != Fit::shifted) return {std::move(left.front()), {}, {}};
    return {{}, std::string(fit == Fit::shifted ? clock_was_skipped : clock_came_twice), std::move(left)};
}

void drop_future(std::vector<Moment>& moments, Now const& now) {
    std::erase_if(moments, [&](Moment const& moment) { return time::is_future(moment.at, now.moment.at); });
}

}

std::string_view name_of(Text what) { return text_names[static_cast<std::size_t>(what)]; }

std::optional<Text> text_named(std::string_view name) {
    auto const found = std::find(text_names.begin(), text_names.end(), name);
    if (found == text_names.end()) return std::nullopt;
    return static_cast<Text>(found - text_names.begin());
}

Moment local_moment(time::Instant at, Moment const& place, Now const& now) {
    Moment there = place;
    there.at = at;
    return now.zone_of(there).moment_at(at);
}

Result<time::Resolved> resolve(time::CivilTime const& local, Moment const& place, Now const& now) {
    auto const day = time::day_from_date(local.year, local.month, local.day);
    if (!day) return day.error();
    Moment noon = place;
    noon.at.ms = day.value().days * ms_per_day + 12 * ms_per_hour - place.offset_minutes * ms_per_minute;
    return now.zone_of(noon).resolve(local);
}

TypedMoment typed_moment(time::CivilTime const& local, Moment const& place, Now const& now) {
    auto const resolved = resolve(local, place, now);
    if (!resolved) return {place, "form.no_time", {}};
    return choose_from(meanings(resolved.value()), resolved.value().fit);
}

TypedMoment moved(Moment const& at, Text what, std::string_view text, Now const& now) {
    bool const date = what == Text::date;
    auto const local = date ? with_date(time::civil(at), text) : with_clock(time::civil(at), text);
    auto const resolved = local ? resolve(local.value(), at, now) : Result<time::Resolved>(local.error());
    if (!resolved) return {at, date ? "form.no_date" : "form.no_time", {}};
    auto left = meanings(resolved.value());
    drop_future(left, now);
    if (left.empty()) return {at, "form.in_future", {}};
    return choose_from(std::move(left), resolved.value().fit);
}

TypedMoment stopped_at(Moment const& at, std::string_view text, Now const& now) {
    auto const clock = with_clock(time::civil(at), text);
    if (!clock) return {at, "form.no_time", {}};
    std::vector<Moment> left;
    Fit fit = Fit::exact;
    auto const day = time::day_of(at);
    for (int days = 0; days < 2 && left.empty(); ++days) {   // on the same day, else after midnight
        auto local = time::date({day.days + days});
        local.hour = clock.value().hour;
        local.minute = clock.value().minute;
        auto const resolved = resolve(local, at, now);
        if (!resolved) continue;
        for (auto& moment : meanings(resolved.value())) {
            bool const same_minute = moment.at < at.at && at.at - moment.at < Milliseconds{ms_per_minute};
            if (same_minute) moment.at = at.at;
            if (moment.at < at.at || moment.at - at.at > longest_by_clock) continue;
            fit = resolved.value().fit;
            left.push_back(std::move(moment));
        }
    }
    if (left.empty()) return {at, "form.stop_before_start", {}};
    drop_future(left, now);
    if (left.empty()) return {at, "form.in_future", {}};
    return choose_from(std::move(left), fit);
}

}
