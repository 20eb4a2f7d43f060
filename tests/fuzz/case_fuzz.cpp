// Any file: an error with a reason, or a case whose advice is JSON and the same when asked again.
#include "base/json.h"
#include "exchange/advice_json.h"
#include "exchange/case_reader.h"

#include <cstdlib>

using namespace unknot;
using namespace unknot::exchange;

namespace {

knowledge::Knowledge const& known() {
    static auto const read = [] {
        auto knowledge = knowledge::read_knowledge(knowledge::embedded_files());
        if (!knowledge || !knowledge::read_library(knowledge::embedded_files(), knowledge.value())) std::abort();
        return std::move(knowledge).value();
    }();
    return read;
}

std::string advice_for(AdviceCase const& one) {
    return write_advice(advice::advise(one.diary, known(), one.now), known(), one.now);
}

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    auto const one = read_case({reinterpret_cast<char const*>(bytes), size});
    if (!one) {
        if (one.error().what.empty()) std::abort();
        return 0;
    }
    auto const text = advice_for(one.value());
    if (text != advice_for(one.value()) || !JsonDocument::read(text, {.bytes = text.size() + 1})) std::abort();
    return 0;
}
