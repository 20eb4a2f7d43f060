#include "app/files/unreadable.h"

#include "app/core/record_line.h"
#include "base/crc32.h"
#include "base/utf8.h"

#include <algorithm>

namespace unknot::app::files {
namespace {

constexpr std::size_t folded_bytes = 160, whole_bytes = 8 * 1024;   // of a line's text on screen

// Stays the same wherever the line stands in the list.
std::string key_of(diary::StoredLine const& line) {
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(line.text.data());
    return time::to_iso(line.day) + '/' + std::to_string(line.text.size()) + '/' +
           std::to_string(crc32({bytes, line.text.size()}));
}

// Cuts between characters. Only the beginning of a very long line is processed.
void set_text(UnreadableLine& line, std::string_view text) {
    auto const limit = line.whole ? whole_bytes : folded_bytes;
    line.can_fold = text.size() > folded_bytes;
    line.too_long = line.whole && text.size() > whole_bytes;
    auto end = std::min(text.size(), limit);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    line.text = to_displayable(text.substr(0, end));
    if (end < text.size()) line.text += "…";
}

std::optional<time::Moment> moment_of(std::optional<diary::RecordId> const& id, Now const& now) {
    if (!id) return {};
    time::Moment at = now.moment;
    at.at = diary::instant_of(*id);
    return now.zone_of(at).moment_at(at.at);
}

}

std::string fold_line(std::string const& key) { return "unreadable/" + key; }

UnreadableView unreadable_view(diary::Diary const& diary, knowledge::Knowledge const& knowledge,
                               UnreadableState const& state, std::set<std::string> const& unfolded, Now const& now) {
    UnreadableView view;
    auto const scales = diary::scales_of(diary);
    std::size_t shown = 0;
    for (auto const& stored : diary.unreadable().lines()) {
        if (shown == state.shown) {
            view.more = true;
            break;
        }
        if (view.days.empty() || view.days.back().day != stored.day) view.days.push_back({stored.day, false, {}});
        if (stored.text.empty()) {
            view.days.back().more = true;
            continue;
        }
        auto& line = view.days.back().lines.emplace_back();
        ++shown;
        line.key = key_of(stored);
        line.whole = unfolded.contains(fold_line(line.key));
        line.to_remove = state.to_remove == line.key;
        set_text(line, stored.text);
        auto const found = diary::examine_line(stored.text);
        line.damage = found.damage;
        for (auto const& record : found.records)
            line.repaired.push_back(record_line(record, scales, knowledge));
        line.type = found.type;
        line.at = moment_of(found.id, now);
    }
    return view;
}

std::optional<diary::StoredLine> find_line(diary::Diary const& diary, std::string_view key) {
    for (auto const& line : diary.unreadable().lines())
        if (!line.text.empty() && key_of(line) == key) return line;
    return {};
}

std::optional<diary::Change> repair_change(diary::Diary const& diary, diary::StoredLine const& line,
                                           time::Instant made) {
    auto found = diary::examine_line(line.text);
    if (found.records.empty()) return {};
    diary::Change change{.patches = {}, .records = {}, .made = made};
    for (auto& record : found.records) {
        auto const* const here = diary.find(record.id);
        // Undoing a repair leaves a deleted record; repairing again restores it.
        if (here != nullptr && here->gone) {
            change.patches.push_back(diary::difference(*here, record));
        } else {
            change.records.push_back(std::move(record));
        }
    }
    change.dropped.push_back(line);
    return change;
}

diary::Change removal_change(diary::StoredLine line, time::Instant made) {
    diary::Change change{.patches = {}, .records = {}, .made = made};
    change.dropped.push_back(std::move(line));
    return change;
}

}
