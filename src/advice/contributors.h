// "What may be adding to it": causes in three groups, without ranking. Context and diary decide the group; the claim
// that fits the person gives grade, sources and the strongest source against.
#pragma once
#include "advice/claims.h"

#include <vector>

namespace unknot::advice {

using knowledge::Group;

// A class of medicines that the person takes, and what is known of it.
struct TakenMedicine {
    knowledge::MedicineClass const* medicine = nullptr;
    FittingClaim evidence;
};

struct Contributor {
    knowledge::Cause const* cause = nullptr;
    Group group = Group::possible;
    knowledge::Claim const* claim = nullptr;   // the deciding claim
    bool fits = true;                          // false: the claim holds for other people, who are to be named
    std::vector<TakenMedicine> medicines;      // each with a claim of the cause
    std::optional<diary::RecordId> because;    // the record that led to it, if there is one
};

// Ordered by group, then as in the file. Points into the library.
[[nodiscard]] std::vector<Contributor> contributors_for(Facts const&, knowledge::Library const&);

}
