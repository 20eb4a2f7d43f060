// What a person can want of links that friends open.
#pragma once
#include "app/share_wish.h"

#include <string>
#include <variant>

namespace unknot::app {

struct OpenShare {
    ShareWish wish;
};

struct ShareSweat {   // on a race card, or not
    bool shared = false;
};

struct FindEvidence {
    std::string text;
};

struct CopyLink {};

struct SendLink {};

struct KeepPlan {};

using SharingIntent = std::variant<OpenShare, ShareSweat, FindEvidence, CopyLink, SendLink, KeepPlan>;

}
