// Where JSON values begin and end, found without building them: for messages, for parts to be kept unchanged and for
// splitting files too long to hold as values. Takes any bytes; validity is the reader's business.
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

// Behind the value that starts at `at`, or npos when the text ends inside it.
[[nodiscard]] std::size_t json_value_end(std::string_view text, std::size_t at);

// The same for a text that comes in pieces.
class JsonValueScan {
public:
    // How many bytes at the start of the piece belong to the value: all of them until it has ended.
    [[nodiscard]] std::size_t take(std::string_view piece);
    void end_of_text();   // which ends a number or a word, and nothing else

    [[nodiscard]] bool ended() const { return state_ == State::ended; }

private:
    enum class State { start, word, inside, quoted, escaped, ended };
    void take_first(char);

    State state_ = State::start;
    std::size_t depth_ = 0;
};

// The start of the nth value in the order of the text, where names of members count as values; npos past the last.
[[nodiscard]] std::size_t nth_json_value(std::string_view text, std::size_t n);

[[nodiscard]] bool json_deeper_than(std::string_view text, std::size_t limit);

// Without space between the parts; text inside quotes is untouched.
[[nodiscard]] std::string minify_json(std::string_view);
// One member or element a line, two spaces deeper each level, with a line break at the end. Of valid JSON.
[[nodiscard]] std::string indent_json(std::string_view);

}
