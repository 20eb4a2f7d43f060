// Facts from numbers of a laboratory.
#include "advice/blood.h"
#include "advice/case.h"

namespace unknot::advice {
namespace {

bool is_outside(diary::Record const& record) {
    auto const place = place_in_range(record);
    return place == RangePlace::below || place == RangePlace::above;
}

}

void add_blood(Case const& input, Facts& facts) {
    auto const& library = *input.knowledge.library;
    for (auto const& result : newest_blood_results(input.diary, &library, input.now)) {
        auto const verdict = verdict_on(result, library.blood_results, facts);
        auto const id = result.record->id;
        if (verdict.rule != nullptr && !verdict.rule->fact.empty()) facts.add(verdict.rule->fact, id);
        if (verdict.level)
            facts.add(blood_fact(*verdict.level), id);
        else if (is_outside(*result.record))
            facts.add("blood.outside_range", id);
    }
}

bool kidneys_are_measured(Case const& input) { return has_blood_result(input.diary, "egfr", input.now); }

}
