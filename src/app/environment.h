// What the page knows about where it runs.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

namespace unknot::app {

struct Environment {
    std::string origin_path;   // address without fragment, for links
    std::string version;
    bool can_share = false;   // the system's share sheet
    bool can_install = false;
    bool installed = false;
    bool offline_ready = false;
    bool update_ready = false;
    bool webgl = true;
    bool whole = true;           // the parts that come after the first frame are there, see later.h
    bool records_lost = false;   // a mark says there was a diary, and the database is empty
    std::optional<bool> persisted;
};

enum class StorageState : std::uint8_t {
    loading,
    ready,
    unavailable,   // records live in memory only
    newer,         // another tab runs a newer version: read only
};

}
