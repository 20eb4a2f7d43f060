// State of the area share: the link being shared, and the link received.
#pragma once
#include "app/core/memo.h"
#include "app/share/view.h"
#include "exchange/share/document.h"

#include <cstdint>
#include <optional>
#include <string>

namespace unknot::app::share {

// All that the link on the share screen depends on.
struct LinkKey {
    ShareRequest request;
    bool with_sweat = false, library = false;
    std::uint64_t diary = 0;
    time::CivilDay tonight;
    friend bool operator==(LinkKey const&, LinkKey const&) = default;
};

struct MadeLink {
    std::string fragment;                         // empty: nothing to share
    std::optional<exchange::SharedSweat> sweat;   // measured, whether shared or not
    std::optional<SharedView> contents;
};

// A received link, and its meaning once the knowledge for it is loaded.
struct Received {
    std::optional<Problem> problem;
    std::optional<exchange::SharedDocument> document;
    std::optional<SharedView> contents;
    bool kept = false;
};

struct State {
    bool with_sweat = true;
    SharedText search;
    mutable Memo<LinkKey, MadeLink> made;
    mutable std::optional<Received> received;   // mutable: its meaning is looked up as soon as possible
};

}
