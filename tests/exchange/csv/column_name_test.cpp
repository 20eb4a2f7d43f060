#include "doctest.h"
#include "exchange/csv/column_name.h"

using namespace unknot;
using namespace unknot::exchange;

TEST_SUITE("csv_column_name") {
    TEST_CASE("case, accents, signs and joined words make no other name") {
        for (auto const name : {"Pain level", "pain_level", "painLevel", " Pain-Level ", "PAIN LEVEL"})
            CHECK_MESSAGE(read_column_name(name).words == "pain level", name);
        CHECK(read_column_name("St\xC3\xA4rke").words == "starke");
    }

    TEST_CASE("brackets and a unit at the end are hints") {
        auto const brackets = read_column_name("Duration (min)");
        CHECK(brackets.words == "duration");
        CHECK(brackets.hints == std::vector<std::string>{"min"});
        CHECK(read_column_name("duration_seconds").hints == std::vector<std::string>{"seconds"});
        CHECK(read_column_name("weight in kg").words == "weight");
        CHECK(read_column_name("min").words == "min");   // alone it is the name
    }

    TEST_CASE("the word for a cramp is no part of the name") {
        CHECK(read_column_name("Leg cramp").words.empty());
        CHECK(read_column_name("Cramp strength").words == "strength");
        CHECK(read_column_name("Wadenkrampf").says_cramp);
        CHECK_FALSE(read_column_name("Grip strength").says_cramp);
    }

    TEST_CASE("a share, and an amount for 100 g, is none that was taken") {
        for (auto const name : {"sodium_mg_per_100g", "Sodium (mg/100g)", "Calcium (% DV)", "Natrium pro 100 g"})
            CHECK_MESSAGE(read_column_name(name).is_relative, name);
        CHECK_FALSE(read_column_name("Sodium (mg)").is_relative);
    }
}
