#include "knowledge/tables.h"

namespace unknot::knowledge {
namespace {

Criterion read_criterion(FileReader& reader, JsonValue object, Knowledge const& knowledge) {
    reader.expect_members(object,
                          {"id", "ask_when", "first_decides", "title", "sources", "verified", "meaning", "against"});
    Criterion criterion;
    criterion.id = reader.id(object, "id", IdStyle::snake);
    criterion.title = reader.text(object, "title");
    criterion.meaning = reader.text(object, "meaning");
    if (object.member("ask_when")) criterion.ask_when = reader.when(object, "ask_when", Negation::allowed);
    criterion.first_decides = object.member("first_decides") && reader.flag(object, "first_decides");
    criterion.sources = read_source_ids(reader, object, knowledge);
    if (object.member("against")) criterion.against = read_source_id(reader, object.member("against"), knowledge);
    criterion.verified = reader.flag(object, "verified");
    return criterion;
}

Question read_question(FileReader& reader, JsonValue object, Library const& library) {
    reader.expect_members(object, {"id", "text", "criterion"});
    Question question;
    question.id = reader.id(object, "id", IdStyle::snake);
    question.text = reader.text(object, "text");
    question.criterion = reader.id(object, "criterion", IdStyle::snake);
    bool known = false;
    for (auto const& criterion : library.criteria)
        known = known || criterion.id == question.criterion;
    if (!known) reader.fail(object.member("criterion"), Problem::unknown_name, "there is no such criterion");
    return question;
}

}

void read_criteria(FileReader& reader, Knowledge& knowledge) {
    reader.expect_members(reader.root(), {"reviewed", "questions", "criteria"});
    auto& library = *knowledge.library;
    note_review(reader, library);
    read_table(reader, "criteria", library.criteria,
               [&](JsonValue object) { return read_criterion(reader, object, knowledge); });
    read_table(reader, "questions", library.questions,
               [&](JsonValue object) { return read_question(reader, object, library); });
}

}
