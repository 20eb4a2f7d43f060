// Reads the parts of a date or time from the front of a text, in small letters without accents.
#pragma once
#include "exchange/csv/times.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace unknot::exchange {

class TimeText {
public:
    explicit TimeText(std::string_view cell);

    struct Number {
        int value = 0;
        std::size_t digits = 0;
    };

    // One to `most` digits, with no digit behind them.
    std::optional<Number> number(std::size_t most);
    std::optional<char> one_of(std::string_view letters);
    bool take(std::string_view text);
    std::string_view word();   // letters, up to 15; empty when none is next
    void skip(std::string_view letters);

    [[nodiscard]] std::string_view left() const { return std::string_view(text_).substr(at_); }

    [[nodiscard]] bool at_end() const { return at_ == text_.size(); }

    [[nodiscard]] bool at_digit() const { return !at_end() && text_[at_] >= '0' && text_[at_] <= '9'; }

private:
    std::string text_;
    std::size_t at_ = 0;
};

// A clock and all that may stand behind it, to the end of the text.
[[nodiscard]] Status read_clock(TimeText&, LocalTime&);

// 1 to 12 for the name of a month or its short form; 0 for other words.
[[nodiscard]] int month_of(std::string_view word);
[[nodiscard]] bool is_weekday(std::string_view word);

}
