#include "doctest.h"
#include "exchange/csv/guess.h"
#include "exchange/csv/import.h"
#include "exchange/csv/writer.h"
#include "support/shipped.h"

using namespace unknot;
using namespace unknot::exchange;
using diary::Field;
using diary::RecordType;

namespace {

constexpr std::string_view other_program = "Date,Time,Muscle,Pain (0-10),Duration (min),Remedies,Weather,Remarks\r\n"
                                           "3/24/2026,2:15 am,Calf,7,2,\"Walked; Heat\",rain,both legs\r\n"
                                           "4/2/2026,11:40 pm,Thigh front,4,1.5,massage,,\"long, hot day\"\r\n"
                                           "broken row\r\n"
                                           "4/2/2026,11:40 pm,Wade,4,1.5,magic,,\r\n";

knowledge::TableKnowledge const& tables() { return *tests::shipped_with_library().library->tables; }

std::vector<CsvColumnSample> sample_of(std::string_view text) {
    auto sample = sample_csv(text);
    REQUIRE_MESSAGE(sample, to_string(sample.error()));
    return std::move(sample).value();
}

CsvTarget target_of(CsvMapping const& mapping, Field field) {
    for (auto const& target : mapping.columns)
        if (target.role == CsvColumnRole::field && target.field == field) return target;
    FAIL("no column for ", row(field).name);
    return {};
}

}

