// Takes back the changes of this session, the newest first.
#include "app/files/files.h"
#include "app/files/work.h"

#include <algorithm>
#include <map>
#include <utility>

namespace unknot::app::files {
namespace {

// Whether the record is as the change left it. What another tab, or a change that is not in the history, has made of
// it since is not overwritten.
bool is_as_left(diary::Diary const& diary, diary::Patch const& patch) {
    auto const* record = diary.find(patch.id);
    return record != nullptr && record->rev <= patch.seen;
}

// An import is taken back but for the records that were changed since, any other change as a whole or not at all.
bool keep_safe_part(diary::Change& reverse, diary::Diary const& diary) {
    bool const import = reverse.patches.size() > few_records;
    auto const before = reverse.patches.size();
    std::erase_if(reverse.patches, [&](diary::Patch const& patch) { return !is_as_left(diary, patch); });
    return reverse.patches.size() == before || (import && !reverse.patches.empty());
}

// Taking a change back counts as a change too: a record that had n changes before it has n + 2 now.
void count_changes_taken_back(std::vector<Undoable>& earlier, diary::Change const& reverse) {
    std::map<diary::RecordId, std::uint32_t> left_at;
    for (auto const& patch : reverse.patches)
        if (patch.seen != seen_all) left_at.emplace(patch.id, patch.seen);
    for (auto& change : earlier)
        for (auto& patch : change.reverse.patches)
            if (auto const left = left_at.find(patch.id); left != left_at.end() && patch.seen < left->second)
                patch.seen += 2;
}

Effects say(Context& context, std::string_view key, bool offers, Now const& now) {
    context.notice = UndoNotice{std::string(key), now.monotonic + undo_is_offered, offers && !context.history.empty()};
    return {context.announce(key)};
}

}

Effects undo(Context& context, State& state, Now const& now) {
    if (!context.may_edit()) return {context.announce("storage.read_only", Urgency::urgent)};
    if (context.history.empty()) return say(context, "undo.nothing", false, now);
    auto newest = std::move(context.history.back());
    context.history.pop_back();
    auto& reverse = newest.reverse;
    if (!keep_safe_part(reverse, context.diary))
        return say(context, "undo.changed_since", newest.follows_an_offer, now);
    count_changes_taken_back(context.history, reverse);
    reverse.made = now.moment.at;
    if (reverse.patches.size() > few_records) {
        context.notice.reset();
        return start_bulk(
            context, state,
            {std::move(reverse),
             {"restore.title", "restore.taking_back", "undo.done", BulkChange::Undo::none, Screen::diary}});
    }
    Effects effects = context.change(std::move(reverse), now);
    for (auto& effect : say(context, "undo.done", newest.follows_an_offer, now))
        effects.push_back(std::move(effect));
    return effects;
}

}
