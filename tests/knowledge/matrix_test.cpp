// No pair of sign and action, of medicine or condition and column, or of question and person is forgotten.
#include "doctest.h"
#include "files.h"
#include "knowledge/matrix.h"
#include "knowledge/words.h"

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace unknot;
using namespace unknot::knowledge;
using namespace unknot::tests;

namespace {

std::vector<Matrix> const& matrices() {
    static auto const all = [] {
        auto read = read_matrices(embedded_files(), shipped());
        REQUIRE(read);
        return std::move(read).value();
    }();
    return all;
}

Matrix const& matrix(std::string_view name) {
    auto const* found = find_matrix(matrices(), name);
    REQUIRE(found != nullptr);
    return *found;
}

Mark mark(std::string_view name, std::string_view row, std::string_view column) {
    auto const& all = matrix(name);
    auto const r = std::find(all.rows.begin(), all.rows.end(), row);
    auto const c = std::find(all.columns.begin(), all.columns.end(), column);
    REQUIRE_MESSAGE(r != all.rows.end(), row);
    REQUIRE_MESSAGE(c != all.columns.end(), column);
    return all.at(static_cast<std::size_t>(r - all.rows.begin()), static_cast<std::size_t>(c - all.columns.begin()))
        .mark;
}

void forbids(std::vector<std::string_view> const& signs, std::vector<std::string_view> const& columns) {
    for (auto const sign : signs)
        for (auto const column : columns)
            CHECK_MESSAGE(mark("signs-columns", sign, column) == Mark::forbidden, sign, " and ", column);
}

// The error of decisions.csv with a line added or the first one taken away.
std::string error_with(std::string_view line, bool without_first = false) {
    std::string bytes(shipped_file("decisions.csv"));
    if (without_first) bytes.erase(bytes.find('\n') + 1, bytes.find('\n', bytes.find('\n') + 1) - bytes.find('\n'));
    bytes += line;
    std::vector<EmbeddedFile> const files = {{"decisions.csv", bytes}};
    auto const read = read_matrices(files, shipped());
    return read ? std::string() : to_string(read.error());
}

std::string held(std::string_view name) {
    std::ifstream file(UNKNOT_SOURCE_DIR "/tests/golden/matrices/" + std::string(name) + ".txt", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    });
    return text;
}

// What an action tells a person to do, as opposed to what it tells them to ask or to leave.
std::string told(Action const& action) {
    auto text = action.title + ". " + action.text;
    for (auto const& step : action.steps)
        text += " " + step;
    return lower(text);
}

}

TEST_SUITE("decisions") {
    TEST_CASE("a cell without a rule or a decision is an error") {
        CHECK(error_with("", true).find("nothing is decided") != std::string::npos);
    }

    TEST_CASE("a decision about a cell that a rule decides is an error") {
        CHECK(error_with("sign,leg_tense,stretch,no reason\n").find("about no cell") != std::string::npos);
        CHECK(error_with("sign,no_such_sign,stretch,no reason\n").find("about no cell") != std::string::npos);
    }

    TEST_CASE("an unknown column or matrix, an empty reason, and no file are errors") {
        CHECK(error_with("sign,leg_tense,yoga,no reason\n").find("yoga") != std::string::npos);
        CHECK(error_with("food,leg_tense,leg,no reason\n").find("food") != std::string::npos);
        CHECK_FALSE(error_with("sign,leg_tense,leg,\n").empty());
        CHECK_FALSE(error_with("sign,,leg,why\n").empty());
        CHECK_FALSE(read_matrices({}, shipped()));
    }
}

TEST_SUITE("matrices") {
    TEST_CASE("every cell has a reason") {
        for (auto const& all : matrices()) {
            REQUIRE(all.cells.size() == all.rows.size() * all.columns.size());
            for (auto const& cell : all.cells)
                CHECK_FALSE(cell.reason.empty());
        }
    }

    // After a change of the rules: build/native/unknot matrix NAME > tests/golden/matrices/NAME.txt, and read the
    // difference.
    TEST_CASE("every mark is the one that was last looked at") {
        for (auto const& all : matrices())
            CHECK_MESSAGE(write_marks(all) == held(all.name), all.name);
    }

    TEST_CASE("a row tells its reasons, an unknown row nothing") {
        auto const reasons = write_reasons(matrix("signs-columns"), "leg_tense");
        CHECK(reasons.find("x stretch: the leg is tense") != std::string::npos);
        CHECK(write_reasons(matrix("signs-columns"), "no_such_sign").empty());
        CHECK(find_matrix(matrices(), "no-such-matrix") == nullptr);
    }
}

