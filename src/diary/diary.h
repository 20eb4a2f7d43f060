// All records in memory, indexed by id, by type and time, and by the day they name.
#pragma once
#include "diary/change.h"
#include "diary/timeline.h"
#include "diary/unreadable.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::diary {

struct LoadReport {
    std::size_t loaded = 0;
    std::size_t unreadable = 0;   // lines that stay in the stored page, where every rewrite keeps them
};

// Pointers to records stay valid until that record is next changed or its page replaced.
class Diary {
public:
    Diary() = default;
    Diary(Diary const&) = delete;   // the index points into the records
    Diary& operator=(Diary const&) = delete;
    Diary(Diary&&) = default;
    Diary& operator=(Diary&&) = default;

    // Adds what a stored page holds. A record already here is merged.
    LoadReport load_page(std::string_view key, std::string_view text);
    // Replaces a page by what another tab stored. Changes that are not stored yet must be applied again.
    LoadReport replace_page(std::string_view key, std::string_view text);

    // Validates the change, applies all of it or nothing, and returns its reverse; applying the reverse returns the
    // redo.
    [[nodiscard]] Result<Change> apply(Change const&);

    // Finds deleted records too: check `gone`.
    [[nodiscard]] Record const* find(RecordId const&) const;

    // Records of a type that are not deleted.
    [[nodiscard]] std::size_t count(RecordType) const;
    // Newest first; only records before `before` when given.
    [[nodiscard]] std::vector<Record const*> newest(RecordType, std::size_t limit,
                                                    std::optional<time::Instant> before = {}) const;
    // Oldest first, from <= at < to.
    [[nodiscard]] std::vector<Record const*> between(RecordType, time::Instant from, time::Instant to) const;
    // Records that name their day (see named_day), from first to last, both included; by day, then oldest first.
    [[nodiscard]] std::vector<Record const*> naming(RecordType, time::CivilDay first, time::CivilDay last) const;
    // Every record, deleted and unknown ones too, by id: what a backup holds.
    [[nodiscard]] std::vector<Record const*> all() const;

    // A part of all(): records after an id, or from the first.
    [[nodiscard]] std::vector<Record const*> after(std::optional<RecordId> const&, std::size_t limit) const;

    [[nodiscard]] std::size_t size() const { return records_.size(); }   // the number of all()

    // The lines of the pages that this version cannot read.
    [[nodiscard]] Unreadable const& unreadable() const { return unreadable_; }

    // Changes with every change of the diary: a result computed from the diary is valid while this stays the same.
    [[nodiscard]] std::uint64_t version() const { return version_; }

private:
    friend class BulkApply;
    enum class OnDuplicate { replace, merge };   // what to do with a record of the same id
    void put(Record, OnDuplicate);
    void erase(RecordId const&);
    // The patch that restores the record to `before`; null: there was none.
    [[nodiscard]] static Patch reverse_of(Record const* before, Record const&);
    void index(Record const&);
    void unindex(Record const&);

    std::uint64_t version_ = 0;
    std::map<RecordId, Record> records_;   // a page is a range of it
    Unreadable unreadable_;
    std::array<Timeline, record_type_count> timelines_;
    std::array<std::map<time::CivilDay, Timeline>, record_type_count> named_;
};

}
