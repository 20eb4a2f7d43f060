#include "app/form/cramp_tags.h"

#include <algorithm>
#include <cstddef>

namespace unknot::app::form {
namespace {

using diary::Field;
using diary::RecordType;

constexpr std::size_t shown_tags = 12, tags_looked_at = 500;

std::vector<diary::Record const*> at_moment(diary::Diary const& diary, time::Moment const& at) {
    return diary.between(RecordType::tag, at.at, {at.at.ms + 1});
}

}

diary::Record const* tag_at(diary::Diary const& diary, time::Moment const& at, std::string_view name) {
    for (auto const* tag : at_moment(diary, at))
        if (tag->text(Field::tag_name) == name) return tag;
    return nullptr;
}

std::vector<std::pair<std::string, bool>> tags_at(diary::Diary const& diary, time::Moment const& at) {
    std::vector<std::pair<std::string, bool>> tags;
    auto const add = [&](diary::Record const& tag, bool there) {
        auto const name = tag.text(Field::tag_name);
        auto const is_it = [&](auto const& other) { return other.first == *name; };
        if (name && std::none_of(tags.begin(), tags.end(), is_it)) tags.emplace_back(*name, there);
    };
    for (auto const* tag : at_moment(diary, at))
        add(*tag, true);
    for (auto const* tag : diary.newest(RecordType::tag, tags_looked_at))
        if (tags.size() < shown_tags) add(*tag, false);
    return tags;
}

}
