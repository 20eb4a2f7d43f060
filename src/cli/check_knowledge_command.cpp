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
    auto const strings = knowledge::Strings::read(files);
    if (!strings) return {1, {}, to_string(strings.error()) + '\n'};
    auto const texts = strings.value().keys().size();
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
