#include "cli/files.h"

#include <cerrno>
#include <cstring>
#include <vector>

namespace unknot::cli {
namespace {

constexpr std::size_t file_bytes_limit = std::size_t{1} << 30;   // some files, such as devices, have no end

}

std::optional<std::string> read_file(std::string_view path) {
    auto* const file = std::fopen(std::string(path).c_str(), "rb");
    if (!file) return {};
    std::string bytes;
    std::vector<char> piece(std::size_t{1} << 20);
    std::size_t count = 0;
    while (bytes.size() <= file_bytes_limit && (count = std::fread(piece.data(), 1, piece.size(), file)) > 0)
        bytes.append(piece.data(), count);
    bool const failed = std::ferror(file) != 0 || bytes.size() > file_bytes_limit;
    std::fclose(file);
    return failed ? std::nullopt : std::optional(std::move(bytes));
}

int print(Outcome const& outcome, std::FILE* out, std::FILE* err) {
    auto const& text = outcome.out;
    bool const whole = std::fwrite(text.data(), 1, text.size(), out) == text.size() && std::fflush(out) == 0;
    int const reason = errno;   // of the call that failed
    std::fwrite(outcome.err.data(), 1, outcome.err.size(), err);
    if (whole) return outcome.status;
    std::fprintf(err, "could not write: %s\n", std::strerror(reason));
    return not_written;
}

}
