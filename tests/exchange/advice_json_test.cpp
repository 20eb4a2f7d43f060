#include "base/json.h"
#include "diary/field_table.h"
#include "doctest.h"
#include "exchange/advice_json.h"
#include "exchange/case_reader.h"
#include "knowledge/words.h"

#include <fstream>
#include <iterator>
#include <map>
#include <set>

using namespace unknot;
using namespace unknot::exchange;

namespace {

knowledge::Knowledge const& known() {
    static auto const read = [] {
        auto knowledge = knowledge::read_knowledge(knowledge::embedded_files());
        if (knowledge) REQUIRE(knowledge::read_library(knowledge::embedded_files(), knowledge.value()));
        return knowledge;
    }();
    REQUIRE(read);
    return read.value();
}

constexpr std::string_view head = R"({"format":"unknot-diary","version":1,"created":"2026-11-22T03:10:00.000Z",
"app":"case","counts":{},"now":"2026-11-22T03:10:00.000Z","records":[)";
constexpr std::string_view night_cramp =
    R"({"id":"01a20104-78c0-7000-8000-000000000004","type":"cramp","at":1795313400000,"offset":0,"edited":1795313400000,"rev":1,"end":"stopped","duration":900,"muscle":"calf","context":"sleep","woke":true})";

std::string profile(std::string_view members) {
    return R"({"id":"00000000-0000-7000-8000-000000000009","type":"profile","at":1792725000000,"offset":0,"edited":1792725000000,"rev":1,)" +
           std::string(members) + "}";
}

std::string advice_for(std::string const& records) {
    auto const one = read_case(std::string(head) + records + "]}");
    REQUIRE_MESSAGE(one, (one ? std::string() : to_string(one.error())));
    auto advice = advice::advise(one.value().diary, known(), one.value().now);
    advice::add_foods(advice, one.value().diary, *known().library);
    return write_advice(advice, known(), one.value().now);
}

std::vector<std::string> cases() {
    return {
        "",
        std::string(night_cramp),
        profile(R"("birth_year":1950,"sex":"female","conditions":["heart_failure","diabetes_2"])") + "," +
            std::string(night_cramp),
        profile(R"("birth_year":1990,"sex":"female","pregnancy":"pregnant","diet":"keto")"),
        profile(R"("birth_year":2012,"sex":"male","conditions":["none"])"),
    };
}

// Finds where a value violates the schema; supports what this schema uses.
class Checker {
public:
    explicit Checker(JsonValue schema) : root_(schema) {}

    [[nodiscard]] std::vector<std::string> faults(JsonValue value) {
        check(value, root_, "advice");
        return std::move(faults_);
    }

private:
    void need(bool holds, std::string fault) {
        if (!holds) faults_.push_back(std::move(fault));
    }

    void check(JsonValue value, JsonValue schema, std::string const& path) {
        if (auto const reference = schema.member("$ref").text())
            check(value, root_.member("$defs").member(reference->substr(reference->rfind('/') + 1)), path);
        if (auto const words = schema.member("enum")) need(is_one_of(value, words), path + " is another word");
        if (auto const type = schema.member("type").text())
            need(has_type(value, *type), path + " is no " + std::string(*type));
        if (auto const most = schema.member("maxItems").integer())
            need(value.size() <= static_cast<std::size_t>(*most), path + " holds too much");
        for (auto const [none, name] : schema.member("required").children())
            need(static_cast<bool>(value.member(*name.text())), path + " lacks " + std::string(*name.text()));
        for (auto const [name, part] : schema.member("properties").children())
            if (auto const inner = value.member(*name.text()))
                check(inner, part, path + "." + std::string(*name.text()));
        if (auto const items = schema.member("items"))
            for (auto const [none, item] : value.children())
                check(item, items, path + "[]");
        if (auto const names = schema.member("propertyNames"))
            for (auto const [name, part] : value.children()) {
                check(name, names, path + " name");
                check(part, schema.member("additionalProperties"), path + "." + std::string(*name.text()));
            }
    }

