#include "doctest.h"
#include "exchange/csv/questions.h"
#include "support/shipped.h"

using namespace unknot;
using namespace unknot::exchange;
using diary::RecordType;

namespace {

knowledge::TableKnowledge const& tables() { return *tests::shipped_with_library().library->tables; }

std::vector<CsvQuestion> questions_of(std::string_view text, std::optional<RecordType> type = {}) {
    auto const columns = sample_csv(text);
    REQUIRE_MESSAGE(columns, to_string(columns.error()));
    return open_questions(tables(), guess_table(tables(), columns.value(), {}, type), columns.value());
}

void asks(std::string_view text, CsvQuestionKind kind, std::string_view example) {
    auto const questions = questions_of(text);
    REQUIRE_MESSAGE(questions.size() == 1, text);
    CHECK(questions.front().kind == kind);
    CHECK_MESSAGE(questions.front().example == example, questions.front().example);
}

}

TEST_SUITE("csv_questions") {
    TEST_CASE("rows are no cramps unless a column says so") {
        for (auto const text :
             {"Date,Mood,Steps\n2026-02-11,5,8000\n", "Date,Time,Glucose\n2026-02-11,08:00,5\n",
              "Date,Grip strength (kg)\n2026-02-11,5\n", "Date,Headache pain\n2026-02-11,5\n",
              "Date,Note\n2026-02-11,leg cramp\n", "Date,Cramp\n2026-02-11,perhaps\n",
              "Date,Pain,Water (ml)\n2026-02-11,5,250\n", "Taken at,Medicine,Dose\n2026-01-13,Ramipril,5 mg\n"}) {
            auto const questions = questions_of(text);
            REQUIRE_MESSAGE(questions.size() == 1, text);
            CHECK_MESSAGE(questions.front().kind == CsvQuestionKind::type, text);
        }
    }

    TEST_CASE("which words of a column are cramps is asked, those that say it first") {
        auto const questions = questions_of("Date,Symptom,Severity\n2026-02-11,Headache,3\n2026-02-12,Leg cramp,5\n");
        REQUIRE(questions.size() == 1);
        CHECK(questions.front().answers == std::vector<std::string>{"Leg cramp", "Headache"});
        CHECK(questions_of("Date,Symptom,Severity\n2026-02-11,Calf cramp,3\n2026-02-12,Leg cramp,5\n").empty());
    }

    TEST_CASE("what can be read two ways is asked with an example of the file") {
        asks("Date,Pain\n03/04/2026,5\n", CsvQuestionKind::dates, "03/04/2026");
        asks("Date,Drink,Volume (ml)\n2026-02-11,water,\"1,250\"\n", CsvQuestionKind::numbers, "1,250");
        asks("Date,Pain,Duration\n2026-02-11,5,90\n", CsvQuestionKind::unit, "90");
        asks("Date,Pain,Duration\n2026-02-11,5,2:05\n", CsvQuestionKind::parts, "2:05");
        asks("Date,Pain\n2026-02-11,severe\n", CsvQuestionKind::words, "severe");
        asks("Date,Pain (1-5)\n2026-02-11,4\n", CsvQuestionKind::words, "4");
    }

    TEST_CASE("what the file says itself is not asked") {
        for (auto const text : {"Date,Pain\n03/04/2026,5\n13/04/2026,5\n", "Datum;Schmerz\n03.04.2026;5\n",
                                "Date,Drink,Volume (ml)\n2026-02-11,water,\"1,250\"\n2026-02-11,tea,\"1,250.5\"\n",
                                "Date,Pain,Duration (m:ss)\n2026-02-11,5,2:05\n",
                                "Date,Pain,Duration\n2026-02-11,5,5 min\n", "Date,Pain\n2026-02-11,7/10\n"})
            CHECK_MESSAGE(questions_of(text).empty(), text);
    }

    TEST_CASE("at most five are asked") {
        std::string header = "Date,Food,Drink", row = "\n03/04/2026,Soup,water";
        for (auto const* name : {"Sodium", "Potassium", "Magnesium", "Calcium", "Caffeine", "Alcohol"}) {
            header += std::string(",") + name;
            row += ",5";
        }
        CHECK(questions_of(header + row + "\n").size() == csv_questions_limit);
    }
}
