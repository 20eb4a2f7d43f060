#include "knowledge/tables.h"

namespace unknot::knowledge {
namespace {

Release read_release(FileReader& reader, JsonValue object) {
    reader.expect_members(object, {"version", "date", "brought"});
    Release release{reader.text(object, "version"), reader.date(object, "date"), {}};
    for (auto const element : reader.list(object, "brought"))
        release.brought.push_back(reader.text_of(element));
    return release;
}

}

void read_releases(FileReader& reader, Knowledge& knowledge) {
    reader.expect_members(reader.root(), {"releases"});
    auto& releases = knowledge.library->releases;
    for (auto const object : reader.list(reader.root(), "releases")) {
        auto release = read_release(reader, object);
        for (auto const& newer : releases)
            if (newer.version == release.version || newer.date < release.date)
                reader.fail(object, Problem::conflict, "the newest version stands first, and each stands once");
        releases.push_back(std::move(release));
    }
}

}
