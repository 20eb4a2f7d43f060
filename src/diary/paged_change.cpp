#include "diary/paged_change.h"

#include <utility>

namespace unknot::diary {

PagedChange::PagedChange(Change change) : made_(change.made) {
    for (auto& patch : change.patches)
        add(std::move(patch));
    for (auto& record : change.records)
        add(std::move(record));
    for (auto& line : change.dropped)
        add_dropped(std::move(line));
    for (auto& line : change.added)
        add_added(std::move(line));
}

Change& PagedChange::part_of(time::CivilDay page) {
    auto& part = parts_[page];
    part.made = made_;
    return part;
}

void PagedChange::add(Patch patch) {
    ++size_;
    part_of(page_day(patch.id)).patches.push_back(std::move(patch));
}

void PagedChange::add(Record record) {
    ++size_;
    part_of(page_day(record.id)).records.push_back(std::move(record));
}

void PagedChange::add_dropped(StoredLine line) { part_of(line.day).dropped.push_back(std::move(line)); }

void PagedChange::add_added(StoredLine line) { part_of(line.day).added.push_back(std::move(line)); }

void PagedChange::take_back(RecordId const& id) {
    auto const found = parts_.find(page_day(id));
    auto& [patches, records, made, dropped, added] = found->second;
    if (!records.empty() && records.back().id == id)
        records.pop_back();
    else
        patches.pop_back();
    --size_;
    if (patches.empty() && records.empty() && dropped.empty() && added.empty()) parts_.erase(found);
}

Change const* PagedChange::part(time::CivilDay page) const {
    auto const found = parts_.find(page);
    return found == parts_.end() ? nullptr : &found->second;
}

std::vector<std::string> page_keys(PagedChange const& change) {
    std::vector<std::string> keys;
    for (auto const& [day, part] : change.parts())
        keys.push_back(time::to_iso(day));
    return keys;
}

}
