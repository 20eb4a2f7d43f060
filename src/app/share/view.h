// Views of the screens that share and receive links.
#pragma once
#include "app/core/share_request.h"
#include "base/shared_text.h"
#include "exchange/share/resolve.h"
#include "exchange/share/summary_figures.h"
#include "knowledge/knowledge.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::app::share {

// The contents of a link, shown alike to its sender and its receiver.
struct SharedView {
    exchange::ResolvedDocument document;
    exchange::NightFigures figures;   // of a summary, like the next two
    exchange::Period period = exchange::Period::week;
    std::vector<exchange::SummaryPeriod> periods;
    std::optional<knowledge::Grade> sent_grade;   // of evidence, if the grade has changed since
    std::optional<std::string> sent_reviewed;     // if our date of review is different
    std::string reviewed;                         // ISO date; empty: the contents have no review
};

struct ShareView {
    knowledge::Knowledge const* knowledge = nullptr;
    ShareRequest request;
    std::string url;                        // empty: nothing to share
    SharedView const* contents = nullptr;   // null: nothing to share, or the library is not loaded yet
    bool loading = false;                   // the library or the diary is not loaded yet
    bool can_share = false;
    std::optional<bool> with_sweat;   // nullopt: no sweat was measured
    SharedText search;                // for claims
    std::vector<knowledge::Claim const*> found;
};

struct ReceivedView {
    knowledge::Knowledge const* knowledge = nullptr;
    std::optional<Problem> problem;         // why the link cannot be opened
    SharedView const* contents = nullptr;   // null: there is a problem, or the library is not loaded yet
    bool can_keep = false;                  // it has a plan, which "Cramp now" can use from now on
    bool kept = false;
    bool can_install = false;
};

}
