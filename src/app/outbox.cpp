#include "app/outbox.h"

#include "diary/page.h"

#include <algorithm>
#include <array>
#include <utility>

namespace unknot::app {

SaveFailure save_failure_from(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, SaveFailure>, 5> words{{
        {"quota", SaveFailure::quota},
        {"blocked", SaveFailure::blocked},
        {"closed", SaveFailure::closed},
        {"refused", SaveFailure::refused},
        {"unavailable", SaveFailure::unavailable},
    }};
    for (auto const& [name, failure] : words) {
        if (name == word) return failure;
    }
    return SaveFailure::lost;
}

Commit Outbox::add(diary::Change change) {
    Commit commit{++last_sequence_, diary::page_keys(change)};
    waiting_.push_back({commit.sequence, std::move(change)});
    return commit;
}

std::optional<std::string> Outbox::apply_page(std::uint32_t sequence, std::string_view key,
                                              std::string_view stored) const {
    auto const found = std::find_if(waiting_.begin(), waiting_.end(),
                                    [&](Waiting const& waiting) { return waiting.sequence == sequence; });
    if (found == waiting_.end()) return std::nullopt;
    auto page = diary::apply_to_page(found->change, key, stored);
    if (!page) return std::nullopt;
    return std::move(page).value();
}

void Outbox::committed(std::uint32_t sequence) {
    std::erase_if(waiting_, [&](Waiting const& waiting) { return waiting.sequence == sequence; });
}

void Outbox::failed(std::uint32_t sequence, SaveFailure failure) {
    for (auto& waiting : waiting_) {
        if (waiting.sequence == sequence) waiting.failure = failure;
    }
}

Effects Outbox::retry() {
    Effects effects;
    for (auto& waiting : waiting_) {
        if (waiting.failure == SaveFailure::none) continue;
        waiting.failure = SaveFailure::none;
        effects.emplace_back(Commit{waiting.sequence, diary::page_keys(waiting.change)});
    }
    return effects;
}

std::size_t Outbox::unsaved() const {
    return static_cast<std::size_t>(std::count_if(waiting_.begin(), waiting_.end(),
                                                  [](Waiting const& w) { return w.failure != SaveFailure::none; }));
}

SaveFailure Outbox::failure() const {
    for (auto const& waiting : waiting_) {
        if (waiting.failure != SaveFailure::none) return waiting.failure;
    }
    return SaveFailure::none;
}

std::vector<diary::Change const*> Outbox::waiting() const {
    std::vector<diary::Change const*> changes;
    for (auto const& waiting : waiting_)
        changes.push_back(&waiting.change);
    return changes;
}

}
