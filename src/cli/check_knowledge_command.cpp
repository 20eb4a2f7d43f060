#include "cli/commands.h"
#include "knowledge/matrix.h"
#include "knowledge/strings.h"

namespace unknot::cli {
namespace {

std::string sizes_of(knowledge::Matrix const& matrix) {
    return "  " + std::string(matrix.name) + ": " + std::to_string(matrix.rows.size()) + " x " +
           std::to_string(matrix.columns.size()) + ", " + std::string(matrix.about) + '\n';
}

}

Outcome check_knowledge(std::span<knowledge::EmbeddedFile const> files) {
    auto known = knowledge::read_knowledge(files);
    if (!known) return {1, {}, to_string(known.error()) + '\n'};
    auto const library = knowledge::read_library(files, known.value());
    if (!library) return {1, {}, to_string(library.error()) + '\n'};
    auto const coverage = knowledge::read_coverage(files, known.value());
    if (!coverage) return {1, {}, to_string(coverage.error()) + '\n'};
    auto const strings = knowledge::Strings::read(files);
    if (!strings) return {1, {}, to_string(strings.error()) + '\n'};
    auto const matrices = knowledge::read_matrices(files, known.value());
    if (!matrices) return {1, {}, to_string(matrices.error()) + '\n'};
    auto const texts = strings.value().keys().size();
    std::string out = std::to_string(known.value().protocols.size()) + " protocols, " +
                      std::to_string(known.value().help.signs.size()) + " signs, " +
                      std::to_string(known.value().sources.size()) + " sources, " +
                      std::to_string(known.value().library->claims.size()) + " claims, " +
                      std::to_string(known.value().library->medicines.size()) + " medicines, " +
                      std::to_string(known.value().library->foods.size()) + " foods, " + std::to_string(texts) +
                      " texts; a rule or a decision for each cell of\n";
    for (auto const& matrix : matrices.value())
        out += sizes_of(matrix);
    return {0, out, {}};
}

}
