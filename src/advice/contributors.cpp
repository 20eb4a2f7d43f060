#include "advice/contributors.h"

#include <algorithm>

namespace unknot::advice {

std::vector<Contributor> contributors_for(Facts const& facts, knowledge::Library const& library) {
    std::vector<Contributor> contributors;
    for (auto const group : {Group::worth_checking, Group::possible, Group::often_blamed}) {
        for (auto const& cause : library.causes) {
            auto const rule = std::find_if(cause.groups.begin(), cause.groups.end(),
                                           [&](knowledge::GroupRule const& rule) { return facts.holds(rule.when); });
            if (rule == cause.groups.end() || rule->group != group) continue;
            contributors.push_back(
                {&cause, group, knowledge::find_claim(library, cause.claims.front()), facts.shown_by(rule->when)});
        }
    }
    return contributors;
}

}
