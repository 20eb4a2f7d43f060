#include "cli/commands.h"
#include "knowledge/strings.h"

namespace unknot::cli {

Outcome check_knowledge(std::span<knowledge::EmbeddedFile const> files) {
    auto known = knowledge::read_knowledge(files);
    if (!known) return {1, {}, to_string(known.error()) + '\n'};
    auto const library = knowledge::read_library(files, known.value());
    if (!library) return {1, {}, to_string(library.error()) + '\n'};
    auto const coverage = knowledge::read_coverage(files, known.value());
    if (!coverage) return {1, {}, to_string(coverage.error()) + '\n'};
    std::size_t texts = 0;
    for (auto const& file : files) {
        if (file.name != "en.json") continue;
        auto const strings = knowledge::Strings::read(file.name, file.bytes);
        if (!strings) return {1, {}, to_string(strings.error()) + '\n'};
        texts = strings.value().keys().size();
    }
    return {0,
            std::to_string(known.value().protocols.size()) + " protocols, " +
                std::to_string(known.value().help.signs.size()) + " signs, " +
                std::to_string(known.value().sources.size()) + " sources, " +
                std::to_string(known.value().library->claims.size()) + " claims, " +
                std::to_string(known.value().library->medicines.size()) + " medicines, " +
                std::to_string(known.value().library->foods.size()) + " foods, " + std::to_string(texts) + " texts\n",
            {}};
}

}
