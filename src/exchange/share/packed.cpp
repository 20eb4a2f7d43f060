#include "exchange/share/packed.h"

#include <cassert>

namespace unknot::exchange {

void PackedWriter::put(std::uint32_t number, int width) {
    assert(width >= 1 && width <= 32 && std::uint64_t{number} >> width == 0);
    while (width-- > 0) {
        if (free_ == 0) {
            bytes_.push_back(0);
            free_ = 8;
        }
        --free_;
        bytes_.back() = static_cast<std::uint8_t>(bytes_.back() | (number >> width & 1u) << free_);
    }
}

void PackedWriter::put(std::uint32_t number) {
    for (; number >= 0x80; number >>= 7)
        put((number & 0x7Fu) | 0x80u, 8);
    put(number, 8);
}

std::uint32_t PackedReader::take(int width) {
    assert(width >= 1 && width <= 32);
    failed_ = failed_ || bytes_.size() * 8 - at_ < static_cast<std::size_t>(width);
    std::uint32_t number = 0;
    for (; width > 0 && !failed_; --width, ++at_)
        number = number << 1 | (bytes_[at_ / 8] >> (7 - at_ % 8) & 1u);
    return number;
}

std::uint32_t PackedReader::take() {
    std::uint64_t number = 0;
    for (int shift = 0; shift < 35 && !failed_; shift += 7) {
        auto const group = take(8);
        number |= std::uint64_t{group & 0x7Fu} << shift;
        if (group >= 0x80 || failed_) continue;
        failed_ = number > 0xFFFFFFFFu || (group == 0 && shift > 0);
        return failed_ ? 0 : static_cast<std::uint32_t>(number);
    }
    failed_ = true;
    return 0;
}

bool PackedReader::complete() {
    while (!failed_ && at_ % 8 != 0)
        failed_ = take(1) != 0;
    return !failed_ && at_end();
}

}
