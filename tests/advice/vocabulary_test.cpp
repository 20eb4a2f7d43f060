// The words of the knowledge files against the diary's own, which their folder cannot see.
#include "diary/field_table.h"
#include "doctest.h"
#include "knowledge/knowledge.h"
#include "knowledge/vocabulary.h"

#include <algorithm>

using namespace unknot;

namespace {

bool all_are_words_of(std::span<std::string_view const> words, diary::Field field) {
    return std::all_of(words.begin(), words.end(),
                       [&](std::string_view word) { return diary::find_word(diary::row(field), word).has_value(); });
}

}

TEST_SUITE("vocabulary") {
    TEST_CASE("muscles, manoeuvres and conditions are words of the diary") {
        auto const& words = knowledge::known_vocabulary();
        CHECK(all_are_words_of(words.muscles, diary::Field::cramp_muscle));
        CHECK(all_are_words_of(words.manoeuvres, diary::Field::cramp_helped));
        CHECK(all_are_words_of(words.conditions, diary::Field::profile_conditions));
    }

    TEST_CASE("a sign's id fits the diary's field") {
        auto const knowledge = knowledge::read_knowledge(knowledge::embedded_files());
        REQUIRE(knowledge);
        for (auto const& sign : knowledge.value().help.signs)
            CHECK(static_cast<double>(sign.id.size()) <= diary::row(diary::Field::sign_sign).high);
    }
}
