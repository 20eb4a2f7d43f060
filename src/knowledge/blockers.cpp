#include "knowledge/tables.h"
#include "knowledge/words.h"

#include <algorithm>
#include <utility>

namespace unknot::knowledge {
namespace {

// All facts of such a rule say that something is not known.
bool is_about_unknown(When const& when) {
    return std::all_of(when.begin(), when.end(), [](AllOf const& all) {
        return std::all_of(all.begin(), all.end(), [](Term const& term) {
            return term.fact.starts_with("person.") &&
                   (term.fact.ends_with("_unknown") || term.fact.ends_with("_unrecognised"));
        });
    });
}

constexpr std::string_view judgement = "unknot-judgement";

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
    blocker.about_unknown = is_about_unknown(blocker.when);
    return blocker;
}

// What a sign forbids is a row of the table as well. Its sources are about the sign; what follows is our judgement.
Blocker row_of(Sign const& sign) {
    auto sources = sign.sources;
    if (std::find(sources.begin(), sources.end(), judgement) == sources.end()) sources.emplace_back(judgement);
    return {sign.id, sign.reason, When{{{"sign." + sign.id, true}}}, sign.forbids, sign.ask_before, std::move(sources),
            false,   false};
}

}

void read_blockers(FileReader& reader, Knowledge& knowledge) {
    reader.expect_members(reader.root(), {"reviewed", "blockers"});
    note_review(reader, *knowledge.library);
    read_table(reader, "blockers", knowledge.library->blockers,
               [&](JsonValue object) { return read_blocker(reader, object, knowledge); });
    for (auto const& sign : knowledge.help.signs)
        if (!sign.forbids.empty() || !sign.ask_before.empty()) knowledge.library->blockers.push_back(row_of(sign));
}

}
