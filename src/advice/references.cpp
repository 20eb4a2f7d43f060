#include "advice/references.h"

#include "advice/case.h"

#include <algorithm>
#include <set>

namespace unknot::advice {
namespace {

using knowledge::Library;
using knowledge::Reference;

constexpr int adult = 18, oldest = 120;

bool fits(Reference const& row, Person const& person) {
    bool const sex = row.sex == "any" || person.sex.empty() || row.sex == person.sex;
    int const from = person.age.value_or(adult), to = person.age.value_or(oldest);
    return sex && row.life == person.life && row.from_age <= to && from <= row.to_age;
}

bool is_of(Reference const& row, std::string_view region) { return row.region == region; }

// Tries one region after the other; without a known region, all rows count.
std::vector<Reference const*> choose(std::vector<Reference const*> const& rows, std::string const& region) {
    if (region.empty()) return rows;
    for (std::string_view const wanted : {std::string_view(region), std::string_view("any"), std::string_view("us")}) {
        std::vector<Reference const*> chosen;
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(chosen),
                     [&](Reference const* row) { return is_of(*row, wanted); });
        if (!chosen.empty()) return chosen;
    }
    return rows;
}

std::vector<Reference const*> fitting(Library const& library, Person const& person, Nutrient nutrient,
                                      ReferenceKind kind) {
    std::vector<Reference const*> rows;
    for (auto const& row : library.references)
        if (row.nutrient == nutrient && row.kind == kind && fits(row, person)) rows.push_back(&row);
    return rows;
}

void hide_if(ReferenceLine& line, ColumnVerdict const& verdict, Verdict least) {
    if (verdict.verdict < least) return;
    line.limited = line.limited || verdict.clinician;
    line.hidden.insert(line.hidden.end(), verdict.because.begin(), verdict.because.end());
}

bool is_opinion(ReferenceKind kind) {
    return kind == ReferenceKind::clinicians_opinion_low || kind == ReferenceKind::clinicians_opinion_high;
}

bool is_goal(ReferenceKind kind) {
    return kind == ReferenceKind::adequate_intake || kind == ReferenceKind::recommended;
}

Column column_of(Nutrient nutrient) {
    if (nutrient == Nutrient::potassium) return Column::potassium_food;
    return nutrient == Nutrient::magnesium ? Column::magnesium : Column::salt;
}

ReferenceLine line_of(ReferenceRange range, Intake const& today, Blockers const& blockers) {
    ReferenceLine line;
    bool const supplement = range.kind == ReferenceKind::upper_limit_supplement;
    bool const drinks = range.kind == ReferenceKind::drinks_minimum_guide;
    line.taken = supplement ? today.magnesium_supplement : drinks ? today.drinks : today[range.nutrient];
    bool const food = today.incomplete[static_cast<std::size_t>(range.nutrient)];
    line.at_least = drinks ? today.drinks_incomplete : today.supplements_incomplete || (food && !supplement);
    if (is_goal(range.kind)) {
        line.gap_low = std::max(range.low - line.taken, 0.0);
        line.gap_high = std::max(range.high - line.taken, 0.0);
    }
    if (is_opinion(range.kind)) hide_if(line, blockers[column_of(range.nutrient)], Verdict::ask);
    if (range.nutrient == Nutrient::sodium && is_goal(range.kind)) hide_if(line, blockers[Column::salt], Verdict::ask);
    if (range.nutrient == Nutrient::potassium) hide_if(line, blockers[Column::potassium_food], Verdict::block);
    if (range.nutrient == Nutrient::water) hide_if(line, blockers[Column::fluid], Verdict::block);
    line.range = std::move(range);
    return line;
}

}

Person person_of(diary::Diary const& diary, time::Moment const& now) {
    knowledge::Knowledge const nothing;
    Case const input = make_case(diary, nothing, now);
    Person person;
    person.age = input.age();
    person.region = input.region;
    if (input.profile == nullptr) return person;
    auto const sex = input.profile->choice(diary::Field::profile_sex).value_or("");
    if (sex == "female" || sex == "male") person.sex = std::string(sex);
    auto const pregnancy = input.profile->choice(diary::Field::profile_pregnancy).value_or("no");
    if (pregnancy == "pregnant" || pregnancy == "breastfeeding") person.life = std::string(pregnancy);
    return person;
}

std::optional<ReferenceRange> reference_for(Library const& library, Person const& person, Nutrient nutrient,
                                            ReferenceKind kind) {
    auto rows = choose(fitting(library, person, nutrient, kind), person.region);
    if (rows.empty()) return std::nullopt;
    auto const [low, high] = std::minmax_element(
        rows.begin(), rows.end(), [](Reference const* a, Reference const* b) { return a->value < b->value; });
    return ReferenceRange{nutrient, kind, (*low)->value, (*high)->value, rows.front()->unit, rows};
}

std::vector<ReferenceRange> references_for(Library const& library, Person const& person) {
    std::vector<ReferenceRange> ranges;
    std::set<std::pair<Nutrient, ReferenceKind>> seen;
    for (auto const& row : library.references) {
        if (!seen.emplace(row.nutrient, row.kind).second) continue;
        if (auto range = reference_for(library, person, row.nutrient, row.kind)) ranges.push_back(*std::move(range));
    }
    return ranges;
}

std::vector<ReferenceLine> reference_lines(Library const& library, Person const& person, Intake const& today,
                                           Blockers const& blockers, Facts const& facts) {
    std::vector<ReferenceLine> lines;
    for (auto& range : references_for(library, person)) {
        // Keto clinicians' ranges apply only to the first weeks of the diet.
        if (is_opinion(range.kind) && !facts.holds("diary.keto_adapting")) continue;
        lines.push_back(line_of(std::move(range), today, blockers));
    }
    return lines;
}

}
