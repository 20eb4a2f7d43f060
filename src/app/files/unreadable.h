// The lines of the diary that nobody can read: how the screen about them shows them, and what can be done with one.
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

// Diary, lines shown, the line to be removed, what is unfolded, whether the library is there.
using UnreadableKey = std::tuple<std::uint64_t, std::size_t, std::string, std::set<std::string>, bool>;

struct UnreadableState {
    std::size_t shown = lines_at_first;
    std::string to_remove;   // key of the line that was asked for once
    mutable Memo<UnreadableKey, UnreadableView> kept;
};

[[nodiscard]] UnreadableView unreadable_view(diary::Diary const&, knowledge::Knowledge const&, UnreadableState const&,
                                             std::set<std::string> const& unfolded, Now const&);

// Key of ToggleSection: all of a line's text.
[[nodiscard]] std::string fold_line(std::string const& key);

// Nothing when there is no such line any more.
[[nodiscard]] std::optional<diary::StoredLine> find_line(diary::Diary const&, std::string_view key);

// The line's records in its place. Nothing when what it holds is not certain.
[[nodiscard]] std::optional<diary::Change> repair_change(diary::Diary const&, diary::StoredLine const&,
                                                         time::Instant made);
[[nodiscard]] diary::Change removal_change(diary::StoredLine, time::Instant made);

}
