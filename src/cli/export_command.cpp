#include "cli/backups.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "exchange/csv/writer.h"

#include <algorithm>

namespace unknot::cli {
namespace {

using Records = std::vector<diary::Record const*>;

Records of_type(exchange::Backup const& backup, std::optional<diary::RecordType> type) {
    Records records;
    for (auto const& record : backup.records)
        if (!type || record.is(*type)) records.push_back(&record);
    return records;
}

std::string as_backup(exchange::Backup const& backup, Records const& records, diary::StoredLines const& unreadable) {
    return exchange::write_backup({backup.created.value_or(time::first_instant), backup.app}, records, unreadable);
}

std::string as_csv(diary::RecordType type, Records records) {
    std::stable_sort(records.begin(), records.end(), [](auto const* a, auto const* b) { return a->at.at < b->at.at; });
    return exchange::write_csv(type, records);
}

}

Outcome export_backup(Arguments arguments, ReadFile const& read_file) {
    auto const options = Options::read(arguments, {{"--csv", "--json"}, {"--type"}, 1});
    if (!options) return usage_error("export takes a backup file and options: " + options.error().what);
    auto const wanted = options.value().value("--type");
    auto const type = wanted ? diary::type_from_word(*wanted) : std::nullopt;
    if (wanted && !type) return unknown_word("type of record", *wanted, type_words());
    bool const csv = options.value().has("--csv"), json = options.value().has("--json");
    if (csv && json) return usage_error("export gives --csv or --json");
    if (csv && !type) return usage_error("--csv needs --type");
    auto const path = options.value().plain(0);
    auto const backup = read_backup_file(path, read_file);
    if (!backup) return failure(path, backup.error());
    auto const records = of_type(backup.value(), type);
    auto complaints = complaint(path, backup.value());
    // Unreadable lines have no type.
    auto const unreadable = type ? diary::StoredLines{} : backup.value().unreadable;
    auto out = type && !json ? as_csv(*type, records) : as_backup(backup.value(), records, unreadable);
    return {complaints.empty() ? 0 : 2, std::move(out), std::move(complaints)};
}

Outcome print_csv_columns(Arguments) { return {0, exchange::write_csv_dictionary(), {}}; }

}
