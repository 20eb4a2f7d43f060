// The unreadable lines of the stored pages: shown, exported, and never lost.
#pragma once
#include "diary/change.h"

#include <cstddef>
#include <set>

namespace unknot::diary {

// Memory for lines, including the overhead of each. Any page can be damaged, and be of any length.
inline constexpr std::size_t unreadable_bytes_limit = 4u << 20;

using StoredLines = std::set<StoredLine>;   // by day, then by the bytes of the text; each once

class Unreadable {
public:
    // Returns whether the line is new. A line that is twice in its page counts once.
    bool add(StoredLine);
    bool drop(StoredLine const&);
    void forget(time::CivilDay page);   // all of its lines

    [[nodiscard]] bool has(StoredLine const& line) const { return lines_.contains(line); }

    // All lines of a page beyond the limit count as one.
    [[nodiscard]] std::size_t size() const { return lines_.size(); }

    // An empty text stands for all lines of its page beyond the limit.
    [[nodiscard]] StoredLines const& lines() const { return lines_; }

private:
    StoredLines lines_;
    std::size_t bytes_ = 0;
};

}
