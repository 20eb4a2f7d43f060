// Any text: an error, or a document whose own link gives the same document, and a meaning or a reason why it has none.
// Any payload of any kind in a good envelope (the first byte says which): likewise.
#include "exchange/share/resolve.h"

#include <cstdlib>
#include <string_view>

using namespace unknot;
using namespace unknot::exchange;

namespace {

knowledge::Knowledge const& known() {
    static auto const knowledge = [] {
        auto const files = knowledge::embedded_files();
        auto read = knowledge::read_knowledge(files);
        if (!read || !knowledge::read_library(files, read.value())) std::abort();
        return std::move(read).value();
    }();
    return knowledge;
}

void check(std::string_view text) {
    auto const document = read_shared_link(text);
    if (!document) return;
    auto const link = write_shared_link(document.value());
    if (!link) std::abort();
    auto const again = read_shared_link(link.value());
    if (!again || !(again.value() == document.value())) std::abort();
    (void)resolve(document.value(), known());
}

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    check({reinterpret_cast<char const*>(bytes), size});
    if (size == 0) return 0;
    auto const kind = static_cast<LinkKind>(1 + bytes[0] % static_cast<std::uint8_t>(last_link_kind));
    auto const link = write_link({kind, {bytes + 1, bytes + size}});
    if (!link) return 0;
    auto const envelope = read_link(link.value());
    if (!envelope || envelope.value().kind != kind || envelope.value().payload.size() != size - 1) std::abort();
    check(link.value());
    return 0;
}
