// What each subcommand does. `arguments` are those behind its name.
#pragma once
#include "cli/command.h"
#include "knowledge/knowledge.h"

namespace unknot::cli {

using Arguments = std::span<std::string_view const>;

// relief --muscle <muscle> [--json]: the steps that ease a cramp, as a person or a program reads them.
[[nodiscard]] Outcome print_relief(Arguments, knowledge::Knowledge const&);

// check <file>: what a backup holds, whether it is as it was written, and which records are refused and where.
[[nodiscard]] Outcome check_backup(Arguments, ReadFile const&);

// check-knowledge: reads every knowledge file compiled in, and names file and line of what is wrong.
[[nodiscard]] Outcome check_knowledge(std::span<knowledge::EmbeddedFile const>);

// The calf's relief steps as an HTML fragment, which the page shows before the engine is there.
[[nodiscard]] std::string write_static_relief(knowledge::Protocol const&, std::string_view stop_line,
                                              knowledge::Help const&);

// A usage error: the message, and where to find help.
[[nodiscard]] Outcome usage_error(std::string const& message);

}
