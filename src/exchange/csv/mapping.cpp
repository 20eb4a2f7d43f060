#include "exchange/csv/mapping.h"

#include <cmath>
#include <set>

namespace unknot::exchange {
namespace {

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
        target.decimal = DecimalSign::ours;
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
        bool const text = target.role == CsvColumnRole::field && row(target.field).kind == diary::Kind::text;
        bool const joins = text && mapping.apostrophe == Apostrophe::as_it_is;   // texts of several columns become one
        if (!joins && !seen.insert({target.role, target.field}).second)
            return mapping_error("two columns hold the same");
        time = time || is_time(target.role);
    }
    if (!time) return mapping_error("no column holds the time");
    for (auto const& fixed : mapping.always) {
        if (auto status = check_field(mapping, fixed.field); !status) return status;
        if (auto status = check_value(fixed.field, fixed.value); !status) return status;
    }
    return {};
}

std::string role_word(CsvTarget const& target) {
    switch (target.role) {
    case CsvColumnRole::nothing: return "nothing";
    case CsvColumnRole::start_local: return "start_local";
    case CsvColumnRole::date: return "date";
    case CsvColumnRole::clock: return "clock";
    case CsvColumnRole::end: return "end_time";
    case CsvColumnRole::happened: return "happened";
    case CsvColumnRole::amount: return "amount";
    case CsvColumnRole::amount_unit: return "amount_unit";
    case CsvColumnRole::field: return std::string(diary::row(target.field).name);
    default: return "ours";
    }
}

std::vector<std::string> kinds_in(CsvKinds const& kinds, std::string_view cell) {
    std::vector<std::string> found;
    while (!cell.empty()) {
        auto const end = kinds.parts_at.empty() ? cell.size() : std::min(cell.find(kinds.parts_at), cell.size());
        if (auto const part = trimmed(cell.substr(0, end)); !part.empty()) found.emplace_back(part);
        cell.remove_prefix(std::min(end + kinds.parts_at.size(), cell.size()));
    }
    return found;
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

}
