// Changes that are in memory and not known to be stored, in the order they were made.
//
// A commit stores all of them together, so that a change which failed before is stored before later ones and never over
// them.
#pragma once
#include "diary/diary.h"
#include "diary/paged_change.h"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace unknot::app {

enum class SaveFailure : std::uint8_t { none, quota, blocked, closed, lost, refused, unavailable, cancelled };

[[nodiscard]] SaveFailure save_failure_from(std::string_view word);

// What one transaction stores: all waiting changes up to `sequence`, which touch these pages.
struct Batch {
    std::uint32_t sequence;
    std::vector<std::string> page_keys;
};

class Outbox {
public:
    // Whether CancelSaving drops the change, as it does with an import.
    enum class Cancel : bool { never, forgets };

    // Takes a change that the diary has accepted.
    void add(diary::PagedChange, Cancel = Cancel::never);

    // What to store now; nullopt when all waiting changes have failed and none is new.
    [[nodiscard]] std::optional<Batch> next();

    // Called inside the transaction: applies all waiting changes up to the number to the stored page, in order. Records
    // that the page has lost are taken from `memory`. Nullopt when a change does not fit: the transaction then fails,
    // and `failed` sets that change aside.
    [[nodiscard]] std::optional<std::string> apply_page(std::uint32_t sequence, std::string_view key,
                                                        std::string_view stored, diary::Diary const& memory);

    // All changes up to the number are stored. Returns the text, by key, of the pages that memory must reload.
    [[nodiscard]] std::map<std::string, std::string> committed(std::uint32_t sequence);
    // The commit up to the number failed. Returns whether to try another, because not all changes were at fault.
    // Cancelled changes are dropped; the store then returns its pages unchanged.
    [[nodiscard]] bool failed(std::uint32_t sequence, SaveFailure);

    // Tries all failed changes again; returns whether there were any.
    [[nodiscard]] bool retry();

    [[nodiscard]] bool empty() const { return waiting_.empty(); }

    [[nodiscard]] std::size_t unsaved() const;   // number of failed changes
    [[nodiscard]] SaveFailure
    failure() const;   // of the first failed change; later ones may fail only because it is missing

    [[nodiscard]] std::uint32_t last_sequence() const { return last_sequence_; }

    // For a page that another tab replaced: the changes to apply to it again, in order.
    [[nodiscard]] std::vector<diary::Change> waiting_on(std::string_view key) const;
    // The records touched by waiting changes, each once; changes of very many records are left out.
    [[nodiscard]] std::vector<diary::RecordId> touched() const;

private:
    struct Waiting {
        std::uint32_t sequence;
        diary::PagedChange change;
        Cancel cancel;
        SaveFailure failure = SaveFailure::none;
    };

    std::deque<Waiting> waiting_;   // ascending by sequence
    std::uint32_t last_sequence_ = 0;
    bool wanted_ = false;                          // a change was added since the last batch
    std::uint32_t refusing_ = 0;                   // the change that did not fit; 0: none
    std::map<std::string, std::string> rescued_;   // by key: pages with a lost record put back
};

}
