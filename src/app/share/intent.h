// Intents of the screens that share and receive links.
#pragma once
#include <string>
#include <variant>

namespace unknot::app::share {

struct ShareSweat {   // adds measured sweat to the race card, or leaves it out
    bool shared = false;
};

struct FindEvidence {
    std::string text;
};

struct CopyLink {};

struct SendLink {};

struct KeepPlan {};

using Intent = std::variant<ShareSweat, FindEvidence, CopyLink, SendLink, KeepPlan>;

}
