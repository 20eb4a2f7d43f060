#include "app/core/drafts.h"

#include <algorithm>
#include <utility>

namespace unknot::app {
namespace {

bool is_stored(Draft const& draft) { return !draft.unsaved && draft.problem.empty(); }

}

Milliseconds Draft::due() const {
    if (text.size() > draft_never_fits) return typed;
    return std::min(typed + draft_rests_for, since + draft_waits_for);
}

void Drafts::type(diary::RecordId const& record, std::string_view name, SharedText text, Milliseconds now,
                  StoreDraft store) {
    auto const [found, added] = drafts_.try_emplace({record, std::string(name)});
    auto& draft = found->second;
    bool const taken_back = std::exchange(draft.taken_back, false);
    bool const changed = added || taken_back || draft.text != text;
    if (changed && (added || !draft.unsaved)) draft.since = now;
    draft.unsaved = draft.unsaved || changed;
    draft.text = std::move(text);
    draft.typed = now;
    draft.store = store;
}

void Drafts::take_back(Key key, SharedText text, std::string problem) {
    Draft draft{.text = std::move(text), .problem = std::move(problem)};
    draft.own_words = draft.taken_back = true;
    draft.unsaved = false;
    drafts_.try_emplace(std::move(key), std::move(draft));
}

Draft const* Drafts::find(diary::RecordId const& record, std::string_view name) const {
    auto const found = drafts_.find({record, std::string(name)});
    return found == drafts_.end() ? nullptr : &found->second;
}

std::vector<std::pair<std::string_view, Draft const*>> Drafts::of(diary::RecordId const& record) const {
    std::vector<std::pair<std::string_view, Draft const*>> found;
    for (auto const& [key, draft] : drafts_)
        if (key.first == record) found.emplace_back(key.second, &draft);
    return found;
}

std::vector<Drafts::Key> Drafts::due(DraftsDue which, Milliseconds now) const {
    std::vector<Key> keys;
    for (auto const& [key, draft] : drafts_)
        if (draft.unsaved && (which == DraftsDue::all || draft.due() <= now)) keys.push_back(key);
    return keys;
}

std::vector<std::pair<Drafts::Key, Draft const*>> Drafts::not_stored() const {
    std::vector<std::pair<Key, Draft const*>> found;
    for (auto const& [key, draft] : drafts_)
        if (draft.unsaved || (!draft.problem.empty() && draft.own_words)) found.emplace_back(key, &draft);
    return found;
}

void Drafts::forget(diary::RecordId const& record, std::string_view name) {
    drafts_.erase({record, std::string(name)});
}

void Drafts::forget_stored() {
    std::erase_if(drafts_, [](auto const& draft) { return is_stored(draft.second); });
}

void Drafts::forget_stored(diary::RecordId const& record) {
    std::erase_if(drafts_, [&](auto const& draft) { return draft.first.first == record && is_stored(draft.second); });
}

void Drafts::forget_mistakes() {
    std::erase_if(drafts_, [](auto const& draft) { return !draft.second.problem.empty() && !draft.second.own_words; });
}

std::vector<diary::RecordId> Drafts::stored() const {
    std::vector<diary::RecordId> records;
    for (auto const& [key, draft] : drafts_)
        if (is_stored(draft) && (records.empty() || records.back() != key.first)) records.push_back(key.first);
    return records;
}

bool Drafts::any_unsaved() const {
    return std::any_of(drafts_.begin(), drafts_.end(), [](auto const& draft) { return draft.second.unsaved; });
}

bool Drafts::any_problem() const {
    return std::any_of(drafts_.begin(), drafts_.end(), [](auto const& draft) { return !draft.second.problem.empty(); });
}

std::optional<Drafts::Key> Drafts::refused() const {
    for (auto const& [key, draft] : drafts_)
        if (!draft.problem.empty() && draft.own_words) return key;
    return std::nullopt;
}

}