    static bool is_one_of(JsonValue value, JsonValue words) {
        for (auto const [none, word] : words.children())
            if (word.text() == value.text()) return true;
        return false;
    }

    static bool has_type(JsonValue value, std::string_view type) {
        auto const kind = value.kind();
        if (type == "number") return kind == JsonKind::integer || kind == JsonKind::decimal;
        std::map<std::string_view, JsonKind> const kinds = {{"object", JsonKind::object},
                                                            {"array", JsonKind::list},
                                                            {"string", JsonKind::text},
                                                            {"boolean", JsonKind::flag}};
        auto const found = kinds.find(type);
        return found != kinds.end() && kind == found->second;
    }

    JsonValue root_;
    std::vector<std::string> faults_;
};

std::vector<std::string> faults_of(std::string const& advice) {
    auto const text = write_advice_schema(known());
    auto const schema = JsonDocument::read(text);
    REQUIRE(schema);
    auto const document = JsonDocument::read(advice);
    REQUIRE(document);
    return Checker(schema.value().root()).faults(document.value().root());
}

}

TEST_SUITE("advice_schema") {
    TEST_CASE("the published schema is the one the knowledge gives") {
        std::ifstream file(UNKNOT_SOURCE_DIR "/assets/advice.schema.json", std::ios::binary);
        REQUIRE(file);
        std::string const published{std::istreambuf_iterator<char>(file), {}};
        // To renew it: unknot advice-schema > assets/advice.schema.json
        CHECK((published == write_advice_schema(known())));
    }

    TEST_CASE("what does not fit the schema is found") {
        auto const advice = advice_for(std::string(night_cramp));
        for (auto const& change : {std::pair<std::string, std::string>{"\"level\": \"today\"", "\"level\": \"mild\""},
                                   {"\"verdict\": \"block\"", "\"verdict\": \"no\""},
                                   {"\"opening\"", "\"close\""},
                                   {"\"salt\": {", "\"sugar\": {"},
                                   {"\"hide_weight_and_carbs\": false", "\"hide_weight_and_carbs\": 0"}}) {
            auto other = advice;
            auto const at = other.find(change.first);
            REQUIRE_MESSAGE(at != std::string::npos, change.first);
            CHECK_MESSAGE(!faults_of(other.replace(at, change.first.size(), change.second)).empty(), change.first);
        }
    }

    TEST_CASE("advice for whomever fits the schema") {
        for (auto const& records : cases()) {
            auto const faults = faults_of(advice_for(records));
            CHECK_MESSAGE(faults.empty(), (faults.empty() ? std::string() : faults.front()));
        }
    }
}

