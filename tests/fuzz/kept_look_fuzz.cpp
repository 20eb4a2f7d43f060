// Any bytes where the page keeps what a look found: they are refused, or are findings that are the same when written
// and read again.
#include "app/findings/kept_look.h"

#include <cstdlib>

using namespace unknot;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const look = app::findings::read_kept_look({reinterpret_cast<char const*>(data), size}, "1");
    if (!look) return 0;
    auto const text = app::findings::write_kept_look(look.value(), "1");
    if (!text) std::abort();
    auto const again = app::findings::read_kept_look(text.value(), "1");
    if (!again || app::findings::write_kept_look(again.value(), "1").value() != text.value()) std::abort();
    return 0;
}
