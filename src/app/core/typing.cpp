// Stores text being typed.
#include "app/core/context.h"
#include "app/core/records.h"

#include <utility>

namespace unknot::app {
namespace {

// Waits while the diary is being read; a text whose record does not exist cannot be stored.
bool can_store(Context const& context, DraftKey const& key) {
    if (context.is_loading()) return false;
    return context.diary.find(key.first) != nullptr || diary::singleton_type(key.first) ||
           context.form_record(key.first).has_value();
}

}

Effects Context::type(diary::RecordId const& id, std::string_view name, SharedText text, bool left, StoreDraft store,
                      Now const& now) {
    drafts.type(id, name, std::move(text), now.monotonic, store);
    return left ? store_drafts(now, DraftsDue::all) : Effects{};
}

Effects Context::store_drafts(Now const& now, DraftsDue which) {
    Effects effects;
    for (auto const& key : drafts.due(which, now.monotonic)) {
        if (!can_store(*this, key)) continue;
        auto& draft = drafts.at(key);
        draft.unsaved = false;
        draft.problem.clear();
        if (may_edit()) {
            append(effects, draft.store(*this, key, draft, now));
        } else {
            draft.problem = "storage.read_only";
            draft.own_words = true;
        }
        if (!draft.problem.empty()) effects.emplace_back(announce(draft.problem, Urgency::urgent));
    }
    if (which == DraftsDue::all) drafts.forget_stored();
    return effects;
}

std::optional<Milliseconds> Context::next_draft(Now const& now) const {
    std::optional<Milliseconds> next;
    for (auto const& key : drafts.due(DraftsDue::all, now.monotonic)) {
        if (!can_store(*this, key)) continue;
        auto const wait = drafts.find(key.first, key.second)->due() - now.monotonic;
        if (!next || wait < *next) next = wait;
    }
    return next;
}

}
