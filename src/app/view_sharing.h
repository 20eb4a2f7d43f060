// What the screens show that send something out or take something in.
#pragma once
#include "exchange/import.h"
#include "knowledge/knowledge.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::app {

struct ShareView {
    knowledge::Knowledge const* knowledge = nullptr;
    knowledge::Protocol const* protocol = nullptr;
    std::string url;
    bool can_share = false;
};

struct ReceivedView {
    knowledge::Knowledge const* knowledge = nullptr;
    std::optional<Problem> problem;   // why the link could not be opened
    knowledge::Protocol const* protocol = nullptr;
    std::vector<knowledge::Step> steps;   // with the hold times of the link
    std::string reviewed;                 // ISO date
    bool kept = false;
    bool can_install = false;
};

struct RestoreView {
    std::string file;
    std::optional<std::string> problem;   // why nothing can be read from it
    exchange::ImportPreview preview;
    exchange::Integrity integrity = exchange::Integrity::intact;
    std::vector<std::string> refused;   // place and reason of each, the first few
};

}
