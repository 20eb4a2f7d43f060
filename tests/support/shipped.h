// What is shipped, read once: the knowledge and the English sentences.
#pragma once
#include "knowledge/knowledge.h"
#include "knowledge/strings.h"

namespace unknot::tests {

[[nodiscard]] knowledge::Knowledge const& shipped_knowledge();   // as at the first frame
[[nodiscard]] knowledge::Knowledge const& shipped_with_library();
[[nodiscard]] knowledge::Strings const& shipped_strings();

}
