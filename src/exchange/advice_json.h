// Advice as JSON, for programs and tests, as described by assets/advice.schema.json. The same case gives the same
// bytes.
#pragma once
#include "advice/advise.h"
#include "knowledge/knowledge.h"

#include <string>

namespace unknot::exchange {

inline constexpr int advice_version = 1;

[[nodiscard]] std::string write_advice(advice::Advice const&, knowledge::Knowledge const&, time::Moment const& now);

// All words used in cases and advice: signs, questions, conditions, medicine classes, facts, columns and so on.
[[nodiscard]] std::string write_vocabulary(knowledge::Knowledge const&);

// The JSON Schema of write_advice, with the vocabulary in it.
[[nodiscard]] std::string write_advice_schema(knowledge::Knowledge const&);

}
