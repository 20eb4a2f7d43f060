// The subcommands. `arguments` are those after the subcommand's name.
#pragma once
#include "cli/command.h"
#include "knowledge/knowledge.h"

#include <string_view>
#include <vector>

namespace unknot::cli {

using Arguments = std::span<std::string_view const>;

// relief --muscle <muscle> [--json]: the steps that ease a cramp, as text or JSON.
[[nodiscard]] Outcome print_relief(Arguments, knowledge::Knowledge const&);

// check <file>: the contents and integrity of a backup, and its refused records with their places.
[[nodiscard]] Outcome check_backup(Arguments, ReadFile const&);

// advise <case> [--json]: the whole advice for a case file, as text or JSON.
[[nodiscard]] Outcome print_advice(Arguments, ReadFile const&, knowledge::Knowledge const&);

// export <backup> [--type <type>] [--csv|--json]: the whole diary as a sound backup, or the records of one type as CSV
// or as a backup. Losses in the file are reported on standard error.
[[nodiscard]] Outcome export_backup(Arguments, ReadFile const&);

// import <backup> <file> [--preview] ...: adds another backup or a CSV file to a backup, and writes the result; the
// report goes to standard error, or with --preview alone to standard output. Status 2, and nothing written, where the
// file leaves open what must be known: the message asks, and says which option answers.
[[nodiscard]] Outcome import_file(Arguments, ReadFile const&, knowledge::Knowledge const&);

// imports: the programs whose tables are known by their header.
[[nodiscard]] Outcome print_imports(Arguments, knowledge::Knowledge const&);

// csv-columns: the meaning of each column of those CSV files, as CSV.
[[nodiscard]] Outcome print_csv_columns(Arguments);

// ics <case> --zone <zone> ...: reminders as a calendar file, from the day of the case on.
[[nodiscard]] Outcome print_reminders(Arguments, ReadFile const&);

// report <case> [--html] ...: the clinician report and a page of questions, as text or as HTML to print.
[[nodiscard]] Outcome print_report(Arguments, ReadFile const&, knowledge::Knowledge const&);

// insight <case> [--json]: everything the diary of a case shows, as text or JSON.
[[nodiscard]] Outcome print_insight(Arguments, ReadFile const&, knowledge::Knowledge const&);

// simulate [--world w] [--days n] [--seed n]: a simulated diary with known triggers, as JSON.
[[nodiscard]] Outcome simulate_diary(Arguments);

// evaluate [--quick|--long]: how well the trigger model and its baselines find the known triggers of simulated diaries,
// and whether they meet the acceptance criteria. Runs long.
[[nodiscard]] Outcome evaluate_model(Arguments);

// help-signs: every sign with its five lines and sources.
[[nodiscard]] Outcome print_help_signs(Arguments, knowledge::Knowledge const&);

// foods --gap <nutrient> [--net-carbs g] [--amount n] [--without tag]...: foods rich in the nutrient, by portion.
[[nodiscard]] Outcome print_foods(Arguments, knowledge::Knowledge const&);

// reference [--age n] [--sex s] [--region r] [--life l]: published amounts for such a person.
[[nodiscard]] Outcome print_reference(Arguments, knowledge::Knowledge const&);

// coverage: each item of the four source articles, and what became of it.
[[nodiscard]] Outcome print_coverage(Arguments, knowledge::Knowledge const&);

// explain <claim>: a claim with grade, effect and sources, and what uses it.
[[nodiscard]] Outcome print_claim(Arguments, knowledge::Knowledge const&);

// matrix NAME [--row ROW]: the marks of a matrix, or a row with its reasons.
[[nodiscard]] Outcome print_matrix(Arguments, knowledge::Knowledge const&);

// check-knowledge: reads all compiled-in knowledge files and reports errors with file and line.
[[nodiscard]] Outcome check_knowledge(std::span<knowledge::EmbeddedFile const>);

// The relief steps for the calf as an HTML fragment, which the page shows before the engine is loaded.
[[nodiscard]] std::string write_static_relief(knowledge::Protocol const&, std::string_view stop_line,
                                              knowledge::Help const&);

// A usage error: the message, and a hint at the help.
[[nodiscard]] Outcome usage_error(std::string const& message);

// An error for an unknown word: "there is no nutrient zinc, but water, sodium ...".
[[nodiscard]] Outcome unknown_word(std::string_view what, std::string_view word,
                                   std::vector<std::string_view> const& known);

}
