#include "support/shipped.h"

#include "doctest.h"

namespace unknot::tests {

knowledge::Knowledge const& shipped_knowledge() {
    static auto const result = knowledge::read_knowledge(knowledge::embedded_files());
    REQUIRE_MESSAGE(result, (result ? std::string() : to_string(result.error())));
    return result.value();
}

knowledge::Strings const& shipped_strings() {
    static auto const result = knowledge::Strings::read(knowledge::embedded_files());
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
