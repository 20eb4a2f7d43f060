#include "knowledge/knowledge.h"

#include "knowledge/table_knowledge.h"
#include "knowledge/tables.h"

#include <algorithm>

namespace unknot::knowledge {
namespace {

template <class Entry, class Condition>
Entry const* first(std::vector<Entry> const& table, Condition const& condition) {
    auto const found = std::find_if(table.begin(), table.end(), condition);
    return found == table.end() ? nullptr : &*found;
}

template <class Entry>
Entry const* by_id(std::vector<Entry> const& table, std::string_view id) {
    return first(table, [&](Entry const& entry) { return entry.id == id; });
}

// Binary search in a table sorted by a member.
template <class Entry>
Entry const* in_order(std::vector<Entry> const& table, std::string_view wanted, std::string Entry::*member) {
    auto const found = std::lower_bound(table.begin(), table.end(), wanted,
                                        [&](Entry const& entry, std::string_view id) { return entry.*member < id; });
    return found == table.end() || (*found).*member != wanted ? nullptr : &*found;
}

// Reads a file with the function that fills its table.
template <class Read>
Status read_file(std::span<EmbeddedFile const> files, std::string_view name, Read const& read) {
    auto const file = find_file(files, name);
    if (!file) return file.error();
    FileReader reader(file.value().name, file.value().bytes);
    if (auto readable = reader.status(); !readable) return readable;
    read(reader);
    return reader.status();
}

}

Result<EmbeddedFile> find_file(std::span<EmbeddedFile const> files, std::string_view name) {
    for (auto const& file : files)
        if (file.name == name) return file;
    return Error{Problem::unknown_name, std::string(name), "this file is missing"};
}

Result<Knowledge> read_knowledge(std::span<EmbeddedFile const> files, Vocabulary const& vocabulary) {
    Knowledge knowledge;
    auto status = read_file(files, "sources.json", [&](FileReader& reader) { read_sources(reader, knowledge); });
    if (status) status = read_file(files, "help.json", [&](FileReader& reader) { read_help(reader, knowledge); });
    if (status)
        status =
            read_file(files, "relief.json", [&](FileReader& reader) { read_relief(reader, vocabulary, knowledge); });
    if (!status) return status.error();
    auto const wire_ids = find_file(files, "wire-ids.csv");
    if (!wire_ids) return wire_ids.error();
    if (status = read_wire_ids(wire_ids.value(), knowledge); !status) return status.error();
    return knowledge;
}

Status read_library(std::span<EmbeddedFile const> files, Knowledge& knowledge, Vocabulary const& vocabulary) {
    knowledge.library.emplace();
    auto& library = *knowledge.library;
    Status status;
    auto const json = [&](std::string_view name, void (*read)(FileReader&, Knowledge&)) {
        if (status) status = read_file(files, name, [&](FileReader& reader) { read(reader, knowledge); });
    };
    auto const table = [&](std::string_view name, auto const& read, auto& into) {
        auto const file = find_file(files, name);
        if (status) status = file ? read(file.value(), into) : Status(file.error());
    };
    if (find_file(files, all_sources)) {
        knowledge.sources.clear();
        json(all_sources, read_sources);
    }
    if (find_file(files, all_help)) {
        knowledge.help = {};
        json(all_help, read_help);
    }
    json("claims.json", read_claims);
    json("medicine-classes.json", read_medicine_classes);
    table("medicines.csv", read_medicines, library);
    json("criteria.json", read_criteria);
    json("blockers.json", read_blockers);
    json("actions.json", read_actions);
    json("causes.json", read_causes);
    json("supplements.json", read_supplements);
    json("blood-results.json", read_blood_results);
    json("changes.json", read_releases);
    if (status) {
        auto tables = read_table_knowledge(files);
        status = tables ? Status() : Status(tables.error());
        if (tables) library.tables = std::move(tables).value();
    }
    table("foods.csv", read_foods, knowledge);
    table("references.csv", read_references, knowledge);
    auto const is_cut = find_file(files, all_wire_ids);
    auto const wire_ids = is_cut ? is_cut : find_file(files, "wire-ids.csv");
    if (status) status = wire_ids ? read_wire_ids(wire_ids.value(), knowledge) : Status(wire_ids.error());
    if (status) status = check_facts(files, knowledge, vocabulary);
    if (!status) knowledge.library.reset();
    return status;
}

void note_review(FileReader& reader, Library& library) {
    auto const date = reader.date(reader.root(), "reviewed");
    if (library.reviewed.empty() || date < library.reviewed) library.reviewed = date;
}

Source const* find_source(Knowledge const& knowledge, std::string_view id) {
    return in_order(knowledge.sources, id, &Source::id);
}

Claim const* find_claim(Library const& library, std::string_view id) {
    return in_order(library.claims, id, &Claim::id);
}

Action const* find_action(Library const& library, std::string_view id) { return by_id(library.actions, id); }

Cause const* find_cause(Library const& library, std::string_view id) { return by_id(library.causes, id); }

Question const* find_question(Library const& library, std::string_view id) { return by_id(library.questions, id); }

Food const* find_food(Library const& library, std::string_view id) { return by_id(library.foods, id); }

MedicineClass const* find_class(Library const& library, std::string_view id) { return by_id(library.classes, id); }

Situation const* find_situation(Knowledge const& knowledge, std::string_view id) {
    return by_id(knowledge.situations, id);
}

Protocol const* find_protocol(Knowledge const& knowledge, std::string_view muscle) {
    return first(knowledge.protocols, [&](Protocol const& protocol) {
        return protocol.muscle == muscle ||
               std::find(protocol.also.begin(), protocol.also.end(), muscle) != protocol.also.end();
    });
}

Step const* find_step(Knowledge const& knowledge, std::string_view id) {
    for (auto const& protocol : knowledge.protocols)
        if (auto const* step = first(protocol.steps, [&](Step const& candidate) { return candidate.id == id; }))
            return step;
    return nullptr;
}

Sign const* find_sign(Knowledge const& knowledge, std::string_view id) { return by_id(knowledge.help.signs, id); }

std::optional<std::uint32_t> wire_number(Knowledge const& knowledge, std::string_view kind, std::string_view id) {
    auto const* wire =
        first(knowledge.wire_ids, [&](WireId const& entry) { return entry.kind == kind && entry.id == id; });
    return wire == nullptr ? std::nullopt : std::optional(wire->number);
}

WireId const* find_wire_id(Knowledge const& knowledge, std::uint32_t number) {
    auto const& table = knowledge.wire_ids;
    auto const found =
        std::lower_bound(table.begin(), table.end(), number,
                         [](WireId const& entry, std::uint32_t wanted) { return entry.number < wanted; });
    return found == table.end() || found->number != number ? nullptr : &*found;
}

}
