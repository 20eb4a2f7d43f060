// A stored page that is being edited: changes are applied one after the other, and it is written once.
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

// The lines with something on them.
[[nodiscard]] std::vector<PageLine> page_lines(std::string_view text);

class PageEdit {
public:
    // Finds the record in memory, which has all changes already; null when it has none.
    using Memory = std::function<Record const*(RecordId const&)>;

    // `stored` must outlive it.
    explicit PageEdit(std::string_view stored);

    // Applies what belongs to this page, see PagedChange::part. A record that is to be edited but is not stored any
    // more is taken whole from memory. Fails with Problem::conflict when memory has none either, or the stored one is
    // of another type.
    [[nodiscard]] Status apply(Change const& part, Memory const&);

    // Whether a record was taken from memory: what is written may then count its changes otherwise than memory does.
    [[nodiscard]] bool rescued() const { return rescued_; }

    // Untouched lines keep their bytes; each edited record stands where its first line stood, or at the end.
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
    std::vector<RecordId> whole_;   // taken from memory: later changes are in them already
    bool rescued_ = false;
};

}
