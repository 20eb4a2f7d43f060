// Numbers packed bit by bit, the highest bit first: the payloads of share links.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace unknot::exchange {

class PackedWriter {
public:
    // Writes `width` bits, 1 to 32; the number must fit (asserted).
    void put(std::uint32_t number, int width);
    // Writes groups of seven bits, the lowest first; each group is preceded by a bit that is 1 if another group
    // follows.
    void put(std::uint32_t number);

    [[nodiscard]] std::vector<std::uint8_t> const& bytes() const { return bytes_; }

private:
    std::vector<std::uint8_t> bytes_;
    int free_ = 0;   // unused bits of the last byte
};

// After a number that cannot be read, the reader has failed and returns 0 for all others.
class PackedReader {
public:
    explicit PackedReader(std::span<std::uint8_t const> bytes) : bytes_(bytes) {}

    [[nodiscard]] std::uint32_t take(int width);
    // Refuses a number with more groups than needed, so that equal documents have equal bytes.
    [[nodiscard]] std::uint32_t take();

    [[nodiscard]] bool failed() const { return failed_; }

    // For a payload of whole bytes: all bytes were read.
    [[nodiscard]] bool at_end() const { return at_ == bytes_.size() * 8; }

    // Everything was read, and the unused bits of the last byte are 0.
    [[nodiscard]] bool complete();

private:
    std::span<std::uint8_t const> bytes_;
    std::size_t at_ = 0;   // position in bits
    bool failed_ = false;
};

}
