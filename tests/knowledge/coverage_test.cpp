// Each item of the four source articles is used or deliberately not used.
#include "doctest.h"
#include "files.h"
#include "knowledge/claims.h"

#include <algorithm>
#include <map>
#include <set>

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::accepts;
using unknot::tests::refuses;
using unknot::tests::shipped;

namespace {

constexpr auto file = "coverage.csv";
constexpr auto row = "\nS0-01,used,field:profile.diet claim:keto-adaptation,";

std::vector<CoveredItem> const& items() {
    static auto const result = read_coverage(embedded_files(), shipped());
    REQUIRE_MESSAGE(result, (result ? std::string() : to_string(result.error())));
    return result.value();
}

std::set<std::string> every_item() {
    std::set<std::string> ids = {"S3-garbled"};
    for (auto const& article : {std::pair<std::string, int>{"S0-", 30}, {"S1-", 34}, {"S2-", 26}, {"S3-", 70}})
        for (int number = 1; number <= article.second; ++number)
            ids.insert(article.first + (number < 10 ? "0" : "") + std::to_string(number));
    return ids;
}

// Items the evidence corrects, 1.5, with the correction.
std::map<std::string, std::string> const corrected = {
    {"S0-05", "C1"},  {"S0-08", "C1"},  {"S1-02", "C1"},  {"S2-04", "C1"},  {"S3-53", "C2"},  {"S1-25", "C2"},
    {"S0-24", "C3"},  {"S0-25", "C3"},  {"S0-27", "C3"},  {"S1-09", "C3"},  {"S1-14", "C3"},  {"S1-26", "C3"},
    {"S2-06", "C3"},  {"S0-13", "C4"},  {"S0-14", "C4"},  {"S1-18", "C4"},  {"S3-49", "C4"},  {"S0-28", "C5"},
    {"S0-29", "C5"},  {"S3-38", "C5"},  {"S1-17", "C5"},  {"S2-13", "C7"},  {"S3-27", "C9"},  {"S0-03", "C18"},
    {"S0-12", "C22"}, {"S2-05", "C22"}, {"S3-25", "C10"}, {"S3-16", "C11"}, {"S3-28", "C11"}, {"S3-17", "C12"},
    {"S3-47", "C13"}, {"S2-16", "C14"}, {"S0-17", "C15"}, {"S0-20", "C17"}, {"S0-18", "C17"}, {"S3-51", "C17"},
    {"S1-08", "C19"}, {"S1-10", "C19"}, {"S3-35", "C19"}, {"S3-42", "C19"}, {"S2-09", "C20"}, {"S3-40", "C21"},
    {"S3-33", "C23"}, {"S3-06", "C24"}, {"S3-07", "C24"},
};

}

TEST_SUITE("broken coverage") {
    TEST_CASE("what does not exist is refused at its line, of whatever kind") {
        for (std::string const what :
             {"claim:keto", "cause:keto", "sign:keto", "question:keto", "food:keto", "step:keto", "action:keto",
              "class:keto", "source:keto", "supplement:keto", "field:profile.keto", "protocol:calf", "claim", ":",
              "claim:", "claim: keto-adaptation"})
            refuses(file, row, "\nS0-01,used," + std::string(what) + ",", "", 1);
    }

    TEST_CASE("an item is used by something exactly when it is used, and else has a reason") {
        refuses(file, row, "\nS0-01,used,,", "exactly when", 1);
        refuses(file, row, "\nS0-01,not_used,claim:keto-adaptation,why", "exactly when", 1);
        refuses(file, row, "\nS0-01,not_used,,", "reason is missing", 1);
        refuses(file, row, "\nS0-01,perhaps,claim:keto-adaptation,", "\"perhaps\"", 1);
        refuses(file, row, "\n,used,claim:keto-adaptation,", "item is empty", 1);
        accepts(file, row, "\nS0-01,not_used,,why");
    }

    TEST_CASE("entries of every kind can be named") {
        accepts(
            file, row,
            "\nS0-01,used,claim:keto-adaptation cause:keto_adaptation sign:leg_tense question:rls_urge food:avocado "
            "step:calf_bed action:keto_broth class:thiazide source:miller-2022 supplement:quinine "
            "supplement:magnesium_oxide supplement:food_first supplement:levothyroxine field:profile.diet,");
    }
}

TEST_SUITE("coverage") {
    TEST_CASE("exactly the items of the four articles stand there, each once and without a gap") {
        std::set<std::string> found;
        for (auto const& item : items())
            CHECK_MESSAGE(found.insert(item.id).second, item.id);
        auto const wanted = every_item();
        CHECK(wanted.size() == 161);
        for (auto const& id : wanted)
            CHECK_MESSAGE(found.count(id) == 1, id, " is missing");
        for (auto const& id : found)
            CHECK_MESSAGE(wanted.count(id) == 1, id, " is no item");
    }

    TEST_CASE("an item the evidence corrects says how") {
        for (auto const& item : items()) {
            auto const correction = corrected.find(item.id);
            if (correction == corrected.end()) continue;
            CAPTURE(item.id);
            auto const at = item.reason.find(correction->second);
            REQUIRE(at != std::string::npos);
            auto const behind = item.reason.substr(at + correction->second.size(), 1);
            CHECK((behind.empty() || std::isdigit(static_cast<unsigned char>(behind[0])) == 0));
        }
    }

    TEST_CASE("the overclaim on potassium and the garbled line are not used") {
        for (auto const& item : items())
            if (item.id == "S0-17" || item.id == "S3-garbled") CHECK_MESSAGE(!item.used, item.id);
        CHECK(items().back().reason.find("arbled") != std::string::npos);
    }

    TEST_CASE("the three food lists the fourth article lost are filled") {
        for (auto const& item : items()) {
            if (item.id != "S3-52" && item.id != "S3-54" && item.id != "S3-57") continue;
            CAPTURE(item.id);
            CHECK(std::any_of(item.by.begin(), item.by.end(),
                              [](std::string const& by) { return by.starts_with("food:"); }));
        }
    }
}
