#include "exchange/csv/import.h"

#include <limits>

namespace unknot::exchange {
namespace {

using diary::Record;

std::vector<std::string> ignored_columns(CsvMapping const& mapping, std::vector<std::string> const& header) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < header.size(); ++i)
        if (mapping.columns[i].role == CsvColumnRole::nothing && !header[i].empty()) names.push_back(header[i]);
    return names;
}

}

void CsvReader::add(std::string_view piece) {
    if (!status_) return;
    rows_.add(piece);
    read_rows();
}

Result<CsvImport> CsvReader::finish() {
    rows_.end();
    read_rows();
    if (!status_) return status_.error();
    if (!reader_) return Error{Problem::malformed, {}, "the file is empty"};
    return std::move(import_);
}

void CsvReader::read_rows() {
    while (status_ && rows_.next())
        reader_ ? read_row() : read_header();
}

void CsvReader::read_header() {
    auto header = rows_.header();
    status_ = header ? check_mapping(mapping_, header.value()) : Status(header.error());
    if (!status_) return;
    import_.header = std::move(header).value();
    import_.separator = rows_.separator();
    import_.ignored_columns = ignored_columns(mapping_, import_.header);
    reader_.emplace(mapping_, import_.header, zone_, made_);
}

void CsvReader::read_row() {
    auto const fields = rows_.fields();
    if (fields) {
        if (auto const why = reader_->left_out(fields.value())) return leave_out(*why);
    }
    auto record = fields ? reader_->read(fields.value()) : Result<Record>(fields.error());
    if (!record) return refuse(record.error());
    if (!reader_->has_contents(record.value())) return leave_out("nothing in the columns that are read");
    auto const [other, is_new] = lines_.emplace(record.value().id, rows_.line());
    if (!is_new)
        return refuse({Problem::conflict, "id", "is that of line " + std::to_string(other->second) + " already"});
    import_.records.push_back(std::move(record).value());
    import_.lines.push_back(rows_.line());
    bool const is_of_a_day = diary::day_field(*import_.records.back().type.known()).has_value();
    if (reader_->is_timeless() && !is_of_a_day) ++import_.timeless;
}

// An empty row has no reason, and is not counted.
void CsvReader::leave_out(std::string const& why) {
    if (!why.empty()) ++import_.left_out[why];
}

void CsvReader::refuse(Error error) {
    auto const row = rows_.row();
    bool const keeps = kept_bytes_ + row.size() <= csv_kept_bytes_limit;
    if (keeps) kept_bytes_ += row.size();
    import_.refused.push_back({rows_.line(), std::move(error), std::string(keeps ? row : std::string_view())});
}

Result<CsvImport> read_csv_records(std::string_view text, CsvMapping const& mapping, time::Zone const& zone,
                                   time::Instant made) {
    CsvReader reader(mapping, zone, made);
    reader.add(text);
    return reader.finish();
}

void add_to_preview(CsvPreview& preview, Record const& there, diary::Diary const& diary) {
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

CsvPreview preview_csv(CsvImport const& import, diary::Diary const& diary) {
    CsvPreview preview;
    preview.refused = import.refused.size();
    for (auto const& there : import.records)
        add_to_preview(preview, there, diary);
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
