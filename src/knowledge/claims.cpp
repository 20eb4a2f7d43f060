#include "knowledge/tables.h"
#include "knowledge/words.h"

namespace unknot::knowledge {
namespace {

std::optional<Effect> read_effect(FileReader& reader, JsonValue object) {
    if (!object) return std::nullopt;
    reader.expect_members(object, {"text", "value", "low", "high", "unit"});
    Effect effect;
    effect.text = reader.text(object, "text");
    effect.unit = reader.text(object, "unit");
    effect.value = reader.decimal(object, "value");
    effect.low = reader.optional_decimal(object, "low");
    effect.high = reader.optional_decimal(object, "high");
    if (effect.low && effect.high && (*effect.low > effect.value || effect.value > *effect.high))
        reader.fail(object, Problem::out_of_range, "the value lies outside its interval");
    return effect;
}

Claim read_claim(FileReader& reader, JsonValue object, Knowledge const& knowledge) {
    reader.expect_members(
        object, {"id", "text", "grade", "population", "effect", "for", "against", "fits", "about", "reviewed"});
    Claim claim;
    claim.id = reader.id(object, "id", IdStyle::kebab);
    claim.text = reader.text(object, "text");
    claim.population = reader.text(object, "population");
    claim.reviewed = reader.date(object, "reviewed");
    claim.grade = reader.enumerator<Grade>(object, "grade", grade_words);
    claim.effect = read_effect(reader, object.member("effect"));
    for (auto const element : reader.list(object, "for"))
        claim.sources.push_back(read_source_id(reader, element, knowledge));
    if (object.member("against")) claim.against = read_source_id(reader, object.member("against"), knowledge);
    if (object.member("fits")) claim.fits = reader.when(object, "fits", Negation::allowed);
    if (object.member("about")) claim.about = reader.id(object, "about", IdStyle::snake);
    return claim;
}

}

void read_claims(FileReader& reader, Knowledge& knowledge) {
    reader.expect_members(reader.root(), {"reviewed", "claims"});
    note_review(reader, *knowledge.library);
    read_ordered_table(reader, "claims", knowledge.library->claims,
                       [&](JsonValue object) { return read_claim(reader, object, knowledge); });
}

std::string read_claim_id(FileReader& reader, JsonValue element, Library const& library) {
    auto id = reader.id_of(element, IdStyle::kebab);
    if (find_claim(library, id) == nullptr)
        reader.fail(element, Problem::unknown_name, "there is no claim \"" + id + "\"");
    return id;
}

std::vector<std::string> read_claim_ids(FileReader& reader, JsonValue object, Library const& library) {
    std::vector<std::string> ids;
    for (auto const element : reader.list(object, "claims"))
        ids.push_back(read_claim_id(reader, element, library));
    return ids;
}

}
