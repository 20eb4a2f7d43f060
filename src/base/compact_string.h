// An immutable string of the size of one pointer: for members that are mostly empty, and for variants that otherwise
// hold numbers.
#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace unknot {

class CompactString {
public:
    CompactString() = default;

    // Implicit, like the constructors of std::string.
    CompactString(std::string_view);   // NOLINT

    CompactString(std::string const& text) : CompactString(std::string_view(text)) {}   // NOLINT

    CompactString(char const* text) : CompactString(std::string_view(text)) {}   // NOLINT

    CompactString(CompactString const& other) : CompactString(other.view()) {}

    CompactString(CompactString&&) noexcept = default;

    CompactString& operator=(CompactString const& other) { return *this = CompactString(other); }

    CompactString& operator=(CompactString&&) noexcept = default;
    ~CompactString() = default;

    [[nodiscard]] std::string_view view() const;

    operator std::string_view() const { return view(); }   // NOLINT: as a string does

    [[nodiscard]] std::size_t size() const { return view().size(); }

    [[nodiscard]] bool empty() const { return block_ == nullptr; }

    friend bool operator==(CompactString const& a, CompactString const& b) { return a.view() == b.view(); }

private:
    std::unique_ptr<char[]> block_;   // the size, then the bytes; null for an empty text
};

}
