// The host in a browser. It calls the page's typed modules (web/engine/host.ts) through bridge_out.
#pragma once
#include "platform/host.h"

#include <map>

namespace unknot::platform {

class WebHost : public Host {
public:
    void request_frame(Milliseconds after) override;
    void show_frame() override;
    void publish(std::string_view scene_difference) override;
    void carry_out(app::Effect const&) override;
    [[nodiscard]] app::Now now() override;
    [[nodiscard]] std::string date(time::Moment const&, ui::DateStyle) override;

private:
    // A cache: formatting a date takes the browser longer than everything else in a frame.
    std::map<std::pair<std::int64_t, ui::DateStyle>, std::string> dates_;
};

}
