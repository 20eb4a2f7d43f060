// Records sorted by time, then by id. They are held in runs of bounded length: reading is sequential in memory,
// appending the newest is free, and inserting anywhere, even always at the front, moves one run.
#pragma once
#include "diary/record.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace unknot::diary {

class Timeline {
public:
    // Until the record is erased, its address, time and id must not change.
    void insert(Record const&);
    void erase(Record const&);   // must have been inserted (asserted)

    [[nodiscard]] std::size_t size() const { return size_; }

    // Oldest first, from <= at < to.
    [[nodiscard]] std::vector<Record const*> between(time::Instant from, time::Instant to) const;
    // Newest first; only records before `before` when given.
    [[nodiscard]] std::vector<Record const*> newest(std::size_t limit, std::optional<time::Instant> before) const;

private:
    struct Entry {
        time::Instant at;
        Record const* record;
    };

    struct Place {
        std::size_t run, at;
    };

    using Run = std::vector<Entry>;

    static bool is_before(Entry const&, Entry const&);
    [[nodiscard]] Place place_of(Entry const&) const;   // the first place that is not before the entry
    [[nodiscard]] Place place_of(time::Instant) const;
    template <class Key, class Before>
    [[nodiscard]] Place first_not(Key const&, Before before) const;

    std::vector<Run> runs_;   // none is empty
    std::size_t size_ = 0;
};

}