TEST_SUITE("csv_guess") {
    TEST_CASE("another program's table that is announced as over 32 MB is refused by its header, one of ours is not") {
        CsvSampler theirs(csv_bytes_limit + 1);
        theirs.add("when,no");
        CHECK(theirs.status());
        theirs.add("te\n");
        REQUIRE_FALSE(theirs.status());
        CHECK(theirs.status().error().problem == Problem::too_large);
        CHECK(theirs.status().error().what == "the file is over 32 MB");
        CsvSampler ours(csv_bytes_limit + 1);
        ours.add("id,at_utc,duration\n");
        CHECK(ours.status());
        CHECK(ours.ours());
    }

    TEST_CASE("one that was not announced as too long is refused when it is") {
        CsvSampler sampler(10);
        sampler.add("when,note\n");
        for (std::size_t bytes = 0; bytes < csv_bytes_limit; bytes += 4 * 100'000) {
            CHECK(sampler.status());
            for (int i = 0; i < 4; ++i)
                sampler.add("2026-11-22," + std::string(99'988, 'x') + '\n');
        }
        CHECK_FALSE(sampler.status());
    }

    TEST_CASE("one whose first line does not end is refused long before its end, whatever was announced") {
        CsvSampler sampler(0);
        std::size_t pieces = 0;
        for (; pieces < 1'000 && sampler.status(); ++pieces)
            sampler.add(std::string(1'000, 'x'));
        REQUIRE_FALSE(sampler.status());
        CHECK(sampler.status().error().problem == Problem::too_large);
        CHECK(pieces * 1'000 < 3 * csv_row_bytes_limit);
        auto const columns = sample_csv("when,note\n2026-11-22," + std::string(3 * csv_row_bytes_limit, 'x') + '\n');
        CHECK_MESSAGE(columns, "a long row below the header costs only itself");
    }

    TEST_CASE("another program's table of more than 200 000 rows is refused, empty lines not counted") {
        auto const file_of = [](std::size_t rows, std::string_view row) {
            std::string text = "when,note\n";
            for (std::size_t i = 0; i < rows; ++i)
                text += row;
            return text;
        };
        for (auto const row : {"x\n", "x,\"a\nb\"\n"}) {
            CAPTURE(row);
            auto const sample = sample_csv(file_of(csv_rows_limit + 1, row));
            REQUIRE_FALSE(sample);
            CHECK(sample.error().problem == Problem::too_large);
            CHECK(sample.error().what == "the file has over 200000 rows");
        }
        CHECK(sample_csv(file_of(csv_rows_limit, "x\n\r\n\n")));
        CHECK(sample_csv(file_of(csv_rows_limit, "x,\"a\nb\"\n")));
        CHECK_FALSE(sample_csv(file_of(csv_rows_limit, "x\n") + "y"));
    }

    TEST_CASE("a table that we wrote is known by its header") {
        auto const ours = [](std::string_view text) {
            CsvSampler sampler(text.size());
            sampler.add(text);
            sampler.end();
            return sampler.ours().has_value();
        };
        CHECK_FALSE(ours("when,note\n"));
        for (std::size_t i = 0; i < diary::record_type_count; ++i)
            CHECK(ours(write_csv(static_cast<RecordType>(i), std::vector<diary::Record const*>{})));
    }

    TEST_CASE("an empty file is refused, and one with semicolons is read") {
        CHECK_FALSE(sample_csv(""));
        CHECK(to_string(sample_csv(std::string(csv_row_bytes_limit + 2, 'x')).error()).find("128 KB") !=
              std::string::npos);
        auto const columns = sample_csv("a;b\n1,5;2\n");
        REQUIRE(columns);
        REQUIRE(columns.value().size() == 2);
        CHECK(columns.value()[0].cells == std::vector<std::string>{"1,5"});
    }

    TEST_CASE("a sample keeps each cell once, passes over broken rows, and stops at its limit") {
        auto const columns = sample_of(other_program);
        REQUIRE(columns.size() == 8);
        CHECK(columns[2].cells == std::vector<std::string>{"Calf", "Thigh front", "Wade"});
        CHECK(columns[6].cells == std::vector<std::string>{"rain"});
        std::string many = "n\n";
        for (int i = 0; i < 1000; ++i)
            many += std::to_string(i) + "\n";
        CHECK(sample_of(many)[0].cells.size() == csv_words_limit);
        CHECK_FALSE(sample_of(many)[0].all);
    }

    TEST_CASE("another program's columns are guessed by name and cells, with unit, words and the order of dates") {
        auto const mapping = guess_table(tables(), sample_of(other_program));
        CHECK(mapping.type_known);
        CHECK(mapping.type == RecordType::cramp);
        CHECK(mapping.columns[0].role == CsvColumnRole::date);
        CHECK(mapping.columns[1].role == CsvColumnRole::clock);
        CHECK(mapping.dates == DateOrder::month_first);
        CHECK(target_of(mapping, Field::cramp_strength).scale == 1);
        CHECK(target_of(mapping, Field::cramp_duration).scale == 60);
        auto const muscle = target_of(mapping, Field::cramp_muscle);
        CHECK(muscle.words == std::vector<std::pair<std::string, std::string>>{
                                  {"Calf", "calf"}, {"Thigh front", "thigh_front"}, {"Wade", "calf"}});
        CHECK(target_of(mapping, Field::cramp_note).role == CsvColumnRole::field);
        CHECK(mapping.columns[6].role == CsvColumnRole::nothing);
    }

    TEST_CASE("a guess is a mapping that can be read with, and never names a field twice") {
        auto const zone = time::Zone::make("UTC", {{{0}, 0}}).value();
        std::string_view const twice = "when,note,Notes,comment\n2026-11-22 03:00,a,b,c\n";
        for (std::size_t i = 0; i < diary::record_type_count; ++i) {
            for (auto const text : {other_program, twice}) {
                auto const mapping = guess_table(tables(), sample_of(text), {}, static_cast<RecordType>(i));
                auto const import = read_csv_records(text, mapping, zone, {1'900'000'000'000});
                CHECK_MESSAGE(import, to_string(import.error()));
            }
        }
    }

    TEST_CASE("a column of date and time makes other columns of dates needless") {
        auto const mapping = guess_table(tables(), sample_of("start,day\n2026-11-22T03:00:00Z,2026-11-22\n"));
        CHECK(mapping.columns[0].role == CsvColumnRole::start_local);
        CHECK(mapping.columns[1].role == CsvColumnRole::nothing);
    }

    TEST_CASE("where a field takes several words, each part of a cell is one") {
        CsvColumnSample const column{"helped", {"Walked; Heat", "Heat,  ice pack ", ";"}};
        CHECK(words_in(column, diary::Kind::choices) == std::vector<std::string>{"Walked", "Heat", "ice pack"});
        CHECK(words_in(column, diary::Kind::choice) == column.cells);
    }

    TEST_CASE("spelling counts, capitals and spaces do not") {
        auto const& muscles = diary::row(Field::cramp_muscle);
        CHECK(spelt_alike(muscles, "Thigh-Back") == "thigh_back");
        CHECK(spelt_alike(muscles, "Wade").empty());
        CHECK(spelt_alike(muscles, "").empty());
    }
}
