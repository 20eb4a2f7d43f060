// What stands in the knowledge and nothing uses.
#include "doctest.h"
#include "files.h"

#include <set>

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::library;
using unknot::tests::shipped;

namespace {

using Ids = std::set<std::string, std::less<>>;

void add(Ids& ids, std::vector<std::string> const& more) { ids.insert(more.begin(), more.end()); }

Ids claims_used() {
    Ids ids;
    for (auto const& cause : library().causes)
        add(ids, cause.claims);
    for (auto const& action : library().actions)
        add(ids, action.claims);
    for (auto const& medicine_class : library().classes)
        if (medicine_class.claim) ids.insert(*medicine_class.claim);
    for (auto const* rules : {&library().supplements.rules, &library().supplements.never})
        for (auto const& rule : *rules)
            if (rule.claim) ids.insert(*rule.claim);
    return ids;
}

void add_sources_of_relief(Ids& ids) {
    for (auto const& protocol : shipped().protocols)
        for (auto const& step : protocol.steps) {
            add(ids, step.sources);
            if (step.against) ids.insert(*step.against);
            if (step.hold_source) ids.insert(*step.hold_source);
        }
    for (auto const& situation : shipped().situations)
        add(ids, situation.sources);
    for (auto const& sign : shipped().help.signs)
        add(ids, sign.sources);
}

Ids sources_used() {
    Ids ids;
    for (auto const& claim : library().claims) {
        add(ids, claim.sources);
        if (claim.against) ids.insert(*claim.against);
    }
    for (auto const& blocker : library().blockers)
        add(ids, blocker.sources);
    for (auto const& criterion : library().criteria)
        add(ids, criterion.sources);
    for (auto const& food : library().foods)
        ids.insert(food.source);
    for (auto const& reference : library().references)
        ids.insert(reference.source);
    for (auto const* rules : {&library().supplements.rules, &library().supplements.never})
        for (auto const& rule : *rules)
            add(ids, rule.sources);
    for (auto const& form : library().supplements.forms)
        add(ids, form.sources);
    for (auto const& spacing : library().supplements.spacing)
        add(ids, spacing.sources);
    for (auto const& test : library().blood_results.tests)
        add(ids, test.sources);
    for (auto const& rule : library().blood_results.rules)
        add(ids, rule.sources);
    add_sources_of_relief(ids);
    auto const items = read_coverage(embedded_files(), shipped());
    REQUIRE(items);
    for (auto const& item : items.value())
        for (auto const& by : item.by)
            if (by.starts_with("source:")) ids.insert(by.substr(by.find(':') + 1));
    return ids;
}

}

TEST_SUITE("unused knowledge") {
    TEST_CASE("every claim is named by a cause, an action, a class of medicines or a rule of supplements") {
        auto const used = claims_used();
        for (auto const& claim : library().claims)
            CHECK_MESSAGE(used.contains(claim.id), claim.id);
    }

    TEST_CASE("every source is named by something") {
        auto const used = sources_used();
        for (auto const& source : shipped().sources)
            CHECK_MESSAGE(used.contains(source.id), source.id);
    }

    TEST_CASE("every food says an amount somebody may look for") {
        for (auto const& food : library().foods) {
            bool any = false;
            for (auto const& amount : food.amounts)
                any = any || amount.has_value();
            CHECK_MESSAGE(any, food.id);
        }
    }

    TEST_CASE("no amount comes from a shop or a blog") {
        for (auto const& reference : library().references) {
            auto const* source = find_source(shipped(), reference.source);
            REQUIRE(source != nullptr);
            CHECK_MESSAGE(source->kind != "patient_information", reference.source);
        }
    }
}
