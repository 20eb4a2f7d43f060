#include "cli/sources.h"

#include "base/ascii.h"
#include "knowledge/words.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace unknot::cli {
namespace {

// Rounded to whole numbers: the data are no more precise.
std::string whole(double value) { return std::to_string(std::llround(value)); }

std::string range(double low, double high) {
    return whole(low) == whole(high) ? whole(low) : whole(low) + " to " + whole(high);
}

std::string plain(std::string_view word) {
    std::string text(word);
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

// For the middle of a sentence: "Upper limit" becomes "upper limit".
std::string inside(std::string text) {
    if (!text.empty()) text.front() = lower(text.front());
    return text;
}

std::string key(std::string_view before, std::string_view word) { return std::string(before) + std::string(word); }

std::string list_of(std::vector<knowledge::Nutrient> const& nutrients) {
    std::string text;
    for (std::size_t i = 0; i < nutrients.size(); ++i)
        text.append(i == 0 ? "" : i + 1 == nutrients.size() ? " and " : ", ").append(spoken(nutrients[i]));
    return text;
}

std::string reasons_of(advice::HiddenReference const& hidden) {
    std::string text;
    for (auto const* row : hidden.because)
        text.append(text.empty() ? "because " : ", and because ").append(row->reason);
    if (hidden.limited) text.append(text.empty() ? "" : ", and ").append("because your clinician told you to limit it");
    return text;
}

}

knowledge::Strings const& app_texts() {
    static auto const texts = knowledge::Strings::read(knowledge::embedded_files());
    assert(texts);
    return texts.value();
}

std::string spoken(knowledge::Group group) { return std::string(app_texts().text(key("group.", word(group)))); }

std::string spoken(knowledge::Grade grade) { return std::string(app_texts().text(key("grade.", word(grade)))); }

std::string spoken(knowledge::Nutrient nutrient) {
    return std::string(app_texts().text(key("in_text.nutrient.", word(nutrient))));
}

std::string spoken(knowledge::HelpLevel level) { return plain(word(level)); }

std::string named(knowledge::Source const& source) {
    return source.authors + (source.year > 0 ? ' ' + std::to_string(source.year) : "") + ", " + source.title +
           (source.identifier.empty() ? "" : " (" + source.identifier + ')') +
           (source.verified ? "" : " [not verified]");
}

void append_sources(std::string& out, std::string_view before, std::vector<std::string> const& ids,
                    knowledge::Knowledge const& known) {
    for (auto const& id : ids)
        if (auto const* source = find_source(known, id)) out.append(before).append(named(*source)).append("\n");
}

void append_reference(std::string& out, advice::ReferenceLine const& line) {
    auto const amount = range(line.range.low, line.range.high) + ' ' +
                        std::string(app_texts().text(key("reference_unit.", line.range.unit)));
    auto const said = app_texts().format(key("reference.", word(line.range.kind)), {{"range", amount}});
    out.append("  ").append(spoken(line.range.nutrient)).append(", ").append(inside(said));
    if (line.taken > 0)
        out.append(line.at_least ? "; at least " : "; ").append(whole(line.taken)).append(" logged today");
    if (line.taken > 0 && line.gap_high > 0)
        out.append("; ").append(range(line.gap_low, line.gap_high)).append(" to go");
    out.append("\n");
}

void append_missing_references(std::string& out, std::vector<advice::HiddenReference> const& hidden,
                               std::vector<knowledge::Nutrient> const& missing) {
    for (auto const& reference : hidden)
        out.append("  How much ")
            .append(spoken(reference.nutrient))
            .append(" to aim for is not shown, ")
            .append(reasons_of(reference) + ".\n");
    if (!missing.empty())
        out.append("  The tables of your region give no amount for you for ").append(list_of(missing)).append(".\n");
}

void append_regions(std::string& out, advice::Person const& person) {
    if (person.region.empty())
        out.append("  Your region is not known: the amounts are those of the US, the EU and the UK together.\n");
}

void append_food(std::string& out, advice::FoodChoice const& choice, knowledge::Nutrient nutrient) {
    auto const& portion = choice.food->portions.front();
    out.append(choice.food->name).append(", ").append(portion.text).append(" (").append(whole(portion.grams));
    out.append(" g): ").append(whole(choice.amount)).append(" ").append(unit_of(nutrient));
    if (choice.net_carbs) out.append(", ").append(whole(*choice.net_carbs)).append(" g net carbs");
    if (choice.leaves) out.append(", leaves ").append(whole(*choice.leaves));
    out.append("\n");
}

}
