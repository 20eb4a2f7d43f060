// Makes the view of the diary's unreadable lines, and the changes that repair or remove one.
#pragma once
#include "app/core/memo.h"
#include "app/core/now.h"
#include "app/files/view_lines.h"
#include "diary/diary.h"
#include "knowledge/knowledge.h"

#include <cstdint>
#include <set>
#include <tuple>

namespace unknot::app::files {

inline constexpr std::size_t lines_at_first = 20;

// Version of the diary, number of lines shown, line to be removed, open sections, whether the library is loaded.
using UnreadableKey = std::tuple<std::uint64_t, std::size_t, std::string, std::set<std::string>, bool>;

struct UnreadableState {
    std::size_t shown = lines_at_first;
    std::string to_remove;   // key of the line whose removal was asked for once
    mutable Memo<UnreadableKey, UnreadableView> view;
};

[[nodiscard]] UnreadableView unreadable_view(diary::Diary const&, knowledge::Knowledge const&, UnreadableState const&,
                                             std::set<std::string> const& unfolded, Now const&);

// Key of ToggleSection: shows the whole text of a line.
[[nodiscard]] std::string fold_line(std::string const& key);

// Nullopt if there is no such line any more.
[[nodiscard]] std::optional<diary::StoredLine> find_line(diary::Diary const&, std::string_view key);

// Replaces the line by its records. Nullopt if the content of the line is not certain.
[[nodiscard]] std::optional<diary::Change> repair_change(diary::Diary const&, diary::StoredLine const&,
                                                         time::Instant made);
[[nodiscard]] diary::Change removal_change(diary::StoredLine, time::Instant made);

}
