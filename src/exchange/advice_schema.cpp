#include "base/json_scan.h"
#include "base/json_writer.h"
#include "diary/field_table.h"
#include "exchange/advice_json.h"
#include "knowledge/words.h"

#include <algorithm>
#include <iterator>

namespace unknot::exchange {
namespace {

using knowledge::Knowledge;

// A named list of words: one entry of the vocabulary.
struct Words {
    std::string_view name;
    std::vector<std::string> words;
};

template <class Entries>
std::vector<std::string> ids_of(Entries const& entries) {
    std::vector<std::string> ids;
    ids.reserve(entries.size());
    for (auto const& entry : entries)
        ids.push_back(entry.id);
    return ids;
}

template <class Range>
std::vector<std::string> texts_of(Range const& range) {
    return {std::begin(range), std::end(range)};
}

std::vector<std::string> parents_of(knowledge::Library const& library) {
    std::vector<std::string> parents;
    for (auto const& medicine_class : library.classes)
        for (auto const& parent : medicine_class.parents)
            if (std::find(parents.begin(), parents.end(), parent) == parents.end()) parents.push_back(parent);
    return parents;
}

std::vector<Words> vocabulary(Knowledge const& known) {
    auto const& library = *known.library;
    auto const words_of = [](diary::Field field) { return texts_of(diary::words_of(diary::row(field))); };
    return {
        {"help_level", texts_of(knowledge::level_words)},
        {"sign", ids_of(known.help.signs)},
        {"question", ids_of(library.questions)},
        {"condition", words_of(diary::Field::profile_conditions)},
        {"context", words_of(diary::Field::profile_contexts)},
        {"cramp_context", words_of(diary::Field::cramp_context)},
        {"medicine_class", ids_of(library.classes)},
        {"medicine_group", parents_of(library)},
        {"fact", texts_of(knowledge::known_vocabulary().facts)},
        {"column", texts_of(knowledge::column_words)},
        {"verdict", {"allow", "ask", "block"}},
        {"grade", texts_of(knowledge::grade_words)},
        {"cause", ids_of(library.causes)},
        {"cause_group", texts_of(knowledge::group_words)},
        {"action", ids_of(library.actions)},
        {"action_kind", texts_of(knowledge::action_kind_words)},
        {"horizon", texts_of(knowledge::horizon_words)},
        {"nutrient", texts_of(knowledge::nutrient_words)},
        {"reference_kind", texts_of(knowledge::reference_kind_words)},
        {"situation", ids_of(known.situations)},
    };
}

void write_words(JsonWriter& json, Words const& words) {
    json.begin_list();
    for (auto const& word : words.words)
        json.text(word);
    json.end_list();
}

// The fixed part of the schema; {"$ref": ...} points to the words below.
constexpr std::string_view head = R"({
"$schema": "https://json-schema.org/draft/2020-12/schema",
"title": "Advice of Unknot for one case",
"description": "A diary and general information, not a medical device. Members may be added; none is taken away.",
"type": "object",
"required": ["format", "version", "now", "reviewed", "facts", "help", "blockers", "causes", "actions", "references", "references_missing",
    "foods", "spacing", "supplements", "hide_weight_and_carbs"],
"properties": {
    "format": {"const": "unknot-advice"},
    "version": {"const": 1},
    "now": {"type": "string", "format": "date-time"},
    "reviewed": {"type": "string", "format": "date"},
    "facts": {"type": "array", "items": {"type": "string"},
        "description": "what is so: words of fact, or condition., medicine., recent. and sign. with their words"},
    "help": {"type": "object", "required": ["level", "said", "signs", "questions", "criteria"], "properties": {
        "level": {"$ref": "#/$defs/help_level"},
        "said": {"type": "string", "description": "what none_logged means; it clears nobody"},
        "signs": {"type": "array", "items": {"type": "object",
            "required": ["id", "level", "text", "contact", "how_soon", "say", "meanwhile", "avoid", "waiting", "sources",
                "verified", "numbers"],
            "properties": {"id": {"$ref": "#/$defs/sign"}, "level": {"$ref": "#/$defs/help_level"},
                "numbers": {"type": "array", "items": {"type": "string"},
                    "description": "each blood result that shows the sign, to say on the phone"}}}},
        "questions": {"type": "array", "items": {"type": "object", "required": ["id", "level", "question", "again"],
            "properties": {"id": {"$ref": "#/$defs/sign"}, "level": {"$ref": "#/$defs/help_level"}}}},
        "criteria": {"type": "array", "items": {"type": "object",
            "required": ["id", "title", "met", "meaning", "sources", "questions"]},
            "description": "published criteria that are met, or have open questions"}}},
    "blockers": {"type": "object", "propertyNames": {"$ref": "#/$defs/column"}, "additionalProperties": {
        "type": "object", "required": ["verdict", "clinician", "because"],
        "properties": {"verdict": {"$ref": "#/$defs/verdict"}, "clinician": {"type": "boolean"},
            "because": {"$ref": "#/$defs/reasons"}}}},
    "causes": {"type": "object", "required": ["opening", "worth_checking", "possible", "often_blamed"],
        "properties": {"opening": {"type": "string"}, "worth_checking": {"$ref": "#/$defs/causes"},
            "possible": {"$ref": "#/$defs/causes"}, "often_blamed": {"$ref": "#/$defs/causes"}}},
    "actions": {"type": "object", "required": ["lead", "follow", "more", "later", "blocked"],
        "properties": {"lead": {"$ref": "#/$defs/actions", "maxItems": 1},
            "follow": {"$ref": "#/$defs/actions", "maxItems": 2}, "more": {"$ref": "#/$defs/actions"},
            "later": {"$ref": "#/$defs/actions",
                "description": "for when help was had; with a sign of today or an emergency only"},
            "blocked": {"$ref": "#/$defs/actions"}}},
    "references": {"type": "array", "items": {"type": "object", "required": ["nutrient", "kind", "hidden", "limited"],
        "properties": {"nutrient": {"$ref": "#/$defs/nutrient"}, "kind": {"$ref": "#/$defs/reference_kind"},
            "hidden": {"$ref": "#/$defs/reasons"}, "limited": {"type": "boolean"},
            "low": {"type": "number"}, "high": {"type": "number"}, "unit": {"type": "string"}, "taken": {"type": "number"}, "at_least": {"type": "boolean"},
            "gap_low": {"type": "number"}, "gap_high": {"type": "number"}}}},
    "references_missing": {"type": "array", "items": {"$ref": "#/$defs/nutrient"},
        "description": "nutrients with an amount for other people, and none for this person"},
    "foods": {"type": "array", "items": {"type": "object", "required": ["nutrient", "gap", "verdict", "because",
        "choices"], "properties": {"nutrient": {"$ref": "#/$defs/nutrient"}, "gap": {"type": "number"},
            "verdict": {"$ref": "#/$defs/verdict"}, "because": {"$ref": "#/$defs/reasons"},
            "choices": {"type": "array", "items": {"type": "object",
                "required": ["id", "name", "portion", "grams", "amount"]}}}},
        "description": "for what is left of the day's minerals, most first; only on a day with something logged"},
    "spacing": {"type": "array", "items": {"type": "object",
        "required": ["id", "class", "with", "text", "sources", "verified"]},
        "description": "hours to keep between this person's medicines and minerals"},
    "supplements": {"type": "object", "required": ["topics", "never", "left_out"], "properties": {
        "topics": {"type": "array", "items": {"type": "object", "required": ["about", "rules", "forms"]}},
        "never": {"type": "array", "items": {"type": "object", "required": ["id", "title", "text", "sources"]}},
        "left_out": {"$ref": "#/$defs/reasons"}},
        "description": "what there is to know about them; none is suggested here"},
    "hide_weight_and_carbs": {"type": "boolean"}
},
"$defs": {
    "reasons": {"type": "array", "items": {"type": "object", "required": ["id", "reason", "sources"]}},
    "causes": {"type": "array", "items": {"type": "object",
        "required": ["id", "title", "why", "claim", "population", "fits", "grade", "for", "medicines", "change", "do"],
        "properties": {"id": {"$ref": "#/$defs/cause"}, "population": {"type": "string"},
            "fits": {"type": "boolean", "description": "false: the claim is known only for its population"}, "grade": {"$ref": "#/$defs/grade"}}}},
    "actions": {"type": "array", "items": {"type": "object",
        "required": ["id", "title", "text", "steps", "horizon", "kind", "claim", "population", "fits", "grade",
            "for"],
        "properties": {"id": {"$ref": "#/$defs/action"}, "horizon": {"$ref": "#/$defs/horizon"},
            "kind": {"$ref": "#/$defs/action_kind"}, "grade": {"$ref": "#/$defs/grade"}}}},
)";

}

std::string write_vocabulary(Knowledge const& known) {
    JsonWriter json;
    json.begin_object();
    for (auto const& words : vocabulary(known)) {
        json.name(words.name);
        write_words(json, words);
    }
    json.end_object();
    return indent_json(json.finish().value());
}

std::string write_advice_schema(Knowledge const& known) {
    std::string schema(head);
    bool first = true;
    for (auto const& words : vocabulary(known)) {
        JsonWriter json;
        write_words(json, words);
        schema.append(first ? "\"" : ", \"").append(words.name).append("\": {\"enum\": ");
        schema.append(json.finish().value()).append("}");
        first = false;
    }
    return indent_json(schema + "}}");
}

}
