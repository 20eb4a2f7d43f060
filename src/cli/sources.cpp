#include "cli/sources.h"

#include <algorithm>
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

}

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
    out.append("  ").append(plain(word(line.range.nutrient))).append(", ").append(plain(word(line.range.kind)));
    out.append(": ").append(range(line.range.low, line.range.high)).append(" ").append(plain(line.range.unit));
    if (line.taken > 0)
        out.append(line.at_least ? "; at least " : "; ").append(whole(line.taken)).append(" logged today");
    if (line.taken > 0 && line.gap_high > 0)
        out.append("; ").append(range(line.gap_low, line.gap_high)).append(" to go");
    out.append("\n");
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
