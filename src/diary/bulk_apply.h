// A change of very many records (an import, or its reverse), applied to a diary record by record, so that other work
// can happen in between. In the end it is one change with one reverse, like Diary::apply; until then all of it can be
// taken back.
#pragma once
#include "diary/diary.h"
#include "diary/paged_change.h"

#include <cstddef>
#include <vector>

namespace unknot::diary {

class BulkApply {
public:
    explicit BulkApply(time::Instant made);

    void expect(std::size_t count);   // reserves memory for so many

    // Merges with the stored record; skips a record that brings nothing new.
    void put(Diary&, Record);
    // Skips a patch that no longer fits the stored record.
    void patch(Diary&, Patch);

    [[nodiscard]] std::size_t size() const { return change_.size(); }

    // Takes back the last record or patch as if it had never been, with no trace of a deletion. Its record must not
    // have changed since.
    void take_back(Diary&);

    // What was done, and what undoes it. Each can be taken once.
    [[nodiscard]] PagedChange take_change() { return std::move(change_); }

    [[nodiscard]] Change take_reverse() { return std::move(reverse_); }

private:
    void keep(Record const* before, Patch reverse);

    PagedChange change_;
    Change reverse_;
    std::vector<bool> replaced_;   // for each record of the change: it replaced one
    std::vector<Record> before_;   // the replaced records, in order
};

}
