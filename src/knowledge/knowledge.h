// What Unknot knows, as typed tables read from assets/knowledge. Facts and grades come from the evidence pack;
// nothing here depends on a person or on time.
#pragma once
#include "base/result.h"
#include "knowledge/causes.h"
#include "knowledge/claims.h"
#include "knowledge/criteria.h"
#include "knowledge/embedded.h"
#include "knowledge/foods.h"
#include "knowledge/medicines.h"
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
    int year = 0;            // 0: the page bears none
    bool verified = false;   // false: known from memory of the primary citation, not read
};

struct WireId {
    std::uint32_t number = 0;
    std::string kind, id;   // kind: "protocol", "step" or "sign"
};

// What the advice needs beyond relief and Help; the page fetches it after its first frame.
struct Library {
    std::vector<Claim> claims;   // by id
    std::vector<MedicineClass> classes;
    std::vector<Medicine> medicines;   // by key
    std::vector<Question> questions;
    std::vector<Criterion> criteria;
    std::vector<Blocker> blockers;
    std::string opening;   // what stands before all causes
    std::vector<Cause> causes;
    std::vector<Action> actions;   // highest priority first
    std::vector<Food> foods;
    std::vector<Reference> references;
    Supplements supplements;
    std::string reviewed;   // ISO date: the oldest of its files
};

struct Knowledge {
    std::vector<Source> sources;   // by id
    std::vector<Protocol> protocols;
    std::vector<Situation> situations;
    std::string stop_line;   // stays visible during relief
    Help help;
    std::vector<WireId> wire_ids;     // append-only numbers of share links
    std::optional<Library> library;   // nothing: not read yet
};

// Reads and checks sources.json, relief.json, help.json and wire-ids.csv; other files are passed over.
// Error::where is "relief.json:12".
[[nodiscard]] Result<Knowledge> read_knowledge(std::span<EmbeddedFile const> files,
                                               Vocabulary const& vocabulary = known_vocabulary());

// Reads and checks the files of the library, and that every fact the rules name exists, also those of Help.
[[nodiscard]] Status read_library(std::span<EmbeddedFile const> files, Knowledge&,
                                  Vocabulary const& vocabulary = known_vocabulary());

// Reads coverage.csv, which only the command and the tests need, and checks that what it names exists.
[[nodiscard]] Result<std::vector<CoveredItem>> read_coverage(std::span<EmbeddedFile const> files, Knowledge const&,
                                                             Vocabulary const& vocabulary = known_vocabulary());

// Null when there is none.
[[nodiscard]] Source const* find_source(Knowledge const&, std::string_view id);
[[nodiscard]] Protocol const* find_protocol(Knowledge const&, std::string_view muscle);
[[nodiscard]] Situation const* find_situation(Knowledge const&, std::string_view id);
[[nodiscard]] Step const* find_step(Knowledge const&, std::string_view id);
[[nodiscard]] Sign const* find_sign(Knowledge const&, std::string_view id);
[[nodiscard]] std::optional<std::uint32_t> wire_number(Knowledge const&, std::string_view kind, std::string_view id);
[[nodiscard]] WireId const* find_wire_id(Knowledge const&, std::uint32_t number);

[[nodiscard]] Claim const* find_claim(Library const&, std::string_view id);
[[nodiscard]] Action const* find_action(Library const&, std::string_view id);
[[nodiscard]] Cause const* find_cause(Library const&, std::string_view id);
[[nodiscard]] Question const* find_question(Library const&, std::string_view id);
[[nodiscard]] Food const* find_food(Library const&, std::string_view id);
[[nodiscard]] MedicineClass const* find_class(Library const&, std::string_view id);
// By what a person wrote, see medicine_key.
[[nodiscard]] Medicine const* find_medicine(Library const&, std::string_view name);

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
