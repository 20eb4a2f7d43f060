// A change of a diary split by page, so that even a change of very many records is made and stored page by page, in
// linear time and without one long task.
#pragma once
#include "diary/change.h"

#include <map>

namespace unknot::diary {

class PagedChange {
public:
    explicit PagedChange(time::Instant made) : made_(made) {}

    PagedChange(Change);   // converts without loss

    void add(Patch);
    void add(Record);
    void add_dropped(StoredLine);
    void add_added(StoredLine);
    // Removes the record or patch that was added last, which must have this id.
    void take_back(RecordId const&);

    // The part that belongs to a page, in the order it was added; null when the page is not touched.
    [[nodiscard]] Change const* part(time::CivilDay page) const;

    // Ascending by page.
    [[nodiscard]] std::map<time::CivilDay, Change> const& parts() const { return parts_; }

    [[nodiscard]] std::size_t size() const { return size_; }   // patches and records

private:
    [[nodiscard]] Change& part_of(time::CivilDay);

    time::Instant made_;
    std::map<time::CivilDay, Change> parts_;
    std::size_t size_ = 0;
};

// The pages a change touches, ascending.
[[nodiscard]] std::vector<std::string> page_keys(PagedChange const&);

}
