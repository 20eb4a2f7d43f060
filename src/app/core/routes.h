// Reads the part of the address after '#': the screen that a link, a shortcut or the back button asks for.
#pragma once
#include "app/core/screen.h"
#include "app/core/share_request.h"
#include "diary/record_id.h"

#include <optional>
#include <string>
#include <string_view>

namespace unknot::app {

struct Route {
    Screen screen = Screen::today;
    bool launch = false;   // "#now": relief at once
    std::optional<diary::RecordId> id;
    std::optional<ShareRequest> share;
};

// Today if there is no fragment. An unknown fragment is taken for a shared link; the screen says what is wrong with it.
[[nodiscard]] Route read_route(std::string_view fragment);

[[nodiscard]] std::string fragment_of(Screen);
[[nodiscard]] std::string fragment_of(Screen, diary::RecordId const&);
[[nodiscard]] std::string fragment_of_share(ShareRequest const&);

}
