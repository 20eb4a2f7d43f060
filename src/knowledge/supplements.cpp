#include "knowledge/tables.h"
#include "knowledge/words.h"

namespace unknot::knowledge {
namespace {

// For whom a line is, and what it involves.
template <class Entry>
void read_for_whom(FileReader& reader, JsonValue object, Entry& entry) {
    if (object.member("when")) entry.when = reader.when(object, "when", Negation::allowed);
    entry.needs = reader.enumerators<Column>(object, "needs", column_words);
}

SupplementForm read_form(FileReader& reader, JsonValue object, Knowledge const& knowledge) {
    reader.expect_members(object, {"id", "when", "needs", "nutrient", "title", "elemental_percent", "absorption",
                                   "tolerance", "sources", "verified"});
    SupplementForm form;
    form.id = reader.id(object, "id", IdStyle::snake);
    form.nutrient = reader.word(object, "nutrient", supplement_topics);
    read_for_whom(reader, object, form);
    form.title = reader.text(object, "title");
    form.elemental_percent = reader.decimal(object, "elemental_percent");
    if (form.elemental_percent <= 0 || form.elemental_percent > 100)
        reader.fail(object, Problem::out_of_range, "a share lies between 0 and 100 percent");
    form.absorption = reader.text(object, "absorption");
    form.tolerance = reader.text(object, "tolerance");
    form.sources = read_source_ids(reader, object, knowledge);
    form.verified = reader.flag(object, "verified");
    return form;
}

SupplementRule read_rule(FileReader& reader, JsonValue object, Knowledge const& knowledge, std::string_view text) {
    bool const headed = text == "text";
    reader.expect_members(
        object, {"id", headed ? "about" : "id", "when", headed ? "needs" : "id", "title", text, "claim", "sources"});
    SupplementRule rule;
    rule.id = reader.id(object, "id", IdStyle::snake);
    rule.title = reader.text(object, "title");
    rule.text = reader.text(object, text);
    if (headed) rule.about = reader.word(object, "about", supplement_topics);
    read_for_whom(reader, object, rule);
    if (object.member("claim")) rule.claim = read_claim_id(reader, object.member("claim"), *knowledge.library);
    rule.sources = read_source_ids(reader, object, knowledge);
    return rule;
}

Spacing read_spacing(FileReader& reader, JsonValue object, Knowledge const& knowledge) {
    reader.expect_members(object,
                          {"id", "class", "with", "hours_before", "hours_after", "text", "sources", "verified"});
    Spacing spacing;
    spacing.id = reader.id(object, "id", IdStyle::snake);
    spacing.medicine_class = reader.id(object, "class", IdStyle::snake);
    if (find_class(*knowledge.library, spacing.medicine_class) == nullptr)
        reader.fail(object.member("class"), Problem::unknown_name, "there is no such class of medicines");
    spacing.minerals = reader.ids(object, "with", IdStyle::snake);
    spacing.hours_before = reader.optional_decimal(object, "hours_before");
    spacing.hours_after = reader.optional_decimal(object, "hours_after");
    spacing.text = reader.text(object, "text");
    spacing.sources = read_source_ids(reader, object, knowledge);
    spacing.verified = reader.flag(object, "verified");
    return spacing;
}

}

void read_supplements(FileReader& reader, Knowledge& knowledge) {
    reader.expect_members(reader.root(), {"reviewed", "forms", "rules", "spacing", "never"});
    note_review(reader, *knowledge.library);
    auto& supplements = knowledge.library->supplements;
    read_table(reader, "forms", supplements.forms,
               [&](JsonValue element) { return read_form(reader, element, knowledge); });
    read_table(reader, "rules", supplements.rules,
               [&](JsonValue element) { return read_rule(reader, element, knowledge, "text"); });
    read_table(reader, "spacing", supplements.spacing,
               [&](JsonValue element) { return read_spacing(reader, element, knowledge); });
    read_table(reader, "never", supplements.never,
               [&](JsonValue element) { return read_rule(reader, element, knowledge, "why"); });
}

}
