// Compares the words of the knowledge files with the field table of the diary, which that folder cannot include.
#include "diary/field_table.h"
#include "doctest.h"
#include "knowledge/knowledge.h"
#include "knowledge/vocabulary.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

using namespace unknot;

namespace {

using Words = std::vector<std::string_view>;

Words of(std::span<std::string_view const> words) { return {words.begin(), words.end()}; }

Words words_but_other(diary::Field field) {
    auto words = diary::words_of(diary::row(field));
    words.erase(std::remove(words.begin(), words.end(), "other"), words.end());
    return words;
}

}

TEST_SUITE("vocabulary") {
    TEST_CASE("muscles, manoeuvres and conditions are the words of the diary") {
        auto const& words = knowledge::known_vocabulary();
        CHECK(of(words.muscles) == diary::words_of(diary::row(diary::Field::cramp_muscle)));
        CHECK(of(words.manoeuvres) == words_but_other(diary::Field::cramp_helped));
        CHECK(of(words.blood_tests) == diary::words_of(diary::row(diary::Field::blood_result_test)));
        CHECK(of(words.blood_units) == diary::words_of(diary::row(diary::Field::blood_result_unit)));
        CHECK(of(words.conditions) == diary::words_of(diary::row(diary::Field::profile_conditions)));
    }

    TEST_CASE("a sign's id fits the diary's field") {
        auto const knowledge = knowledge::read_knowledge(knowledge::embedded_files());
        REQUIRE(knowledge);
        for (auto const& sign : knowledge.value().help.signs)
            CHECK(static_cast<double>(sign.id.size()) <= diary::row(diary::Field::sign_sign).high);
    }
}
