// A change of very many records, such as an import or its undo, applied to the diary in small steps.
#pragma once
#include "app/core/screen.h"
#include "app/files/progress.h"
#include "diary/bulk_apply.h"
#include "exchange/csv/import.h"

#include <optional>
#include <string>

namespace unknot::app::files {

inline constexpr std::size_t few_records = 256;   // that are applied at once, which takes well under a millisecond

class BulkChange {
public:
    enum class Undo : std::uint8_t { offered, none };

    struct Goal {
        std::string title, doing;   // see FileProgress
        std::string done;           // key of the sentence for when it is
        Undo undo = Undo::offered;
        Screen then;
        bool restores = false;   // it brings a lost diary back
    };

    BulkChange(diary::Change, Goal);
    BulkChange(exchange::CsvImport, exchange::Deleted, time::Instant made, Goal);

    // A few records more, or fewer once it is being stopped. Whether what is shown should change.
    bool step(diary::Diary&);
    void finish(diary::Diary&);   // all that is left, at once

    // From now on it takes back what it did.
    void stop() { stopping_ = true; }

    [[nodiscard]] bool is_done() const { return stopping_ ? bulk_.size() == 0 : next_ == size(); }

    [[nodiscard]] bool is_stopping() const { return stopping_; }

    [[nodiscard]] FileProgress progress() const;

    [[nodiscard]] Goal const& goal() const { return goal_; }

    [[nodiscard]] diary::PagedChange take_change() { return bulk_.take_change(); }

    [[nodiscard]] diary::Change take_reverse() { return bulk_.take_reverse(); }

    // What it does to lines nobody can read, which is not done in steps: they are few.
    [[nodiscard]] diary::Change take_lines();

private:
    [[nodiscard]] std::size_t size() const { return change_.patches.size() + change_.records.size(); }

    void apply_next(diary::Diary&);

    diary::Change change_;
    std::optional<exchange::Deleted> table_;   // what becomes of deleted records, when the records are of a table
    Goal goal_;
    diary::BulkApply bulk_;
    std::size_t next_ = 0;
    bool stopping_ = false;
    ProgressSteps steps_;
};

}
