#include "exchange/golden_advice.h"

#include "base/json.h"
#include "doctest.h"
#include "exchange/case_reader.h"
#include "knowledge/words.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <set>

namespace unknot::tests {
namespace {

using advice::Advice;
using knowledge::Knowledge;

using Faults = std::vector<std::string>;
using Words = std::set<std::string, std::less<>>;

// Sets of words by their kind, for the advice and the vocabulary.
using WordSets = std::map<std::string_view, Words, std::less<>>;

struct Expectation {
    std::string_view member, shown, vocabulary;
    bool wanted;
};

constexpr std::array<Expectation, 22> expectations = {{
    {"signs", "signs", "sign", true},
    {"not_signs", "signs", "sign", false},
    {"questions", "questions", "sign", true},
    {"not_questions", "questions", "sign", false},
    {"worth_checking", "worth_checking", "cause", true},
    {"possible", "possible", "cause", true},
    {"often_blamed", "often_blamed", "cause", true},
    {"not_causes", "causes", "cause", false},
    {"given", "given", "action", true},
    {"asked", "asked", "action", true},
    {"blocked", "blocked", "action", true},
    {"not_given", "given", "action", false},
    {"later", "later", "action", true},
    {"not_later", "later", "action", false},
    {"hidden", "hidden", "nutrient", true},
    {"not_hidden", "hidden", "nutrient", false},
    {"facts", "facts", "fact", true},
    {"not_facts", "facts", "fact", false},
    {"criteria", "criteria", "criterion", true},
    {"not_criteria", "criteria", "criterion", false},
    {"supplements", "supplements", "supplement", true},
    {"not_supplements", "supplements", "supplement", false},
}};

WordSets words_of(Advice const& advice) {
    WordSets sets;
    for (auto const& highlight : advice.help.highlights)
        sets["signs"].insert(highlight.sign);
    for (auto const& question : advice.help.questions)
        sets["questions"].insert(question.sign);
    for (auto const& one : advice.contributors) {
        sets[word(one.group)].insert(one.cause->id);
        sets["causes"].insert(one.cause->id);
    }
    for (auto const& suggestion : advice.plan.given) {
        sets["given"].insert(suggestion.action->id);
        if (!suggestion.ask.empty()) sets["asked"].insert(suggestion.action->id);
    }
    for (auto const& suggestion : advice.plan.later)
        sets["later"].insert(suggestion.action->id);
    for (auto const& one : advice.plan.blocked)
        sets["blocked"].insert(one.action->id);
    for (auto const& line : advice.references)
        if (!line.is_shown()) sets["hidden"].emplace(word(line.range.nutrient));
    for (auto const& [fact, because] : advice.facts)
        sets["facts"].insert(fact);
    for (auto const& check : advice.checks)
        if (!check.open.empty()) sets["criteria"].insert(check.criterion->id);
    for (auto const& topic : advice.supplements.topics) {
        for (auto const& line : topic.lines)
            sets["supplements"].insert(line.rule->id);
        for (auto const* form : topic.forms)
            sets["supplements"].insert(form->id);
    }
    for (auto const* rule : advice.supplements.never)
        sets["supplements"].insert(rule->id);
    return sets;
}

template <class Entries>
Words ids_of(Entries const& entries) {
    Words ids;
    for (auto const& entry : entries)
        ids.insert(entry.id);
    return ids;
}

Words facts_of(Knowledge const& known) {
    auto const& vocabulary = knowledge::known_vocabulary();
    Words facts(vocabulary.facts.begin(), vocabulary.facts.end());
    for (auto const condition : vocabulary.conditions)
        facts.insert("condition." + std::string(condition));
    for (auto const& sign : known.help.signs)
        facts.insert("sign." + sign.id);
    for (auto const& question : known.library->questions)
        facts.insert("sign." + question.id);
    for (auto const& one : known.library->classes)
        for (auto const* before : {"medicine.", "recent."}) {
            facts.insert(before + one.id);
            for (auto const& parent : one.parents)
                facts.insert(before + parent);
        }
    return facts;
}

WordSets const& vocabulary() {
    static WordSets const sets = [] {
        auto const& known = knowledge_for_advice();
        auto const& nutrients = knowledge::nutrient_words;
        auto supplements = ids_of(known.library->supplements.rules);
        supplements.merge(ids_of(known.library->supplements.never));
        supplements.merge(ids_of(known.library->supplements.forms));
        return WordSets{{"sign", ids_of(known.help.signs)},
                        {"cause", ids_of(known.library->causes)},
                        {"action", ids_of(known.library->actions)},
                        {"nutrient", Words(nutrients.begin(), nutrients.end())},
                        {"fact", facts_of(known)},
                        {"criterion", ids_of(known.library->criteria)},
                        {"supplement", supplements}};
    }();
    return sets;
}

bool has(WordSets const& sets, std::string_view set, std::string_view word) {
    auto const found = sets.find(set);
    return found != sets.end() && found->second.contains(word);
}

class Checker {
public:
    explicit Checker(Advice const& advice) : advice_(advice), shown_(words_of(advice)) {}

    Faults check(JsonValue expect) {
        if (!expect.member("level")) fault("level", "is missing");
        for (auto const [name, value] : expect.children())
            check_member(name.text().value_or(""), value);
        return std::move(faults_);
    }

private:
    void fault(std::string_view member, std::string const& what) {
        faults_.push_back(std::string(member) + ": " + what);
    }

