// The only interface between Unknot and its environment: web/ implements it with the page's modules, headless/ records
// calls for tests. Calls never block; answers come back through Session.
#pragma once
#include "app/core/effect.h"
#include "app/core/now.h"
#include "ui/context.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace unknot::platform {

class Host {
public:
    Host() = default;
    Host(Host const&) = delete;
    Host& operator=(Host const&) = delete;
    virtual ~Host() = default;

    // Session::frame is called once, after at least this long. An earlier request replaces a later one.
    virtual void request_frame(Milliseconds after) = 0;
    // Shows what was painted.
    virtual void show_frame() = 0;
    // Updates the page's elements from the scene; JSON of ui::scene_difference.
    virtual void publish(std::string_view scene_difference) = 0;
    virtual void carry_out(app::Effect const&) = 0;

    // The clock, its zone and fresh random bytes.
    [[nodiscard]] virtual app::Now now() = 0;
    [[nodiscard]] virtual std::string date(time::Moment const&, ui::DateStyle) = 0;
};

}
