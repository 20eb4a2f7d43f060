#include "doctest.h"
#include "files.h"
#include "knowledge/criteria.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::library;
using unknot::tests::refuses;
using unknot::tests::shipped;

namespace {

std::vector<std::string> questions_of(std::string_view criterion) {
    std::vector<std::string> ids;
    for (auto const& question : library().questions)
        if (question.criterion == criterion) ids.push_back(question.id);
    return ids;
}

Criterion const& criterion(std::string_view id) {
    auto const& all = library().criteria;
    auto const found = std::find_if(all.begin(), all.end(), [&](Criterion const& one) { return one.id == id; });
    REQUIRE(found != all.end());
    return *found;
}

}

TEST_SUITE("broken criteria") {
    constexpr auto file = "criteria.json";

    TEST_CASE("a question of a criterion that does not exist is refused at its line") {
        refuses(file, "\"criterion\": \"restless_legs\"", "\"criterion\": \"restless\"", "no such criterion");
        refuses(file, ", \"criterion\": \"restless_legs\"", "", "\"criterion\" is missing");
    }

    TEST_CASE("an id stands once in its table") {
        refuses(file, "\"id\": \"rls_rest\"", "\"id\": \"rls_urge\"", "already");
        refuses(file, "\"id\": \"claudication\"", "\"id\": \"restless_legs\"", "already");
    }

    TEST_CASE("a source nobody knows, an empty text and a misspelt member are refused") {
        refuses(file, "\"rabia-khoo-2007\"", "\"rabia-2007\"", "\"rabia-2007\"");
        refuses(file, "\"text\": \"Is the pain in the calf?\"", "\"text\": \"\"", "empty");
        refuses(file, "\"questions\":", "\"question\":", "\"question\"");
    }
}

TEST_SUITE("criteria") {
    TEST_CASE("each criterion has the questions of its paper") {
        CHECK(questions_of("night_cramp").empty());   // its seven points are counted from the cramps of the diary
        CHECK(questions_of("restless_legs").size() == 5);
        CHECK(questions_of("claudication").size() == 8);   // five questions, and the sites of the sixth
        // The tenth subtracts two points, and is not for patients to judge
        CHECK(questions_of("clot_item").size() == 9);
        CHECK(library().criteria.size() == 4);
    }

    TEST_CASE("a question is found by its id and asks") {
        for (auto const& question : library().questions) {
            CHECK(find_question(library(), question.id) == &question);
            CHECK_MESSAGE(question.text.find('?') != std::string::npos, question.id);
        }
        CHECK(find_question(library(), "rls") == nullptr);
    }

    TEST_CASE("no question has the id of a sign: both are answered in one field") {
        for (auto const& question : library().questions)
            CHECK(find_sign(shipped(), question.id) == nullptr);
    }

    TEST_CASE("the papers are those of the evidence, and what speaks against one is named") {
        CHECK(criterion("night_cramp").sources == std::vector<std::string>{"hallegraeff-2017"});
        CHECK(criterion("restless_legs").sources == std::vector<std::string>{"allen-2014"});
        CHECK(criterion("claudication").sources == std::vector<std::string>{"leng-fowkes-1992"});
        CHECK(criterion("claudication").against == "rabia-khoo-2007");
        CHECK(criterion("clot_item").sources == std::vector<std::string>{"nice-ng158", "wells-2003"});
    }

    TEST_CASE("a criterion that is not met clears nobody") {
        CHECK(criterion("claudication").meaning.find("do not mean that the arteries are well") != std::string::npos);
        CHECK(criterion("clot_item").meaning.find("does not mean there is no clot") != std::string::npos);
    }
}
