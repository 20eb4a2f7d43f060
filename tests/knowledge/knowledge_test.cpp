#include "doctest.h"
#include "files.h"
#include "knowledge/knowledge.h"

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::accepts;
using unknot::tests::Files;
using unknot::tests::refuses;
using unknot::tests::shipped;

namespace {

constexpr auto files_read = {"sources.json", "help.json", "relief.json", "wire-ids.csv"};

}

TEST_SUITE("broken knowledge files") {
    TEST_CASE("a file that is not there is named") {
        for (std::string_view const file : files_read) {
            Files files;
            files.remove(file);
            auto const result = files.read();
            REQUIRE_FALSE(result);
            CHECK(result.error().where == file);
        }
    }

    TEST_CASE("an empty file is a fault of that file") {
        for (std::string_view const file : files_read) {
            Files files;
            files.bytes(file).clear();
            auto const result = files.read();
            REQUIRE_FALSE(result);
            CHECK(result.error().where.starts_with(file));
        }
    }

    TEST_CASE("text that is no JSON is reported with its line") {
        refuses("relief.json", "\"id\": \"calf_stand\",", "\"id\": \"calf_stand\";", "");
        refuses("help.json", "\"numbers\": [", "\"numbers\": [[", "", 10);
    }

    TEST_CASE("a list in place of the whole object is refused") {
        Files files;
        files.bytes("relief.json") = "[]";
        CHECK_FALSE(files.read());
    }

    TEST_CASE("no file can be cut short anywhere without being refused") {
        for (std::string_view const file : files_read) {
            auto const whole = Files().bytes(file);
            for (std::size_t length = 0; length + 2 < whole.size(); length += 97) {
                Files files;
                files.bytes(file) = whole.substr(0, length);
                CHECK_FALSE(files.read());
            }
        }
    }

    TEST_CASE("a member nobody knows is refused, so that a misspelt one is not lost") {
        refuses("relief.json", "\"stop_line\":", "\"stop_lin\":", "\"stop_lin\"");
        refuses("relief.json", "\"grade\": \"low\"", "\"grad\": \"low\"", "\"grad\"");
        refuses("help.json", "\"elsewhere\"", "\"elsewere\"", "\"elsewere\"");
        refuses("help.json", "\"topics\": [\"clot\"]", "\"topic\": [\"clot\"]", "\"topic\"");
        refuses("sources.json", "\"kind\": \"trial\"", "\"sort\": \"trial\"", "\"sort\"");
    }

    TEST_CASE("a member that stands twice is refused") {
        refuses("relief.json", "\"grade\": \"low\",", "\"grade\": \"low\", \"grade\": \"low\",", "twice");
    }

    TEST_CASE("a missing text is refused at the start of its object") {
        refuses("relief.json", "\"manoeuvre\": \"massage\",", "", "\"manoeuvre\" is missing", -5);
        refuses("help.json", "{\"region\": \"eu\", ", "{", "\"region\" is missing");
        refuses("sources.json", "\"identifier\": \"PMID 17923725\", ", "", "\"identifier\" is missing");
    }

    TEST_CASE("an empty text is refused") {
        refuses("relief.json", "\"title\": \"Calf cramp\"", "\"title\": \"\"", "empty");
        refuses("relief.json", "\"title\": \"Calf cramp\"", "\"title\": \"  \"", "empty");
        refuses("help.json", "\"how_soon\": \"Now.\"", "\"how_soon\": \"\"", "empty");
    }

    TEST_CASE("a text of another kind is refused") {
        refuses("help.json", "\"verified\": true", "\"verified\": 1", "neither true nor false");
        refuses("relief.json", "\"title\": \"Calf cramp\"", "\"title\": 7", "text is needed");
        refuses("relief.json", "\"sources\": [\"ulh-standing-up\"]", "\"sources\": \"ulh-standing-up\"", "no list");
    }

    TEST_CASE("a source nobody knows is refused wherever it stands") {
        refuses("relief.json", "\"sources\": [\"miller-2022\"", "\"sources\": [\"miller-2023\"", "\"miller-2023\"");
        refuses("relief.json", "\"against\": \"panza-2017\"", "\"against\": \"panza-2018\"", "\"panza-2018\"");
        refuses("relief.json", "\"basis\": \"merck-runners-stretch\"", "\"basis\": \"merck\"", "\"merck\"");
        refuses("help.json", "[\"eichner-2007\"]", "[\"eichner-2008\"]", "\"eichner-2008\"");
    }

    TEST_CASE("what stands without a source is refused") {
        refuses("relief.json", "\"sources\": [\"ulh-standing-up\"]", "\"sources\": []", "empty");
        refuses("help.json", "\"sources\": [\"eichner-2007\"]", "\"sources\": []", "empty");
    }

    TEST_CASE("grades, levels and kinds nobody knows are refused") {
        refuses("relief.json", "\"grade\": \"very_low\"", "\"grade\": \"very low\"", "\"very low\"");
        refuses("relief.json", "\"also\": [\"toes\"]", "\"also\": [\"nose\"]", "\"nose\"");
        refuses("help.json", "\"level\": \"soon\",\n      \"title\"", "\"level\": \"sooner\",\n      \"title\"",
                "\"sooner\"");
        refuses("help.json", "\"level\": \"routine\", \"text\"", "\"level\": \"none_logged\", \"text\"", "no level");
        refuses("sources.json", "\"kind\": \"trial\"", "\"kind\": \"rumour\"", "\"rumour\"");
    }

    TEST_CASE("a hold is 5 to 120 whole seconds") {
        for (auto const* seconds : {"4", "121", "0", "-30", "7.5", "1e9", "\"30\"", "null"})
            refuses("relief.json", "\"seconds\": 30", std::string("\"seconds\": ") + seconds, "from 5 to 120");
        accepts("relief.json", "\"seconds\": 30", "\"seconds\": 5");
        accepts("relief.json", "\"seconds\": 30", "\"seconds\": 120");
    }

    TEST_CASE("ids are written in one way") {
        for (auto const* id : {"Calf", "calf-x", "calf x", "_calf", "calf_", "calf__x", "käse"})
            refuses("relief.json", "\"id\": \"possible_clot\"", std::string("\"id\": \"") + id + "\"", "no id");
        for (auto const* id : {"Eichner-2007", "eichner_2007", "-eichner", "eichner-", "eichner--2007"})
            refuses("sources.json", "\"id\": \"eichner-2007\"", std::string("\"id\": \"") + id + "\"", "no id");
    }

    TEST_CASE("an id stands once in its table") {
        refuses("sources.json", "\"id\": \"eichner-2007\"", "\"id\": \"aaos-2022\"", "each once");
        refuses("relief.json", "\"id\": \"calf_stand\"", "\"id\": \"calf_bed\"", "already");
        refuses("relief.json", "\"id\": \"possible_artery\"", "\"id\": \"possible_clot\"", "already");
        refuses("help.json", "\"id\": \"foot_drop\"", "\"id\": \"leg_tense\"", "already");
    }

    TEST_CASE("dates are days that exist") {
        for (auto const* date :
             {"2026-02-29", "2026-13-01", "2026-00-10", "2026-11-31", "22.11.2026", "2026-1-2", "26"})
            refuses("help.json", "\"reviewed\": \"2026-11-30\"", std::string("\"reviewed\": \"") + date + "\"",
                    "no day");
        accepts("help.json", "\"reviewed\": \"2026-11-30\"", "\"reviewed\": \"2028-02-29\"");
    }

    TEST_CASE("pictures, manoeuvres, muscles and conditions come from the known words") {
        refuses("relief.json", "\"picture\": \"wall_calf\"", "\"picture\": \"wal_calf\"", "\"wal_calf\"");
        refuses("relief.json", "\"manoeuvre\": \"heat\"", "\"manoeuvre\": \"warmth\"", "\"warmth\"");
        refuses("relief.json", "\"muscle\": \"foot\"", "\"muscle\": \"feet\"", "\"feet\"");
        refuses("relief.json", "[\"neuropathy\"]", "[\"nerves\"]", "\"nerves\"");
    }

    TEST_CASE("a step, a caution or a topic that is named must be there") {
        refuses("relief.json", "\"steps\": [\"foot_bed\"", "\"steps\": [\"toe_bed\"", "\"toe_bed\"");
        refuses("relief.json", "\"cautions\": [\"possible_clot\"", "\"cautions\": [\"clot\"", "\"clot\"");
        refuses("relief.json", "\"topics\": [\"injury\"]", "\"topics\": [\"injuries\"]", "\"injuries\"");
    }

    TEST_CASE("a title fits one line of a small phone") {
        refuses("relief.json", "\"title\": \"Rub the muscle gently\"", "\"title\": \"Rub the muscle very gently ok\"",
                "28");
        accepts("relief.json", "\"title\": \"Rub the muscle gently\"", "\"title\": \"Rub the muscle very gently k\"");
    }

    TEST_CASE("levels and signs stand with the most urgent first") {
        refuses("help.json", "\"one_leg_swollen\", \"level\": \"today\"", "\"one_leg_swollen\", \"level\": \"soon\"",
                "less urgent", 8);
        Files files;
        files.replace("help.json", "\"level\": \"today\",\n      \"title\"", "\"level\": \"soon\",\n      \"title\"");
        CHECK_FALSE(files.read());
    }

    TEST_CASE("a number to dial has digits only") {
        refuses("help.json", "\"number\": \"112\"", "\"number\": \"1-1-2\"", "digits");
    }
}

