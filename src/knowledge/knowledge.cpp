#include "knowledge/knowledge.h"

#include "knowledge/tables.h"

#include <algorithm>

namespace unknot::knowledge {
namespace {

template <class Entry, class Condition>
Entry const* first(std::vector<Entry> const& table, Condition const& condition) {
    auto const found = std::find_if(table.begin(), table.end(), condition);
    return found == table.end() ? nullptr : &*found;
}

Result<EmbeddedFile> find_file(std::span<EmbeddedFile const> files, std::string_view name) {
    for (auto const& file : files)
        if (file.name == name) return file;
    return Error{Problem::unknown_name, std::string(name), "this file is missing"};
}

// Reads one file by what fills its table.
template <class Read>
Status read_file(std::span<EmbeddedFile const> files, std::string_view name, Read const& read) {
    auto const file = find_file(files, name);
    if (!file) return file.error();
    FileReader reader(file.value().name, file.value().bytes);
    if (auto const readable = reader.status(); !readable) return readable;
    read(reader);
    return reader.status();
}

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

Source const* find_source(Knowledge const& knowledge, std::string_view id) {
    return first(knowledge.sources, [&](Source const& source) { return source.id == id; });
}

Protocol const* find_protocol(Knowledge const& knowledge, std::string_view muscle) {
    return first(knowledge.protocols, [&](Protocol const& protocol) { return protocol.muscle == muscle; });
}

Step const* find_step(Knowledge const& knowledge, std::string_view id) {
    for (auto const& protocol : knowledge.protocols)
        if (auto const* step = first(protocol.steps, [&](Step const& one) { return one.id == id; })) return step;
    return nullptr;
}

Sign const* find_sign(Knowledge const& knowledge, std::string_view id) {
    return first(knowledge.help.signs, [&](Sign const& sign) { return sign.id == id; });
}

std::optional<std::uint32_t> wire_number(Knowledge const& knowledge, std::string_view kind, std::string_view id) {
    auto const* wire = first(knowledge.wire_ids, [&](WireId const& one) { return one.kind == kind && one.id == id; });
    return wire == nullptr ? std::nullopt : std::optional(wire->number);
}

WireId const* find_wire_id(Knowledge const& knowledge, std::uint32_t number) {
    return first(knowledge.wire_ids, [&](WireId const& one) { return one.number == number; });
}

}
