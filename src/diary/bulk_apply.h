// A change of very many records, applied to a diary one by one while it is made, so that other things can happen in
// between: an import, or its reverse. In the end it is one change with one reverse, as of Diary::apply; until then all
// of it can be taken back.
#pragma once
#include "diary/diary.h"
#include "diary/paged_change.h"

#include <cstddef>
#include <vector>

namespace unknot::diary {

class BulkApply {
public:
    explicit BulkApply(time::Instant made);

    void expect(std::size_t count);   // so many at most, which spares moving them

    // Merged with what is there; one that brings nothing new is left out.
    void put(Diary&, Record);
    // One that does not fit what is there any more is left out.
    void patch(Diary&, Patch);

    [[nodiscard]] std::size_t size() const { return change_.size(); }

    // Takes the last one back: as if it had never been, with no trace of a deletion. Nothing else may have changed
    // its record meanwhile.
    void take_back(Diary&);

    // What was done, and what undoes it. They are given once.
    [[nodiscard]] PagedChange take_change() { return std::move(change_); }

    [[nodiscard]] Change take_reverse() { return std::move(reverse_); }

private:
    void keep(Record const* before, Patch reverse);

    PagedChange change_;
    Change reverse_;
    std::vector<bool> replaced_;   // for each of the change: a record was there before
    std::vector<Record> before_;   // those, in order
};

}
