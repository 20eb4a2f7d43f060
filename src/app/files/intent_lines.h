// What can be wanted of the lines of the diary that nobody can read. A line is named by UnreadableLine::key.
#pragma once
#include <string>
#include <variant>

namespace unknot::app::files {

struct CopyLine {
    std::string key;
};

struct RepairLine {   // where all it holds is certain
    std::string key;
};

struct RemoveLine {   // asked for twice in a row
    std::string key;
};

struct ShowMoreLines {};

using LinesIntent = std::variant<CopyLine, RepairLine, RemoveLine, ShowMoreLines>;

}
