// Wiring of the command: arguments and files in, text and an exit status out.
#include "cli/command.h"
#include "exchange/encrypted_backup.h"

#include <cstdio>
#include <vector>

namespace {

// One byte more than a locked backup may have is enough to see that it is too long.
std::optional<std::string> read_file(std::string_view path) {
    auto* const file = std::fopen(std::string(path).c_str(), "rb");
    if (!file) return {};
    std::string bytes(unknot::exchange::encrypted_bytes_limit + 1, '\0');
    bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file));
    bool const failed = std::ferror(file) != 0;
    std::fclose(file);
    return failed ? std::nullopt : std::optional(std::move(bytes));
}

}

int main(int count, char** words) {
    std::vector<std::string_view> const arguments(words + 1, words + count);
    auto const outcome = unknot::cli::run(arguments, read_file);
    std::fputs(outcome.out.c_str(), stdout);
    std::fputs(outcome.err.c_str(), stderr);
    return outcome.status;
}
