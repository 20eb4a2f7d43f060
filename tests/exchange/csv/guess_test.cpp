#include "doctest.h"
#include "exchange/csv/guess.h"
#include "exchange/csv/writer.h"

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
    TEST_CASE("an empty file is refused, and one with semicolons is read") {
        CHECK_FALSE(sample_csv(""));
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
        auto const mapping = guess_columns(RecordType::cramp, sample_of(other_program));
        CHECK(mapping.columns[0].role == CsvColumnRole::date);
        CHECK(mapping.columns[1].role == CsvColumnRole::clock);
        CHECK(mapping.dates == DateOrder::month_first);
        CHECK(target_of(mapping, Field::cramp_strength).scale == 1);
        CHECK(target_of(mapping, Field::cramp_duration).scale == 60);
        auto const muscle = target_of(mapping, Field::cramp_muscle);
        CHECK(muscle.words ==
              std::vector<std::pair<std::string, std::string>>{{"Calf", "calf"}, {"Thigh front", "thigh_front"}});
        CHECK(target_of(mapping, Field::cramp_note).role == CsvColumnRole::field);
        CHECK(mapping.columns[6].role == CsvColumnRole::nothing);
    }

    TEST_CASE("a guess is a mapping that can be read with, and never names a field twice") {
        auto const zone = time::Zone::make("UTC", {{{0}, 0}}).value();
        std::string_view const twice = "when,note,Notes,comment\n2026-11-22 03:00,a,b,c\n";
        for (std::size_t i = 0; i < diary::record_type_count; ++i) {
            for (auto const text : {other_program, twice}) {
                auto const mapping = guess_columns(static_cast<RecordType>(i), sample_of(text));
                auto const import = read_csv_records(text, mapping, zone, {1'900'000'000'000});
                CHECK_MESSAGE(import, to_string(import.error()));
            }
        }
    }

    TEST_CASE("a column of date and time makes other columns of dates needless") {
        auto const mapping =
            guess_columns(RecordType::cramp, sample_of("start,day\n2026-11-22T03:00:00Z,2026-11-22\n"));
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
