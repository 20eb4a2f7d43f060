#include "diary/bulk_apply.h"

#include "diary/merge.h"

#include <optional>
#include <utility>

namespace unknot::diary {

BulkApply::BulkApply(time::Instant made) : change_(made) { reverse_.made = made; }

void BulkApply::expect(std::size_t count) { reverse_.patches.reserve(count); }

void BulkApply::put(Diary& diary, Record record) {
    auto const* const here = diary.find(record.id);
    if (here != nullptr && compare_versions(*here, record) >= 0) return;
    keep(here, Diary::reverse_of(here, record));
    change_.add(record);
    diary.put(std::move(record), Diary::OnDuplicate::replace);
}

void BulkApply::patch(Diary& diary, Patch patch) {
    auto const* const here = diary.find(patch.id);
    auto after = apply(patch, here == nullptr ? std::nullopt : std::optional(*here), reverse_.made);
    if (!after || (here != nullptr && *here == after.value())) return;
    keep(here, Diary::reverse_of(here, after.value()));
    change_.add(std::move(patch));
    diary.put(std::move(after).value(), Diary::OnDuplicate::replace);
}

void BulkApply::keep(Record const* before, Patch reverse) {
    replaced_.push_back(before != nullptr);
    if (before != nullptr) before_.push_back(*before);
    reverse_.patches.push_back(std::move(reverse));
}

void BulkApply::take_back(Diary& diary) {
    auto const id = reverse_.patches.back().id;
    if (replaced_.back()) {
        diary.put(std::move(before_.back()), Diary::OnDuplicate::replace);
        before_.pop_back();
    } else {
        diary.erase(id);
    }
    replaced_.pop_back();
    reverse_.patches.pop_back();
    change_.take_back(id);
}

}
