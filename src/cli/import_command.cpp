#include "cli/backups.h"
#include "cli/commands.h"
#include "cli/import_table.h"
#include "cli/options.h"
#include "exchange/backup/import.h"
#include "knowledge/table_knowledge.h"

namespace unknot::cli {
namespace {

Error usage(std::string what) { return {Problem::malformed, {}, std::move(what)}; }

Result<Import> import_backup(std::string_view path, ReadFile const& read_file, diary::Diary const& diary,
                             time::Instant made) {
    auto const backup = read_backup_file(path, read_file);
    if (!backup) return backup.error();
    auto const preview = exchange::preview_import(backup.value(), diary);
    Import done{exchange::import_change(backup.value(), diary, made), {}};
    done.report = count_line("added", preview.added) + count_line("same", preview.same) +
                  count_line("newer here, kept", preview.newer_here) +
                  count_line("newer there, taken", preview.newer_there) +
                  count_line("unreadable lines added", preview.unreadable) + count_line("refused", preview.refused) +
                  complaint(path, backup.value());
    return done;
}

// Refuses options for tables where the file is a backup: ignored silently, they would look as if they had worked.
Status check_options_of_backup(Options const& options) {
    for (std::string_view const name :
         {"--type", "--dates", "--numbers", "--offset", "--map", "--word", "--always", "--rows"})
        if (!options.values(name).empty()) return usage(std::string(name) + " is for tables, and this is a backup");
    return options.has("--bring-back") ? usage("--bring-back is for tables, and this is a backup") : Status{};
}

bool is_json(std::string_view text) {
    auto const first = text.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    return first != std::string_view::npos && text[first] == '{';
}

}

Outcome import_file(Arguments arguments, ReadFile const& read_file, knowledge::Knowledge const& known) {
    auto const read = Options::read(arguments, {{"--preview", "--bring-back"},
                                                {"--type", "--dates", "--numbers", "--offset"},
                                                2,
                                                {"--map", "--word", "--always", "--rows"}});
    if (!read) return usage_error("import takes a backup, a file and options: " + read.error().what);
    auto const& options = read.value();
    auto const path = options.plain(0), other = options.plain(1);
    auto const backup = read_backup_file(path, read_file);
    if (!backup) return failure(path, backup.error());
    // Reads no clock, so that the same files always give the same bytes.
    auto const made = backup.value().created.value_or(time::first_instant);
    diary::Diary diary;
    diary::Change const all{{}, backup.value().records, made, {}, exchange::missing_lines(backup.value(), diary)};
    if (auto const whole = diary.apply(all); !whole) return failure(path, whole.error());
    auto const text = read_file(other);
    if (!text) return failure(other, cannot_be_read());
    bool const backup_too = is_json(*text);
    if (auto const status = check_options_of_backup(options); backup_too && !status)
        return usage_error(status.error().what);
    auto import = backup_too ? import_backup(other, read_file, diary, made)
                             : import_table(options, *text, diary, *known.library->tables, made);
    if (!import) return failure(other, import.error());
    auto& [change, report, questions] = import.value();
    if (!questions.empty()) return {2, {}, std::string(other) + ": " + questions + report};
    if (options.has("--preview")) return {0, std::move(report), complaint(path, backup.value())};
    if (auto const applied = diary.apply(change); !applied) return failure(other, applied.error());
    auto lines = backup.value().unreadable;
    lines.insert(change.added.begin(), change.added.end());
    return {0, exchange::write_backup({made, backup.value().app}, diary.all(), lines),
            complaint(path, backup.value()) + report};
}

Outcome print_imports(Arguments, knowledge::Knowledge const& known) {
    std::string out;
    for (auto const& program : known.library->tables->programs) {
        out += program.name + ": ";
        for (auto const& column : program.header)
            out += (column == program.header.front() ? "" : ", ") + column;
        out += '\n';
    }
    return {0, std::move(out), {}};
}

}
