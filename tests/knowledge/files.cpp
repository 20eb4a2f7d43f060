#include "files.h"

#include "doctest.h"
#include "knowledge/matrix.h"

#include <algorithm>

namespace unknot::tests {

Files::Files() {
    for (auto const& file : knowledge::embedded_files())
        files_.push_back({std::string(file.name), std::string(file.bytes)});
}

std::string& Files::bytes(std::string_view file) {
    auto const found =
        std::find_if(files_.begin(), files_.end(), [&](Named const& named) { return named.name == file; });
    REQUIRE(found != files_.end());
    return found->bytes;
}

std::size_t Files::replace(std::string_view file, std::string_view from, std::string_view to) {
    auto& text = bytes(file);
    auto const at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, std::string(from));
    text.replace(at, from.size(), to);
    return 1 + static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

void Files::remove(std::string_view file) {
    files_.erase(std::remove_if(files_.begin(), files_.end(), [&](Named const& named) { return named.name == file; }),
                 files_.end());
}

Result<knowledge::Knowledge> Files::read() const {
    std::vector<knowledge::EmbeddedFile> files;
    for (auto const& file : files_)
        files.push_back({file.name, file.bytes});
    auto knowledge = knowledge::read_knowledge(files);
    if (!knowledge) return knowledge;
    if (auto const status = knowledge::read_library(files, knowledge.value()); !status) return status.error();
    if (auto const items = knowledge::read_coverage(files, knowledge.value()); !items) return items.error();
    if (auto const decisions = knowledge::read_decisions(files); !decisions) return decisions.error();
    return knowledge;
}

knowledge::Knowledge const& shipped() {
    static auto const result = Files().read();
    REQUIRE_MESSAGE(result, (result ? std::string() : to_string(result.error())));
    return result.value();
}

knowledge::Library const& library() {
    REQUIRE(shipped().library);
    return *shipped().library;
}

std::string_view shipped_file(std::string_view name) {
    for (auto const& file : knowledge::embedded_files())
        if (file.name == name) return file.bytes;
    FAIL("no such file: " << std::string(name));
    return {};
}

void refuses(std::string_view file, std::string_view from, std::string_view to, std::string_view saying,
             int lines_below) {
    Files files;
    auto const line = static_cast<int>(files.replace(file, from, to)) + lines_below;
    auto const result = files.read();
    REQUIRE_FALSE(result);
    CHECK(result.error().where == std::string(file) + ":" + std::to_string(line));
    CHECK_MESSAGE(result.error().what.find(saying) != std::string::npos, result.error().what);
}

void accepts(std::string_view file, std::string_view from, std::string_view to) {
    Files files;
    files.replace(file, from, to);
    auto const result = files.read();
    CHECK_MESSAGE(result, (result ? std::string() : to_string(result.error())));
}

}
