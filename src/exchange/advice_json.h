// Advice as JSON, for programs and tests; assets/advice.schema.json describes it. The same case gives the same bytes.
#pragma once
#include "advice/advise.h"
#include "knowledge/knowledge.h"

#include <string>

namespace unknot::exchange {

inline constexpr int advice_version = 1;

[[nodiscard]] std::string write_advice(advice::Advice const&, knowledge::Knowledge const&, time::Moment const& now);

// Every word that cases and advice use: signs, questions, conditions, medicine classes, facts, columns and so on.
[[nodiscard]] std::string write_vocabulary(knowledge::Knowledge const&);

// The JSON Schema of write_advice, with the vocabulary in it.
[[nodiscard]] std::string write_advice_schema(knowledge::Knowledge const&);

}
