// Runs the command with one file in memory, whatever name is given.
#pragma once
#include "cli/command.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::tests {

using Words = std::vector<std::string_view>;

class FileCommand {
public:
    explicit FileCommand(std::string_view file) : file_(file) {}

    // `file`: empty when it cannot be read.
    [[nodiscard]] cli::Outcome run_with(Words const&, std::optional<std::string> const& file) const;

    [[nodiscard]] cli::Outcome run_with(Words const& arguments) const { return run_with(arguments, file_); }

    [[nodiscard]] std::string out_of(Words const&) const;   // the command must succeed
    void refuses(Words const&, std::string_view saying, std::optional<std::string> const& file) const;

    void refuses(Words const& arguments, std::string_view saying) const { refuses(arguments, saying, file_); }

private:
    std::string file_;
};

}
