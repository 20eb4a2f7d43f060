// A host for tests: a clock that is set, storage that can fail, and a list of everything that was asked for.
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

    void pass(Milliseconds);   // both clocks run on

    time::Moment clock;
    Milliseconds monotonic;
    std::optional<Milliseconds> frame_wanted;   // from the time of asking
    int shown_frames = 0;
    std::vector<std::string> published;
    std::vector<app::Effect> effects;

private:
    std::uint64_t drawn_entropy_ = 0;
};

}
