#include "diary/diary.h"

#include "diary/merge.h"
#include "diary/page.h"

#include <algorithm>

namespace unknot::diary {
namespace {

// A singleton is emptied, not deleted: editing a deleted record would bring back the values that were taken back.
Patch taken_back(Record const& record) {
    if (!singleton_type(record.id)) return remove_patch(record);
    auto empty = record;
    empty.values.clear();
    empty.unknown_members.clear();
    return difference(record, empty);
}

}

LoadReport Diary::load_page(std::string_view key, std::string_view text) {
    auto content = read_page(text);
    auto const loaded = content.records.size();
    for (auto& record : content.records)
        put(std::move(record), OnDuplicate::merge);
    ++version_;
    // A key that is no day, which we never write, counts as the first day.
    auto const day = time::day_from_iso(key);
    for (auto& line : content.broken)
        unreadable_.add({day ? day.value() : time::first_day, std::move(line.text)});
    return {loaded, content.broken.size()};
}

LoadReport Diary::replace_page(std::string_view key, std::string_view text) {
    auto const day = time::day_from_iso(key);
    auto at = day ? records_.lower_bound(first_id(day.value())) : records_.end();
    while (at != records_.end() && page_day(at->first) == day.value()) {
        unindex(at->second);
        at = records_.erase(at);
    }
    if (day) unreadable_.forget(day.value());
    return load_page(key, text);
}

Result<Change> Diary::apply(Change const& change) {
    if (auto status = validate(change); !status) return status.error();
    std::map<RecordId, Record> after;
    auto const current = [&](RecordId const& id) -> std::optional<Record> {
        if (auto const changed = after.find(id); changed != after.end()) return changed->second;
        auto const* const here = find(id);
        return here ? std::optional(*here) : std::nullopt;
    };
    for (auto const& patch : change.patches) {
        auto result = diary::apply(patch, current(patch.id), change.made);
        if (!result) return result.error();
        after.insert_or_assign(patch.id, std::move(result).value());
    }
    for (auto const& record : change.records) {
        auto here = current(record.id);
        after.insert_or_assign(record.id, here ? merge(std::move(*here), record) : record);
    }
    Change reverse{.patches = {}, .records = {}, .made = change.made};
    for (auto& [id, record] : after) {
        auto const* const before = find(id);
        if (before && *before == record) continue;
        reverse.patches.push_back(reverse_of(before, record));
        put(std::move(record), OnDuplicate::replace);
    }
    for (auto const& line : change.dropped)
        if (unreadable_.drop(line)) reverse.added.push_back(line);
    for (auto const& line : change.added)
        if (unreadable_.add(line)) reverse.dropped.push_back(line);
    if (!reverse.added.empty() || !reverse.dropped.empty()) ++version_;
    return reverse;
}

Record const* Diary::find(RecordId const& id) const {
    auto const found = records_.find(id);
    return found == records_.end() ? nullptr : &found->second;
}

std::size_t Diary::count(RecordType type) const { return timelines_[static_cast<std::size_t>(type)].size(); }

std::vector<Record const*> Diary::newest(RecordType type, std::size_t limit,
                                         std::optional<time::Instant> before) const {
    return timelines_[static_cast<std::size_t>(type)].newest(limit, before);
}

std::vector<Record const*> Diary::between(RecordType type, time::Instant from, time::Instant to) const {
    return timelines_[static_cast<std::size_t>(type)].between(from, to);
}

std::vector<Record const*> Diary::naming(RecordType type, time::CivilDay first, time::CivilDay last) const {
    std::vector<Record const*> found;
    if (last < first) return found;
    auto const& named = named_[static_cast<std::size_t>(type)];
    for (auto at = named.lower_bound(first), end = named.upper_bound(last); at != end; ++at) {
        auto const of_day = at->second.between(time::first_instant, {time::last_instant.ms + 1});
        found.insert(found.end(), of_day.begin(), of_day.end());
    }
    return found;
}

std::vector<Record const*> Diary::all() const {
    std::vector<Record const*> records;
    records.reserve(records_.size());
    for (auto const& [id, record] : records_)
        records.push_back(&record);
    return records;
}

std::vector<Record const*> Diary::after(std::optional<RecordId> const& id, std::size_t limit) const {
    std::vector<Record const*> records;
    auto at = id ? records_.upper_bound(*id) : records_.begin();
    for (; at != records_.end() && records.size() < limit; ++at)
        records.push_back(&at->second);
    return records;
}

void Diary::put(Record record, OnDuplicate on_duplicate) {
    auto const before = records_.size();
    // Pages are loaded in the order of time, and ids sort by time: inserting at the end is usually right.
    auto& here = records_.try_emplace(records_.end(), record.id)->second;
    bool const added = records_.size() > before;
    if (!added) unindex(here);
    here =
        added || on_duplicate == OnDuplicate::replace ? std::move(record) : merge(std::move(here), std::move(record));
    index(here);
}

void Diary::erase(RecordId const& id) {
    auto const found = records_.find(id);
    if (found == records_.end()) return;
    unindex(found->second);
    records_.erase(found);
}

Patch Diary::reverse_of(Record const* before, Record const& record) {
    return before == nullptr ? taken_back(record) : difference(record, *before);
}

void Diary::index(Record const& record) {
    ++version_;
    auto const type = record.type.known();
    if (!type || record.gone) return;
    timelines_[static_cast<std::size_t>(*type)].insert(record);
    if (auto const day = named_day(record)) named_[static_cast<std::size_t>(*type)][*day].insert(record);
}

void Diary::unindex(Record const& record) {
    ++version_;
    auto const type = record.type.known();
    if (!type || record.gone) return;
    timelines_[static_cast<std::size_t>(*type)].erase(record);
    auto const day = named_day(record);
    if (!day) return;
    auto& days = named_[static_cast<std::size_t>(*type)];
    auto const of_day = days.find(*day);
    of_day->second.erase(record);
    if (of_day->second.size() == 0) days.erase(of_day);
}

}
