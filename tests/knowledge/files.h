// The shipped knowledge files, to be changed in one place and read.
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

    // Replaces the first occurrence, which must exist (required), and returns its line.
    std::size_t replace(std::string_view file, std::string_view from, std::string_view to);
    void remove(std::string_view file);
    [[nodiscard]] std::string& bytes(std::string_view file);

    // Reads everything: the files of relief and Help, the library and the coverage.
    [[nodiscard]] Result<knowledge::Knowledge> read() const;

private:
    struct Named {
        std::string name, bytes;
    };

    std::deque<Named> files_;
};

// The shipped knowledge with its library, read once.
[[nodiscard]] knowledge::Knowledge const& shipped();
[[nodiscard]] knowledge::Library const& library();
// The bytes of a shipped file, which must exist.
[[nodiscard]] std::string_view shipped_file(std::string_view name);

// Changes a shipped file in one place and expects an error there, or so many lines below, with the given message.
void refuses(std::string_view file, std::string_view from, std::string_view to, std::string_view saying,
             int lines_below = 0);
// The same, but expects no error.
void accepts(std::string_view file, std::string_view from, std::string_view to);

}
