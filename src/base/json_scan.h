// Finds where JSON values begin and end without parsing them: for error messages, for members kept unchanged, and to
// split files that are too long to parse whole. Takes any bytes; does not check validity.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace unknot {

struct JsonPlace {
    std::size_t line = 1, column = 1;   // both from 1; column counts bytes
};

[[nodiscard]] JsonPlace json_place(std::string_view text, std::size_t offset);

[[nodiscard]] std::size_t skip_json_space(std::string_view text, std::size_t at);

// The offset after the value that starts at `at`; npos when the text ends inside it.
[[nodiscard]] std::size_t json_value_end(std::string_view text, std::size_t at);

// The same for a text that comes in pieces.
class JsonValueScan {
public:
    // How many bytes at the start of the piece belong to the value: all of them until it has ended.
    [[nodiscard]] std::size_t take(std::string_view piece);
    void end_of_text();   // completes a number or a word; any other value stays incomplete

    [[nodiscard]] bool ended() const { return state_ == State::ended; }

private:
    enum class State { start, word, inside, quoted, escaped, ended };
    void take_first(char);

    State state_ = State::start;
    std::size_t depth_ = 0;
};

// The start of the nth value in document order, member names included; npos past the last.
[[nodiscard]] std::size_t nth_json_value(std::string_view text, std::size_t n);

[[nodiscard]] bool json_deeper_than(std::string_view text, std::size_t limit);

// Without whitespace outside strings.
[[nodiscard]] std::string minify_json(std::string_view);
// One member or element a line, indented by two spaces a level, with a final line break. The JSON must be valid.
[[nodiscard]] std::string indent_json(std::string_view);

}
