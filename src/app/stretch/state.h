// State of the area stretch.
#pragma once
#include "app/stretch/session.h"

#include <optional>

namespace unknot::app::stretch {

struct State {
    std::optional<Session> session;   // nullopt: none runs
};

}
