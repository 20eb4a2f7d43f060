// Cases with the advice that published criteria ask for, as files: tests/golden/advice.
#pragma once
#include "advice/advise.h"
#include "time/instant.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::tests {

// The shipped knowledge with its library, read once.
[[nodiscard]] knowledge::Knowledge const& knowledge_for_advice();

// What of the file's "expect" does not hold, and what the file does not say as it must: one line each, none when all is
// well. A word that is not in the vocabulary is a fault too, for what cannot come cannot be missed.
[[nodiscard]] std::vector<std::string> faults_of(std::string_view file);

// What no advice may be, whoever it is for.
[[nodiscard]] std::vector<std::string> faults_of(advice::Advice const&);

// The advice for the "case" of a file, which must have one.
[[nodiscard]] advice::Advice advice_of(std::string_view file);

struct GoldenFile {
    std::string name, text;
};

// In the order of their names.
[[nodiscard]] std::vector<GoldenFile> const& golden_advice_files();

}
