// What each subcommand does. `arguments` are those behind its name.
#pragma once
#include "cli/command.h"
#include "knowledge/knowledge.h"

#include <string_view>
#include <vector>

namespace unknot::cli {

using Arguments = std::span<std::string_view const>;

// relief --muscle <muscle> [--json]: the steps that ease a cramp, as a person or a program reads them.
[[nodiscard]] Outcome print_relief(Arguments, knowledge::Knowledge const&);

// check <file>: what a backup holds, whether it is as it was written, and which records are refused and where.
[[nodiscard]] Outcome check_backup(Arguments, ReadFile const&);

// advise <case> [--json]: the whole advice for a case file, as a person or a program reads it.
[[nodiscard]] Outcome print_advice(Arguments, ReadFile const&, knowledge::Knowledge const&);

// export <backup> [--type <type>] [--csv|--json]: the whole diary as a sound backup, or the records of one type as CSV
// or as a backup. What the file lost is said beside them.
[[nodiscard]] Outcome export_backup(Arguments, ReadFile const&);

// import <backup> <file> [--preview] ...: another backup or a CSV file taken into a backup, which is written out; what
// came of it is said beside it, or alone with --preview.
[[nodiscard]] Outcome import_file(Arguments, ReadFile const&);

// csv-columns: what each column of those files means, as CSV.
[[nodiscard]] Outcome print_csv_columns(Arguments);

// ics <case> --zone <zone> ...: reminders as a calendar file, from the day of the case on.
[[nodiscard]] Outcome print_reminders(Arguments, ReadFile const&);

// report <case> [--html] ...: the clinician report, and a page of questions, as text or to print.
[[nodiscard]] Outcome print_report(Arguments, ReadFile const&, knowledge::Knowledge const&);

// insight <case> [--json]: all that the diary of a case shows, as a person or a program reads it.
[[nodiscard]] Outcome print_insight(Arguments, ReadFile const&, knowledge::Knowledge const&);

// simulate [--world w] [--days n] [--seed n]: a diary whose truth is known, as JSON.
[[nodiscard]] Outcome simulate_diary(Arguments);

// evaluate [--quick|--long]: how well the trigger model and its baselines find the truth in simulated diaries, and
// whether that is what it must be. Takes its time.
[[nodiscard]] Outcome evaluate_model(Arguments);

// help-signs: every sign with its five lines and sources.
[[nodiscard]] Outcome print_help_signs(Arguments, knowledge::Knowledge const&);

// foods --gap <nutrient> [--net-carbs g] [--amount n] [--without tag]...: foods that bring it, by portion.
[[nodiscard]] Outcome print_foods(Arguments, knowledge::Knowledge const&);

// reference [--age n] [--sex s] [--region r] [--life l]: published amounts for such a person.
[[nodiscard]] Outcome print_reference(Arguments, knowledge::Knowledge const&);

// coverage: each item of the four source articles, and what became of it.
[[nodiscard]] Outcome print_coverage(Arguments, knowledge::Knowledge const&);

// explain <claim>: a claim with grade, effect and sources, and what uses it.
[[nodiscard]] Outcome print_claim(Arguments, knowledge::Knowledge const&);

// check-knowledge: reads every knowledge file compiled in, and names file and line of what is wrong.
[[nodiscard]] Outcome check_knowledge(std::span<knowledge::EmbeddedFile const>);

// The calf's relief steps as an HTML fragment, which the page shows before the engine is there.
[[nodiscard]] std::string write_static_relief(knowledge::Protocol const&, std::string_view stop_line,
                                              knowledge::Help const&);

// A usage error: the message, and where to find help.
[[nodiscard]] Outcome usage_error(std::string const& message);

// Of a word that is none of those known: "there is no nutrient zinc, but water, sodium ...".
[[nodiscard]] Outcome unknown_word(std::string_view what, std::string_view word,
                                   std::vector<std::string_view> const& known);

}
