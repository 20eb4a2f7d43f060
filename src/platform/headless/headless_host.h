// A host for tests: a settable clock, storage that can fail, and a record of all calls.
#pragma once
#include "platform/host.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace unknot::platform {

class HeadlessHost : public Host {
public:
    void request_frame(Milliseconds after) override;

    void show_frame() override { ++shown_frames; }

    void publish(std::string_view difference) override { published.emplace_back(difference); }

    void carry_out(app::Effect const& effect) override { effects.push_back(effect); }

    [[nodiscard]] app::Now now() override;
    [[nodiscard]] std::string date(time::Moment const&, ui::DateStyle) override;

    void pass(Milliseconds);   // advances both clocks

    time::Moment clock;
    Milliseconds monotonic;
    std::optional<Milliseconds> frame_wanted;   // counted from the request
    int shown_frames = 0;
    std::vector<std::string> published;
    std::vector<app::Effect> effects;

private:
    std::uint64_t drawn_entropy_ = 0;
};

}
