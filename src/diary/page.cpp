#include "diary/page.h"

#include "diary/merge.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace unknot::diary {
namespace {

struct Line {
    std::size_t number;   // from 1
    std::string_view text;
};

// The lines with something on them.
std::vector<Line> split_lines(std::string_view text) {
    std::vector<Line> lines;
    for (std::size_t number = 1; !text.empty(); ++number) {
        auto const end = std::min(text.find('\n'), text.size());
        auto const line = text.substr(0, end);
        if (line.find_first_not_of(" \t\r") != std::string_view::npos) lines.push_back({number, line});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

// The id of a line as we write it, without parsing the rest.
std::optional<RecordId> id_at_start(std::string_view line) {
    constexpr std::string_view start = R"({"id":")";
    constexpr std::size_t id_length = 36;
    if (line.substr(0, start.size()) != start) return {};
    auto const id = id_from_string(line.substr(start.size(), id_length));
    return id ? std::optional(id.value()) : std::nullopt;
}

std::optional<RecordId> id_of_line(std::string_view line) {
    if (auto const id = id_at_start(line)) return id;
    auto const record = read_record(line);
    return record ? std::optional(record.value().id) : std::nullopt;
}

// The stored lines and what a change makes of some of them.
class PageEdit {
public:
    explicit PageEdit(std::string_view stored) : lines_(split_lines(stored)) {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (auto const id = id_of_line(lines_[i].text)) lines_of_[*id].push_back(i);
        }
    }

    [[nodiscard]] std::optional<Record> find(RecordId const& id) {
        if (auto const edited = edited_.find(id); edited != edited_.end()) return edited->second;
        std::optional<Record> found;
        for (auto const i : lines_of_[id]) {
            auto record = read_record(lines_[i].text);
            if (!record || !(record.value().id == id)) continue;
            found = found ? merge(std::move(*found), std::move(record).value()) : std::move(record).value();
        }
        return found;
    }

    void put(Record record) { edited_.insert_or_assign(record.id, std::move(record)); }

    // Each edited record stands where its first line stood, or at the end.
    [[nodiscard]] std::string write() {
        std::vector<std::string> replaced(lines_.size());
        std::vector<bool> dropped(lines_.size());
        std::string added;
        for (auto const& [id, record] : edited_) {
            bool written = false;
            for (auto const i : lines_of_[id]) {
                if (!read_record(lines_[i].text)) continue;
                dropped[i] = written;
                if (!written) replaced[i] = write_record(record);
                written = true;
            }
            if (!written) added += write_record(record) + '\n';
        }
        std::string text;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (dropped[i]) continue;
            text += replaced[i].empty() ? lines_[i].text : std::string_view(replaced[i]);
            text += '\n';
        }
        return text + added;
    }

private:
    std::vector<Line> lines_;
    std::unordered_map<RecordId, std::vector<std::size_t>> lines_of_;
    std::map<RecordId, Record> edited_;
};

}

PageContent read_page(std::string_view text) {
    PageContent content;
    for (auto const& line : split_lines(text)) {
        auto record = read_record(line.text);
        if (record) {
            content.records.push_back(std::move(record).value());
        } else {
            content.broken.push_back({line.number, std::string(line.text), record.error()});
        }
    }
    return content;
}

Result<std::string> apply_to_page(Change const& change, std::string_view key, std::string_view stored) {
    PageEdit page(stored);
    for (auto const& patch : change.patches) {
        if (page_key(patch.id) != key) continue;
        auto result = apply(patch, page.find(patch.id), change.made);
        if (!result) return result.error();
        page.put(std::move(result).value());
    }
    for (auto const& record : change.records) {
        if (page_key(record.id) != key) continue;
        auto found = page.find(record.id);
        page.put(found ? merge(std::move(*found), record) : record);
    }
    return page.write();
}

}
