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

std::vector<Reference const*> fitting(Library const& library, Person const& person, Nutrient nutrient,
                                      ReferenceKind kind) {
    std::vector<Reference const*> rows;
    for (auto const& row : library.references)
        if (row.nutrient == nutrient && row.kind == kind && fits(row, person)) rows.push_back(&row);
    return rows;
}

bool is_opinion(ReferenceKind kind) {
    return kind == ReferenceKind::clinicians_opinion_low || kind == ReferenceKind::clinicians_opinion_high;
}

bool is_goal(ReferenceKind kind) {
    return kind == ReferenceKind::adequate_intake || kind == ReferenceKind::recommended;
}

bool has_goal_of_region(Library const& library, Person const& person, Nutrient nutrient) {
    return std::any_of(library.references.begin(), library.references.end(), [&](Reference const& row) {
        return row.nutrient == nutrient && is_goal(row.kind) && is_of(row, person.region) && fits(row, person);
    });
}

std::vector<Reference const*> of_region(std::vector<Reference const*> const& rows, std::string_view region) {
    std::vector<Reference const*> chosen;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(chosen),
                 [&](Reference const* row) { return is_of(*row, region); });
    return chosen;
}

// Without a known region all rows count. With one, rows of other regions never do; rows for the whole world stand in
// for what the region does not say, but not beside what it says is enough.
std::vector<Reference const*> chosen_rows(Library const& library, Person const& person, Nutrient nutrient,
                                          ReferenceKind kind) {
    auto rows = fitting(library, person, nutrient, kind);
    if (person.region.empty()) return rows;
    auto own = of_region(rows, person.region);
    if (!own.empty()) return own;
    if (is_goal(kind) && has_goal_of_region(library, person, nutrient)) return {};
    return of_region(rows, "any");
}

ReferenceRange range_of(std::vector<Reference const*> rows) {
    auto const [low, high] = std::minmax_element(
        rows.begin(), rows.end(), [](Reference const* a, Reference const* b) { return a->value < b->value; });
    auto const* first = rows.front();
    return {first->nutrient, first->kind, (*low)->value, (*high)->value, first->unit, std::move(rows)};
}

enum class Opinions { left_out, only };

std::vector<ReferenceRange> ranges(Library const& library, Person const& person, Opinions opinions) {
    std::vector<ReferenceRange> found;
    std::set<std::pair<Nutrient, ReferenceKind>> seen;
    for (auto const& row : library.references) {
        if (is_opinion(row.kind) != (opinions == Opinions::only)) continue;
        if (!seen.emplace(row.nutrient, row.kind).second) continue;
        if (auto range = reference_for(library, person, row.nutrient, row.kind)) found.push_back(*std::move(range));
    }
    return found;
}

void hide_if(ReferenceLine& line, ColumnVerdict const& verdict, Verdict least) {
    if (verdict.verdict < least) return;
    line.limited = line.limited || verdict.clinician;
    line.hidden.insert(line.hidden.end(), verdict.because.begin(), verdict.because.end());
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
    auto rows = chosen_rows(library, person, nutrient, kind);
    return rows.empty() ? std::nullopt : std::optional(range_of(std::move(rows)));
}

std::optional<double> limit_to_heed(Library const& library, Person const& person, Nutrient nutrient,
                                    ReferenceKind kind) {
    if (auto const range = reference_for(library, person, nutrient, kind)) return range->low;
    auto rows = fitting(library, person, nutrient, kind);
    return rows.empty() ? std::nullopt : std::optional(range_of(std::move(rows)).low);
}

std::vector<ReferenceRange> references_for(Library const& library, Person const& person) {
    return ranges(library, person, Opinions::left_out);
}

std::vector<ReferenceRange> opinions_for(Library const& library, Person const& person) {
    return ranges(library, person, Opinions::only);
}

std::vector<Nutrient> nutrients_without_reference(Library const& library, Person const& person) {
    std::set<Nutrient> given, missing;
    for (auto const& range : references_for(library, person))
        if (is_goal(range.kind) || range.kind == ReferenceKind::reduce_above) given.insert(range.nutrient);
    for (auto const& row : library.references)
        if (is_goal(row.kind) && !given.contains(row.nutrient)) missing.insert(row.nutrient);
    return {missing.begin(), missing.end()};
}

std::vector<ReferenceLine> reference_lines(Library const& library, Person const& person, Intake const& today,
                                           Blockers const& blockers, Facts const& facts) {
    auto all = references_for(library, person);
    // Keto clinicians' ranges apply only to the first weeks of the diet.
    if (facts.holds("diary.keto_adapting"))
        for (auto& range : opinions_for(library, person))
            all.push_back(std::move(range));
    std::vector<ReferenceLine> lines;
    lines.reserve(all.size());
    for (auto& range : all)
        lines.push_back(line_of(std::move(range), today, blockers));
    return lines;
}

std::vector<HiddenReference> hidden_references(std::vector<ReferenceLine> const& lines) {
    std::vector<HiddenReference> all;
    for (auto const& line : lines) {
        if (line.is_shown()) continue;
        auto found = std::find_if(all.begin(), all.end(), [&](HiddenReference const& hidden) {
            return hidden.nutrient == line.range.nutrient;
        });
        if (found == all.end()) found = all.insert(all.end(), {line.range.nutrient, {}, false});
        found->limited = found->limited || line.limited;
        for (auto const* row : line.hidden)
            if (std::find(found->because.begin(), found->because.end(), row) == found->because.end())
                found->because.push_back(row);
    }
    return all;
}

}
