// All records in memory, by type and time, and by the day they name.
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
    // Takes a page as another tab left it, in place of what was here. Changes not yet stored must be applied again.
    LoadReport replace_page(std::string_view key, std::string_view text);

    // Validates and applies all of the change or nothing, and returns its reverse; the reverse of that is redo.
    [[nodiscard]] Result<Change> apply(Change const&);

    // Deleted ones too: look at `gone`.
    [[nodiscard]] Record const* find(RecordId const&) const;

    // Records of a type that are not deleted.
    [[nodiscard]] std::size_t count(RecordType) const;
    // Newest first, those before an instant when given.
    [[nodiscard]] std::vector<Record const*> newest(RecordType, std::size_t limit,
                                                    std::optional<time::Instant> before = {}) const;
    // Oldest first, from <= at < to.
    [[nodiscard]] std::vector<Record const*> between(RecordType, time::Instant from, time::Instant to) const;
    // Those that name a day themselves (named_day), from first to last, both included; by day, then oldest first.
    [[nodiscard]] std::vector<Record const*> naming(RecordType, time::CivilDay first, time::CivilDay last) const;
    // Every record, deleted and unknown ones too, by id: what a backup holds.
    [[nodiscard]] std::vector<Record const*> all() const;

    // Some of them: those behind an id, or from the first.
    [[nodiscard]] std::vector<Record const*> after(std::optional<RecordId> const&, std::size_t limit) const;

    [[nodiscard]] std::size_t size() const { return records_.size(); }   // as many as all()

    // What stands in the pages and is no record, as far as this version can read.
    [[nodiscard]] Unreadable const& unreadable() const { return unreadable_; }

    // Another number after every change: what was worked out from the diary holds while it stays.
    [[nodiscard]] std::uint64_t version() const { return version_; }

private:
    friend class BulkApply;
    enum class OnDuplicate { replace, merge };   // what to do with a record of the same id
    void put(Record, OnDuplicate);
    void erase(RecordId const&);
    // What makes the record what it was before; null: it was not there.
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
