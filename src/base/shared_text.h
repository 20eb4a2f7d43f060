// A text that may be long and is copied often without change, such as what is being typed: copies share it, and
// comparing a copy with its original is free.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace unknot {

class SharedText {
public:
    SharedText() = default;

    SharedText(std::string text)   // NOLINT
        : text_(text.empty() ? nullptr : std::make_shared<std::string const>(std::move(text))) {}

    SharedText(char const* text) : SharedText(std::string(text)) {}   // NOLINT

    [[nodiscard]] std::string_view view() const { return text_ ? std::string_view(*text_) : std::string_view(); }

    operator std::string_view() const { return view(); }

    [[nodiscard]] std::string string() const { return std::string(view()); }   // a copy

    void clear() { text_.reset(); }

    [[nodiscard]] bool empty() const { return !text_; }

    [[nodiscard]] std::size_t size() const { return view().size(); }

    friend bool operator==(SharedText const& a, SharedText const& b) {
        return a.text_ == b.text_ || a.view() == b.view();
    }

    template <class Text>
    requires std::is_convertible_v<Text const&, std::string_view>

    friend bool operator==(SharedText const& a, Text const& b) { return a.view() == std::string_view(b); }

private:
    std::shared_ptr<std::string const> text_;
};

}
