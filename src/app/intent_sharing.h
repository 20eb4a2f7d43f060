// What a person can want of links that friends open.
#pragma once
#include <string>
#include <variant>

namespace unknot::app {

struct OpenShare {
    std::string muscle;
};

struct CopyLink {};

struct SendLink {};

struct KeepPlan {};

using SharingIntent = std::variant<OpenShare, CopyLink, SendLink, KeepPlan>;

}
