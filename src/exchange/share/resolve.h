// What a link means to who opened it: its numbers looked up in their own knowledge, with who must not do what.
#pragma once
#include "advice/blockers.h"
#include "exchange/share/document.h"

#include <optional>
#include <variant>
#include <vector>

namespace unknot::exchange {

struct ResolvedPlan {
    knowledge::Protocol const* protocol = nullptr;
    std::vector<knowledge::Step> steps;   // with the hold times of the link
    time::CivilDay reviewed;
};

// For whom something is not.
struct ResolvedCaution {
    knowledge::Column column = knowledge::Column::fluid;
    advice::ColumnRows rows;
    std::vector<knowledge::Food const*> foods;   // of a list that has others too; none: all of it
};

struct ResolvedFood {
    knowledge::Food const* food = nullptr;
    double grams = 0;
    std::string portion;                       // its name where the grams are those of one; else empty
    std::optional<double> amount, net_carbs;   // in these grams; nothing: not known
};

struct ResolvedFoodList {
    knowledge::Nutrient nutrient = knowledge::Nutrient::potassium;
    std::vector<ResolvedFood> foods;
    std::vector<ResolvedCaution> cautions;
    time::CivilDay reviewed;
};

struct ResolvedEvidence {
    knowledge::Claim const* claim = nullptr;
    knowledge::Grade sent_grade = knowledge::Grade::judgement;
    time::CivilDay reviewed;                 // what the sender saw; the claim has its own day
    std::vector<ResolvedCaution> cautions;   // of what may be done about it
};

struct ResolvedRaceCard {
    knowledge::Situation const* situation = nullptr;
    ResolvedPlan plan;
    std::optional<SharedSweat> sweat;
    knowledge::Action const* race = nullptr;      // what to do on the day
    knowledge::Action const* warning = nullptr;   // of drinking too much, whatever the link says
    knowledge::Claim const* evidence = nullptr;   // of the warning
};

// A summary means what it says.
using ResolvedDocument =
    std::variant<ResolvedPlan, ResolvedFoodList, ResolvedEvidence, ResolvedRaceCard, SharedSummary>;

// Such a document can only be looked up with the library.
[[nodiscard]] bool needs_library(SharedDocument const&);

// Fails with Problem::unsupported_version when the knowledge does not have one of the numbers, with Problem::checksum
// for what no Unknot writes. With the library where one is needed (asserted). Points into the knowledge.
[[nodiscard]] Result<ResolvedDocument> resolve(SharedDocument const&, knowledge::Knowledge const&);

}
