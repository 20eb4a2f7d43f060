#include "doctest.h"
#include "exchange/csv/encoding.h"
#include "exchange/csv/layout.h"
#include "exchange/csv/programs.h"
#include "support/shipped.h"

#include <fstream>
#include <iterator>
#include <map>

using namespace unknot;
using namespace unknot::exchange;

namespace {

knowledge::TableKnowledge const& tables() { return *tests::shipped_with_library().library->tables; }

std::vector<CsvColumnSample> columns_of(std::string const& name) {
    std::ifstream file(std::string(UNKNOT_SOURCE_DIR) + "/tests/golden/imports/" + name, std::ios::binary);
    REQUIRE_MESSAGE(file, name);
    auto const text = read_table_text(std::string(std::istreambuf_iterator<char>(file), {}));
    REQUIRE(text);
    auto const layout = find_layout(text.value());
    REQUIRE(layout);
    return sample_csv(text.value(), layout.value()).value();
}

// Each known program and the file that it is kept against.
std::map<std::string, std::vector<std::string>> const files{{"track-and-graph", {"track-and-graph.csv"}},
                                                            {"loop", {"loop-checkmarks.csv"}},
                                                            {"bearable", {"bearable.csv", "bearable-new.csv"}},
                                                            {"daylio", {"daylio.csv"}},
                                                            {"garmin", {"garmin-activities.csv"}},
                                                            {"strava", {"strava.csv"}},
                                                            {"cronometer", {"cronometer-servings.csv"}},
                                                            {"medtimer", {"medtimer-events.csv"}},
                                                            {"samsung-weight", {"samsung-weight.csv"}},
                                                            {"myfitnesspal", {"myfitnesspal-nutrition.csv"}}};

}

TEST_SUITE("csv_programs") {
    TEST_CASE("a table of nobody in particular is none of a known program") {
        for (auto const* name : {"odd-12h-clock.csv", "odd-thousands.csv", "odd-half-doses.csv", "odd-title-rows.csv"})
            CHECK_MESSAGE(find_program(tables(), columns_of(name)) == nullptr, name);
    }

    TEST_CASE("each known program has a file here, and is known by it") {
        CHECK(tables().programs.size() == files.size());
        for (auto const& program : tables().programs) {
            auto const found = files.find(program.id);
            REQUIRE_MESSAGE(found != files.end(), program.id);
            for (auto const& file : found->second) {
                auto const* const known = find_program(tables(), columns_of(file));
                REQUIRE_MESSAGE(known != nullptr, file);
                CHECK_MESSAGE(known->id == program.id, file);
            }
        }
    }

    TEST_CASE("what a program says of its columns can be read, each word of it") {
        for (auto const& program : tables().programs) {
            auto const type = diary::type_from_word(program.type).value_or(diary::RecordType::cramp);
            for (auto const& column : program.columns)
                CHECK_MESSAGE(target_from_words(tables(), type, {column.first, {}}, column.second), program.id, ": ",
                              column.first);
            for (auto const& fixed : program.always) {
                auto const known = diary::find_field(type, fixed.first);
                REQUIRE_MESSAGE(known, program.id, ": ", fixed.first);
                CHECK_MESSAGE(find_word(diary::row(*known), fixed.second), program.id, ": ", fixed.second);
            }
        }
    }
}
