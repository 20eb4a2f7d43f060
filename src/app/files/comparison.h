// Counts in small steps what the records of a file would change, and starts again when the diary has changed.
#pragma once
#include "app/files/progress.h"
#include "diary/diary.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace unknot::app::files {

template <class Preview>
class Comparison {
public:
    using Records = std::vector<diary::Record>;

    // Of the records compared so far.
    [[nodiscard]] Preview const& preview() const { return preview_; }

    [[nodiscard]] bool is_done(Records const& records, diary::Diary const& diary) const {
        return version_ == diary.version() && compared_ == records.size();
    }

    [[nodiscard]] int percent(Records const& records) const { return percent_of(compared_, records.size()); }

    // Compares a few more; `first` makes the preview to start with. Returns whether to draw again.
    template <class First>
    bool step(Records const& records, diary::Diary const& diary, First const& first) {
        if (version_ != diary.version()) {
            version_ = diary.version();
            compared_ = 0;
            preview_ = first();
        }
        auto const until = std::min(records.size(), compared_ + few_records);
        for (; compared_ < until; ++compared_)
            add_to_preview(preview_, records[compared_], diary);
        return steps_.passes(percent(records)) || compared_ == records.size();
    }

private:
    Preview preview_;
    std::size_t compared_ = 0;
    std::optional<std::uint64_t> version_;   // of the diary
    ProgressSteps steps_;
};

}
