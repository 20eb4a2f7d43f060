#include "advice/contributors.h"

#include <algorithm>

namespace unknot::advice {

std::vector<Contributor> contributors_for(Facts const& facts, knowledge::Library const& library) {
    std::vector<Contributor> contributors;
    for (auto const& cause : library.causes) {
        auto const rule = std::find_if(cause.groups.begin(), cause.groups.end(),
                                       [&](knowledge::GroupRule const& one) { return facts.holds(one.when); });
        if (rule == cause.groups.end()) continue;
        contributors.push_back(
            {&cause, rule->group, knowledge::find_claim(library, cause.claims.front()), facts.shown_by(rule->when)});
    }
    std::stable_sort(contributors.begin(), contributors.end(),
                     [](Contributor const& a, Contributor const& b) { return a.group < b.group; });
    return contributors;
}

}
