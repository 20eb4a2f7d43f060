#include "diary/unreadable.h"

#include <utility>

namespace unknot::diary {
namespace {

constexpr std::size_t node_bytes = 96;   // overhead of the set for each line

std::size_t cost(StoredLine const& line) { return line.text.size() + node_bytes; }

}

bool Unreadable::add(StoredLine line) {
    if (bytes_ + cost(line) > unreadable_bytes_limit) line.text.clear();
    auto const [at, added] = lines_.insert(std::move(line));
    if (added) bytes_ += cost(*at);
    return added;
}

bool Unreadable::drop(StoredLine const& line) {
    if (lines_.erase(line) == 0) return false;
    bytes_ -= cost(line);
    return true;
}

void Unreadable::forget(time::CivilDay page) {
    for (auto at = lines_.lower_bound({page, {}}); at != lines_.end() && at->day == page; at = lines_.erase(at))
        bytes_ -= cost(*at);
}

}
