// Guesses the columns of another program's CSV file from their names and cells. A guess is shown to the person, who can
// change all of it.
#pragma once
#include "exchange/csv/mapping.h"
#include "exchange/csv/rows.h"
#include "knowledge/table_knowledge.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::exchange {

inline constexpr std::size_t csv_words_limit = 60;        // maximum number of distinct cells kept for a column
inline constexpr std::size_t csv_evidence_limit = 4000;   // and of those that decide what the column holds

struct CsvColumnSample {
    std::string name;
    std::vector<std::string> cells;           // distinct, not empty, in the order of the file
    bool all = true;                          // false: there are more than the limit
    std::vector<std::string> evidence = {};   // the same up to a higher limit: for what the whole column decides
};

// Limits of another program's file, whose text has to be kept while its columns are chosen. Our own has none.
inline constexpr std::size_t csv_bytes_limit = 32u << 20;
inline constexpr std::size_t csv_rows_limit = 200'000;

// Finds out from a file that comes in piece by piece whether it is ours, and collects cells of each column.
class CsvSampler {
public:
    explicit CsvSampler(std::size_t announced_bytes, CsvLayout const& layout = {})
        : announced_bytes_(announced_bytes), rows_(layout) {}

    void add(std::string_view piece);
    void end();

    // Fails for a file without a header, and with Problem::too_large for one whose first row does not end, and for
    // another program's over one of the limits: as soon as its header has come in, if it was announced as too long.
    [[nodiscard]] Status const& status() const { return status_; }

    [[nodiscard]] bool has_header() const { return !columns_.empty(); }

    // The mapping of a file that we wrote.
    [[nodiscard]] std::optional<CsvMapping> const& ours() const { return ours_; }

    // Without the cells of broken rows, which CsvReader reports.
    [[nodiscard]] std::vector<CsvColumnSample> take_columns() { return std::move(columns_); }

private:
    void sample_rows();
    void read_header();
    void sample_row();
    void check_limits();

    std::size_t announced_bytes_, bytes_ = 0, rows_below_ = 0;
    CsvRows rows_;
    Status status_;
    std::optional<CsvMapping> ours_;
    std::vector<CsvColumnSample> columns_;
    std::vector<std::set<std::string>> seen_;   // cells of each column
};

// Fails where CsvSampler does.
[[nodiscard]] Result<std::vector<CsvColumnSample>> sample_csv(std::string_view text, CsvLayout const& = {});

[[nodiscard]] bool is_empty(std::vector<CsvColumnSample> const&);   // no column has a cell

// For a file that is not ours: what its rows are, as far as its columns tell, or as the person says. Uses no field
// twice; a column without a match gets CsvColumnRole::nothing. Whatever is not certain is marked in the mapping, and
// asked for by open_questions.
[[nodiscard]] CsvMapping guess_table(knowledge::TableKnowledge const&, std::vector<CsvColumnSample> const&,
                                     CsvLayout const& = {}, std::optional<diary::RecordType> = {});

// The words that a choice field must map: whole cells, or the parts between ; and , for a field with several words.
[[nodiscard]] std::vector<std::string> words_in(CsvColumnSample const&, diary::Kind);

// Our word for theirs, ignoring case and spaces; empty when none is spelt like it.
[[nodiscard]] std::string spelt_alike(diary::FieldRow const&, std::string_view theirs);

}
