#include "cli/command.h"

#include "cli/commands.h"
#include "cli/options.h"
#include "exchange/advice_json.h"
#include "exchange/backup/schema.h"

#include <algorithm>
#include <vector>

namespace unknot::cli {
namespace {

constexpr std::string_view help_text = R"(unknot: the engine of the Unknot diary, without a browser

  unknot relief --muscle <muscle> [--situation <situation>] [--json]
                                             how to ease a cramp: calf, foot, thigh_front, thigh_back;
                                             asleep, running, swimming, desk, pregnant, keto
  unknot advise <case> [--json] [--more]     advice for a case: a backup file with "now" in it
  unknot help-signs                          when to get medical help, and what to say
  unknot foods --gap <nutrient> [--net-carbs g] [--amount n] [--without tag]...
                                             foods that bring a nutrient, by portion
  unknot reference [--age n] [--sex female|male] [--region us|eu|uk] [--life pregnant|breastfeeding] [--low-carb]
                                             published reference amounts
  unknot explain <claim>                     what a claim rests on, and what uses it
  unknot coverage                            what became of each item of the source articles
  unknot vocabulary                          every word of cases and advice, as JSON
  unknot advice-schema                       the JSON Schema of advise --json
  unknot report <case> [--html] [--question text] [--blood-results text]
                                             the page for a clinician, and one with questions
  unknot export <backup> [--type <type>] [--csv|--json]
                                             a diary as a sound backup, or the records of a type, as CSV
                                             if not said otherwise
  unknot import <backup> <file> [--preview] [--type <type>] [--map <column>=<field>[:<unit>]]...
             [--word <column>:<theirs>=<ours>]... [--rows <word>]... [--always <field>=<word>]...
             [--dates day|month] [--numbers dot|comma] [--offset <+01:00>] [--bring-back]
                                             take another backup or a CSV file into a backup; 2 and no change
                                             where it must ask first
  unknot imports                             the programs whose tables it knows by their header
  unknot csv-columns                         what each column of those files means
  unknot ics <case> --zone <zone> [--change <instant>=<offset>]... [--drink time]... [--stretch time]...
             [--evening time]... [--blocks time] [--days n] [--before minutes] [--address url]
                                             reminders for a calendar; --blocks: those of experiments
  unknot insight <case> [--json]             what the diary of a case shows, and what is missing for more
  unknot simulate [--world w] [--days n] [--seed n]
                                             a made-up diary whose truth is known, as JSON
  unknot evaluate [--quick|--long]           how well the trigger model finds the truth; 1: not as it must
  unknot check <file>                        check a backup file; of a locked one, how it is locked
  unknot schema                              the JSON Schema of backup files
  unknot check-knowledge                     check the knowledge compiled in, and that no pair is forgotten
  unknot matrix <name> [--row <row>]         what each pair of sign and action, medicine and column ... comes to, and why
  unknot version                             which version this is
  unknot help                                this text

Exit status: 0 done, 1 the knowledge is broken, 2 bad input or usage, 3 the output could not be written.
)";

template <class Print>
Outcome with_knowledge(Print print) {
    auto known = knowledge::read_knowledge(knowledge::embedded_files());
    if (!known) return {1, {}, to_string(known.error()) + '\n'};
    auto const library = knowledge::read_library(knowledge::embedded_files(), known.value());
    if (!library) return {1, {}, to_string(library.error()) + '\n'};
    return print(known.value());
}

Outcome print_vocabulary(Arguments, knowledge::Knowledge const& known) {
    return {0, exchange::write_vocabulary(known), {}};
}

Outcome print_advice_schema(Arguments, knowledge::Knowledge const& known) {
    return {0, exchange::write_advice_schema(known), {}};
}

Outcome print_backup_schema(Arguments) { return {0, exchange::write_backup_schema(), {}}; }

Outcome check_embedded_knowledge(Arguments) { return check_knowledge(knowledge::embedded_files()); }

Outcome print_version(Arguments, knowledge::Knowledge const& known) {
    return {0, "unknot " + known.library->releases.front().version + '\n', {}};
}

Outcome print_help(Arguments) { return {0, std::string(help_text), {}}; }

// Exactly one of the three functions is set: by what the command needs.
struct Command {
    std::string_view name;
    Outcome (*plain)(Arguments) = nullptr;
    Outcome (*of_files)(Arguments, ReadFile const&) = nullptr;
    Outcome (*of_knowledge)(Arguments, knowledge::Knowledge const&) = nullptr;
    Outcome (*of_both)(Arguments, ReadFile const&, knowledge::Knowledge const&) = nullptr;
    bool takes_arguments = true;
};

constexpr bool no_arguments = false;

constexpr Command commands[] = {
    {.name = "relief", .of_knowledge = print_relief},
    {.name = "advise", .of_both = print_advice},
    {.name = "help-signs", .of_knowledge = print_help_signs, .takes_arguments = no_arguments},
    {.name = "foods", .of_knowledge = print_foods},
    {.name = "reference", .of_knowledge = print_reference},
    {.name = "explain", .of_knowledge = print_claim},
    {.name = "coverage", .of_knowledge = print_coverage, .takes_arguments = no_arguments},
    {.name = "vocabulary", .of_knowledge = print_vocabulary, .takes_arguments = no_arguments},
    {.name = "advice-schema", .of_knowledge = print_advice_schema, .takes_arguments = no_arguments},
    {.name = "report", .of_both = print_report},
    {.name = "export", .of_files = export_backup},
    {.name = "import", .of_both = import_file},
    {.name = "imports", .of_knowledge = print_imports, .takes_arguments = no_arguments},
    {.name = "csv-columns", .plain = print_csv_columns, .takes_arguments = no_arguments},
    {.name = "ics", .of_files = print_reminders},
    {.name = "insight", .of_both = print_insight},
    {.name = "simulate", .plain = simulate_diary},
    {.name = "evaluate", .plain = evaluate_model},
    {.name = "check", .of_files = check_backup},
    {.name = "schema", .plain = print_backup_schema, .takes_arguments = no_arguments},
    {.name = "check-knowledge", .plain = check_embedded_knowledge, .takes_arguments = no_arguments},
    {.name = "matrix", .of_knowledge = print_matrix},
    {.name = "version", .of_knowledge = print_version, .takes_arguments = no_arguments},
    {.name = "help", .plain = print_help, .takes_arguments = no_arguments},
};

Command const* find_command(std::string_view name) {
    if (name == "--help" || name == "-h") name = "help";
    if (name == "--version") name = "version";
    auto const* const found = std::find_if(std::begin(commands), std::end(commands),
                                           [&](Command const& command) { return command.name == name; });
    return found == std::end(commands) ? nullptr : found;
}

std::vector<std::string_view> command_names() {
    std::vector<std::string_view> names;
    for (auto const& command : commands)
        names.push_back(command.name);
    return names;
}

Outcome carry_out(Command const& command, Arguments arguments, ReadFile const& read_file) {
    if (!command.takes_arguments && !arguments.empty())
        return usage_error("unknown argument " + std::string(arguments.front()) + ", where " +
                           std::string(command.name) + " takes none");
    if (command.plain) return command.plain(arguments);
    if (command.of_files) return command.of_files(arguments, read_file);
    return with_knowledge([&](auto const& known) {
        return command.of_both ? command.of_both(arguments, read_file, known) : command.of_knowledge(arguments, known);
    });
}

}

Outcome usage_error(std::string const& message) { return {2, {}, message + "; see: unknot help\n"}; }

Outcome unknown_word(std::string_view what, std::string_view word, std::vector<std::string_view> const& known) {
    return usage_error("there is no " + std::string(what) + " " + std::string(word) + ", but " + listed(known));
}

Outcome run(std::span<std::string_view const> arguments, ReadFile const& read_file) {
    if (arguments.empty()) return {2, {}, std::string(help_text)};
    auto const* const command = find_command(arguments.front());
    if (command == nullptr) return unknown_word("command", arguments.front(), command_names());
    return carry_out(*command, arguments.subspan(1), read_file);
}

}
