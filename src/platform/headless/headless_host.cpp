#include "platform/headless/headless_host.h"

#include "base/typed_number.h"

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
    if (style == ui::DateStyle::time) return write_padded(local.hour, 2) + ":" + write_padded(local.minute, 2);
    return time::to_iso(time::day_of(moment));
}

void HeadlessHost::pass(Milliseconds time) {
    clock.at = clock.at + time;
    monotonic = monotonic + time;
}

}
