#include "base/compact_string.h"

#include <cstring>

namespace unknot {

CompactString::CompactString(std::string_view text) {
    if (text.empty()) return;
    auto const size = text.size();
    block_.reset(new char[sizeof size + size]);   // make_unique would first clear what is overwritten here
    std::memcpy(block_.get(), &size, sizeof size);
    std::memcpy(block_.get() + sizeof size, text.data(), size);
}

std::string_view CompactString::view() const {
    if (!block_) return {};
    std::size_t size = 0;
    std::memcpy(&size, block_.get(), sizeof size);
    return {block_.get() + sizeof size, size};
}

}