TEST_SUITE("what a sign forbids") {
    TEST_CASE("a muscle that may be breaking down, tense, swollen or hurt is left alone") {
        forbids({"dark_urine", "leg_tense", "one_leg_swollen", "calf_warm_or_red", "calf_pain_stays", "pop_in_leg",
                 "tendon_pain"},
                {"stretch", "stretch_habit", "massage", "exercise", "heat"});
    }

    TEST_CASE("a leg that may lack blood is not stretched, raised, warmed or pressed") {
        forbids({"leg_cold_or_blue", "foot_pain_at_rest", "foot_sore", "foot_black"},
                {"stretch", "lying_flat", "heat", "hot_bath", "compression"});
    }

    TEST_CASE("tingling round the mouth forbids every supplement") {
        forbids({"tingling_mouth"}, {"magnesium", "potassium_supplement", "vitamin_k2", "high_dose_b6"});
    }

    TEST_CASE("restless legs are not answered with stretching, though a cramp that comes is") {
        forbids({"restless_legs"}, {"stretch_habit"});
        CHECK(mark("signs-columns", "restless_legs", "stretch") == Mark::allowed);
    }

    TEST_CASE("pain at the same distance is not answered with pickle juice, drinks or salt") {
        forbids({"pain_on_walking", "cramp_at_same_distance", "cramps_only_walking"}, {"salt", "fluid", "rehydration"});
        for (auto const* action : {"pickle_juice", "electrolyte_drink", "drink_to_thirst", "keto_broth"})
            CHECK_MESSAGE(mark("signs-actions", "cramp_at_same_distance", action) == Mark::forbidden, action);
    }

    TEST_CASE("confusion forbids any sentence about drinking") {
        forbids({"confused_or_fit", "headache_after_water", "unsteady_on_thiazide"}, {"drinking", "fluid"});
        for (auto const& action : library().actions) {
            bool const drinks = told(action).find("thirst") != std::string::npos;
            bool const needs =
                std::find(action.needs.begin(), action.needs.end(), Column::drinking) != action.needs.end();
            CHECK_MESSAGE((!drinks || needs), action.id, " speaks of thirst");
        }
    }

    TEST_CASE("some signs leave nothing but getting help") {
        for (auto const* sign : {"spreading_skin", "foot_black", "bleeding_on_quinine", "exertional_sickling"})
            for (auto const& action : library().actions)
                if (action.kind != ActionKind::get_help)
                    CHECK_MESSAGE(mark("signs-actions", sign, action.id) == Mark::forbidden, sign, " ", action.id);
    }

    TEST_CASE("an emergency or a sign of today leaves only what fits waiting for help") {
        for (auto const& sign : shipped().help.signs)
            for (auto const& action : library().actions)
                if (sign.level >= HelpLevel::today && !fits_waiting(action))
                    CHECK_MESSAGE(mark("signs-actions", sign.id, action.id) != Mark::allowed, sign.id, " ", action.id);
    }

    TEST_CASE("an action that handles the leg says so in what it needs") {
        struct Told {
            std::string_view word;
            std::vector<Column> one_of;
        };

        for (auto const& one :
             {Told{"stretch", {Column::stretch, Column::stretch_habit}}, Told{"hot pack", {Column::heat}},
              Told{"warm pack", {Column::heat}}, Told{"rub ", {Column::massage}}})
            for (auto const& action : library().actions) {
                bool const does = action.kind == ActionKind::habit || action.kind == ActionKind::remedy;
                if (!does || told(action).find(one.word) == std::string::npos) continue;
                bool const needs = std::any_of(action.needs.begin(), action.needs.end(), [&](Column column) {
                    return std::find(one.one_of.begin(), one.one_of.end(), column) != one.one_of.end();
                });
                bool const not_done = told(action).find("no " + std::string(one.word)) != std::string::npos;
                CHECK_MESSAGE((needs || not_done), action.id, " says ", one.word);
            }
    }
}

TEST_SUITE("who is asked what") {
    TEST_CASE("a question that does not fit the person is never asked") {
        auto const never = [](std::string_view sign, std::vector<std::string_view> const& whom) {
            for (auto const who : whom)
                CHECK_MESSAGE(mark("questions-populations", sign, who) == Mark::allowed, sign, " ", who);
        };
        never("pregnancy_cramps", {"child_10", "man_40", "pregnant_12_weeks", "woman_30", "man_72"});
        never("pregnancy_pressure", {"child_10", "man_40", "pregnant_12_weeks", "woman_30", "man_72"});
        never("varicose_veins", {"child_10"});
        never("new_over_65", {"child_10", "woman_30", "man_40", "pregnant_34_weeks"});
        never("child_limps", {"woman_30", "man_72"});
        never("clot_risk", {"pregnant_12_weeks", "birth_4_weeks_ago"});
        CHECK(mark("questions-populations", "pregnancy_pressure", "pregnant_34_weeks") == Mark::asked);
        CHECK(mark("questions-populations", "pregnancy_pressure", "birth_4_weeks_ago") == Mark::asked);
        CHECK(mark("questions-populations", "child_limps", "child_10") == Mark::asked);
        CHECK(mark("questions-populations", "new_over_65", "man_72") == Mark::asked);
    }

    TEST_CASE("every question is asked of somebody") {
        auto const& all = matrix("questions-populations");
        for (std::size_t row = 0; row < all.rows.size(); ++row) {
            bool asked = false;
            for (std::size_t column = 0; column < all.columns.size(); ++column)
                asked = asked || all.at(row, column).mark == Mark::asked;
            // The profile may leave open what the others ask for.
            bool const of_unknown = all.rows[row].ends_with("_medicine") || all.rows[row].ends_with("_risk") ||
                                    all.rows[row] == "varicose_veins" || all.rows[row] == "liver_thyroid_kidney" ||
                                    all.rows[row] == "pregnancy_cramps";
            CHECK_MESSAGE((asked || of_unknown), all.rows[row]);
        }
    }
}
