#include "diary/paged_change.h"

#include <algorithm>

namespace unknot::diary {
namespace {

time::CivilDay day_of(Patch const& patch) { return page_day(patch.id); }

time::CivilDay day_of(Record const& record) { return page_day(record.id); }

time::CivilDay day_of(StoredLine const& line) { return line.day; }

template <class Item>
std::vector<std::pair<time::CivilDay, std::uint32_t>> indexed(std::vector<Item> const& items) {
    std::vector<std::pair<time::CivilDay, std::uint32_t>> index;
    index.reserve(items.size());
    for (auto const& item : items)
        index.emplace_back(day_of(item), static_cast<std::uint32_t>(index.size()));
    std::sort(index.begin(), index.end());
    return index;
}

template <class Index, class Item>
void copy_part(Index const& index, std::vector<Item> const& items, time::CivilDay page, std::vector<Item>& part) {
    auto at = std::lower_bound(index.begin(), index.end(), std::pair(page, std::uint32_t{0}));
    for (; at != index.end() && at->first == page; ++at)
        part.push_back(items[at->second]);
}

}

PagedChange::PagedChange(Change change)
    : change_(std::move(change)),
      patches_(indexed(change_.patches)),
      records_(indexed(change_.records)),
      dropped_(indexed(change_.dropped)),
      added_(indexed(change_.added)) {}

Change PagedChange::part(time::CivilDay page) const {
    Change part{.patches = {}, .records = {}, .made = change_.made};
    copy_part(patches_, change_.patches, page, part.patches);
    copy_part(records_, change_.records, page, part.records);
    copy_part(dropped_, change_.dropped, page, part.dropped);
    copy_part(added_, change_.added, page, part.added);
    return part;
}

}