TEST_SUITE("advice_json") {
    TEST_CASE("with nothing logged the level says that nobody is cleared") {
        auto const text = advice_for("");
        auto const document = JsonDocument::read(text);
        REQUIRE(document);
        auto const help = document.value().root().member("help");
        CHECK(help.member("level").text() == "none_logged");
        CHECK(help.member("said").text() == known().help.nothing_logged);
        CHECK(help.member("signs").size() == 0);
    }

    TEST_CASE("a sign stands with its five lines and the record that shows it") {
        auto const text = advice_for(std::string(night_cramp));
        auto const document = JsonDocument::read(text);
        REQUIRE(document);
        auto const help = document.value().root().member("help");
        CHECK(help.member("level").text() == "today");
        bool found = false;
        for (auto const [none, sign] : help.member("signs").children()) {
            for (std::string const line : {"text", "contact", "how_soon", "say", "meanwhile", "avoid", "waiting"})
                CHECK_MESSAGE(!sign.member(line).text().value_or("").empty(), line);
            CHECK(sign.member("sources").size() > 0);
            if (sign.member("id").text() != "cramp_over_10_minutes") continue;
            found = true;
            CHECK(sign.member("because").text() == "01a20104-78c0-7000-8000-000000000004");
        }
        CHECK(found);
    }

    TEST_CASE("the same case gives the same bytes, whatever the order of its records") {
        auto const person = profile(R"("birth_year":1950,"conditions":["heart_failure"])");
        auto const text = advice_for(person + "," + std::string(night_cramp));
        CHECK(text == advice_for(person + "," + std::string(night_cramp)));
        CHECK(text == advice_for(std::string(night_cramp) + "," + person));
    }

    TEST_CASE("foods for a gap and hours between a medicine and minerals are there, and fit the schema") {
        auto const day =
            std::string(night_cramp) + "," + profile(R"("birth_year":1950,"sex":"male","kidneys":"tested")");
        auto const text = advice_for(
            day +
            R"(,{"id":"01a20104-78c0-7000-8000-000000000005","type":"medicine","at":1795313400000,"offset":0,"edited":1795313400000,"rev":1,"event":"start","name":"levothyroxine"})"
            R"(,{"id":"01a20104-78c0-7000-8000-000000000006","type":"intake","at":1795313400000,"offset":0,"edited":1795313400000,"rev":1,"what":"food","potassium":300})");
        auto const document = JsonDocument::read(text);
        REQUIRE(document);
        auto const spacing = document.value().root().member("spacing");
        REQUIRE(spacing.size() == 1);
        for (auto const [none, one] : spacing.children()) {
            CHECK(one.member("class").text() == "levothyroxine");
            CHECK(one.member("with").size() == 3);
            CHECK(one.member("hours_before").decimal() == 4);
        }
        std::set<std::string> nutrients;
        for (auto const [none, gap] : document.value().root().member("foods").children()) {
            nutrients.emplace(*gap.member("nutrient").text());
            CHECK(gap.member("gap").decimal() > 0);
            CHECK(gap.member("choices").size() <= 12);
            for (auto const [nothing, food] : gap.member("choices").children())
                CHECK(food.member("grams").decimal() > 0);
        }
        CHECK(nutrients.contains("potassium"));
        CHECK(faults_of(text).empty());
    }

    TEST_CASE("what is blocked is there with its reason and is not given") {
        auto const text = advice_for(profile(R"("birth_year":1950,"conditions":["heart_failure"],"diet":"keto")"));
        auto const document = JsonDocument::read(text);
        REQUIRE(document);
        auto const root = document.value().root();
        auto const salt = root.member("blockers").member("salt");
        CHECK(salt.member("verdict").text() == "block");
        CHECK(salt.member("because").size() > 0);
        std::set<std::string> given;
        for (std::string const part : {"lead", "follow", "more"})
            for (auto const [none, action] : root.member("actions").member(part).children())
                CHECK(given.emplace(*action.member("id").text()).second);
        for (auto const [none, action] : root.member("actions").member("blocked").children())
            CHECK(given.count(std::string(*action.member("id").text())) == 0);
    }
}

TEST_SUITE("vocabulary of cases") {
    TEST_CASE("the words are those of the diary and of the knowledge") {
        auto const text = write_vocabulary(known());
        auto const document = JsonDocument::read(text);
        REQUIRE(document);
        auto const root = document.value().root();
        CHECK(root.member("sign").size() == known().help.signs.size());
        CHECK(root.member("question").size() == known().library->questions.size());
        CHECK(root.member("medicine_class").size() == known().library->classes.size());
        CHECK(root.member("condition").size() == diary::words_of(diary::row(diary::Field::profile_conditions)).size());
        CHECK(root.member("fact").size() == knowledge::known_vocabulary().facts.size());
        CHECK(root.member("column").size() == knowledge::column_count);
    }

    TEST_CASE("no word stands twice in its list") {
        auto const text = write_vocabulary(known());
        auto const document = JsonDocument::read(text);
        REQUIRE(document);
        for (auto const [name, list] : document.value().root().children()) {
            std::set<std::string> words;
            for (auto const [none, word] : list.children())
                CHECK(words.emplace(*word.text()).second);
        }
    }
}
