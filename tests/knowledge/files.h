// The shipped knowledge files, to be broken in one place and read.
#pragma once
#include "knowledge/knowledge.h"

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::tests {

class Files {
public:
    Files();

    // Puts other text in place of the first occurrence, which must be there (required), and returns its line.
    std::size_t replace(std::string_view file, std::string_view from, std::string_view to);
    void remove(std::string_view file);
    [[nodiscard]] std::string& bytes(std::string_view file);

    // All of it: the files of relief and Help, the library and the coverage.
    [[nodiscard]] Result<knowledge::Knowledge> read() const;

private:
    struct Named {
        std::string name, bytes;
    };

    std::deque<Named> files_;
};

// What is shipped, read once, with its library.
[[nodiscard]] knowledge::Knowledge const& shipped();
[[nodiscard]] knowledge::Library const& library();
// The bytes of a shipped file, which must be there.
[[nodiscard]] std::string_view shipped_file(std::string_view name);

// Breaks one place of a shipped file and expects a fault there, or so many lines below, that says what was found.
void refuses(std::string_view file, std::string_view from, std::string_view to, std::string_view saying,
             int lines_below = 0);
// The same, expecting none.
void accepts(std::string_view file, std::string_view from, std::string_view to);

}
