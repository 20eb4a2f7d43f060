// Any text: what the reader accepts, the scanner splits alike, and minifying or indenting does not change.
#include "base/json.h"
#include "base/json_writer.h"

#include <cstdlib>

using namespace unknot;

namespace {

void write(JsonWriter& writer, JsonValue value) {
    switch (value.kind()) {
    case JsonKind::flag: return writer.flag(*value.flag());
    case JsonKind::text: return writer.text(*value.text());
    case JsonKind::list:
        writer.begin_list();
        for (auto const child : value.children())
            write(writer, child.value);
        return writer.end_list();
    case JsonKind::object:
        writer.begin_object();
        for (auto const child : value.children()) {
            writer.name(*child.name.text());
            write(writer, child.value);
        }
        return writer.end_object();
    default: return writer.raw(value.raw());
    }
}

std::string written(JsonValue value) {
    JsonWriter writer;
    write(writer, value);
    return writer.finish().value();
}

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string_view const text(reinterpret_cast<char const*>(bytes), size);
    // The scanner takes any bytes.
    auto const small = minify_json(text);
    auto const wide = indent_json(text);
    auto const end = json_value_end(text, skip_json_space(text, 0));
    auto const document = JsonDocument::read(text);
    if (!document) return 0;
    if (skip_json_space(text, end) != text.size()) std::abort();
    auto const canonical = written(document.value().root());
    for (auto const& other : {small, wide, canonical}) {
        auto const again = JsonDocument::read(other, {.bytes = other.size() + 1});
        if (!again || written(again.value().root()) != canonical) std::abort();
    }
    if (minify_json(wide) != small) std::abort();
    return 0;
}
