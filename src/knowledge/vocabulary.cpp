#include "knowledge/vocabulary.h"

#include <array>

namespace unknot::knowledge {
namespace {

constexpr std::array<std::string_view, 19> pictures = {
    "bed_calf",        "bed_side",     "edge_of_bed",   "stand_calf",  "wall_calf",   "bed_foot", "stand_foot",
    "bed_thigh_front", "thigh_front",  "thigh_back",    "stand_thigh", "massage",     "warmth",   "rest",
    "heel_raise",      "massage_foot", "massage_thigh", "warmth_foot", "warmth_thigh"};

// A field of the diary and its words, separated by spaces; no words when it is not a choice.
struct Field {
    std::string_view name, words;
};

// From each row of fields.inc, the macros take only the words.
#define integer(...) ""
#define decimal(...) ""
#define flag(...) ""
#define text(...) ""
#define instant(...) ""
#define day(...) ""
#define choice(words, ...) words
#define choices(words, ...) words
#define UNKNOT_FIELD(type, name, ...) Field{#type "." #name, __VA_ARGS__},
constexpr Field diary_fields[] = {
#include "diary/fields.inc"
};
#undef UNKNOT_FIELD
#undef choices
#undef choice
#undef day
#undef instant
#undef text
#undef flag
#undef decimal
#undef integer

constexpr std::string_view words_of(std::string_view field) {
    for (auto const& row : diary_fields)
        if (row.name == field) return row.words;
    return {};
}

// Calls `take` with each word except `but`.
template <class Take>
constexpr void for_words(std::string_view words, std::string_view but, Take take) {
    while (!words.empty()) {
        auto const word = words.substr(0, words.find(' '));
        words.remove_prefix(word.size() < words.size() ? word.size() + 1 : words.size());
        if (word != but) take(word);
    }
}

constexpr std::size_t count_words(std::string_view words, std::string_view but) {
    std::size_t count = 0;
    for_words(words, but, [&](std::string_view) { ++count; });
    return count;
}

template <std::size_t count>
constexpr std::array<std::string_view, count> split(std::string_view words, std::string_view but) {
    std::array<std::string_view, count> all{};
    std::size_t at = 0;
    for_words(words, but, [&](std::string_view word) { all[at++] = word; });
    return all;
}

// Of the manoeuvres "other" is left out: there is no step with another one.
constexpr std::string_view muscle_words = words_of("cramp.muscle"), manoeuvre_words = words_of("cramp.helped"),
                           occasion_words = words_of("stretch.occasion"),
                           condition_words = words_of("profile.conditions"), test_words = words_of("blood_result.test"),
                           unit_words = words_of("blood_result.unit");
constexpr auto muscles = split<count_words(muscle_words, {})>(muscle_words, {});
constexpr auto manoeuvres = split<count_words(manoeuvre_words, "other")>(manoeuvre_words, "other");
constexpr auto occasions = split<count_words(occasion_words, {})>(occasion_words, {});
constexpr auto conditions = split<count_words(condition_words, {})>(condition_words, {});
constexpr auto blood_tests = split<count_words(test_words, {})>(test_words, {});
constexpr auto blood_units = split<count_words(unit_words, {})>(unit_words, {});
constexpr std::string_view facts[] = {
#define UNKNOT_FACT(space, word, meaning) (#space "." #word),
#include "knowledge/facts.inc"
#undef UNKNOT_FACT
};
constexpr Vocabulary vocabulary = {pictures,   muscles,     manoeuvres,  occasions,
                                   conditions, blood_tests, blood_units, facts};

}

Vocabulary const& known_vocabulary() { return vocabulary; }

}
