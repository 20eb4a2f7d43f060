#include "cli/commands.h"
#include "doctest.h"

#include <string>
#include <vector>

using namespace unknot;

TEST_SUITE("check_knowledge_command") {
    TEST_CASE("a broken file ends with 1 and is named with its line") {
        for (std::string const broken_name :
             {"sources.json", "relief.json", "help.json", "strings/today.json", "claims.json", "medicine-classes.json",
              "criteria.json", "blockers.json", "actions.json", "causes.json", "supplements.json", "blood-results.json",
              "wire-ids.csv", "medicines.csv", "foods.csv", "references.csv", "coverage.csv", "decisions.csv"}) {
            std::string broken_bytes;
            std::vector<knowledge::EmbeddedFile> files;
            for (auto const& file : knowledge::embedded_files()) {
                if (file.name == broken_name) broken_bytes = std::string(file.bytes) + "}";
            }
            REQUIRE_FALSE(broken_bytes.empty());
            for (auto const& file : knowledge::embedded_files()) {
                files.push_back({file.name, file.name == broken_name ? std::string_view(broken_bytes) : file.bytes});
            }
            auto const outcome = cli::check_knowledge(files);
            CAPTURE(outcome.err);
            CHECK(outcome.status == 1);
            CHECK(outcome.out.empty());
            CHECK(outcome.err.starts_with(broken_name + ':'));
        }
    }
}
