#include "insight/trigger_tags.h"

#include "base/fold.h"
#include "insight/trigger_exposures.h"
#include "insight/trigger_findings.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace unknot::insight {
namespace {

using diary::Field;

struct Tag {
    std::string key;
    std::vector<Presence> seen;
    bool suspected = false;

    [[nodiscard]] auto used() const { return std::count(seen.begin(), seen.end(), Presence::present); }
};

std::vector<Tag> tags_of(diary::Diary const& diary, std::vector<Before> const& rows) {
    std::map<std::string, Tag> tags;
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (auto const* record : diary.between(diary::RecordType::tag, rows[i].from, rows[i].end)) {
            auto const key = tag_key(record->text(Field::tag_name).value_or(""));
            if (key.empty()) continue;
            auto& tag =
                tags.try_emplace(key, Tag{key, std::vector(rows.size(), Presence::absent), false}).first->second;
            if (tag.seen[i] != Presence::present)
                tag.seen[i] = rows[i].is_late(*record) ? Presence::unknown : Presence::present;
            tag.suspected = tag.suspected || record->flag(Field::tag_suspected).value_or(false);
        }
    std::vector<Tag> result;
    result.reserve(tags.size());
    for (auto& [key, tag] : tags)
        result.push_back(std::move(tag));
    return result;
}

}

void add_tags(diary::Diary const& diary, std::vector<Before> const& rows, std::vector<Column>& columns) {
    auto tags = tags_of(diary, rows);
    std::sort(tags.begin(), tags.end(), [](Tag const& a, Tag const& b) {
        return std::tuple(!a.suspected, -a.used(), a.key) < std::tuple(!b.suspected, -b.used(), b.key);
    });
    for (auto& tag : tags) {
        if (static_cast<std::size_t>(tag.used()) < enough_of_each || !has_room(columns)) continue;
        columns.push_back(presence_column("tag:" + tag.key, tag.seen));
        columns.back().factor.direction = Direction::unknown;
    }
}

std::string tag_key(std::string_view name) {
    auto const folded = fold(name);
    auto const first = folded.find_first_not_of(" \n");
    return first == std::string::npos ? "" : folded.substr(first, folded.find_last_not_of(" \n") - first + 1);
}

}
