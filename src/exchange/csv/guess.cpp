#include "exchange/csv/guess.h"

#include "base/ascii.h"
#include "exchange/csv/units.h"

#include <algorithm>
#include <utility>

namespace unknot::exchange {
namespace {

using diary::Field;
using diary::Kind;

Error too_large(std::string what) { return {Problem::too_large, {}, std::move(what)}; }

}

void CsvSampler::add(std::string_view piece) {
    if (!status_) return;
    bytes_ += piece.size();
    rows_.add(piece);
    sample_rows();
    if (status_ && !has_header() && bytes_ > 2 * csv_row_bytes_limit) status_ = too_large("the row is over 128 KB");
}

void CsvSampler::end() {
    rows_.end();
    sample_rows();
    if (status_ && !has_header()) status_ = Error{Problem::malformed, {}, "the file is empty"};
}

void CsvSampler::sample_rows() {
    while (status_ && rows_.next()) {
        if (has_header())
            sample_row();
        else
            read_header();
        check_limits();
    }
}

void CsvSampler::read_header() {
    auto header = rows_.header();
    if (!header) {
        status_ = header.error();
        return;
    }
    if (auto mapping = guess_csv_mapping(header.value())) ours_ = std::move(mapping).value();
    for (auto& name : header.value())
        columns_.push_back({std::move(name), {}});
    seen_.resize(columns_.size());
}

void CsvSampler::sample_row() {
    ++rows_below_;
    auto const fields = rows_.fields();
    if (!fields || fields.value().size() + 1 < columns_.size() || fields.value().size() > columns_.size() + 1) return;
    for (std::size_t i = 0; i < std::min(columns_.size(), fields.value().size()); ++i) {
        auto& column = columns_[i];
        auto const cell = trimmed(fields.value()[i]);
        bool const full = column.evidence.size() == csv_evidence_limit;
        if (cell.empty() || full || !seen_[i].insert(std::string(cell)).second) continue;
        column.evidence.emplace_back(cell);
        column.all = column.evidence.size() <= csv_words_limit;
        if (column.all) column.cells.emplace_back(cell);
    }
}

void CsvSampler::check_limits() {
    if (!status_ || ours_) return;
    if (std::max(announced_bytes_, bytes_) > csv_bytes_limit) status_ = too_large("the file is over 32 MB");
    if (rows_below_ > csv_rows_limit)
        status_ = too_large("the file has over " + std::to_string(csv_rows_limit) + " rows");
}

Result<std::vector<CsvColumnSample>> sample_csv(std::string_view text, CsvLayout const& layout) {
    CsvSampler sampler(text.size(), layout);
    sampler.add(text);
    sampler.end();
    if (!sampler.status()) return sampler.status().error();
    return sampler.take_columns();
}

bool is_empty(std::vector<CsvColumnSample> const& columns) {
    return std::all_of(columns.begin(), columns.end(), [](auto const& column) { return column.cells.empty(); });
}

std::vector<std::string> words_in(CsvColumnSample const& column, Kind kind) {
    if (kind != Kind::choices) return column.cells;
    std::vector<std::string> words;
    for (auto const& cell : column.cells) {
        for (auto const part : csv_parts(cell)) {
            bool const known = std::find(words.begin(), words.end(), part) != words.end();
            if (!known && words.size() < csv_words_limit) words.emplace_back(part);
        }
    }
    return words;
}

std::string spelt_alike(diary::FieldRow const& row, std::string_view theirs) {
    auto word = lower(theirs);
    std::replace_if(
        word.begin(), word.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
    return find_word(row, word) ? word : std::string();
}

}
