// How the commands read backup files.
#pragma once
#include "cli/command.h"
#include "exchange/backup/backup.h"
#include "exchange/case_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::cli {

// Fails with the reader's message, or says that the backup is locked.
[[nodiscard]] Result<exchange::Backup> read_backup_file(std::string_view path, ReadFile const&);

// Reads a case, or a test file that holds one in "case" beside what is expected.
[[nodiscard]] Result<exchange::AdviceCase> read_case_file(std::string_view path, ReadFile const&);

// "b.json: cut short, the end is missing"; empty when nothing was lost.
[[nodiscard]] std::string complaint(std::string_view path, exchange::Backup const&);

// The file and its error, with the exit status of bad input.
[[nodiscard]] Outcome failure(std::string_view path, Error const&);

[[nodiscard]] Error cannot_be_read();

[[nodiscard]] std::vector<std::string_view> type_words();   // of all record types

}
