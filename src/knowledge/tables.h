// The readers of the single files. Each adds its table to those read before; errors stay in the reader.
#pragma once
#include "knowledge/file_reader.h"
#include "knowledge/knowledge.h"
#include "knowledge/table_reader.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unknot::knowledge {

void read_sources(FileReader&, Knowledge&);
// Call after reading the sources, whose ids the signs name.
void read_help(FileReader&, Knowledge&);
// Call after reading sources and help, whose ids and topics the steps name.
void read_relief(FileReader&, Vocabulary const&, Knowledge&);
// Call last: every entry that a link can name must have a number.
[[nodiscard]] Status read_wire_ids(EmbeddedFile const&, Knowledge&);

// The files of the library, in the order of their dependencies. Knowledge::library must exist.
void read_claims(FileReader&, Knowledge&);
void read_medicine_classes(FileReader&, Knowledge&);
[[nodiscard]] Status read_medicines(EmbeddedFile const&, Library&);
void read_criteria(FileReader&, Knowledge&);
void read_blockers(FileReader&, Knowledge&);
void read_actions(FileReader&, Knowledge&);
void read_causes(FileReader&, Knowledge&);
void read_supplements(FileReader&, Knowledge&);
void read_blood_results(FileReader&, Knowledge&);
void read_releases(FileReader&, Knowledge&);
[[nodiscard]] Status read_foods(EmbeddedFile const&, Knowledge&);
[[nodiscard]] Status read_references(EmbeddedFile const&, Knowledge&);
// Call last: checks that every fact named by a rule exists. The files are for the line of an error.
[[nodiscard]] Status check_facts(std::span<EmbeddedFile const> files, Knowledge const&, Vocabulary const&);

[[nodiscard]] Result<EmbeddedFile> find_file(std::span<EmbeddedFile const> files, std::string_view name);

// Reads the member "reviewed" and keeps the oldest date of all files.
void note_review(FileReader&, Library&);
[[nodiscard]] std::string read_claim_id(FileReader&, JsonValue element, Library const&);
// Reads the list "claims": at least one, each must exist.
[[nodiscard]] std::vector<std::string> read_claim_ids(FileReader&, JsonValue object, Library const&);

// Reads the list "sources" of a step or sign: at least one, each must exist.
[[nodiscard]] std::vector<std::string> read_source_ids(FileReader&, JsonValue object, Knowledge const&);
// Reads one source id.
[[nodiscard]] std::string read_source_id(FileReader&, JsonValue element, Knowledge const&);

// Refuses an id that an earlier entry of the table has.
template <class Entry>
void refuse_double(FileReader& reader, JsonValue object, std::vector<Entry> const& table, Entry const& next) {
    for (auto const& entry : table)
        if (entry.id == next.id)
            reader.fail(object.member("id"), Problem::conflict, "\"" + next.id + "\" is there already");
}

// Reads a list into a table: each object with `read`, then `check` against the table before it is added.
template <class Entry, class Read, class Check>
void read_table(FileReader& reader, std::string_view name, std::vector<Entry>& table, Read const& read,
                Check const& check) {
    for (auto const object : reader.list(reader.root(), name)) {
        Entry entry = read(object);
        check(object, entry);
        table.push_back(std::move(entry));
    }
}

// The same for entries in any order with unique ids.
template <class Entry, class Read>
void read_table(FileReader& reader, std::string_view name, std::vector<Entry>& table, Read const& read) {
    read_table(reader, name, table, read,
               [&](JsonValue object, Entry const& entry) { refuse_double(reader, object, table, entry); });
}

// The same for entries sorted by id, for binary search.
template <class Entry, class Read>
void read_ordered_table(FileReader& reader, std::string_view name, std::vector<Entry>& table, Read const& read) {
    read_table(reader, name, table, read, [&](JsonValue object, Entry const& entry) {
        if (!table.empty() && entry.id <= table.back().id)
            reader.fail(object.member("id"), Problem::conflict,
                        std::string(name) + " stand in the order of their ids, each once");
    });
}

}
