#include "knowledge/blood_results.h"

#include "knowledge/tables.h"
#include "knowledge/words.h"

#include <algorithm>

namespace unknot::knowledge {
namespace {

BloodTest read_test(FileReader& reader, JsonValue object, Knowledge const& knowledge) {
    reader.expect_members(object, {"id", "units", "sources", "verified"});
    BloodTest test;
    test.id = reader.word(object, "id", known_vocabulary().blood_tests);
    for (auto const element : reader.list(object, "units")) {
        reader.expect_members(element, {"unit", "factor"});
        test.units.push_back(
            {reader.word(element, "unit", known_vocabulary().blood_units), reader.decimal(element, "factor")});
        if (test.units.back().factor <= 0) reader.fail(element, Problem::out_of_range, "a factor is above 0");
    }
    test.sources = read_source_ids(reader, object, knowledge);
    test.verified = reader.flag(object, "verified");
    return test;
}

std::optional<HelpLevel> read_level(FileReader& reader, JsonValue object, std::string_view name) {
    if (!object.member(name)) return std::nullopt;
    auto const level = reader.enumerator<HelpLevel>(object, name, level_words);
    if (level == HelpLevel::none_logged)
        reader.fail(object.member(name), Problem::unknown_name, "a row without a level leaves the level out");
    return level;
}

void check_rule(FileReader& reader, JsonValue object, BloodRule const& rule, BloodResults const& results) {
    bool const known = std::any_of(results.tests.begin(), results.tests.end(),
                                   [&](BloodTest const& test) { return test.id == rule.test; });
    if (!known) reader.fail(object.member("test"), Problem::unknown_name, "the test has no units here");
    bool const bounded = rule.below || rule.at_most || rule.at_least || rule.above || rule.above_times_high;
    if (!bounded && !rule.below_range) reader.fail(object, Problem::malformed, "a row has a bound");
    if (rule.worse_with.empty() == rule.worse.has_value())
        reader.fail(object, Problem::malformed, "\"worse_with\" and \"worse\" stand together");
    if (rule.worse && rule.level && *rule.worse <= *rule.level)
        reader.fail(object.member("worse"), Problem::conflict, "it is no more urgent than the level");
    if (!rule.level && !rule.worse && rule.fact.empty())
        reader.fail(object, Problem::malformed, "a row has a level, a worse level or a fact");
}

BloodRule read_rule(FileReader& reader, JsonValue object, Knowledge const& knowledge) {
    reader.expect_members(object, {"id", "test", "below", "at_most", "at_least", "above", "above_times_high",
                                   "below_range", "level", "worse_with", "worse", "fact", "sources", "verified"});
    BloodRule rule;
    rule.id = reader.id(object, "id", IdStyle::snake);
    rule.test = reader.id(object, "test", IdStyle::snake);
    rule.below = reader.optional_decimal(object, "below");
    rule.at_most = reader.optional_decimal(object, "at_most");
    rule.at_least = reader.optional_decimal(object, "at_least");
    rule.above = reader.optional_decimal(object, "above");
    rule.above_times_high = reader.optional_decimal(object, "above_times_high");
    if (object.member("below_range")) rule.below_range = reader.flag(object, "below_range");
    rule.level = read_level(reader, object, "level");
    if (object.member("worse_with")) rule.worse_with = reader.when(object, "worse_with", Negation::refused);
    rule.worse = read_level(reader, object, "worse");
    rule.fact = reader.optional_text(object, "fact");
    rule.sources = read_source_ids(reader, object, knowledge);
    rule.verified = reader.flag(object, "verified");
    check_rule(reader, object, rule, knowledge.library->blood_results);
    return rule;
}

// A list of words with their texts that has each word of the diary's field once, in its order, save "other".
std::vector<BloodWord> read_words(FileReader& reader, std::string_view list, std::string_view word,
                                  std::span<std::string_view const> known) {
    std::vector<BloodWord> words;
    for (auto const object : reader.list(reader.root(), list)) {
        reader.expect_members(object, {word, "text"});
        words.push_back({reader.word(object, word, known), reader.text(object, "text")});
    }
    bool const all = std::equal(words.begin(), words.end(), known.begin(), known.end() - 1,
                                [](BloodWord const& one, std::string_view wanted) { return one.word == wanted; });
    if (!all)
        reader.fail(reader.root().member(list), Problem::malformed,
                    "each word stands here once, in the order of the diary's field");
    return words;
}

}

void read_blood_results(FileReader& reader, Knowledge& knowledge) {
    reader.expect_members(reader.root(), {"reviewed", "names", "units", "tests", "rules"});
    note_review(reader, *knowledge.library);
    auto& results = knowledge.library->blood_results;
    results.names = read_words(reader, "names", "test", known_vocabulary().blood_tests);
    results.units = read_words(reader, "units", "unit", known_vocabulary().blood_units);
    read_table(reader, "tests", results.tests, [&](JsonValue object) { return read_test(reader, object, knowledge); });
    read_table(reader, "rules", results.rules, [&](JsonValue object) { return read_rule(reader, object, knowledge); });
}

}
