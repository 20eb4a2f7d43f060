// The larger part of the knowledge, which advice needs beyond relief and Help.
#pragma once
#include "knowledge/blood_results.h"
#include "knowledge/causes.h"
#include "knowledge/claims.h"
#include "knowledge/criteria.h"
#include "knowledge/foods.h"
#include "knowledge/medicines.h"
#include "knowledge/releases.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::knowledge {

struct TableKnowledge;   // see table_knowledge.h

// The page fetches the library after its first frame.
struct Library {
    std::vector<Claim> claims;   // by id
    std::vector<MedicineClass> classes;
    std::vector<Medicine> medicines;   // by letters
    std::vector<Question> questions;
    std::vector<Criterion> criteria;
    std::vector<Blocker> blockers;
    std::string opening;   // the text before all causes
    std::vector<Cause> causes;
    std::vector<Action> actions;   // highest priority first
    std::vector<Food> foods;
    std::vector<Reference> references;
    Supplements supplements;
    BloodResults blood_results;
    std::vector<Release> releases;                  // newest first
    std::shared_ptr<TableKnowledge const> tables;   // how other programs write theirs
    std::string reviewed;                           // ISO date: the oldest of its files
};

// Null when there is none.
[[nodiscard]] Claim const* find_claim(Library const&, std::string_view id);
[[nodiscard]] Action const* find_action(Library const&, std::string_view id);
[[nodiscard]] Cause const* find_cause(Library const&, std::string_view id);
[[nodiscard]] Question const* find_question(Library const&, std::string_view id);
[[nodiscard]] Food const* find_food(Library const&, std::string_view id);
[[nodiscard]] MedicineClass const* find_class(Library const&, std::string_view id);
// What a name that a person wrote says: each medicine of a combination ("paracetamol with codeine"), and forms that
// matter. Strength, form, maker and case do not. Empty when any word is not accounted for: then another medicine may be
// meant, and the name is not recognised.
[[nodiscard]] std::vector<Medicine const*> find_medicines(Library const&, std::string_view name);
// The classes of all of these, each once.
[[nodiscard]] std::vector<std::string> find_classes(Library const&, std::string_view name);

}
