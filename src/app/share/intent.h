// What can be wanted of links that friends open.
#pragma once
#include <string>
#include <variant>

namespace unknot::app::share {

struct ShareSweat {   // on a race card, or not
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
