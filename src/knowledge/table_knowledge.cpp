#include "knowledge/table_knowledge.h"

#include "knowledge/file_reader.h"

#include <algorithm>

namespace unknot::knowledge {
namespace {

constexpr std::string_view folder = "imports/";

Pairs read_pairs(FileReader& reader, JsonValue object) {
    Pairs pairs;
    for (auto const& [name, value] : object.children()) {
        if (!value.text()) reader.fail(value, Problem::malformed, "a text is expected");
        pairs.emplace_back(name.text().value_or(""), value.text().value_or(""));
    }
    return pairs;
}

std::vector<std::string> read_names(FileReader& reader, JsonValue list) {
    std::vector<std::string> names;
    for (auto const& [none, name] : list.children())
        names.push_back(reader.text_of(name));
    return names;
}

void read_all_names(FileReader& reader, TableKnowledge& tables) {
    reader.expect_members(reader.root(), {"telling", "columns", "words"});
    for (bool const telling : {true, false})
        for (auto const& [holds, names] : reader.root().member(telling ? "telling" : "columns").children())
            tables.columns.push_back({std::string(holds.text().value_or("")), read_names(reader, names), telling});
    for (auto const& [field, words] : reader.root().member("words").children()) {
        FieldWords known{std::string(field.text().value_or("")), {}};
        for (auto const& [ours, theirs] : words.children())
            for (auto& word : read_names(reader, theirs))
                known.words.emplace_back(std::move(word), ours.text().value_or(""));
        tables.words.push_back(std::move(known));
    }
}

TableProgram read_program(FileReader& reader, std::string_view id) {
    auto const root = reader.root();
    reader.expect_members(
        root, {"name", "header", "cells", "type", "columns", "always", "words", "kinds_in", "kind_parts", "only_with"});
    TableProgram program;
    program.id = id;
    program.name = reader.text(root, "name");
    program.header = reader.texts(root, "header");
    program.cells = reader.texts(root, "cells");
    program.type = reader.optional_text(root, "type");
    program.columns = read_pairs(reader, root.member("columns"));
    program.always = read_pairs(reader, root.member("always"));
    for (auto const& [column, words] : root.member("words").children())
        program.words.emplace_back(column.text().value_or(""), read_pairs(reader, words));
    program.kinds_in = reader.optional_text(root, "kinds_in");
    program.kind_parts = reader.optional_text(root, "kind_parts");
    program.only_with = reader.optional_text(root, "only_with");
    if (program.header.empty()) reader.fail(root, Problem::malformed, "the columns of the header are missing");
    if (program.type.empty() == program.kinds_in.empty())
        reader.fail(root, Problem::conflict, "either type or kinds_in says what the rows are");
    return program;
}

}

Result<std::shared_ptr<TableKnowledge const>> read_table_knowledge(std::span<EmbeddedFile const> files) {
    auto tables = std::make_shared<TableKnowledge>();
    for (auto const& file : files) {
        if (!file.name.starts_with(folder)) continue;
        auto id = file.name.substr(folder.size());
        id = id.substr(0, id.rfind('.'));
        FileReader reader(file.name, file.bytes);
        if (auto const readable = reader.status(); !readable) return readable.error();
        if (id == "names")
            read_all_names(reader, *tables);
        else
            tables->programs.push_back(read_program(reader, id));
        if (auto const status = reader.status(); !status) return status.error();
    }
    if (tables->columns.empty()) return Error{Problem::unknown_name, "imports/names.json", "this file is missing"};
    return std::shared_ptr<TableKnowledge const>(std::move(tables));
}

}
