// Any bytes where the page keeps what a look found: they are refused, or are findings that are the same when written
// and read again.
#include "app/findings/analysis_cache.h"

#include <cstdlib>

using namespace unknot;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const analysis = app::findings::read_cached_analysis({reinterpret_cast<char const*>(data), size}, "1");
    if (!analysis) return 0;
    auto const text = app::findings::write_cached_analysis(analysis.value(), "1");
    if (!text) std::abort();
    auto const again = app::findings::read_cached_analysis(text.value(), "1");
    if (!again || app::findings::write_cached_analysis(again.value(), "1").value() != text.value()) std::abort();
    return 0;
}
