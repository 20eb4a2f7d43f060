// Cases with the advice that published criteria require, as files: tests/golden/advice.
#pragma once
#include "advice/advise.h"
#include "time/instant.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::tests {

// The shipped knowledge with its library, read once.
[[nodiscard]] knowledge::Knowledge const& knowledge_for_advice();

// Where the advice differs from the file's "expect", and what is wrong with the file: a line for each, empty when all
// is well. A word that is not in the vocabulary is an error too: what cannot occur cannot be missed.
[[nodiscard]] std::vector<std::string> faults_of(std::string_view file);

// Where the advice breaks a rule that holds for every advice.
[[nodiscard]] std::vector<std::string> faults_of(advice::Advice const&);

// The advice for the "case" of a file, which must have one.
[[nodiscard]] advice::Advice advice_of(std::string_view file);

struct GoldenFile {
    std::string name, text;
};

// Sorted by name.
[[nodiscard]] std::vector<GoldenFile> const& golden_advice_files();

}
