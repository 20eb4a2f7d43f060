// Edits a stored page: changes are applied one after the other, and the page is written once.
#pragma once
#include "diary/paged_change.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace unknot::diary {

struct PageLine {
    std::size_t number;   // from 1
    std::string_view text;
};

// The lines that are not blank.
[[nodiscard]] std::vector<PageLine> page_lines(std::string_view text);

class PageEdit {
public:
    // Finds the record in memory, where all changes are applied already; null when there is none.
    using Memory = std::function<Record const*(RecordId const&)>;

    // `stored` must outlive the edit.
    explicit PageEdit(std::string_view stored);

    // Applies the part of a change that belongs to this page (see PagedChange::part). An edited record that is no
    // longer stored is written whole from memory. Fails with Problem::conflict when memory has none either, or the
    // stored one is of another type.
    [[nodiscard]] Status apply(Change const& part, Memory const&);

    // Whether a record was written from memory: its rev may then differ from the one in memory.
    [[nodiscard]] bool rescued() const { return rescued_; }

    // Untouched lines keep their bytes; an edited record stays at the place of its first line, a new one is appended.
    [[nodiscard]] std::string write();

private:
    [[nodiscard]] std::optional<Record> find(RecordId const&);
    [[nodiscard]] Status apply(Patch const&, time::Instant made, Memory const&);

    void put(Record record) { edited_.insert_or_assign(record.id, std::move(record)); }

    void drop(std::string_view line);
    void add(std::string_view line);

    std::vector<PageLine> lines_;
    std::vector<bool> dropped_;
    std::vector<std::string> added_;   // lines at the end
    std::unordered_map<RecordId, std::vector<std::size_t>> lines_of_;
    std::map<RecordId, Record> edited_;
    std::vector<RecordId> whole_;   // written from memory: contains later changes already
    bool rescued_ = false;
};

}
