// Changes that are in memory and not yet known to be stored. "Saved" is shown when none is left.
#pragma once
#include "app/effect.h"
#include "diary/change.h"

#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace unknot::app {

enum class SaveFailure : std::uint8_t { none, quota, blocked, closed, lost, refused, unavailable };

[[nodiscard]] SaveFailure save_failure_from(std::string_view word);

class Outbox {
public:
    // Takes a change the diary has accepted and says what to commit.
    [[nodiscard]] Commit add(diary::Change);

    // Inside the transaction: the page as stored, with the change applied to it. Nothing when there is no such change
    // or it cannot be applied; the transaction then fails.
    [[nodiscard]] std::optional<std::string> apply_page(std::uint32_t sequence, std::string_view key,
                                                        std::string_view stored) const;
    void committed(std::uint32_t sequence);
    void failed(std::uint32_t sequence, SaveFailure);

    // Every failed change again, oldest first.
    [[nodiscard]] Effects retry();

    [[nodiscard]] bool empty() const { return waiting_.empty(); }

    [[nodiscard]] std::size_t unsaved() const;   // those that failed
    [[nodiscard]] SaveFailure failure() const;   // of the first that failed; later ones may only lack it

    // For a page that another tab replaced: what must be applied to it again.
    [[nodiscard]] std::vector<diary::Change const*> waiting() const;

private:
    struct Waiting {
        std::uint32_t sequence;
        diary::Change change;
        SaveFailure failure = SaveFailure::none;
    };

    std::deque<Waiting> waiting_;
    std::uint32_t last_sequence_ = 0;
};

}
