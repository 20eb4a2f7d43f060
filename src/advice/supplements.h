// What there is to know about supplements for a person: how to choose one, what is in it, what is never advised. It
// never suggests one; that is the plan's. Facts: assets/knowledge/supplements.json.
#pragma once
#include "advice/actions.h"

#include <string_view>
#include <vector>

namespace unknot::advice {

struct SupplementLine {
    knowledge::SupplementRule const* rule = nullptr;
    std::vector<Objection> ask;   // not empty: ask a professional first
    Reasons unsaid;               // of `ask`; empty where the lines before have just said the same
};

struct SupplementTopic {
    std::string_view about;   // one of knowledge::supplement_topics
    std::vector<SupplementLine> lines;
    std::vector<knowledge::SupplementForm const*> forms;
};

struct SupplementGuide {
    std::vector<SupplementTopic> topics;   // those with a line, in the order of the words
    std::vector<knowledge::SupplementRule const*> never;
    Reasons left_out;   // why lines were left out, each reason once
};

// Points into the library and the blockers.
[[nodiscard]] SupplementGuide supplement_guide(Facts const&, Blockers const&, knowledge::Library const&);

}
