// "What may be adding to it": causes in three groups without ranks. The group follows the context and the diary; the
// claim gives grade, sources and the strongest source against.
#pragma once
#include "advice/facts.h"

#include <vector>

namespace unknot::advice {

using knowledge::Group;

struct Contributor {
    knowledge::Cause const* cause = nullptr;
    Group group = Group::possible;
    knowledge::Claim const* claim = nullptr;   // the one that decides
    std::optional<diary::RecordId> because;    // the record that brought it here, when it was one
};

// In the order of the groups, within one in that of the file. Points into the library.
[[nodiscard]] std::vector<Contributor> contributors_for(Facts const&, knowledge::Library const&);

}
