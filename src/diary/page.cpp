#include "diary/page.h"

#include "diary/page_edit.h"

namespace unknot::diary {

bool is_page_line(std::string_view line) {
    auto const lines = page_lines(line);
    return lines.size() == 1 && lines.front().text.size() == line.size();
}

PageContent read_page(std::string_view text) {
    PageContent content;
    for (auto const& line : page_lines(text)) {
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
    auto const day = time::day_from_iso(key);
    if (!day) return day.error();
    PageEdit page(stored);
    auto const none_in_memory = [](RecordId const&) -> Record const* { return nullptr; };
    PagedChange const paged(change);
    auto const* const part = paged.part(day.value());
    auto const status = part == nullptr ? Status{} : page.apply(*part, none_in_memory);
    if (!status) return status.error();
    return page.write();
}

}
