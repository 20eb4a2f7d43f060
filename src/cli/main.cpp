// Entry point of the command: arguments and files in, text and exit status out.
#include "cli/files.h"

#include <vector>

int main(int count, char** words) {
    std::vector<std::string_view> const arguments(words + 1, words + count);
    return unknot::cli::print(unknot::cli::run(arguments, unknot::cli::read_file), stdout, stderr);
}
