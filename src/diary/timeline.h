// Records in the order of their events, those of one instant by id. Kept in runs of bounded length, so that asking
// reads memory in a row, adding the newest costs nothing, and adding at any place, even always at the front, moves one
// run.
#pragma once
#include "diary/record.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace unknot::diary {

class Timeline {
public:
    // The record must stay where it is, and its time and id as they are, until it is erased.
    void insert(Record const&);
    void erase(Record const&);   // it must be in (asserted)

    [[nodiscard]] std::size_t size() const { return size_; }

    // Oldest first, from <= at < to.
    [[nodiscard]] std::vector<Record const*> between(time::Instant from, time::Instant to) const;
    // Newest first, those before an instant when given.
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
    [[nodiscard]] Place place_of(Entry const&) const;   // of the first that is not before it
    [[nodiscard]] Place place_of(time::Instant) const;
    template <class Key, class Before>
    [[nodiscard]] Place first_not(Key const&, Before before) const;

    std::vector<Run> runs_;   // none is empty
    std::size_t size_ = 0;
};

}
