// What is shown where links are sent and received.
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

// What a link holds, for its sender and its receiver alike.
struct SharedView {
    exchange::ResolvedDocument document;
    exchange::NightFigures figures;   // of a summary, and below
    exchange::Period period = exchange::Period::week;
    std::vector<exchange::SummaryPeriod> periods;
    std::optional<knowledge::Grade> sent_grade;   // of evidence, where it is another now
    std::optional<std::string> sent_reviewed;     // where it is another day than ours
    std::string reviewed;                         // ISO date; empty: nothing that is reviewed
};

struct ShareView {
    knowledge::Knowledge const* knowledge = nullptr;
    ShareRequest request;
    std::string url;                        // empty: there is nothing to share
    SharedView const* contents = nullptr;   // null: nothing, or the library is not there yet
    bool loading = false;                   // the library, or the diary
    bool can_share = false;
    std::optional<bool> with_sweat;   // nothing: none was weighed
    SharedText search;                // of evidence
    std::vector<knowledge::Claim const*> found;
};

struct ReceivedView {
    knowledge::Knowledge const* knowledge = nullptr;
    std::optional<Problem> problem;         // why the link could not be opened
    SharedView const* contents = nullptr;   // null: a problem, or the library is not there yet
    bool can_keep = false;                  // it has a plan, which Cramp now can open with
    bool kept = false;
    bool can_install = false;
};

}
