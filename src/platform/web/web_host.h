// The host in a browser. Everything it does is a call into the page's typed modules (web/src), by EM_JS.
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
    // Formatting a date costs the browser far more than all else in a frame.
    std::map<std::pair<std::int64_t, ui::DateStyle>, std::string> dates_;
};

}
