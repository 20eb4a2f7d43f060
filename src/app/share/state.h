// What is being shared, and what came by a link.
#pragma once
#include "app/core/memo.h"
#include "app/share/view.h"
#include "exchange/share/document.h"

#include <cstdint>
#include <optional>
#include <string>

namespace unknot::app::share {

// What the link that the share screen shows is made from.
struct LinkKey {
    ShareRequest request;
    bool with_sweat = false, library = false;
    std::uint64_t diary = 0;
    time::CivilDay tonight;
    friend bool operator==(LinkKey const&, LinkKey const&) = default;
};

struct MadeLink {
    std::string fragment;                         // empty: nothing to share
    std::optional<exchange::SharedSweat> sweat;   // measured, shared or not
    std::optional<SharedView> contents;
};

// What came by link, and what it means once the knowledge for it is there.
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
    mutable std::optional<Received> received;   // what it means is looked up when that can be
};

}
