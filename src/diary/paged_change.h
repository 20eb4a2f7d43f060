// A change with an index of which part of it belongs to which page, so that even a change of very many records is
// stored in linear time.
#pragma once
#include "diary/change.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace unknot::diary {

class PagedChange {
public:
    explicit PagedChange(Change);

    [[nodiscard]] Change const& whole() const { return change_; }

    // What of it belongs to a page, in its order; nothing in it when it does not touch the page.
    [[nodiscard]] Change part(time::CivilDay page) const;

private:
    using Index = std::vector<std::pair<time::CivilDay, std::uint32_t>>;   // page and place in the list, ascending

    Change change_;
    Index patches_, records_, dropped_, added_;
};

}
