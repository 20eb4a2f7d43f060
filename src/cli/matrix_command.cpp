#include "cli/commands.h"
#include "cli/options.h"
#include "knowledge/matrix.h"

namespace unknot::cli {

Outcome print_matrix(Arguments arguments, knowledge::Knowledge const& known) {
    auto const options = Options::read(arguments, {{}, {"--row"}, 1});
    if (!options) return usage_error("matrix takes a name and perhaps --row: " + options.error().what);
    auto const matrices = knowledge::read_matrices(knowledge::embedded_files(), known);
    if (!matrices) return {1, {}, to_string(matrices.error()) + '\n'};
    std::vector<std::string_view> names;
    for (auto const& matrix : matrices.value())
        names.push_back(matrix.name);
    auto const name = options.value().plain(0);
    auto const* matrix = knowledge::find_matrix(matrices.value(), name);
    if (matrix == nullptr) return unknown_word("matrix", name, names);
    auto const row = options.value().value("--row");
    if (!row) return {0, write_marks(*matrix), {}};
    auto const reasons = write_reasons(*matrix, *row);
    if (reasons.empty()) return usage_error("there is no row " + std::string(*row) + " in " + std::string(name));
    return {0, reasons, {}};
}

}
