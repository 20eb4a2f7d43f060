#include "knowledge/library_file.h"

#include "base/json.h"
#include "knowledge/tables.h"

#include <utility>
#include <vector>

namespace unknot::knowledge {

Result<WholeKnowledge> read_library_file(std::string_view text, Knowledge core) {
    auto const document = JsonDocument::read(text);
    if (!document) return document.error();
    auto const root = document.value().root();
    std::vector<EmbeddedFile> files;
    for (auto const& [name, content] : root.children())
        files.push_back({name.text().value_or(""), content.text().value_or("")});

    auto const named = find_file(files, "all-strings");
    if (!named) return named.error();
    auto strings = Strings::read(named.value().name, named.value().bytes);
    if (!strings) return strings.error();
    if (auto const status = read_library(files, core); !status) return status.error();
    return WholeKnowledge{std::move(core), std::move(strings).value()};
}

}
