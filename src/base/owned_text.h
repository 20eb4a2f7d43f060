// Text that does not change, behind one pointer: what mostly holds none, or holds it beside numbers in a variant, is
// not made as large as a string.
#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace unknot {

class OwnedText {
public:
    OwnedText() = default;

    // Implicit, as a string is made from these.
    OwnedText(std::string_view);   // NOLINT

    OwnedText(std::string const& text) : OwnedText(std::string_view(text)) {}   // NOLINT

    OwnedText(char const* text) : OwnedText(std::string_view(text)) {}   // NOLINT

    OwnedText(OwnedText const& other) : OwnedText(other.view()) {}

    OwnedText(OwnedText&&) noexcept = default;

    OwnedText& operator=(OwnedText const& other) { return *this = OwnedText(other); }

    OwnedText& operator=(OwnedText&&) noexcept = default;
    ~OwnedText() = default;

    [[nodiscard]] std::string_view view() const;

    operator std::string_view() const { return view(); }   // NOLINT: as a string does

    [[nodiscard]] std::size_t size() const { return view().size(); }

    [[nodiscard]] bool empty() const { return block_ == nullptr; }

    friend bool operator==(OwnedText const& a, OwnedText const& b) { return a.view() == b.view(); }

private:
    std::unique_ptr<char[]> block_;   // its size, then the bytes; none for an empty text
};

}
