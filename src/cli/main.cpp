// Wiring of the command: arguments and files in, text and an exit status out.
#include "cli/command.h"

#include <cstdio>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

std::optional<std::string> read_file(std::string_view path) {
    auto* const file = std::fopen(std::string(path).c_str(), "rb");
    if (!file) return {};
    std::string bytes;
    std::vector<char> piece(std::size_t{1} << 20);
    while (auto const count = std::fread(piece.data(), 1, piece.size(), file))
        bytes.append(piece.data(), count);
    bool const failed = std::ferror(file) != 0;
    std::fclose(file);
    return failed ? std::nullopt : std::optional(std::move(bytes));
}

void write(std::string const& bytes, std::FILE* file) { std::fwrite(bytes.data(), 1, bytes.size(), file); }

}

int main(int count, char** words) {
    std::vector<std::string_view> const arguments(words + 1, words + count);
    auto const outcome = unknot::cli::run(arguments, read_file);
    write(outcome.out, stdout);
    write(outcome.err, stderr);
    return outcome.status;
}
