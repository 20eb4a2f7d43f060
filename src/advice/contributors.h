// "What may be adding to it": causes in three groups, without ranking. Context and diary decide the group; the claim
// that fits the person gives grade, sources and the strongest source against.
#pragma once
#include "advice/facts.h"

#include <vector>

namespace unknot::advice {

using knowledge::Group;

struct Contributor {
    knowledge::Cause const* cause = nullptr;
    Group group = Group::possible;
    knowledge::Claim const* claim = nullptr;   // the deciding claim
    bool fits = true;                          // false: the claim holds for other people, who are to be named
    std::vector<knowledge::MedicineClass const*> medicines;   // that the person takes, each with a claim of the cause
    std::optional<diary::RecordId> because;                   // the record that led to it, if there is one
};

// Ordered by group, then as in the file. Points into the library.
[[nodiscard]] std::vector<Contributor> contributors_for(Facts const&, knowledge::Library const&);

}
