// What the page knows about where it runs.
#pragma once
#include "time/instant.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace unknot::app {

// What tells a diary that was lost from one that never was. Deleted and unreadable records count: they are stored too.
struct Sentinel {
    std::size_t stored = 0, records = 0;   // records: those that are shown
    std::optional<time::Instant> newest, backup;
};

// A diary of which the browser has not everything any more, as the sentinels outside the database remember it.
struct Loss {
    enum class Kind : std::uint8_t {
        gone,       // the database is there, and holds less than it did
        unopened,   // it cannot be opened
        removed,    // it went while this page was open, which still has all of it
    };
    Kind kind = Kind::gone;
    std::size_t records = 0;
    std::optional<time::Instant> newest, backup;   // of the newest record, and when a backup was saved last
};

struct Environment {
    std::string origin_path;    // address without fragment, for links
    std::string version;        // "0.2.0+3f2a9c1b": what stands after the sign tells builds of one version apart
    std::string updated_from;   // the version that was here before, until what is new was read; empty: none other
    bool can_share = false;     // the system's share sheet
    bool can_install = false;
    bool installed = false;
    bool offline_ready = false;
    bool update_ready = false;
    bool webgl = true;
    bool whole = true;   // what is deferred is there, see screens.inc
    std::optional<Loss> loss;
    std::optional<bool> persisted;
};

enum class StorageState : std::uint8_t {
    loading,
    ready,
    unavailable,   // records live in memory only
    newer,         // another tab runs a newer version: read only
};

}
