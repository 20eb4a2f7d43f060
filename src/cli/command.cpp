#include "cli/command.h"

#include "cli/commands.h"
#include "exchange/advice_json.h"
#include "exchange/backup_schema.h"
#include "ui/theme.h"

namespace unknot::cli {
namespace {

constexpr std::string_view help_text = R"(unknot: the engine of the Unknot diary, without a browser

  unknot relief --muscle <muscle> [--situation <situation>] [--json]
                                             how to ease a cramp: calf, foot, thigh_front, thigh_back;
                                             asleep, running, swimming, desk, pregnant, keto
  unknot advise <case> [--json]              advice for a case: a backup file with "now" in it
  unknot help-signs                          when to get medical help, and what to say
  unknot foods --gap <nutrient> [--net-carbs g] [--amount n] [--without tag]...
                                             foods that bring a nutrient, by portion
  unknot reference [--age n] [--sex female|male] [--region us|eu|uk] [--life pregnant|breastfeeding]
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
             [--word <column>:<theirs>=<ours>]... [--dates day|month] [--offset <+01:00>] [--bring-back]
                                             take another backup or a CSV file into a backup
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
  unknot check-knowledge                     check the knowledge compiled in
  unknot page-html                           the calf's relief steps as HTML, for building the page
  unknot page-theme                          the look as CSS custom properties, likewise
  unknot help                                this text

Exit status: 0 done, 1 the knowledge is broken, 2 bad input or usage.
)";

template <class Print>
Outcome with_knowledge(Print print) {
    auto known = knowledge::read_knowledge(knowledge::embedded_files());
    if (!known) return {1, {}, to_string(known.error()) + '\n'};
    auto const library = knowledge::read_library(knowledge::embedded_files(), known.value());
    if (!library) return {1, {}, to_string(library.error()) + '\n'};
    return print(known.value());
}

Outcome print_static_relief(knowledge::Knowledge const& known) {
    auto const* const protocol = find_protocol(known, "calf");
    if (!protocol) return {1, {}, "relief.json: no protocol for the calf\n"};
    return {0, write_static_relief(*protocol, known.stop_line, known.help), {}};
}

}

Outcome usage_error(std::string const& message) { return {2, {}, message + "; see: unknot help\n"}; }

Outcome run(std::span<std::string_view const> arguments, ReadFile const& read_file) {
    if (arguments.empty()) return {2, {}, std::string(help_text)};
    auto const name = arguments.front();
    auto const rest = arguments.subspan(1);
    if (name == "relief") return with_knowledge([&](auto const& known) { return print_relief(rest, known); });
    if (name == "check") return check_backup(rest, read_file);
    if (name == "simulate") return simulate_diary(rest);
    if (name == "evaluate") return evaluate_model(rest);
    if (name == "export") return export_backup(rest, read_file);
    if (name == "import") return import_file(rest, read_file);
    if (name == "csv-columns") return print_csv_columns(rest);
    if (name == "ics") return print_reminders(rest, read_file);
    if (name == "report")
        return with_knowledge([&](auto const& known) { return print_report(rest, read_file, known); });
    if (name == "insight")
        return with_knowledge([&](auto const& known) { return print_insight(rest, read_file, known); });
    if (name == "advise")
        return with_knowledge([&](auto const& known) { return print_advice(rest, read_file, known); });
    if (name == "help-signs") return with_knowledge([&](auto const& known) { return print_help_signs(rest, known); });
    if (name == "foods") return with_knowledge([&](auto const& known) { return print_foods(rest, known); });
    if (name == "reference") return with_knowledge([&](auto const& known) { return print_reference(rest, known); });
    if (name == "coverage") return with_knowledge([&](auto const& known) { return print_coverage(rest, known); });
    if (name == "explain") return with_knowledge([&](auto const& known) { return print_claim(rest, known); });
    if (!rest.empty()) return usage_error("unknown argument " + std::string(rest.front()));
    if (name == "help" || name == "--help" || name == "-h") return {0, std::string(help_text), {}};
    if (name == "schema") return {0, exchange::write_backup_schema(), {}};
    if (name == "check-knowledge") return check_knowledge(knowledge::embedded_files());
    if (name == "vocabulary")
        return with_knowledge([](auto const& known) { return Outcome{0, exchange::write_vocabulary(known), {}}; });
    if (name == "advice-schema")
        return with_knowledge([](auto const& known) { return Outcome{0, exchange::write_advice_schema(known), {}}; });
    if (name == "page-html") return with_knowledge(print_static_relief);
    if (name == "page-theme") return {0, ui::theme_css(), {}};
    return usage_error("unknown command " + std::string(name));
}

}
