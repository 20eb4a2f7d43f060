#include "app/files/table_reading.h"

#include <utility>

namespace unknot::app::files {
namespace {

constexpr time::Instant zone_known_from{631'152'000'000};   // 1990; earlier records get the offset of that time
constexpr Milliseconds zone_known_ahead{400 * ms_per_day};

}

TableReading::TableReading(std::size_t announced_bytes, Now const& now)
    : zone_(now.zone_between(zone_known_from, now.moment.at + zone_known_ahead)),
      made_(now.moment.at),
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
    TableImport table(std::move(file), std::move(zone_), made_);
    if (is_refused()) {
        table.problem = to_string(sampler_.status().error());
        return table;
    }
    table.ours = reader_.has_value();
    table.columns = sampler_.take_columns();
    table.text = std::move(text_);
    if (table.ours) {
        table.mapping = *sampler_.ours();
        table.reader = std::move(reader_);
        table.has_time = true;
    } else {
        guess_mapping(table);
    }
    return table;
}

}
