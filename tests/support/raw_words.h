// What must not be read by a person: keys of sentences, words of the field table, numbers without their unit.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace unknot::tests {

// What is wrong with a text that people read, one sentence for each fault.
[[nodiscard]] std::vector<std::string> raw_words(std::string_view text);

// The text of an HTML page, without elements and style.
[[nodiscard]] std::string text_of_html(std::string_view html);

}
