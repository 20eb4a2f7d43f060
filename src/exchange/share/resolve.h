// Resolves the document of a link for its receiver: looks up its numbers in the receiver's own knowledge, and adds
// cautions for those who must not do what it says.
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

// A warning: for whom something is not suitable.
struct ResolvedCaution {
    knowledge::Column column = knowledge::Column::fluid;
    advice::ColumnRows rows;
    std::vector<knowledge::Food const*> foods;   // foods that the caution is about; empty: about all of the document
};

struct ResolvedFood {
    knowledge::Food const* food = nullptr;
    double grams = 0;
    std::string portion;                       // name of the portion with this weight; empty: none
    std::optional<double> amount, net_carbs;   // in these grams; empty: not known
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
    time::CivilDay reviewed;                 // review date that the sender saw; the claim has its own
    std::vector<ResolvedCaution> cautions;   // for the actions that rest on the claim
};

struct ResolvedRaceCard {
    knowledge::Situation const* situation = nullptr;
    ResolvedPlan plan;
    std::optional<SharedSweat> sweat;
    knowledge::Action const* race = nullptr;      // what to do on the day
    knowledge::Action const* warning = nullptr;   // about drinking too much, whatever the link says
    knowledge::Claim const* evidence = nullptr;   // for the warning
};

// A summary needs no resolving.
using ResolvedDocument =
    std::variant<ResolvedPlan, ResolvedFoodList, ResolvedEvidence, ResolvedRaceCard, SharedSummary>;

// Whether resolving the document needs the library.
[[nodiscard]] bool needs_library(SharedDocument const&);

// Fails with Problem::unsupported_version when the knowledge does not have one of the numbers, and with
// Problem::checksum for a document that no Unknot writes. The library must be loaded where it is needed (asserted). The
// result points into the knowledge.
[[nodiscard]] Result<ResolvedDocument> resolve(SharedDocument const&, knowledge::Knowledge const&);

}
