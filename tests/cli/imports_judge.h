// Judges what the command import makes of a table by tests/golden/imports/expected.json; see the README.md there.
#pragma once
#include "base/json.h"
#include "cli/command.h"

#include <string>
#include <vector>

namespace unknot::tests {

enum class Verdict { right, asked, refused, silently_wrong };

struct Judged {
    Verdict verdict = Verdict::silently_wrong;
    std::string why;   // of each outcome, why it is not this one
};

// `said`: the patterns that the outcomes name.
[[nodiscard]] Judged judge(JsonValue one_case, JsonValue said, cli::Outcome const&);

}
