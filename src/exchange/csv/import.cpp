#include "exchange/csv/import.h"

#include "exchange/csv/row_reader.h"
#include "exchange/csv/rows.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <unordered_map>

namespace unknot::exchange {
namespace {

using diary::Record;
using diary::RecordType;

Error mapping_error(std::string what) { return {Problem::conflict, "mapping", std::move(what)}; }

bool is_time(CsvColumnRole role) {
    return role == CsvColumnRole::at_utc || role == CsvColumnRole::start_local || role == CsvColumnRole::date;
}

Status check_field(CsvMapping const& mapping, diary::Field field) {
    if (row(field).type == mapping.type) return {};
    return mapping_error(std::string(row(field).name) + " is no field of " + std::string(word(mapping.type)));
}

Status check_column(CsvMapping const& mapping, CsvTarget const& target) {
    bool const named = target.role == CsvColumnRole::field || target.role == CsvColumnRole::unit;
    if (!std::isfinite(target.scale) || target.scale == 0) return mapping_error("a column cannot be scaled so");
    return named ? check_field(mapping, target.field) : Status{};
}

Status check_mapping(CsvMapping const& mapping, std::vector<std::string> const& header) {
    if (mapping.columns.size() != header.size())
        return mapping_error("the file has " + std::to_string(header.size()) + " columns, the mapping " +
                             std::to_string(mapping.columns.size()));
    std::set<std::pair<CsvColumnRole, diary::Field>> seen;
    bool time = false;
    for (auto const& target : mapping.columns) {
        if (target.role == CsvColumnRole::nothing) continue;
        if (auto status = check_column(mapping, target); !status) return status;
        if (!seen.insert({target.role, target.field}).second) return mapping_error("two columns hold the same");
        time = time || is_time(target.role);
    }
    if (!time) return mapping_error("no column holds the time");
    for (auto const& fixed : mapping.always) {
        if (auto status = check_field(mapping, fixed.field); !status) return status;
        if (auto status = check_value(fixed.field, fixed.value); !status) return status;
    }
    return {};
}

// How well a header fits our own file of a type: the mapping, how many of its columns are there, and how many are
// missing.
struct OwnFit {
    CsvMapping mapping;
    std::size_t there = 0, missing = 0;
};

OwnFit fit(RecordType type, std::vector<std::string> const& header) {
    CsvMapping mapping;
    mapping.type = type;
    mapping.apostrophe = Apostrophe::guards_formula;
    auto const ours = csv_table(type);
    std::set<std::string_view> taken;
    for (auto const& name : header) {
        CsvTarget target;
        for (auto const& column : ours)
            if (column.name == name && taken.insert(name).second) target = {column.role, column.field};
        mapping.columns.push_back(std::move(target));
    }
    return {std::move(mapping), taken.size(), ours.size() - taken.size()};
}

bool is_ours(CsvMapping const& mapping) {
    bool time = false, id = false, field = false;
    for (auto const& target : mapping.columns) {
        time = time || is_time(target.role);
        id = id || target.role == CsvColumnRole::id;
        field = field || target.role == CsvColumnRole::field;
    }
    return time && id && field;
}

std::vector<std::string> ignored_columns(CsvMapping const& mapping, std::vector<std::string> const& header) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < header.size(); ++i)
        if (mapping.columns[i].role == CsvColumnRole::nothing) names.push_back(header[i]);
    return names;
}

// Runs before any cell is read: one pass refuses a file that is too long.
Status check_rows(std::string_view text) {
    auto const lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    if (lines <= csv_rows_limit) return {};   // with the header, there is at most one row more than line ends
    CsvRows rows(text);
    for (std::size_t below_header = 0; rows.next(); ++below_header)
        if (below_header > csv_rows_limit)
            return Error{Problem::too_large, {}, "the file has over " + std::to_string(csv_rows_limit) + " rows"};
    return {};
}

