#include "app/files/table_reading.h"

#include "exchange/csv/encoding.h"
#include "exchange/csv/layout.h"

#include <utility>

namespace unknot::app::files {
namespace {

constexpr time::Instant zone_known_from{631'152'000'000};   // 1990; earlier records get the offset of that time
constexpr Milliseconds zone_known_ahead{400 * ms_per_day};

}

TableReading::TableReading(std::size_t announced_bytes, Now const& now, TableWords words)
    : zone_(now.zone_between(zone_known_from, now.moment.at + zone_known_ahead)),
      made_(now.moment.at),
      words_(std::move(words)),
      sampler_(announced_bytes) {}

void TableReading::add(std::string_view piece) {
    if (reader_) return reader_->add(piece);
    sampler_.add(piece);
    text_ += piece;
    read_header();
}

void TableReading::end() {
    sampler_.end();
    read_header();
}

void TableReading::read_header() {
    if (is_refused()) text_ = {};
    if (is_refused() || is_known_ || !sampler_.has_header()) return;
    is_known_ = true;
    if (!sampler_.ours()) return;
    reader_.emplace(*sampler_.ours(), zone_, made_);
    reader_->add(text_);
    text_ = {};
}

TableImport TableReading::take(std::string file) {
    TableImport table(std::move(file), std::move(zone_), made_, words_);
    table.ours = reader_.has_value();
    if (table.ours) {
        table.columns = sampler_.take_columns();
        table.mapping = *sampler_.ours();
        table.reader = std::move(reader_);
        table.has_time = true;
        return table;
    }
    auto const status = is_refused() ? sampler_.status() : understand(table);
    if (!status) table.problem = to_string(status.error());
    return table;
}

Status TableReading::understand(TableImport& table) {
    auto text = exchange::read_table_text(text_);
    if (!text) return text.error();
    table.text = std::move(text).value();
    text_ = {};
    auto const layout = exchange::find_layout(table.text);
    if (!layout) return layout.error();
    auto columns = exchange::sample_csv(table.text, layout.value());
    if (!columns) return columns.error();
    if (exchange::is_empty(columns.value())) return Error{Problem::malformed, {}, "there are no rows below the header"};
    table.columns = std::move(columns).value();
    table.layout = layout.value();
    guess_mapping(table);
    return {};
}

}
