#include "platform/headless/headless_host.h"

#include <algorithm>
#include <cstring>

namespace unknot::platform {

void HeadlessHost::request_frame(Milliseconds after) {
    frame_wanted = frame_wanted ? std::min(*frame_wanted, after) : after;
}

app::Now HeadlessHost::now() {
    app::Now now;
    now.moment = clock;
    now.monotonic = monotonic;
    ++drawn_entropy_;
    std::memcpy(now.entropy.data(), &drawn_entropy_, sizeof drawn_entropy_);
    std::memcpy(now.lock_entropy.data(), &drawn_entropy_, sizeof drawn_entropy_);
    now.zone_of = [](time::Moment const& moment) {
        auto zone = time::Zone::make(moment.zone, {{time::first_instant, moment.offset_minutes}});
        return std::move(zone).value();
    };
    now.zone_between = [here = clock](time::Instant, time::Instant) {
        return time::Zone::make(here.zone, {{time::first_instant, here.offset_minutes}}).value();
    };
    return now;
}

std::string HeadlessHost::date(time::Moment const& moment, ui::DateStyle style) {
    auto const local = time::civil(moment);
    auto const padded = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    if (style == ui::DateStyle::time) return padded(local.hour) + ":" + padded(local.minute);
    return time::to_iso(time::day_of(moment));
}

void HeadlessHost::pass(Milliseconds time) {
    clock.at = clock.at + time;
    monotonic = monotonic + time;
}

}