TEST_SUITE("finding in knowledge") {
    TEST_CASE("what is not there is not found") {
        auto const& knowledge = shipped();
        CHECK(find_source(knowledge, "miller") == nullptr);
        CHECK(find_protocol(knowledge, "arm") == nullptr);
        CHECK(find_step(knowledge, "") == nullptr);
        CHECK(find_sign(knowledge, "calf") == nullptr);
    }

    TEST_CASE("each entry is found by its id") {
        auto const& knowledge = shipped();
        for (auto const& source : knowledge.sources)
            CHECK(find_source(knowledge, source.id) == &source);
        for (auto const& sign : knowledge.help.signs)
            CHECK(find_sign(knowledge, sign.id) == &sign);
        for (auto const& protocol : knowledge.protocols) {
            CHECK(find_protocol(knowledge, protocol.muscle) == &protocol);
            for (auto const& step : protocol.steps)
                CHECK(find_step(knowledge, step.id)->title == step.title);
        }
    }

    TEST_CASE("each word belongs to its enumerator") {
        CHECK(word(Grade::very_low) == "very_low");
        CHECK(word(HelpLevel::emergency) == "emergency");
        CHECK(word(Group::often_blamed) == "often_blamed");
        CHECK(word(Horizon::fortnight) == "fortnight");
        CHECK(word(ActionKind::learn) == "learn");
        CHECK(word(Strength::none) == "none");
        CHECK(word(Column::aspirin) == "aspirin");
        CHECK(word(Nutrient::salt) == "salt");
        CHECK(word(ReferenceKind::drinks_minimum_guide) == "drinks_minimum_guide");
    }
}
