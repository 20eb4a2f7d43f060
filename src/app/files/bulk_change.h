// Applies a change of very many records to the diary in small steps, such as an import or its undo.
#pragma once
#include "app/core/screen.h"
#include "app/files/progress.h"
#include "diary/bulk_apply.h"
#include "exchange/csv/import.h"

#include <optional>
#include <string>

namespace unknot::app::files {

class BulkChange {
public:
    enum class Undo : std::uint8_t { offered, none };

    struct Goal {
        std::string title, doing;   // see FileProgress
        std::string done;           // key of the sentence for the end
        Undo undo = Undo::offered;
        Screen then;
        bool restores = false;   // restores a lost diary
    };

    BulkChange(diary::Change, Goal);
    BulkChange(exchange::CsvImport, exchange::Deleted, time::Instant made, Goal);

    // Applies a few more records, or takes a few back when stopping. Returns whether to draw again.
    bool step(diary::Diary&);
    void finish(diary::Diary&);   // applies the rest at once

    // From now on, steps take back what was applied.
    void stop() { stopping_ = true; }

    [[nodiscard]] bool is_done() const { return stopping_ ? bulk_.size() == 0 : next_ == size(); }

    [[nodiscard]] bool is_stopping() const { return stopping_; }

    [[nodiscard]] FileProgress progress() const;

    [[nodiscard]] Goal const& goal() const { return goal_; }

    [[nodiscard]] diary::PagedChange take_change() { return bulk_.take_change(); }

    [[nodiscard]] diary::Change take_reverse() { return bulk_.take_reverse(); }

    // The part of the change about unreadable lines; they are few, so it is applied at once.
    [[nodiscard]] diary::Change take_lines();

private:
    [[nodiscard]] std::size_t size() const { return change_.patches.size() + change_.records.size(); }

    void apply_next(diary::Diary&);

    diary::Change change_;
    std::optional<exchange::Deleted> table_;   // only for a table: what to do with deleted records
    Goal goal_;
    diary::BulkApply bulk_;
    std::size_t next_ = 0;
    bool stopping_ = false;
    ProgressSteps steps_;
};

}
