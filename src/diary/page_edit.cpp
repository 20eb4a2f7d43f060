#include "diary/page_edit.h"

#include "diary/merge.h"

#include <algorithm>
#include <utility>

namespace unknot::diary {
namespace {

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

}

std::vector<PageLine> page_lines(std::string_view text) {
    std::vector<PageLine> lines;
    for (std::size_t number = 1; !text.empty(); ++number) {
        auto const end = std::min(text.find('\n'), text.size());
        auto const line = text.substr(0, end);
        if (line.find_first_not_of(" \t\r") != std::string_view::npos) lines.push_back({number, line});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

PageEdit::PageEdit(std::string_view stored) : lines_(page_lines(stored)), dropped_(lines_.size()) {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (auto const id = id_of_line(lines_[i].text)) lines_of_[*id].push_back(i);
    }
}

std::optional<Record> PageEdit::find(RecordId const& id) {
    if (auto const edited = edited_.find(id); edited != edited_.end()) return edited->second;
    std::optional<Record> found;
    for (auto const i : lines_of_[id]) {
        auto record = read_record(lines_[i].text);
        if (!record || !(record.value().id == id)) continue;
        found = found ? merge(std::move(*found), std::move(record).value()) : std::move(record).value();
    }
    return found;
}

Status PageEdit::apply(Change const& part, Memory const& memory) {
    for (auto const& patch : part.patches) {
        if (auto status = apply(patch, part.made, memory); !status) return status;
    }
    for (auto const& record : part.records) {
        auto found = find(record.id);
        put(found ? merge(std::move(*found), record) : record);
    }
    for (auto const& line : part.dropped)
        drop(line.text);
    for (auto const& line : part.added)
        add(line.text);
    return {};
}

// A line that has become readable is a record, and is not dropped.
void PageEdit::drop(std::string_view line) {
    if (read_record(line)) return;
    for (std::size_t i = 0; i < lines_.size(); ++i)
        if (lines_[i].text == line) dropped_[i] = true;
    std::erase(added_, line);
}

void PageEdit::add(std::string_view line) {
    bool stands = std::find(added_.begin(), added_.end(), line) != added_.end();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (lines_[i].text != line) continue;
        dropped_[i] = false;
        stands = true;
    }
    if (!stands) added_.emplace_back(line);
}

Status PageEdit::apply(Patch const& patch, time::Instant made, Memory const& memory) {
    if (std::find(whole_.begin(), whole_.end(), patch.id) != whole_.end()) return {};
    auto stored = find(patch.id);
    auto const* const known = stored || patch.at ? nullptr : memory(patch.id);
    if (known != nullptr) {
        put(*known);
        whole_.push_back(patch.id);
        rescued_ = true;
        return {};
    }
    auto result = diary::apply(patch, std::move(stored), made);
    if (!result) return result.error();
    put(std::move(result).value());
    return {};
}

std::string PageEdit::write() {
    std::vector<std::string> replaced(lines_.size());
    auto dropped = dropped_;
    std::string added;
    for (auto const& line : added_)
        added += line + '\n';
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

}
