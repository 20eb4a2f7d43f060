#include "app/nights/entries.h"

#include "app/core/record_line.h"
#include "diary/days.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace unknot::app::nights {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;

Kind kind_of(Record const& record) {
    switch (record.type.known().value_or(RecordType::note)) {
    case RecordType::cramp: return Kind::cramps;
    case RecordType::intake: return record.choice(Field::intake_what) == "medicine" ? Kind::medicines : Kind::intake;
    case RecordType::exercise:
    case RecordType::stretch: return Kind::movement;
    case RecordType::medicine: return Kind::medicines;
    case RecordType::check_in: return Kind::check_ins;
    default: return Kind::other;
    }
}

bool is_small_drink(Record const& record) {
    if (!record.is(RecordType::intake) || record.choice(Field::intake_what) != "drink") return false;
    auto const drink = record.choice(Field::intake_drink);
    return drink != "beer" && drink != "wine" && drink != "spirits";
}

bool is_newer(Entry const& a, Entry const& b) {
    if (a.day != b.day) return b.day < a.day;
    if (a.record->at.at != b.record->at.at) return b.record->at.at < a.record->at.at;
    return b.record->id < a.record->id;
}

Entry entry_of(Record const& record, Minutes day_start) {
    Entry entry;
    entry.record = &record;
    entry.day = diary::day_of(record, day_start);
    entry.timed = entry.day == time::night_of(record.at, day_start);
    return entry;
}

std::vector<Entry> listed(diary::Diary const& diary, Kind kind) {
    auto const start = diary::day_start_of(diary);
    std::vector<Entry> entries;
    for (auto const type : listed_types)
        for (auto const* record : diary.newest(type, diary.count(type)))
            if (kind == Kind::all || kind_of(*record) == kind) entries.push_back(entry_of(*record, start));
    std::sort(entries.begin(), entries.end(), is_newer);
    return entries;
}

// The drinks of a day become one entry, in the place of the newest.
std::vector<Entry> folded(std::vector<Entry> const& entries, std::set<time::CivilDay> const& unfolded) {
    std::map<time::CivilDay, std::vector<Record const*>> drinks;
    for (auto const& entry : entries)
        if (is_small_drink(*entry.record)) drinks[entry.day].push_back(entry.record);
    std::erase_if(drinks, [](auto const& of_day) { return of_day.second.size() < drinks_fold_from; });
    std::vector<Entry> shown;
    for (auto const& entry : entries) {
        auto const of_day = is_small_drink(*entry.record) ? drinks.find(entry.day) : drinks.end();
        if (of_day == drinks.end()) {
            shown.push_back(entry);
            continue;
        }
        bool const open = unfolded.contains(entry.day);
        if (of_day->second.front() == entry.record) {
            shown.push_back(entry);
            shown.back().folded = of_day->second;
            shown.back().unfolded = open;
        }
        if (open) shown.push_back(entry);
    }
    return shown;
}

void add_heads(std::vector<Entry>& entries, diary::Diary const& diary) {
    auto const start = diary::day_start_of(diary);
    std::map<time::CivilDay, DayHead> heads;
    for (auto const* cramp : diary.newest(RecordType::cramp, diary.count(RecordType::cramp))) {
        auto const day = diary::day_of(*cramp, start);
        auto& head = heads[day];
        ++head.cramps;
        head.is_night = head.is_night || time::day_of(cramp->at) != day;
    }
    for (auto first = entries.begin(); first != entries.end();) {
        auto const next =
            std::find_if(first, entries.end(), [&](Entry const& entry) { return entry.day != first->day; });
        first->head = heads[first->day];
        bool const mixed = std::any_of(first, next, [&](Entry const& entry) {
            return entry.record->at.offset_minutes != first->record->at.offset_minutes;
        });
        for (; first != next; ++first)
            first->shows_offset = mixed;
    }
}

}

std::vector<Entry> entries_of(diary::Diary const& diary, EntryQuery const& query) {
    auto entries = listed(diary, query.kind);
    if (query.fold) entries = folded(entries, query.unfolded);
    add_heads(entries, diary);
    return entries;
}

std::vector<Entry> entries_with(std::string_view words, diary::Diary const& diary, Kind kind,
                                diary::SearchWords const& names) {
    diary::SearchQuery query;
    query.text = words.substr(0, diary::search_bytes_limit);
    query.types.assign(listed_types.begin(), listed_types.end());
    query.limit = query.scan_limit = diary.size();
    auto const start = diary::day_start_of(diary);
    std::vector<Entry> begin, inside;
    for (auto& match : diary::search(diary, query, names).matches) {
        if (kind != Kind::all && kind_of(*match.record) != kind) continue;
        auto& entry = (match.rank == diary::SearchRank::begins ? begin : inside).emplace_back();
        entry = entry_of(*match.record, start);
        if (match.field && diary::row(*match.field).kind == diary::Kind::text) entry.excerpt = std::move(match.excerpt);
    }
    std::sort(begin.begin(), begin.end(), is_newer);
    std::sort(inside.begin(), inside.end(), is_newer);
    begin.insert(begin.end(), std::make_move_iterator(inside.begin()), std::make_move_iterator(inside.end()));
    add_heads(begin, diary);
    return begin;
}

std::vector<Kind> kinds_in(diary::Diary const& diary) {
    std::set<Kind> found;
    for (auto const type : listed_types)
        for (auto const* record : diary.newest(type, diary.count(type)))
            found.insert(kind_of(*record));
    std::vector<Kind> offered;
    for (auto const& [kind, word] : kinds)
        if (found.contains(kind) || (kind == Kind::all && !found.empty())) offered.push_back(kind);
    return offered;
}

}
