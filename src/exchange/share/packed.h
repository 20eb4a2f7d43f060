// Numbers packed bit by bit, the highest bit of each first: the payloads of share links.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace unknot::exchange {

class PackedWriter {
public:
    // `width` bits, 1 to 32; the number must fit (asserted).
    void put(std::uint32_t number, int width);
    // In groups of seven bits, the lowest first; all groups but the last have a high bit before them.
    void put(std::uint32_t number);

    [[nodiscard]] std::vector<std::uint8_t> const& bytes() const { return bytes_; }

private:
    std::vector<std::uint8_t> bytes_;
    int free_ = 0;   // bits of the last byte
};

// After a number that cannot be read, all are 0 and the reader has failed.
class PackedReader {
public:
    explicit PackedReader(std::span<std::uint8_t const> bytes) : bytes_(bytes) {}

    [[nodiscard]] std::uint32_t take(int width);
    // Written with more groups than it needs, a number cannot be read: equal documents have equal bytes.
    [[nodiscard]] std::uint32_t take();

    [[nodiscard]] bool failed() const { return failed_; }

    // Of a payload of whole bytes: nothing is left.
    [[nodiscard]] bool at_end() const { return at_ == bytes_.size() * 8; }

    // All was read, and the rest of the last byte is empty.
    [[nodiscard]] bool complete();

private:
    std::span<std::uint8_t const> bytes_;
    std::size_t at_ = 0;   // in bits
    bool failed_ = false;
};

}
