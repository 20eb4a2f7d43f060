#include "knowledge/tables.h"

#include <array>

namespace unknot::knowledge {
namespace {

constexpr std::array<std::string_view, 13> kinds = {
    "review",    "trial",    "cohort",    "case_series",         "criteria",        "consensus", "guideline",
    "regulator", "textbook", "judgement", "patient_information", "reference_table", "article",
};

Source read_source(FileReader& reader, JsonValue object) {
    reader.expect_members(object, {"id", "authors", "year", "title", "identifier", "kind", "verified"});
    Source source;
    source.id = reader.id(object, "id", IdStyle::kebab);
    source.authors = reader.text(object, "authors");
    if (object.member("year")) source.year = reader.integer(object, "year", 1900, 2100);
    source.title = reader.text(object, "title");
    source.identifier = reader.text(object, "identifier");
    source.kind = reader.word(object, "kind", kinds);
    source.verified = reader.flag(object, "verified");
    return source;
}

}

void read_sources(FileReader& reader, Knowledge& knowledge) {
    reader.expect_members(reader.root(), {"sources"});
    read_ordered_table(reader, "sources", knowledge.sources,
                       [&](JsonValue object) { return read_source(reader, object); });
}

std::string read_source_id(FileReader& reader, JsonValue element, Knowledge const& knowledge) {
    auto id = reader.id_of(element, IdStyle::kebab);
    if (find_source(knowledge, id) == nullptr)
        reader.fail(element, Problem::unknown_name, "there is no source \"" + id + "\"");
    return id;
}

std::vector<std::string> read_source_ids(FileReader& reader, JsonValue object, Knowledge const& knowledge) {
    std::vector<std::string> ids;
    for (auto const element : reader.list(object, "sources"))
        ids.push_back(read_source_id(reader, element, knowledge));
    return ids;
}

}
