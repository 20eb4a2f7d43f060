// Any CSV, read as another program's and, where the header is ours, as ours: an error, or records that can be stored,
// that come again the same, in pieces too, and that written and read back add nothing.
#include "exchange/csv/guess.h"
#include "exchange/csv/import.h"
#include "exchange/csv/report.h"
#include "exchange/csv/writer.h"

#include <cstdlib>

using namespace unknot;
using namespace unknot::exchange;

namespace {

constexpr time::Instant made{1'900'000'000'000};

time::Zone const& zone() {
    static auto const berlin = time::Zone::make("Europe/Berlin", {{{0}, 60}, {{1'774'746'000'000}, 120}});
    return berlin.value();
}

knowledge::TableKnowledge const& tables() {
    static auto const known = knowledge::read_table_knowledge(knowledge::embedded_files());
    if (!known) std::abort();
    return *known.value();
}

// The first columns by position, whatever they are called.
CsvMapping mapping_for(std::size_t columns) {
    CsvMapping mapping;
    mapping.type = diary::RecordType::cramp;
    mapping.columns = {{CsvColumnRole::start_local},
                       {CsvColumnRole::field, diary::Field::cramp_muscle},
                       {CsvColumnRole::field, diary::Field::cramp_strength},
                       {CsvColumnRole::field, diary::Field::cramp_note}};
    mapping.columns.resize(columns);
    return mapping;
}

Result<std::vector<std::string>> header_of(std::string_view text) {
    CsvRows rows(text);
    if (!rows.next()) return Error{Problem::malformed, {}, "the file is empty"};
    return rows.header();
}

Result<CsvImport> read_in_pieces(std::string_view text, CsvMapping const& mapping) {
    CsvReader reader(mapping, zone(), made);
    auto const piece = 1 + text.size() % 7;
    for (std::size_t at = 0; at < text.size(); at += piece)
        reader.add(text.substr(at, piece));
    return reader.finish();
}

void check(std::string_view text, CsvMapping const& mapping) {
    auto const import = read_csv_records(text, mapping, zone(), made);
    auto const pieces = read_in_pieces(text, mapping);
    if (bool(pieces) != bool(import) || (import && pieces.value().records != import.value().records)) std::abort();
    if (!import) {
        if (import.error().what.empty()) std::abort();
        return;
    }
    for (auto const& refused : import.value().refused)
        if (refused.line == 0 || refused.error.what.empty()) std::abort();
    diary::Diary diary;
    if (preview_csv(import.value(), diary).added != import.value().records.size()) std::abort();
    if (!diary.apply(csv_change(import.value(), diary, Deleted::stay_deleted, made))) std::abort();
    for (auto const* record : diary.all())
        if (auto const back = diary::read_record(write_record(*record)); !back || back.value() != *record) std::abort();
    auto const again = read_csv_records(text, mapping, zone(), made);
    if (!again || preview_csv(again.value(), diary).same != import.value().records.size()) std::abort();
    auto const ours = write_csv(mapping.type, diary);
    auto const header = header_of(ours);
    auto const guessed = header ? guess_csv_mapping(header.value()) : Result<CsvMapping>(header.error());
    if (!guessed || guessed.value().type != mapping.type) std::abort();
    auto const written = read_csv_records(ours, guessed.value(), zone(), made);
    if (!written || !written.value().refused.empty()) std::abort();
    if (preview_csv(written.value(), diary).added != 0) std::abort();
}

// What is guessed of another program's file can be read with, if it has a time at all, and what is refused be told.
void check_guess(std::string_view text, diary::RecordType type) {
    auto const columns = sample_csv(text);
    if (!columns) std::abort();   // the header was read before
    auto const import = read_csv_records(text, guess_table(tables(), columns.value(), {}, type), zone(), made);
    if (!import) {
        if (import.error().what != "no column holds the time") std::abort();
        return;
    }
    if (write_csv_report(import.value()).empty()) std::abort();
}

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string_view const text{reinterpret_cast<char const*>(bytes), size};
    auto const header = header_of(text);
    if (!header) {
        if (header.error().what.empty()) std::abort();
        return 0;
    }
    check(text, mapping_for(header.value().size()));
    check_guess(text, static_cast<diary::RecordType>(size % diary::record_type_count));
    if (auto const guessed = guess_csv_mapping(header.value())) check(text, guessed.value());
    return 0;
}
