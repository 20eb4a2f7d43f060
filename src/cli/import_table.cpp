#include "cli/import_table.h"

#include "cli/table_options.h"
#include "exchange/csv/encoding.h"
#include "exchange/csv/import.h"
#include "exchange/csv/layout.h"
#include "exchange/csv/preview_text.h"

namespace unknot::cli {
namespace {

using exchange::CsvMapping;

Result<time::Zone> zone_of(Options const& options) {
    auto const offset = exchange::read_csv_offset(options.value("--offset").value_or("0"));
    if (!offset) return Error{Problem::malformed, {}, "--offset " + offset.error().what};
    return time::Zone::make({}, {{time::first_instant, static_cast<std::int16_t>(offset.value())}});
}

std::vector<std::string> header_of(Samples const& columns) {
    std::vector<std::string> header;
    for (auto const& column : columns)
        header.push_back(column.name);
    return header;
}

std::string columns_report(CsvMapping const& mapping, Samples const& columns) {
    std::string out = mapping.program.empty() ? "" : "program: " + mapping.program + '\n';
    out += "type: " + std::string(word(mapping.type)) + '\n';
    for (std::size_t i = 0; i < columns.size(); ++i)
        out += "column " + columns[i].name + ": " + exchange::role_word(mapping.columns[i]) + '\n';
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto const& target = mapping.columns[i];
        if (target.reason.empty() || columns[i].cells.empty()) continue;
        out += "  " + columns[i].name + " is " + exchange::role_word(target) + ", such as \"" +
               exchange::one_line(columns[i].cells.front()) + "\": " + target.reason + '\n';
    }
    return out;
}

std::string questions_report(std::vector<exchange::CsvQuestion> const& questions, CsvMapping const& mapping,
                             Samples const& columns) {
    if (questions.empty()) return {};
    std::string out = "nothing is taken in yet, as this must be said first:\n";
    for (auto const& question : questions)
        out += "  " + question_text(question, mapping, columns) + '\n';
    return out;
}

void append_lines(std::string& out, std::vector<std::string> const& lines) {
    for (auto const& line : lines)
        out.append(line).append("\n");
}

}

std::string count_line(std::string const& what, std::size_t count) {
    return what + ": " + std::to_string(count) + '\n';
}

Result<Import> import_table(Options const& options, std::string_view bytes, diary::Diary const& diary,
                            knowledge::TableKnowledge const& tables, time::Instant made) {
    auto const text = exchange::read_table_text(bytes);
    if (!text) return text.error();
    auto const layout = exchange::find_layout(text.value());
    if (!layout) return layout.error();
    auto const columns = exchange::sample_csv(text.value(), layout.value());
    if (!columns) return columns.error();
    if (exchange::is_empty(columns.value())) return Error{Problem::malformed, {}, "there are no rows below the header"};
    auto const mapping = mapping_by_options(options, columns.value(), layout.value(), tables);
    if (!mapping) return mapping.error();
    auto const zone = zone_of(options);
    if (!zone) return zone.error();
    if (auto const status = exchange::check_mapping(mapping.value(), header_of(columns.value())); !status)
        return status.error();
    auto const questions = exchange::open_questions(tables, mapping.value(), columns.value());
    Import done;
    done.report = columns_report(mapping.value(), columns.value());
    done.questions = questions_report(questions, mapping.value(), columns.value());
    if (!done.questions.empty()) return done;
    auto const import = exchange::read_csv_records(text.value(), mapping.value(), zone.value(), made);
    if (!import) return import.error();
    bool const back = options.has("--bring-back");
    auto const deleted = back ? exchange::Deleted::bring_back : exchange::Deleted::stay_deleted;
    auto const preview = exchange::preview_csv(import.value(), diary);
    done.change = exchange::csv_change(import.value(), diary, deleted, made);
    append_lines(done.report, exchange::contents_lines(import.value()));
    done.report += count_line("added", preview.added) + count_line("same", preview.same) +
                   count_line("differ, kept as here", preview.differ) +
                   count_line(back ? "deleted here, brought back" : "deleted here, stay so", preview.deleted) +
                   count_line("refused", preview.refused);
    for (auto const& refused : import.value().refused)
        done.report += "  line " + std::to_string(refused.line) + ", " + to_string(refused.error) + '\n';
    append_lines(done.report, exchange::doubt_lines(import.value(), mapping.value(), columns.value(), made));
    return done;
}

}
