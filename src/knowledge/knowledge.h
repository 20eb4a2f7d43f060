// The medical knowledge as typed tables, read from assets/knowledge. Facts and grades come from the evidence pack;
// nothing here depends on a person or on time.
#pragma once
#include "base/result.h"
#include "knowledge/embedded.h"
#include "knowledge/library.h"
#include "knowledge/protocols.h"
#include "knowledge/signs.h"
#include "knowledge/vocabulary.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::knowledge {

struct Source {
    std::string id, authors, title, identifier, kind;
    int year = 0;            // 0: the page has none
    bool verified = false;   // false: cited from memory; the source itself was not read
};

struct WireId {
    std::uint32_t number = 0;
    std::string kind, id;   // kind: "protocol", "step", "sign", "situation", "nutrient", "food", "claim" or "action"
};

struct Knowledge {
    std::vector<Source> sources;   // by id
    std::vector<Protocol> protocols;
    std::vector<Situation> situations;
    std::string stop_line;   // stays visible during relief
    Help help;
    std::vector<WireId> wire_ids;     // append-only numbers of share links, ascending
    std::optional<Library> library;   // empty: not read yet
};

// Reads and checks sources.json, relief.json, help.json and wire-ids.csv; skips other files. Error::where is
// "relief.json:12".
[[nodiscard]] Result<Knowledge> read_knowledge(std::span<EmbeddedFile const> files,
                                               Vocabulary const& vocabulary = known_vocabulary());

// The complete files. The page's first part has only what its first frame needs: in sources.json the sources that
// relief and Help cite, in help.json neither questions nor the signs' own help lines, in wire-ids.csv only the numbers
// of both. See web/scripts/core.py.
inline constexpr std::string_view all_sources = "all-sources.json", all_help = "all-help.json",
                                  all_wire_ids = "all-wire-ids.csv";

// Reads and checks the files of the library, and checks that every fact named by a rule exists, those of Help too.
[[nodiscard]] Status read_library(std::span<EmbeddedFile const> files, Knowledge&,
                                  Vocabulary const& vocabulary = known_vocabulary());

// Reads coverage.csv, which only the command and the tests need, and checks that everything it names exists.
[[nodiscard]] Result<std::vector<CoveredItem>> read_coverage(std::span<EmbeddedFile const> files, Knowledge const&);

// Null when there is none.
[[nodiscard]] Source const* find_source(Knowledge const&, std::string_view id);
// Of that muscle, or one whose stretches reach it too: those of the foot pull the toes.
[[nodiscard]] Protocol const* find_protocol(Knowledge const&, std::string_view muscle);
[[nodiscard]] Situation const* find_situation(Knowledge const&, std::string_view id);
[[nodiscard]] Step const* find_step(Knowledge const&, std::string_view id);
[[nodiscard]] Sign const* find_sign(Knowledge const&, std::string_view id);
[[nodiscard]] std::optional<std::uint32_t> wire_number(Knowledge const&, std::string_view kind, std::string_view id);
[[nodiscard]] WireId const* find_wire_id(Knowledge const&, std::uint32_t number);

[[nodiscard]] std::string_view word(Grade);
[[nodiscard]] std::string_view word(HelpLevel);
[[nodiscard]] std::string_view word(Group);
[[nodiscard]] std::string_view word(Horizon);
[[nodiscard]] std::string_view word(ActionKind);
[[nodiscard]] std::string_view word(Strength);
[[nodiscard]] std::string_view word(Column);
[[nodiscard]] std::string_view word(Nutrient);
[[nodiscard]] std::string_view word(ReferenceKind);

}
