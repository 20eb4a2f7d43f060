// Reads files, and prints the outcome.
#pragma once
#include "cli/command.h"

#include <cstdio>

namespace unknot::cli {

// The bytes of a file. Empty when it cannot be read: folders and files of over a gigabyte cannot.
[[nodiscard]] std::optional<std::string> read_file(std::string_view path);

inline constexpr int not_written = 3;   // exit status

// Writes both texts and checks that they are written: on a full disk, half a backup must not pass for a whole one.
// Returns the exit status; `not_written`, with the reason on `err`, when `out` could not be written in full.
[[nodiscard]] int print(Outcome const&, std::FILE* out, std::FILE* err);

}
