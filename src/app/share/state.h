// What is being shared, and what came by a link.
#pragma once
#include "app/share/view.h"
#include "exchange/shared_document.h"

#include <cstdint>
#include <optional>
#include <string>

namespace unknot::app::share {

// The link that the share screen shows, made anew only when what it was made from changes.
struct MadeLink {
    struct Basis {
        ShareWish wish;
        bool with_sweat = false, library = false;
        std::uint64_t diary = 0;
        time::CivilDay tonight;
        friend bool operator==(Basis const&, Basis const&) = default;
    };

    std::optional<Basis> basis;
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
    mutable MadeLink made;   // kept answers of pure functions, these two
    mutable std::optional<Received> received;
};

}
