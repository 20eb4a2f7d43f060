#include "knowledge/tables.h"
#include "knowledge/words.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace unknot::knowledge {
namespace {

constexpr std::size_t max_title_length = 28;   // characters that fit one line on a small phone in large type
constexpr int min_hold = 5, max_hold = 120;
constexpr std::string_view pacing = "pacing";   // marks a length of our own, for lack of a published one

constexpr std::array<std::string_view, 4> known_places = {"bed", "standing", "seat", "water"};

bool is_topic(Knowledge const& knowledge, std::string const& topic) {
    auto const& signs = knowledge.help.signs;
    return std::any_of(signs.begin(), signs.end(), [&](Sign const& sign) {
        return std::find(sign.topics.begin(), sign.topics.end(), topic) != sign.topics.end();
    });
}

Caution read_caution(FileReader& reader, JsonValue object, Vocabulary const& words, Knowledge const& knowledge) {
    reader.expect_members(object, {"id", "text", "topics", "conditions"});
    Caution caution;
    caution.id = reader.id(object, "id", IdStyle::snake);
    caution.text = reader.text(object, "text");
    for (auto const element : reader.optional_list(object, "topics")) {
        caution.topics.push_back(reader.id_of(element, IdStyle::snake));
        if (!is_topic(knowledge, caution.topics.back()))
            reader.fail(element, Problem::unknown_name, "no sign has the topic \"" + caution.topics.back() + "\"");
    }
    for (auto const element : reader.optional_list(object, "conditions"))
        caution.conditions.push_back(reader.word_of(element, words.conditions));
    return caution;
}

void read_hold(FileReader& reader, JsonValue object, Knowledge const& knowledge, Step& step) {
    auto const hold = object.member("hold");
    if (!hold) return;
    reader.expect_members(hold, {"seconds", "basis"});
    step.hold_seconds = reader.integer(hold, "seconds", min_hold, max_hold);
    if (reader.text(hold, "basis") != pacing)
        step.hold_source = read_source_id(reader, hold.member("basis"), knowledge);
}

// The entry of a table with the id in the element; null and an error when there is none.
template <class Entry>
Entry const* named(FileReader& reader, JsonValue element, std::vector<Entry> const& table, std::string_view what) {
    auto const id = reader.id_of(element, IdStyle::snake);
    auto const found = std::find_if(table.begin(), table.end(), [&](Entry const& entry) { return entry.id == id; });
    if (found != table.end()) return &*found;
    reader.fail(element, Problem::unknown_name, "there is no " + std::string(what) + " \"" + id + "\"");
    return nullptr;
}

std::vector<std::string> read_places(FileReader& reader, JsonValue object) {
    std::vector<std::string> places;
    for (auto const element : reader.list(object, "places"))
        places.push_back(reader.word_of(element, known_places));
    return places;
}

Step read_step(FileReader& reader, JsonValue object, Vocabulary const& words, std::vector<Caution> const& cautions,
               Knowledge const& knowledge) {
    reader.expect_members(object, {"id", "title", "detail", "picture", "manoeuvre", "hold", "cautions", "grade",
                                   "sources", "against", "places", "only_in"});
    Step step;
    step.id = reader.id(object, "id", IdStyle::snake);
    step.title = reader.text(object, "title");
    if (step.title.size() > max_title_length)
        reader.fail(object.member("title"), Problem::too_large,
                    "a title has at most " + std::to_string(max_title_length) + " letters");
    step.detail = reader.text(object, "detail");
    if (object.member("picture")) step.picture = reader.word(object, "picture", words.pictures);
    step.manoeuvre = reader.word(object, "manoeuvre", words.manoeuvres);
    read_hold(reader, object, knowledge, step);
    for (auto const element : reader.optional_list(object, "cautions"))
        if (auto const* caution = named(reader, element, cautions, "caution")) step.cautions.push_back(*caution);
    step.grade = reader.enumerator<Grade>(object, "grade", grade_words);
    step.sources = read_source_ids(reader, object, knowledge);
    if (object.member("against")) step.against = read_source_id(reader, object.member("against"), knowledge);
    step.places = read_places(reader, object);
    for (auto const element : reader.optional_list(object, "only_in"))
        step.only_in.push_back(reader.id_of(element, IdStyle::snake));
    return step;
}

Situation read_situation(FileReader& reader, JsonValue object, std::vector<Step> const& steps,
                         Knowledge const& knowledge) {
    reader.expect_members(
        object, {"id", "title", "first", "places", "without", "when", "after", "stop", "needs", "sources", "grade"});
    Situation situation;
    situation.id = reader.id(object, "id", IdStyle::snake);
    situation.title = reader.text(object, "title");
    situation.first = reader.text(object, "first");
    situation.after = reader.text(object, "after");
    situation.stop = reader.text(object, "stop");
    situation.places = read_places(reader, object);
    for (auto const element : reader.optional_list(object, "without"))
        if (auto const* step = named(reader, element, steps, "step")) situation.without.push_back(step->id);
    if (object.member("when")) situation.when = reader.when(object, "when", Negation::allowed);
    situation.needs = reader.enumerators<Column>(object, "needs", column_words);
    situation.sources = read_source_ids(reader, object, knowledge);
    situation.grade = reader.enumerator<Grade>(object, "grade", grade_words);
    return situation;
}

Protocol read_protocol(FileReader& reader, JsonValue object, Vocabulary const& words, std::vector<Step> const& steps) {
    reader.expect_members(object, {"id", "muscle", "also", "title", "reviewed", "steps"});
    Protocol protocol;
    protocol.id = reader.id(object, "id", IdStyle::snake);
    protocol.muscle = reader.word(object, "muscle", words.muscles);
    for (auto const element : reader.optional_list(object, "also"))
        protocol.also.push_back(reader.word_of(element, words.muscles));
    protocol.title = reader.text(object, "title");
    protocol.reviewed = reader.date(object, "reviewed");
    for (auto const element : reader.list(object, "steps"))
        if (auto const* step = named(reader, element, steps, "step")) protocol.steps.push_back(*step);
    return protocol;
}

bool has(std::vector<Caution> const& cautions, Caution const& wanted) {
    return std::any_of(cautions.begin(), cautions.end(),
                       [&](Caution const& caution) { return caution.id == wanted.id; });
}

}

