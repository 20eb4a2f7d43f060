// The files that the command reads, and where what it prints goes.
#pragma once
#include "cli/command.h"

#include <cstdio>

namespace unknot::cli {

// The bytes of a file. Nothing when it cannot be read, as a folder or one of over a gigabyte cannot.
[[nodiscard]] std::optional<std::string> read_file(std::string_view path);

inline constexpr int not_written = 3;   // exit status

// Writes both texts and sees that they arrive: on a full disk, half a backup must not pass for a whole one. Returns the
// exit status; `not_written`, with the reason on `err`, when `out` did not take all.
[[nodiscard]] int print(Outcome const&, std::FILE* out, std::FILE* err);

}
