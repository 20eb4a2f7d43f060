// The files of assets/knowledge as a whole: all are compiled in and read, and an invalid file leaves nothing half read.
#include "doctest.h"
#include "files.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::Files;
using unknot::tests::shipped_file;

namespace {

constexpr auto folder = UNKNOT_SOURCE_DIR "/assets/knowledge";

std::set<std::string> files_in_folder() {
    std::set<std::string> names;
    for (auto const& entry : std::filesystem::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

std::string content(std::string const& name) {
    std::ifstream stream(std::string(folder) + "/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

Error fault_of(Files const& files) {
    auto const result = files.read();
    REQUIRE_FALSE(result);
    return result.error();
}

}

TEST_SUITE("assets") {
    TEST_CASE("every file of the folder is compiled in as it is") {
        CHECK(files_in_folder().size() == 17);
        for (auto const& name : files_in_folder())
            CHECK_MESSAGE((shipped_file(name) == content(name)), name);
    }

    TEST_CASE("every file is read: one that is missing or broken is named") {
        for (auto const& name : files_in_folder()) {
            CAPTURE(name);
            Files files;
            files.remove(name);
            CHECK(fault_of(files).where == name);
            for (std::string const broken : {"", "{", "\"", "[]", "number;kind\n"}) {
                Files others;
                others.bytes(name) = broken;
                auto const where = fault_of(others).where;
                CHECK_MESSAGE((where == name || where.starts_with(name + ":")), where);
            }
        }
    }

    TEST_CASE("no file of the library can be cut short inside an entry") {
        for (std::string const name : {"claims.json", "medicine-classes.json", "criteria.json", "blockers.json",
                                       "actions.json", "causes.json", "supplements.json", "blood-results.json"}) {
            std::string_view const whole = shipped_file(name);
            for (std::size_t part = 0; part < 6; ++part) {
                Files files;
                files.bytes(name) = whole.substr(0, whole.size() * part / 6 + part);
                CHECK(fault_of(files).where.starts_with(name));
            }
        }
    }

    TEST_CASE("a library with a fault is not there at all") {
        auto knowledge = tests::shipped();
        std::vector<EmbeddedFile> files;
        for (auto const& file : embedded_files())
            files.push_back({file.name, file.name == "references.csv" ? std::string_view("x") : file.bytes});
        CHECK_FALSE(read_library(files, knowledge));
        CHECK_FALSE(knowledge.library);
    }

    TEST_CASE("relief and Help are read without the library, which the page fetches later") {
        std::vector<EmbeddedFile> files;
        for (auto const& file : embedded_files())
            if (file.name == "sources.json" || file.name == "help.json" || file.name == "relief.json" ||
                file.name == "wire-ids.csv")
                files.push_back(file);
        auto const knowledge = read_knowledge(files);
        REQUIRE(knowledge);
        CHECK_FALSE(knowledge.value().library);
    }
}
