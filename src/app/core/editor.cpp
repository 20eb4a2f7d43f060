// The ways to change the diary.
#include "app/core/context.h"
#include "app/core/records.h"
#include "diary/days.h"

#include <algorithm>
#include <utility>

namespace unknot::app {
namespace {

constexpr std::size_t longest_history = 100;   // changes
constexpr std::size_t large = 10'000;          // records of a change whose reverse is kept until the next only

bool says_nothing_new(diary::FieldEdit const& edit, diary::Record const* record) {
    auto const* stored = record == nullptr || record->gone ? nullptr : record->find(edit.field);
    return edit.value ? stored != nullptr && *stored == *edit.value : stored == nullptr;
}

}

Minutes Context::day_start() const { return diary::day_start_of(diary); }

Announce Context::announce(std::string_view key, Urgency urgency) const {
    return {std::string(strings.text(key)), urgency};
}

Effects Context::answer_loss() {
    environment.loss.reset();
    return {ForgetLoss{}};
}

Effects Context::change(diary::Change change, Now const& now) {
    if (!may_edit()) return {announce("storage.read_only", Urgency::urgent)};
    return apply_change(std::move(change), {}, now);
}

Effects Context::apply_change(diary::Change change, std::string message, Now const& now) {
    auto effects = make_way ? make_way(*this, change) : Effects{};
    auto reverse = diary.apply(change);
    if (!reverse) {
        effects.emplace_back(Announce{to_string(reverse.error()), Urgency::urgent});
        return effects;
    }
    if (!message.empty()) remember({std::move(reverse).value(), std::move(message)}, now.monotonic + undo_is_offered);
    outbox.add(std::move(change));
    effects.emplace_back(Commit{});
    return effects;
}

Effects Context::undoable_change(diary::Change change, std::string const& message, Now const& now) {
    if (!may_edit()) return this->change(std::move(change), now);
    auto effects = apply_change(std::move(change), message, now);
    if (notice && notice->message == message) effects.emplace_back(announce(message));
    return effects;
}

// The message is shown but not announced: a screen reader would read it after every tap.
Effects Context::edit(diary::RecordId const& id, std::vector<diary::FieldEdit> fields, Now const& now) {
    auto const* stored = diary.find(id);
    auto const only = diary::singleton_type(id);
    bool const is_new = stored == nullptr && unsaved && unsaved->id == id;
    if (stored == nullptr && !only && !is_new) return {};
    std::erase_if(fields, [&](diary::FieldEdit const& edit) { return says_nothing_new(edit, stored); });
    if (fields.empty()) return {};   // such as a field that was only passed through; the offer to undo stays
    auto patch = stored != nullptr ? diary::edit_patch(*stored)
                 : is_new          ? diary::new_patch(id, unsaved->type, unsaved->at)
                                   : singleton_patch(diary, *only, now);
    if (is_new) patch.fields = unsaved->fields;
    for (auto& edit : fields)
        patch.fields.push_back(std::move(edit));
    auto edit = one_patch(std::move(patch), now);
    if (!may_edit()) return change(std::move(edit), now);
    auto effects = apply_change(std::move(edit), is_new ? "undo.added" : "undo.changed", now);
    // The diary has it now. Where another tab erases it, typing must not make it anew from what it was at first.
    if (is_new && diary.find(id) != nullptr) unsaved.reset();
    return effects;
}

// A record not stored yet remembers the moment until it is stored.
Effects Context::edit_moment(diary::RecordId const& id, time::Moment at, Now const& now) {
    auto const* stored = diary.find(id);
    if (stored == nullptr) {
        if (unsaved && unsaved->id == id) unsaved->at = std::move(at);
        return {};
    }
    auto patch = diary::edit_patch(*stored);
    patch.at = std::move(at);
    return undoable_change(one_patch(std::move(patch), now), "undo.changed", now);
}

void Context::remember(Undoable change, std::optional<Milliseconds> offered_until) {
    change.follows_an_offer = notice && notice->offers;
    notice = UndoNotice{change.message, offered_until};
    std::erase_if(history, [](Undoable const& earlier) { return earlier.reverse.patches.size() > large; });
    if (history.size() == longest_history) history.erase(history.begin());
    history.push_back(std::move(change));
}

void Context::expire_notice(Now const& now) {
    if (notice && !notice->until && (history.empty() || history.back().commit == 0))
        notice->until = now.monotonic + undo_is_offered;
    if (notice && notice->until && now.monotonic >= *notice->until) notice.reset();
}

void Context::hold_notice(Now const& now) {
    if (notice && notice->until) notice->until = std::max(*notice->until, now.monotonic + undo_is_offered);
}

Effects Context::set_setting(diary::Field field, std::string_view word, Now const& now) {
    auto patch = singleton_patch(diary, diary::RecordType::settings, now);
    patch.fields = {{field, diary::choice(field, word)}};
    return change(one_patch(std::move(patch), now), now);
}

Effects Context::remove(diary::RecordId const& id, Now const& now) {
    auto const* stored = diary.find(id);
    if (stored == nullptr || stored->gone) return {};
    return undoable_change(one_patch(diary::remove_patch(*stored), now), "undo.deleted", now);
}

}
