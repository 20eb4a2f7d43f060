#include "app/share/links.h"

#include "base/typed_words.h"
#include "exchange/share/contents.h"
#include "knowledge/words.h"

#include <algorithm>
#include <utility>

namespace unknot::app::share {
namespace {

using exchange::LinkKind;
using exchange::ResolvedDocument;
using exchange::SharedDocument;

constexpr std::size_t claims_shown = 6;

// Sets the review date of a view, and what the link said where our knowledge now says something else.
struct Reviews {
    SharedView& view;

    void operator()(exchange::ResolvedPlan const& plan) const { note(plan.reviewed, plan.protocol->reviewed); }

    void operator()(exchange::ResolvedFoodList const& list) const { view.reviewed = time::to_iso(list.reviewed); }

    void operator()(exchange::ResolvedEvidence const& evidence) const {
        note(evidence.reviewed, evidence.claim->reviewed);
        if (evidence.sent_grade != evidence.claim->grade) view.sent_grade = evidence.sent_grade;
    }

    void operator()(exchange::ResolvedRaceCard const& card) const { (*this)(card.plan); }

    void operator()(exchange::SharedSummary const& summary) const {
        view.figures = exchange::figures_of(summary.nights);
        view.period = exchange::period_of(summary);
        view.periods = exchange::periods_of(summary);
    }

    void note(time::CivilDay sent, std::string const& ours) const {
        view.reviewed = ours;
        if (auto day = time::to_iso(sent); day != ours) view.sent_reviewed = std::move(day);
    }
};

SharedView view_of(ResolvedDocument document) {
    SharedView view{std::move(document), {}, {}, {}, {}, {}, {}};
    std::visit(Reviews{view}, view.document);
    return view;
}

template <class Document>
std::optional<SharedDocument> any(std::optional<Document> document) {
    return document ? std::optional<SharedDocument>(*std::move(document)) : std::nullopt;
}

std::optional<SharedDocument> summary_of(ShareRequest const& request, ShareCase const& from) {
    auto const nights = nights_of(request);
    if (!nights) return std::nullopt;
    auto const tonight = time::night_of(from.now, from.day_start).days;   // not included, as it is not over
    return exchange::summary_to_share(from.diary, {{tonight - *nights}, {tonight - 1}, from.day_start});
}

std::optional<SharedDocument> document_of(ShareRequest const& request,
                                          std::optional<exchange::SharedSweat> const& sweat, ShareCase const& from) {
    switch (request.kind) {
    case LinkKind::relief_plan: return any(exchange::plan_to_share(from.knowledge, request.subject));
    case LinkKind::food_list: {
        auto const nutrient = knowledge::from_word<knowledge::Nutrient>(knowledge::nutrient_words, request.subject);
        return nutrient ? any(exchange::foods_to_share(from.knowledge, *nutrient)) : std::nullopt;
    }
    case LinkKind::evidence: return any(exchange::evidence_to_share(from.knowledge, request.subject));
    case LinkKind::race_card: return any(exchange::race_card_to_share(from.knowledge, request.subject, sweat));
    case LinkKind::summary: return summary_of(request, from);
    }
    return std::nullopt;
}

}

bool needs_library(ShareRequest const& request) {
    return request.kind != LinkKind::relief_plan && request.kind != LinkKind::summary;
}

LinkKey link_key(ShareRequest const& request, bool with_sweat, ShareCase const& from) {
    return {request, with_sweat, from.knowledge.library.has_value(), from.diary.version(),
            time::night_of(from.now, from.day_start)};
}

MadeLink make_link(ShareRequest const& request, bool with_sweat, ShareCase const& from) {
    MadeLink made;
    if (needs_library(request) && !from.knowledge.library) return made;
    if (request.kind == LinkKind::race_card && !from.hide_weight)
        made.sweat = exchange::measured_sweat(from.diary, from.now.at);
    auto const document = document_of(request, with_sweat ? made.sweat : std::nullopt, from);
    if (!document) return made;
    auto link = exchange::write_shared_link(*document);
    auto resolved = exchange::resolve(*document, from.knowledge);
    if (!link || !resolved) return made;
    made.fragment = std::move(link).value();
    made.contents = view_of(std::move(resolved).value());
    return made;
}

void look_up(Received& received, knowledge::Knowledge const& knowledge) {
    if (received.contents || received.problem || !received.document) return;
    if (exchange::needs_library(*received.document) && !knowledge.library) return;
    auto resolved = exchange::resolve(*received.document, knowledge);
    if (resolved)
        received.contents = view_of(std::move(resolved).value());
    else
        received.problem = resolved.error().problem;
}

std::vector<knowledge::Claim const*> find_claims(knowledge::Library const& library, std::string_view words) {
    std::vector<knowledge::Claim const*> found;
    auto const add = [&](knowledge::Claim const* claim) {
        bool const is_new = std::find(found.begin(), found.end(), claim) == found.end();
        if (is_new && found.size() < claims_shown) found.push_back(claim);
    };
    TypedWords const wanted(words);
    if (wanted.empty()) {
        for (auto const& action : library.actions)
            if (action.kind == knowledge::ActionKind::remedy)
                add(knowledge::find_claim(library, action.claims.front()));
        return found;
    }
    for (auto const& claim : library.claims)
        if (wanted.all_in(claim.text + ' ' + claim.population)) add(&claim);
    return found;
}

std::string_view muscle_of(SharedView const& view) {
    if (auto const* plan = std::get_if<exchange::ResolvedPlan>(&view.document)) return plan->protocol->muscle;
    if (auto const* card = std::get_if<exchange::ResolvedRaceCard>(&view.document)) return card->plan.protocol->muscle;
    return {};
}

}
