// Text that is overwritten when it is no longer needed, such as a passphrase. Copies made elsewhere, in the page or in
// a string on the way here, are not overwritten: this only shortens how long the text stays in memory.
#pragma once
#include <string>
#include <utility>

namespace unknot {

class Secret {
public:
    Secret() = default;

    explicit Secret(std::string text) : text_(std::move(text)) {}

    Secret(Secret const&) = default;

    // NOLINTNEXTLINE(performance-move-constructor-init): a short text that is moved leaves its letters behind.
    Secret(Secret&& other) noexcept : text_(other.text_) { other.wipe(); }

    Secret& operator=(Secret const& other);
    Secret& operator=(Secret&& other) noexcept;

    ~Secret() { wipe(); }

    [[nodiscard]] std::string const& text() const { return text_; }

    void wipe();

private:
    std::string text_;
};

}
