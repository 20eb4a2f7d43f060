// Any bytes as another program's table, understood as a whole: refused, asked about, or read as records that can be
// stored; and the same file again adds nothing.
#include "exchange/csv/encoding.h"
#include "exchange/csv/import.h"
#include "exchange/csv/layout.h"
#include "exchange/csv/preview_text.h"
#include "exchange/csv/questions.h"

#include <cstdlib>

using namespace unknot;
using namespace unknot::exchange;

namespace {

constexpr time::Instant made{1'900'000'000'000};

knowledge::TableKnowledge const& tables() {
    static auto const known = knowledge::read_table_knowledge(knowledge::embedded_files());
    if (!known) std::abort();
    return *known.value();
}

// The answer to each question does not matter, only that rows are read.
void answer_all(CsvMapping& mapping) {
    mapping.type_known = mapping.dates_known = true;
    if (mapping.kinds && !mapping.kinds->wanted) mapping.kinds.reset();
    for (auto& target : mapping.columns) {
        target.unit_known = true;
        if (target.two_part == TwoPart::unknown) target.two_part = TwoPart::minutes_seconds;
        if (target.decimal == DecimalSign::unknown) target.decimal = DecimalSign::dot;
    }
}

void import_twice(std::string_view text, CsvMapping const& mapping, std::vector<CsvColumnSample> const& columns) {
    auto const zone = time::Zone::make("Europe/Berlin", {{{0}, 60}, {{1'774'746'000'000}, 120}}).value();
    auto const import = read_csv_records(text, mapping, zone, made);
    if (!import) return;
    if (import.value().lines.size() != import.value().records.size()) std::abort();
    (void)contents_lines(import.value());
    (void)doubt_lines(import.value(), mapping, columns, made);
    diary::Diary diary;
    if (!diary.apply(csv_change(import.value(), diary, Deleted::stay_deleted, made))) std::abort();
    for (auto const* record : diary.all())
        if (auto const back = diary::read_record(write_record(*record)); !back || back.value() != *record) std::abort();
    auto const again = read_csv_records(text, mapping, zone, made);
    if (!again || preview_csv(again.value(), diary).added != 0) std::abort();
}

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    auto const text = read_table_text({reinterpret_cast<char const*>(bytes), size});
    if (!text) return 0;
    auto const layout = find_layout(text.value());
    if (!layout) return 0;
    auto const columns = sample_csv(text.value(), layout.value());
    if (!columns) return 0;
    auto mapping = guess_table(tables(), columns.value(), layout.value());
    if (open_questions(tables(), mapping, columns.value()).size() > csv_questions_limit) std::abort();
    import_twice(text.value(), mapping, columns.value());
    answer_all(mapping);
    import_twice(text.value(), mapping, columns.value());
    return 0;
}
