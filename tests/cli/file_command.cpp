#include "file_command.h"

#include "doctest.h"

namespace unknot::tests {

cli::Outcome FileCommand::run_with(Words const& arguments, std::optional<std::string> const& file) const {
    return cli::run(arguments, [&](std::string_view) { return file; });
}

std::string FileCommand::out_of(Words const& arguments) const {
    auto const outcome = run_with(arguments);
    CHECK_MESSAGE(outcome.err.empty(), outcome.err);
    CHECK(outcome.status == 0);
    return outcome.out;
}

void FileCommand::refuses(Words const& arguments, std::string_view saying,
                          std::optional<std::string> const& file) const {
    auto const outcome = run_with(arguments, file);
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK_MESSAGE(outcome.err.find(saying) != std::string::npos, outcome.err);
}

}
