// The part of the address after '#': which screen a link, a shortcut or the back button means.
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

// Without a fragment, Today. Anything unknown is taken for a link that was sent: what is wrong with it is said there.
[[nodiscard]] Route read_route(std::string_view fragment);

[[nodiscard]] std::string fragment_of(Screen);
[[nodiscard]] std::string fragment_of(Screen, diary::RecordId const&);
[[nodiscard]] std::string fragment_of_share(ShareRequest const&);

}
