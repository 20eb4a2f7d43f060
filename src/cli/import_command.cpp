#include "cli/backups.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "exchange/backup/import.h"
#include "exchange/csv/guess.h"
#include "exchange/csv/import.h"
#include "exchange/csv/units.h"

#include <algorithm>

namespace unknot::cli {
namespace {

using exchange::CsvColumnRole;
using exchange::CsvMapping;
using exchange::CsvTarget;
using Samples = std::vector<exchange::CsvColumnSample>;

Error usage(std::string what) { return {Problem::malformed, {}, std::move(what)}; }

std::string line(std::string const& what, std::size_t count) { return what + ": " + std::to_string(count) + '\n'; }

Result<std::size_t> find_column(Samples const& columns, std::string_view name) {
    auto const found =
        std::find_if(columns.begin(), columns.end(), [&](auto const& column) { return column.name == name; });
    if (found == columns.end()) return usage("the file has no column " + std::string(name));
    return static_cast<std::size_t>(found - columns.begin());
}

Status set_unit(CsvTarget& target, std::string_view unit) {
    for (auto const& csv_unit : exchange::csv_units(diary::row(target.field).unit)) {
        if (csv_unit.word != unit) continue;
        target.scale = csv_unit.scale;
        return {};
    }
    std::vector<std::string_view> known;
    for (auto const& csv_unit : exchange::csv_units(diary::row(target.field).unit))
        known.push_back(csv_unit.word);
    return usage("there is no unit " + std::string(unit) + " for " + std::string(diary::row(target.field).name) +
                 (known.empty() ? ", which has none" : ", but " + listed(known)));
}

std::vector<std::string_view> field_words(diary::RecordType type) {
    std::vector<std::string_view> words{"nothing", "start_local", "date", "clock"};
    for (auto const& row : diary::fields_of(type))
        words.push_back(row.name);
    return words;
}

// "Pain=strength", "Ended=nothing", "Lasted=duration:min"
Status apply_map(std::string_view text, Samples const& columns, CsvMapping& mapping) {
    auto const equals = text.rfind('=');
    if (equals == std::string_view::npos) return usage("--map is written <column>=<field>");
    auto const column = find_column(columns, text.substr(0, equals));
    if (!column) return column.error();
    auto const right = text.substr(equals + 1);
    auto const colon = right.find(':');
    auto const role = right.substr(0, colon);
    CsvTarget target;
    auto const field = diary::find_field(mapping.type, role);
    if (role == "start_local") target.role = CsvColumnRole::start_local;
    if (role == "date") target.role = CsvColumnRole::date;
    if (role == "clock") target.role = CsvColumnRole::clock;
    if (target.role == CsvColumnRole::nothing && field) target = guess_field(*field, columns[column.value()]);
    if (target.role == CsvColumnRole::nothing && role != "nothing")
        return usage(std::string(word(mapping.type)) + " has no field " + std::string(role) + ", but " +
                     listed(field_words(mapping.type)));
    for (auto& other : mapping.columns)
        if (other.role == target.role && other.field == target.field) other = {};
    auto& mapped = mapping.columns[column.value()];
    mapped = std::move(target);
    if (colon == std::string_view::npos) return {};
    if (mapped.role != CsvColumnRole::field) return usage("only a field has a unit");
    return set_unit(mapped, right.substr(colon + 1));
}

// Fields of other kinds are read from the cell, where "none" may mean 0.
Status check_word(diary::FieldRow const& row, std::string_view ours) {
    bool const flag = row.kind == diary::Kind::flag;
    bool const words = flag || row.kind == diary::Kind::choice || row.kind == diary::Kind::choices;
    auto const known = flag ? std::vector<std::string_view>{"yes", "no"} : diary::words_of(row);
    if (!words || ours.empty() || std::find(known.begin(), known.end(), ours) != known.end()) return {};
    return usage("there is no word " + std::string(ours) + " for " + std::string(row.name) + ", but " + listed(known));
}

// "Muscle:Wade=calf"; an empty right side leaves the field unset.
Status apply_word(std::string_view text, Samples const& columns, CsvMapping& mapping) {
    auto const colon = text.find(':'), equals = text.rfind('=');
    if (colon == std::string_view::npos || equals == std::string_view::npos || equals < colon)
        return usage("--word is written <column>:<theirs>=<ours>");
    auto const column = find_column(columns, text.substr(0, colon));
    if (!column) return column.error();
    auto const theirs = text.substr(colon + 1, equals - colon - 1);
    auto const ours = text.substr(equals + 1);
    auto& target = mapping.columns[column.value()];
    if (target.role != CsvColumnRole::field) return usage(columns[column.value()].name + " holds no field with words");
    if (auto status = check_word(diary::row(target.field), ours); !status) return status;
    auto& words = target.words;
    std::erase_if(words, [&](auto const& mapped) { return mapped.first == theirs; });
    words.emplace_back(theirs, ours);
    return {};
}

Result<CsvMapping> make_mapping(Options const& options, Samples const& columns) {
    std::vector<std::string> header;
    for (auto const& column : columns)
        header.push_back(column.name);
    auto ours = exchange::guess_csv_mapping(header);
    auto const wanted = options.value("--type").value_or("cramp");
    auto const type = diary::type_from_word(wanted);
    if (!type) return usage("there is no type of record " + std::string(wanted) + ", but " + listed(type_words()));
    if (ours && options.value("--type") && ours.value().type != *type)
        return usage("this is a file of ours, of the type " + std::string(word(ours.value().type)));
    auto mapping = ours ? std::move(ours).value() : exchange::guess_columns(*type, columns);
    if (auto const dates = options.value("--dates")) {
        if (dates != "day" && dates != "month") return usage("--dates is day or month");
        mapping.dates = dates == "day" ? exchange::DateOrder::day_first : exchange::DateOrder::month_first;
    }
    for (auto const text : options.values("--map"))
        if (auto const status = apply_map(text, columns, mapping); !status) return status.error();
    for (auto const text : options.values("--word"))
        if (auto const status = apply_word(text, columns, mapping); !status) return status.error();
    return mapping;
}

// The result of an import: the change, and the report.
struct Import {
    diary::Change change;
    std::string report;
};

Result<Import> import_csv(Options const& options, std::string_view text, diary::Diary const& diary,
                          time::Instant made) {
    auto const columns = exchange::sample_csv(text);
    if (!columns) return columns.error();
    auto const mapping = make_mapping(options, columns.value());
    if (!mapping) return mapping.error();
    auto const offset = exchange::read_csv_offset(options.value("--offset").value_or("0"));
    if (!offset) return usage("--offset " + offset.error().what);
    auto const zone = time::Zone::make({}, {{time::first_instant, static_cast<std::int16_t>(offset.value())}});
    if (!zone) return zone.error();
    auto const import = exchange::read_csv_records(text, mapping.value(), zone.value(), made);
    if (!import) return import.error();
    bool const back = options.has("--bring-back");
    auto const deleted = back ? exchange::Deleted::bring_back : exchange::Deleted::stay_deleted;
    auto const preview = exchange::preview_csv(import.value(), diary);
    Import done{exchange::csv_change(import.value(), diary, deleted, made), {}};
    done.report = "type: " + std::string(word(mapping.value().type)) + '\n';
    for (std::size_t i = 0; i < columns.value().size(); ++i)
        done.report +=
            "column " + columns.value()[i].name + ": " + exchange::role_word(mapping.value().columns[i]) + '\n';
    done.report += line("added", preview.added) + line("same", preview.same) +
                   line("differ, kept as here", preview.differ) +
                   line(back ? "deleted here, brought back" : "deleted here, stay so", preview.deleted) +
                   line("refused", preview.refused);
    for (auto const& refused : import.value().refused)
        done.report += "  line " + std::to_string(refused.line) + ", " + to_string(refused.error) + '\n';
    return done;
}

Result<Import> import_backup(std::string_view path, ReadFile const& read_file, diary::Diary const& diary,
                             time::Instant made) {
    auto const backup = read_backup_file(path, read_file);
    if (!backup) return backup.error();
    auto const preview = exchange::preview_import(backup.value(), diary);
    Import done{exchange::import_change(backup.value(), diary, made), {}};
    done.report = line("added", preview.added) + line("same", preview.same) +
                  line("newer here, kept", preview.newer_here) + line("newer there, taken", preview.newer_there) +
                  line("unreadable lines added", preview.unreadable) + line("refused", preview.refused) +
                  complaint(path, backup.value());
    return done;
}

// Refuses options for tables where the file is a backup: ignored silently, they would look as if they had worked.
Status check_options_of_backup(Options const& options) {
    for (std::string_view const name : {"--type", "--dates", "--offset", "--map", "--word"})
        if (!options.values(name).empty()) return usage(std::string(name) + " is for tables, and this is a backup");
    return options.has("--bring-back") ? usage("--bring-back is for tables, and this is a backup") : Status{};
}

bool is_json(std::string_view text) {
    auto const first = text.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    return first != std::string_view::npos && text[first] == '{';
}

}

Outcome import_file(Arguments arguments, ReadFile const& read_file) {
    auto const read = Options::read(
        arguments, {{"--preview", "--bring-back"}, {"--type", "--dates", "--offset"}, 2, {"--map", "--word"}});
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
    auto import = backup_too ? import_backup(other, read_file, diary, made) : import_csv(options, *text, diary, made);
    if (!import) return failure(other, import.error());
    auto& [change, report] = import.value();
    if (options.has("--preview")) return {0, std::move(report), complaint(path, backup.value())};
    if (auto const applied = diary.apply(change); !applied) return failure(other, applied.error());
    auto lines = backup.value().unreadable;
    lines.insert(change.added.begin(), change.added.end());
    return {0, exchange::write_backup({made, backup.value().app}, diary.all(), lines),
            complaint(path, backup.value()) + report};
}

}