    void check_member(std::string_view member, JsonValue value) {
        if (member == "level") return check_one(member, value, word(advice_.help.level), knowledge::level_words);
        if (member == "lead") return check_lead(value);
        if (member == "columns") return check_columns(value);
        if (member == "numbers") return check_numbers(value);
        auto const found = std::find_if(expectations.begin(), expectations.end(),
                                        [&](Expectation const& one) { return one.member == member; });
        if (found == expectations.end()) return fault(member, "is no expectation");
        if (value.kind() != JsonKind::list || value.size() == 0) return fault(member, "is no list of words");
        for (auto const [none, element] : value.children())
            check_word(*found, element.text().value_or(""));
    }

    void check_word(Expectation const& expectation, std::string_view word) {
        if (!has(vocabulary(), expectation.vocabulary, word))
            return fault(expectation.member, '"' + std::string(word) + "\" is not in the vocabulary");
        if (has(shown_, expectation.shown, word) != expectation.wanted)
            fault(expectation.member, std::string(word) + (expectation.wanted ? " is missing" : " must not be there"));
    }

    template <class Known>
    void check_one(std::string_view member, JsonValue value, std::string_view is, Known const& known) {
        auto const wanted = value.text().value_or("");
        if (std::find(known.begin(), known.end(), wanted) == known.end())
            return fault(member, '"' + std::string(wanted) + "\" is not in the vocabulary");
        if (is != wanted) fault(member, std::string(is) + " instead of " + std::string(wanted));
    }

    void check_lead(JsonValue value) {
        auto const& given = advice_.plan.given;
        check_one("lead", value, given.empty() ? "nothing" : std::string_view(given.front().action->id),
                  vocabulary().at("action"));
    }

    // The sentences about blood results of all signs, each once.
    void check_numbers(JsonValue value) {
        std::set<std::string, std::less<>> said, wanted;
        for (auto const& highlight : advice_.help.highlights)
            for (auto const& number : highlight.numbers)
                said.insert(number.text);
        for (auto const [none, element] : value.children())
            wanted.emplace(element.text().value_or(""));
        for (auto const& one : said)
            if (!wanted.contains(one)) fault("numbers", one + " must not be there");
        for (auto const& one : wanted)
            if (!said.contains(one)) fault("numbers", one + " is missing");
    }

    void check_columns(JsonValue columns) {
        static constexpr std::array<std::string_view, 3> verdicts = {"allow", "ask", "block"};
        if (columns.size() == 0) fault("columns", "is no object with members");
        for (auto const [name, value] : columns.children()) {
            auto const column = knowledge::from_word<knowledge::Column>(knowledge::column_words, *name.text());
            if (!column) return fault("columns", '"' + std::string(*name.text()) + "\" is not in the vocabulary");
            check_one("columns: " + std::string(*name.text()), value, word((*advice_.blockers)[*column].verdict),
                      verdicts);
        }
    }

    Advice const& advice_;
    WordSets const shown_;
    Faults faults_;
};

void check_head(JsonValue root, Faults& faults) {
    static constexpr std::array<std::string_view, 4> members = {"about", "source", "case", "expect"};
    for (auto const [name, value] : root.children())
        if (std::find(members.begin(), members.end(), *name.text()) == members.end())
            faults.push_back(std::string(*name.text()) + ": is no member of a golden case");
    for (auto const* member : {"about", "source"})
        if (root.member(member).text().value_or("").empty()) faults.push_back(std::string(member) + ": is missing");
    if (root.member("expect").kind() != JsonKind::object) faults.emplace_back("expect: is missing");
}

}

Knowledge const& knowledge_for_advice() {
    static auto const known = [] {
        auto result = knowledge::read_knowledge(knowledge::embedded_files());
        REQUIRE_MESSAGE(result, (result ? std::string() : to_string(result.error())));
        auto const library = knowledge::read_library(knowledge::embedded_files(), result.value());
        REQUIRE_MESSAGE(library, (library ? std::string() : to_string(library.error())));
        return std::move(result).value();
    }();
    return known;
}

std::vector<std::string> faults_of(std::string_view file) {
    auto const document = JsonDocument::read(file);
    if (!document) return {to_string(document.error())};
    auto const root = document.value().root();
    Faults faults;
    check_head(root, faults);
    auto const one = exchange::read_case(root.member("case").raw());
    if (!one) faults.push_back("case: " + to_string(one.error()));
    if (!faults.empty()) return faults;
    auto const advice = advice::advise(one.value().diary, knowledge_for_advice(), one.value().now);
    return Checker(advice).check(root.member("expect"));
}

Advice advice_of(std::string_view file) {
    auto const document = JsonDocument::read(file);
    REQUIRE(document);
    auto const one = exchange::read_case(document.value().root().member("case").raw());
    REQUIRE_MESSAGE(one, (one ? std::string() : to_string(one.error())));
    return advice::advise(one.value().diary, knowledge_for_advice(), one.value().now);
}

std::vector<GoldenFile> const& golden_advice_files() {
    static auto const files = [] {
        std::vector<GoldenFile> all;
        for (auto const& entry : std::filesystem::directory_iterator(UNKNOT_SOURCE_DIR "/tests/golden/advice")) {
            std::ifstream stream(entry.path(), std::ios::binary);
            REQUIRE(stream);
            all.push_back({entry.path().filename().string(), {std::istreambuf_iterator<char>(stream), {}}});
        }
        std::sort(all.begin(), all.end(), [](auto const& a, auto const& b) { return a.name < b.name; });
        return all;
    }();
    return files;
}

}
