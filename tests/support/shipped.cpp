#include "support/shipped.h"

#include "doctest.h"

#include <algorithm>

namespace unknot::tests {

knowledge::Knowledge const& shipped_knowledge() {
    static auto const result = knowledge::read_knowledge(knowledge::embedded_files());
    REQUIRE_MESSAGE(result, (result ? std::string() : to_string(result.error())));
    return result.value();
}

knowledge::Strings const& shipped_strings() {
    static auto const result = [] {
        auto const files = knowledge::embedded_files();
        auto const file = std::find_if(files.begin(), files.end(), [](auto const& f) { return f.name == "en.json"; });
        REQUIRE(file != files.end());
        return knowledge::Strings::read(file->name, file->bytes);
    }();
    REQUIRE_MESSAGE(result, (result ? std::string() : to_string(result.error())));
    return result.value();
}

knowledge::Knowledge const& shipped_with_library() {
    static knowledge::Knowledge const all = [] {
        auto known = knowledge::read_knowledge(knowledge::embedded_files());
        auto const status = knowledge::read_library(knowledge::embedded_files(), known.value());
        REQUIRE_MESSAGE(status, (status ? std::string() : to_string(status.error())));
        return std::move(known).value();
    }();
    return all;
}

}