std::vector<Caution> shared_cautions(std::span<Step const> steps) {
    std::vector<Caution> seen, shared;
    for (auto const& step : steps)
        for (auto const& caution : step.cautions) {
            if (!has(seen, caution))
                seen.push_back(caution);
            else if (!has(shared, caution))
                shared.push_back(caution);
        }
    return shared;
}

std::vector<Caution> own_cautions(Step const& step, std::vector<Caution> const& shared) {
    std::vector<Caution> own;
    std::copy_if(step.cautions.begin(), step.cautions.end(), std::back_inserter(own),
                 [&](Caution const& caution) { return !has(shared, caution); });
    return own;
}

void read_relief(FileReader& reader, Vocabulary const& words, Knowledge& knowledge) {
    auto const root = reader.root();
    reader.expect_members(root, {"stop_line", "cautions", "steps", "protocols", "situations"});
    knowledge.stop_line = reader.text(root, "stop_line");
    std::vector<Caution> cautions;
    read_table(reader, "cautions", cautions,
               [&](JsonValue object) { return read_caution(reader, object, words, knowledge); });
    std::vector<Step> steps;
    read_table(reader, "steps", steps,
               [&](JsonValue object) { return read_step(reader, object, words, cautions, knowledge); });
    read_table(reader, "protocols", knowledge.protocols,
               [&](JsonValue object) { return read_protocol(reader, object, words, steps); });
    read_table(reader, "situations", knowledge.situations,
               [&](JsonValue object) { return read_situation(reader, object, steps, knowledge); });
}

}
