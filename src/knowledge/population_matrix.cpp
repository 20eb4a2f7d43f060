// Who may be asked what, by what the profile says.
#include "knowledge/matrix.h"

#include <algorithm>
#include <set>

namespace unknot::knowledge {
namespace {

// Somebody about whom the profile says everything: the facts of person.* that hold, and none else.
struct Population {
    std::string_view name;
    std::set<std::string> facts;
};

std::vector<Population> const& populations() {
    static std::vector<Population> const all = {
        {"child_10", {"person.under_18", "person.age_under_65"}},
        {"woman_30", {"person.female", "person.age_under_55", "person.age_under_65"}},
        {"pregnant_12_weeks",
         {"person.female", "person.pregnant", "person.age_under_55", "person.age_under_65", "person.clot_risk"}},
        {"pregnant_34_weeks",
         {"person.female", "person.pregnant", "person.pregnant_20_weeks", "person.pregnant_28_weeks",
          "person.age_under_55", "person.age_under_65", "person.clot_risk"}},
        {"birth_4_weeks_ago",
         {"person.female", "person.after_birth", "person.after_birth_6_weeks", "person.age_under_55",
          "person.age_under_65", "person.clot_risk"}},
        {"breastfeeding", {"person.female", "person.breastfeeding", "person.age_under_55", "person.age_under_65"}},
        {"man_40", {"person.male", "person.age_under_55", "person.age_under_65"}},
        {"man_72",
         {"person.male", "person.age_over_50", "person.age_55_or_over", "person.age_60_or_over",
          "person.age_65_or_over"}},
    };
    return all;
}

bool is_of_person(Term const& term) { return term.fact.starts_with("person."); }

// Whether nothing that the profile says speaks against the alternative.
bool fits(AllOf const& all, Population const& population) {
    return std::all_of(all.begin(), all.end(), [&](Term const& term) {
        return !is_of_person(term) || population.facts.contains(term.fact) == term.wanted;
    });
}

// Whether what the profile says is all that the alternative asks for.
bool is_known(AllOf const& all, Population const& population) {
    return fits(all, population) && std::all_of(all.begin(), all.end(), is_of_person);
}

std::string as_text(AllOf const& all) {
    std::string text;
    for (auto const& term : all)
        text += (text.empty() ? "" : " and ") + std::string(term.wanted ? "" : "not ") + term.fact;
    return text;
}

Cell asked_of(Sign const& sign, Population const& population) {
    for (auto const& all : sign.unless)
        if (is_known(all, population)) return {Mark::allowed, "never asked: " + as_text(all)};
    for (auto const& all : sign.ask_when)
        if (fits(all, population)) return {Mark::asked, "asked when " + as_text(all)};
    return {Mark::allowed, "never asked: the profile says that it does not fit"};
}

}

Matrix questions_by_populations(Knowledge const& knowledge) {
    Matrix matrix{"questions-populations", "who may be asked what, when the profile says everything", {}, {}, {}};
    for (auto const& population : populations())
        matrix.columns.emplace_back(population.name);
    for (auto const& sign : knowledge.help.signs) {
        if (sign.question.empty()) continue;
        matrix.rows.push_back(sign.id);
        for (auto const& population : populations())
            matrix.cells.push_back(asked_of(sign, population));
    }
    return matrix;
}

}
