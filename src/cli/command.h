// The engine as a command. Each subcommand is a function from arguments to output and exit status.
#pragma once
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace unknot::cli {

struct Outcome {
    int status = 0;    // 0 done, 1 the knowledge is invalid, 2 bad input or usage; see also files.h
    std::string out;   // for standard output
    std::string err;   // for standard error
};

using ReadFile = std::function<std::optional<std::string>(std::string_view path)>;

// `arguments` without the command's own name. Reads files only through `read_file`.
[[nodiscard]] Outcome run(std::span<std::string_view const> arguments, ReadFile const& read_file);

}
