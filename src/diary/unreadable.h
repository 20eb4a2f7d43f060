// The lines of the stored pages that nobody can read: shown, exported, and never lost.
#pragma once
#include "diary/change.h"

#include <cstddef>
#include <set>

namespace unknot::diary {

// Of lines held in memory, with what each needs beside its text. Any page can be damaged, and be of any length.
inline constexpr std::size_t unreadable_bytes_limit = 4u << 20;

using StoredLines = std::set<StoredLine>;   // by day, then by the bytes of the text; each once

class Unreadable {
public:
    // A line that stands twice in its page is one. Whether it is new here.
    bool add(StoredLine);
    bool drop(StoredLine const&);
    void forget(time::CivilDay page);   // all of its lines

    [[nodiscard]] bool has(StoredLine const& line) const { return lines_.contains(line); }

    // Pages with lines beyond the limit count one for all of these.
    [[nodiscard]] std::size_t size() const { return lines_.size(); }

    // An empty text stands for all of the page's lines beyond the limit.
    [[nodiscard]] StoredLines const& lines() const { return lines_; }

private:
    StoredLines lines_;
    std::size_t bytes_ = 0;
};

}
