#include "knowledge/when.h"

namespace unknot::knowledge {
namespace {

constexpr std::string_view conjunction = " and ", negation = "not ";

bool is_fact(std::string_view text) {
    if (text == always) return true;
    auto const dot = text.find('.');
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyz0123456789_";
    return dot != std::string_view::npos && dot > 0 && dot + 1 < text.size() && text.find_first_not_of(plain) == dot &&
           text.find_first_not_of(plain, dot + 1) == std::string_view::npos;
}

}

AllOf read_all_of(std::string_view text) {
    AllOf terms;
    for (;;) {
        auto const end = text.find(conjunction);
        auto fact = text.substr(0, end);
        bool const wanted = !fact.starts_with(negation);
        if (!wanted) fact.remove_prefix(negation.size());
        if (!is_fact(fact)) return {};
        terms.push_back({std::string(fact), wanted});
        if (end == std::string_view::npos) return terms;
        text.remove_prefix(end + conjunction.size());
    }
}

}
