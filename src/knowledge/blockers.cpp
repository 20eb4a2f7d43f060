#include "knowledge/tables.h"
#include "knowledge/words.h"

namespace unknot::knowledge {
namespace {

Blocker read_blocker(FileReader& reader, JsonValue object, Knowledge const& knowledge) {
    reader.expect_members(object, {"id", "when", "reason", "block", "ask", "sources", "verified"});
    Blocker blocker;
    blocker.id = reader.id(object, "id", IdStyle::snake);
    blocker.reason = reader.text(object, "reason");
    blocker.when = reader.when(object, "when", Negation::refused);
    blocker.block = reader.enumerators<Column>(object, "block", column_words);
    blocker.ask = reader.enumerators<Column>(object, "ask", column_words);
    if (blocker.block.empty() && blocker.ask.empty())
        reader.fail(object, Problem::malformed, "a blocker blocks something, or has something asked");
    blocker.sources = read_source_ids(reader, object, knowledge);
    blocker.verified = reader.flag(object, "verified");
    return blocker;
}

}

void read_blockers(FileReader& reader, Knowledge& knowledge) {
    reader.expect_members(reader.root(), {"reviewed", "blockers"});
    note_review(reader, *knowledge.library);
    read_table(reader, "blockers", knowledge.library->blockers,
               [&](JsonValue object) { return read_blocker(reader, object, knowledge); });
}

}