Result<CsvRows> open(std::string_view text, std::vector<std::string>& header) {
    if (text.size() > csv_bytes_limit) return Error{Problem::too_large, {}, "the file is over 32 MB"};
    if (auto const status = check_rows(text); !status) return status.error();
    CsvRows rows(text);
    if (!rows.next()) return Error{Problem::malformed, {}, "the file is empty"};
    auto fields = rows.fields();
    if (!fields) return Error{fields.error().problem, "line " + std::to_string(rows.line()), fields.error().what};
    header = std::move(fields).value();
    if (header.size() > csv_columns_limit)
        return Error{Problem::too_large, "line " + std::to_string(rows.line()),
                     "the file has over " + std::to_string(csv_columns_limit) + " columns"};
    return rows;
}

}

std::string role_word(CsvTarget const& target) {
    switch (target.role) {
    case CsvColumnRole::nothing: return "nothing";
    case CsvColumnRole::start_local: return "start_local";
    case CsvColumnRole::date: return "date";
    case CsvColumnRole::clock: return "clock";
    case CsvColumnRole::field: return std::string(diary::row(target.field).name);
    default: return "ours";
    }
}

Result<std::vector<std::string>> read_csv_header(std::string_view text) {
    std::vector<std::string> header;
    auto const rows = open(text, header);
    if (!rows) return rows.error();
    return header;
}

Result<CsvMapping> guess_csv_mapping(std::vector<std::string> const& header) {
    OwnFit best;
    for (std::size_t i = 0; i < diary::record_type_count; ++i) {
        auto candidate = fit(static_cast<RecordType>(i), header);
        // All columns of one type can also be columns of another: then the type with fewer missing columns wins.
        bool const closer = candidate.there == best.there && candidate.missing < best.missing;
        if (candidate.there > best.there || closer) best = std::move(candidate);
    }
    if (best.there == 0 || !is_ours(best.mapping))
        return Error{Problem::unknown_name, "line 1", "this is no file of ours: say what the columns hold"};
    return std::move(best.mapping);
}

Result<CsvImport> read_csv_records(std::string_view text, CsvMapping const& mapping, time::Zone const& zone,
                                   time::Instant made) {
    std::vector<std::string> header;
    auto rows = open(text, header);
    if (!rows) return rows.error();
    if (auto const status = check_mapping(mapping, header); !status) return status.error();
    CsvImport import;
    import.ignored_columns = ignored_columns(mapping, header);
    CsvRowReader reader(mapping, header, zone, made);
    std::unordered_map<diary::RecordId, std::size_t> lines;
    while (rows.value().next()) {
        auto const line = rows.value().line();
        auto const fields = rows.value().fields();
        auto record = fields ? reader.read(fields.value()) : Result<Record>(fields.error());
        if (!record) {
            import.refused.push_back({line, record.error()});
            continue;
        }
        auto const [other, is_new] = lines.emplace(record.value().id, line);
        if (is_new) {
            import.records.push_back(std::move(record).value());
        } else {
            import.refused.push_back({line,
                                      { Problem::conflict,
                                        "id",
                                        "is that of line " + std::to_string(other->second) + " already" }});
        }
    }
    return import;
}

CsvPreview preview_csv(CsvImport const& import, diary::Diary const& diary) {
    CsvPreview preview;
    preview.refused = import.refused.size();
    for (auto const& there : import.records) {
        auto const* const here = diary.find(there.id);
        if (here == nullptr) {
            ++preview.added;
        } else if (here->gone) {
            ++preview.deleted;
        } else {
            bool const same = here->type == there.type && here->at == there.at && here->values == there.values;
            ++(same ? preview.same : preview.differ);
        }
    }
    return preview;
}

std::optional<Record> record_to_take(Record there, diary::Diary const& diary, Deleted deleted, time::Instant made) {
    auto const* const here = diary.find(there.id);
    if (here == nullptr) return there;
    if (!here->gone || here->type != there.type || deleted == Deleted::stay_deleted) return {};
    there.unknown_members = here->unknown_members;
    there.edited = made;
    // One more than the deletion, so that it wins over it.
    there.rev = here->rev + (here->rev < std::numeric_limits<std::uint32_t>::max() ? 1u : 0u);
    return there;
}

diary::Change csv_change(CsvImport const& import, diary::Diary const& diary, Deleted deleted, time::Instant made) {
    diary::Change change{.patches = {}, .records = {}, .made = made};
    for (auto const& there : import.records)
        if (auto record = record_to_take(there, diary, deleted, made)) change.records.push_back(std::move(*record));
    return change;
}

}
