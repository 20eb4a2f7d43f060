// Backup files as the commands read them.
#pragma once
#include "cli/command.h"
#include "exchange/backup/backup.h"
#include "exchange/case_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::cli {

// Fails with the reader's message; of a locked backup it says so.
[[nodiscard]] Result<exchange::Backup> read_backup_file(std::string_view path, ReadFile const&);

// A case, or a file of the tests that holds one as "case" beside what is expected of it.
[[nodiscard]] Result<exchange::AdviceCase> read_case_file(std::string_view path, ReadFile const&);

// "b.json: cut short, the end is missing"; empty when nothing was lost.
[[nodiscard]] std::string complaint(std::string_view path, exchange::Backup const&);

// The file and what is wrong with it, with the status of bad input.
[[nodiscard]] Outcome failure(std::string_view path, Error const&);

[[nodiscard]] Error cannot_be_read();

[[nodiscard]] std::vector<std::string_view> type_words();   // of records

}
