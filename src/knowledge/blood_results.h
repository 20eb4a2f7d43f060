// What people with a number from a laboratory are advised to do. The laboratory's own range comes first: these rows
// only say how soon to ask, never what a number means for the person. Facts: assets/knowledge/blood-results.json.
#pragma once
#include "knowledge/signs.h"
#include "knowledge/when.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::knowledge {

// A unit in which a test is reported; the number times the factor is in the unit of the rows.
struct BloodUnit {
    std::string unit;   // a word of the diary's field blood_result.unit
    double factor = 1;
};

struct BloodTest {
    std::string id;   // a word of the diary's field blood_result.test
    std::vector<BloodUnit> units;
    std::vector<std::string> sources;   // of the factors
    bool verified = false;
};

// A row counts when each of its bounds holds. The first row of a test that counts is the only one.
struct BloodRule {
    std::string id, test;
    std::optional<double> below, at_most, at_least, above;
    std::optional<double> above_times_high;   // more than this many times the upper end of the laboratory's range
    bool below_range = false;                 // below the lower end of the laboratory's range
    std::optional<HelpLevel> level;           // empty: the number alone asks for nothing
    When worse_with;                          // facts with which `worse` is the level
    std::optional<HelpLevel> worse;
    std::string fact;   // holds with such a number, such as "condition.kidney_disease"; empty: none
    std::vector<std::string> sources;
    bool verified = false;   // false: cited from memory, or our own judgement
};

// What a test or a unit is called in a sentence that can be said aloud.
struct BloodWord {
    std::string word, text;   // word: of the diary's field blood_result.test or blood_result.unit
};

struct BloodResults {
    std::vector<BloodWord> names, units;   // each word of the fields, save "other"
    std::vector<BloodTest> tests;
    std::vector<BloodRule> rules;
};

}
