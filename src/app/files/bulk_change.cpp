#include "app/files/bulk_change.h"

#include <utility>

namespace unknot::app::files {
BulkChange::BulkChange(diary::Change change, Goal goal)
    : change_(std::move(change)), goal_(std::move(goal)), bulk_(change_.made) {
    bulk_.expect(size());
}

BulkChange::BulkChange(exchange::CsvImport table, exchange::Deleted deleted, time::Instant made, Goal goal)
    : BulkChange(diary::Change{.patches = {}, .records = std::move(table.records), .made = made}, std::move(goal)) {
    table_ = deleted;
}

bool BulkChange::step(diary::Diary& diary) {
    for (std::size_t i = 0; i < few_records && !is_done(); ++i) {
        if (stopping_)
            bulk_.take_back(diary);
        else
            apply_next(diary);
    }
    return steps_.passes(progress().percent) || is_done();
}

void BulkChange::finish(diary::Diary& diary) {
    while (!is_done())
        (void)step(diary);
}

diary::Change BulkChange::take_lines() {
    return {.patches = {},
            .records = {},
            .made = change_.made,
            .dropped = std::move(change_.dropped),
            .added = std::move(change_.added)};
}

void BulkChange::apply_next(diary::Diary& diary) {
    auto const at = next_++;
    if (at < change_.patches.size()) return bulk_.patch(diary, std::move(change_.patches[at]));
    auto& record = change_.records[at - change_.patches.size()];
    if (!table_) return bulk_.put(diary, std::move(record));
    auto taken = exchange::record_to_take(std::move(record), diary, *table_, change_.made);
    if (taken) bulk_.put(diary, std::move(*taken));
}

FileProgress BulkChange::progress() const {
    auto const percent = stopping_ ? 100 - percent_of(bulk_.size(), size()) : percent_of(next_, size());
    return {goal_.title, stopping_ ? "restore.taking_back" : goal_.doing, percent, !stopping_};
}

}
