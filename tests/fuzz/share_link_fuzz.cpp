// Any text: an error, or a plan whose own link gives the same plan. Any payload in a good envelope: likewise.
#include "exchange/relief_plan_link.h"
#include "exchange/share_link.h"

#include <cstdlib>
#include <string_view>

using namespace unknot;
using namespace unknot::exchange;

namespace {

void check(std::string_view text) {
    auto const plan = read_relief_plan_link(text);
    if (!plan) return;
    auto const link = write_relief_plan_link(plan.value());
    if (!link) std::abort();
    auto const again = read_relief_plan_link(link.value());
    if (!again || !(again.value() == plan.value())) std::abort();
}

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    check({reinterpret_cast<char const*>(bytes), size});
    auto const link = write_link({LinkKind::relief_plan, {bytes, bytes + size}});
    if (!link) return 0;
    auto const document = read_link(link.value());
    if (!document || document.value().payload.size() != size) std::abort();
    check(link.value());
    return 0;
}
