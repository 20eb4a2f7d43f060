// Intents for the unreadable lines of the diary. A line is identified by UnreadableLine::key.
#pragma once
#include <string>
#include <variant>

namespace unknot::app::files {

struct CopyLine {
    std::string key;
};

struct RepairLine {   // only offered if all content of the line is certain
    std::string key;
};

struct RemoveLine {   // removes the line when sent twice in a row
    std::string key;
};

struct ShowMoreLines {};

using LinesIntent = std::variant<CopyLine, RepairLine, RemoveLine, ShowMoreLines>;

}
