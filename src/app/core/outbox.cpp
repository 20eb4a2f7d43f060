#include "app/core/outbox.h"

#include "diary/page_edit.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace unknot::app {

namespace {

constexpr std::size_t bulk_from = 1000;   // patches and records; such a change is an import, not an edit

}

SaveFailure save_failure_from(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, SaveFailure>, 6> words{{
        {"quota", SaveFailure::quota},
        {"blocked", SaveFailure::blocked},
        {"closed", SaveFailure::closed},
        {"refused", SaveFailure::refused},
        {"unavailable", SaveFailure::unavailable},
        {"cancelled", SaveFailure::cancelled},
    }};
    for (auto const& [name, failure] : words) {
        if (name == word) return failure;
    }
    return SaveFailure::lost;
}

void Outbox::add(diary::PagedChange change, Cancel cancel) {
    waiting_.push_back({++last_sequence_, std::move(change), cancel});
    wanted_ = true;
}

std::optional<Batch> Outbox::next() {
    if (!std::exchange(wanted_, false)) return std::nullopt;
    std::set<std::string> keys;
    for (auto const& waiting : waiting_) {
        if (waiting.failure == SaveFailure::refused) continue;
        for (auto& key : diary::page_keys(waiting.change))
            keys.insert(std::move(key));
    }
    if (keys.empty()) return std::nullopt;
    return Batch{last_sequence_, {keys.begin(), keys.end()}};
}

std::optional<std::string> Outbox::apply_page(std::uint32_t sequence, std::string_view key, std::string_view stored,
                                              diary::Diary const& memory) {
    auto const day = time::day_from_iso(key);
    if (!day) return std::nullopt;
    diary::PageEdit page(stored);
    for (auto const& waiting : waiting_) {
        if (waiting.sequence > sequence) break;
        if (waiting.failure == SaveFailure::refused) continue;
        auto const in_memory = [&](diary::RecordId const& id) { return memory.find(id); };
        auto const* const part = waiting.change.part(day.value());
        if (part == nullptr || page.apply(*part, in_memory)) continue;
        refusing_ = waiting.sequence;
        return std::nullopt;
    }
    auto text = page.write();
    rescued_.erase(std::string(key));   // the transaction may be tried more than once
    if (page.rescued()) rescued_.emplace(key, text);
    return text;
}

std::map<std::string, std::string> Outbox::committed(std::uint32_t sequence) {
    std::erase_if(waiting_, [&](Waiting const& waiting) {
        return waiting.sequence <= sequence && waiting.failure != SaveFailure::refused;
    });
    return std::exchange(rescued_, {});
}

bool Outbox::failed(std::uint32_t sequence, SaveFailure failure) {
    rescued_.clear();
    auto const refusing = std::exchange(refusing_, 0);
    bool const only_one_refused = failure == SaveFailure::refused && refusing != 0;
    if (failure == SaveFailure::cancelled) {
        std::erase_if(waiting_, [](Waiting const& waiting) { return waiting.cancel == Cancel::forgets; });
        return wanted_ = !waiting_.empty();
    }
    for (auto& waiting : waiting_) {
        bool const affected = only_one_refused ? waiting.sequence == refusing : waiting.sequence <= sequence;
        if (affected && waiting.failure != SaveFailure::refused) waiting.failure = failure;
    }
    bool const others = std::any_of(waiting_.begin(), waiting_.end(),
                                    [](Waiting const& waiting) { return waiting.failure == SaveFailure::none; });
    wanted_ = wanted_ || (only_one_refused && others);
    return wanted_;
}

bool Outbox::retry() {
    if (unsaved() == 0) return false;
    for (auto& waiting : waiting_)
        waiting.failure = SaveFailure::none;
    return wanted_ = true;
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

std::vector<diary::Change> Outbox::waiting_on(std::string_view key) const {
    std::vector<diary::Change> parts;
    auto const day = time::day_from_iso(key);
    if (!day) return parts;
    for (auto const& waiting : waiting_)
        if (auto const* const part = waiting.change.part(day.value())) parts.push_back(*part);
    return parts;
}

std::vector<diary::RecordId> Outbox::touched() const {
    std::set<diary::RecordId> ids;
    for (auto const& waiting : waiting_) {
        if (waiting.change.size() > bulk_from) continue;
        for (auto const& [day, part] : waiting.change.parts()) {
            for (auto const& patch : part.patches)
                ids.insert(patch.id);
            for (auto const& record : part.records)
                ids.insert(record.id);
        }
    }
    return {ids.begin(), ids.end()};
}

}
