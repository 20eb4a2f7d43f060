// Changes that are in memory and not yet known to be stored, in the order they were made.
//
// A commit stores all of them together, so that one which failed earlier is stored before those made since and never
// over them: what is shown is what is stored.
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

// What one transaction stores: every waiting change up to the number, which touch these pages.
struct Batch {
    std::uint32_t sequence;
    std::vector<std::string> page_keys;
};

class Outbox {
public:
    // Whether CancelSaving forgets the change, such as an import.
    enum class Cancel : bool { never, forgets };

    // Takes a change the diary has accepted.
    void add(diary::PagedChange, Cancel = Cancel::never);

    // What to store now; nothing when all that waits has failed and nothing is new.
    [[nodiscard]] std::optional<Batch> next();

    // Inside the transaction: the page as stored, with every waiting change up to the number applied to it in order.
    // `memory` has them all; it gives what the page has lost. Nothing when one does not fit: the transaction then
    // fails, and `failed` sets that change aside.
    [[nodiscard]] std::optional<std::string> apply_page(std::uint32_t sequence, std::string_view key,
                                                        std::string_view stored, diary::Diary const& memory);

    // All changes up to the number are stored. Returns the pages whose text memory must take over, by key.
    [[nodiscard]] std::map<std::string, std::string> committed(std::uint32_t sequence);
    // The commit up to the number failed; whether there is another to try, because not all of it was at fault. What the
    // person cancelled is forgotten; the store then gives its pages back as they are.
    [[nodiscard]] bool failed(std::uint32_t sequence, SaveFailure);

    // Everything once more, after a failure; whether there was one.
    [[nodiscard]] bool retry();

    [[nodiscard]] bool empty() const { return waiting_.empty(); }

    [[nodiscard]] std::size_t unsaved() const;   // those that failed
    [[nodiscard]] SaveFailure failure() const;   // of the first that failed; later ones may only lack it

    [[nodiscard]] std::uint32_t last_sequence() const { return last_sequence_; }

    // For a page that another tab replaced: what must be applied to it again, in order.
    [[nodiscard]] std::vector<diary::Change> waiting_on(std::string_view key) const;
    // The records that the waiting changes touch, each once, but for changes of many records.
    [[nodiscard]] std::vector<diary::RecordId> touched() const;

private:
    struct Waiting {
        std::uint32_t sequence;
        diary::PagedChange change;
        Cancel cancel;
        SaveFailure failure = SaveFailure::none;
    };

    std::deque<Waiting> waiting_;   // ascending
    std::uint32_t last_sequence_ = 0;
    bool wanted_ = false;                          // something is new since the last batch
    std::uint32_t refusing_ = 0;                   // the change that did not fit; 0: all did
    std::map<std::string, std::string> rescued_;   // pages on which a lost record was put back, by key
};

}
