// What the page tells about where it runs.
#pragma once
#include "time/instant.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace unknot::app {

// Tells a lost diary from one that never existed. Deleted and unreadable records count as stored.
struct Sentinel {
    std::size_t stored = 0, records = 0;   // `records`: without deleted and unreadable ones, profile and settings
    std::optional<time::Instant> newest, backup;
};

// Records are missing from the browser's storage, as the sentinels outside the database show.
struct Loss {
    enum class Kind : std::uint8_t {
        gone,       // the database exists but holds less than before
        unopened,   // the database cannot be opened
        removed,    // the database was removed while this page was open; the page still has all records
    };
    Kind kind = Kind::gone;
    std::size_t records = 0;
    std::optional<time::Instant> newest, backup;   // time of the newest record, and of the last backup
};

struct Environment {
    std::string origin_path;    // address without fragment, for links
    std::string version;        // "0.2.0+3f2a9c1b"; the part after the plus tells builds of one version apart
    std::string updated_from;   // the version before, until the person has read what is new; empty: none
    bool can_share = false;     // the system has a share sheet
    bool can_install = false;
    bool can_vibrate = false;
    bool can_speak = false;   // with a voice that is on the device
    bool still = false;       // the person asks for no movement
    bool installed = false;
    bool offline_ready = false;
    bool update_ready = false;
    bool webgl = true;
    bool fully_loaded = true;   // the deferred parts are loaded, see screens.inc
    std::optional<Loss> loss;
    std::optional<bool> persisted;
};

enum class StorageState : std::uint8_t {
    loading,
    ready,
    unavailable,   // records are in memory only
    newer,         // another tab runs a newer version; this one is read only
};

}
