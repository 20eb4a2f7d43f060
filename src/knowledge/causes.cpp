#include "knowledge/tables.h"
#include "knowledge/vocabulary.h"
#include "knowledge/words.h"

namespace unknot::knowledge {
namespace {

Move read_move(FileReader& reader, JsonValue object) {
    reader.expect_members(object, {"detail", "picture", "muscle", "sides", "hold_seconds", "times"});
    Move move;
    move.detail = reader.text(object, "detail");
    auto const& words = known_vocabulary();
    if (object.member("picture")) move.picture = reader.word(object, "picture", words.pictures);
    if (object.member("muscle")) move.muscle = reader.word(object, "muscle", words.muscles);
    // A hold and how often it is held come together, from one source.
    if (object.member("hold_seconds") || object.member("times")) {
        move.hold_seconds = reader.integer(object, "hold_seconds", 5, 60);
        move.times = reader.integer(object, "times", 1, 10);
    }
    (void)reader.list(object, "sides");   // must be there
    move.sides = reader.texts(object, "sides");
    return move;
}

Action read_action(FileReader& reader, JsonValue object, Library const& library) {
    reader.expect_members(object,
                          {"id", "title", "text", "steps", "horizon", "kind", "topic", "when", "priority", "needs",
                           "claims", "moves", "occasion", "rehydration", "while_waiting", "despite_unknown"});
    Action action;
    action.id = reader.id(object, "id", IdStyle::snake);
    action.title = reader.text(object, "title");
    action.text = reader.text(object, "text");
    action.steps = reader.texts(object, "steps");
    for (auto const move : reader.optional_list(object, "moves"))
        action.moves.push_back(read_move(reader, move));
    if (!action.moves.empty()) action.occasion = reader.word(object, "occasion", known_vocabulary().occasions);
    action.horizon = reader.enumerator<Horizon>(object, "horizon", horizon_words);
    action.kind = reader.enumerator<ActionKind>(object, "kind", action_kind_words);
    action.topic = reader.id(object, "topic", IdStyle::snake);
    action.priority = reader.integer(object, "priority", 0, 100);
    action.when = reader.when(object, "when", Negation::allowed);
    action.needs = reader.enumerators<Column>(object, "needs", column_words);
    action.claims = read_claim_ids(reader, object, library);
    for (auto const& [name, flag] :
         {std::pair("rehydration", &action.rehydration), std::pair("while_waiting", &action.while_waiting),
          std::pair("despite_unknown", &action.despite_unknown)})
        *flag = object.member(name) && reader.flag(object, name);
    return action;
}

GroupRule read_group(FileReader& reader, JsonValue object) {
    reader.expect_members(object, {"group", "when"});
    return {reader.enumerator<Group>(object, "group", group_words), reader.when(object, "when", Negation::allowed)};
}

Cause read_cause(FileReader& reader, JsonValue object, Library const& library) {
    reader.expect_members(object, {"id", "title", "why", "groups", "claims", "change", "do"});
    Cause cause;
    cause.id = reader.id(object, "id", IdStyle::snake);
    cause.title = reader.text(object, "title");
    cause.why = reader.text(object, "why");
    cause.change = reader.text(object, "change");
    for (auto const element : reader.list(object, "groups")) {
        cause.groups.push_back(read_group(reader, element));
        auto const last = cause.groups.size() - 1;
        if (last > 0 && cause.groups[last].group <= cause.groups[last - 1].group)
            reader.fail(element, Problem::conflict, "groups stand once each, from worth_checking to often_blamed");
    }
    cause.claims = read_claim_ids(reader, object, library);
    cause.actions = reader.ids(object, "do", IdStyle::snake);
    for (auto const& id : cause.actions)
        if (find_action(library, id) == nullptr)
            reader.fail(object.member("do"), Problem::unknown_name, "there is no action \"" + id + "\"");
    return cause;
}

}

void read_actions(FileReader& reader, Knowledge& knowledge) {
    reader.expect_members(reader.root(), {"reviewed", "actions"});
    note_review(reader, *knowledge.library);
    auto& actions = knowledge.library->actions;
    read_table(
        reader, "actions", actions, [&](JsonValue object) { return read_action(reader, object, *knowledge.library); },
        [&](JsonValue object, Action const& action) {
            refuse_double(reader, object, actions, action);
            if (!actions.empty() && action.priority > actions.back().priority)
                reader.fail(object.member("priority"), Problem::conflict,
                            "actions stand with the highest priority first");
        });
}

void read_causes(FileReader& reader, Knowledge& knowledge) {
    auto const root = reader.root();
    reader.expect_members(root, {"reviewed", "opening", "causes"});
    note_review(reader, *knowledge.library);
    knowledge.library->opening = reader.text(root, "opening");
    read_table(reader, "causes", knowledge.library->causes,
               [&](JsonValue object) { return read_cause(reader, object, *knowledge.library); });
}

}
