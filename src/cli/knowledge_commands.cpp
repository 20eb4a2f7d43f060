// Commands that look up the knowledge, without a case.
#include "advice/foods.h"
#include "advice/help.h"
#include "advice/references.h"
#include "base/typed_number.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/sources.h"
#include "knowledge/words.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace unknot::cli {
namespace {

using knowledge::Knowledge;

constexpr std::size_t foods_shown = 25;

// At most two decimals, without trailing zeros: "-1.8".
std::string short_number(double value) { return write_number(std::round(value * 100) / 100, 2); }

// Sorted.
std::vector<std::string_view> tags_of(knowledge::Library const& library) {
    std::set<std::string_view> tags;
    for (auto const& food : library.foods)
        tags.insert(food.tags.begin(), food.tags.end());
    return {tags.begin(), tags.end()};
}

std::vector<std::string_view> ids_of(std::vector<knowledge::Claim> const& claims) {
    std::vector<std::string_view> ids;
    ids.reserve(claims.size());
    for (auto const& claim : claims)
        ids.emplace_back(claim.id);
    return ids;
}

// What food is looked for to fill a gap; nobody lacks caffeine, alcohol or carbs.
std::vector<std::string_view> lacked_nutrients() {
    std::vector<std::string_view> words;
    for (auto const word : knowledge::nutrient_words)
        if (word != "net_carbs" && word != "caffeine" && word != "alcohol") words.push_back(word);
    return words;
}

std::vector<std::string> sources_of(advice::ReferenceRange const& range) {
    std::vector<std::string> sources;
    for (auto const* row : range.rows)
        if (std::find(sources.begin(), sources.end(), row->source) == sources.end()) sources.push_back(row->source);
    return sources;
}

std::string list_of(std::vector<std::string> const& words) {
    std::string text;
    for (auto const& word : words)
        text.append(text.empty() ? "" : ", ").append(word);
    return text;
}

}

Outcome print_help_signs(Arguments, Knowledge const& known) {
    std::string out;
    for (auto const& level : known.help.levels) {
        out.append("\n").append(level.title).append("\n");
        for (auto const& sign : known.help.signs) {
            if (sign.level != level.level) continue;
            auto const lines = advice::lines_of(known.help, sign);
            out.append("\n* ").append(sign.text).append(" [").append(sign.id).append("]\n");
            out.append("  Contact: ").append(lines.contact).append("\n  When: ").append(lines.how_soon);
            out.append("\n  Say: ").append(lines.say).append("\n  Not: ").append(lines.avoid);
            out.append("\n  While waiting: ").append(lines.waiting).append("\n");
            append_sources(out, "  Source: ", sign.sources, known);
        }
    }
    return {0, out.append("\n").append(known.help.nothing_logged).append("\n"), {}};
}

Outcome print_foods(Arguments arguments, Knowledge const& known) {
    auto const options = Options::read(arguments, {{}, {"--gap", "--net-carbs", "--amount"}, 0, {"--without"}});
    if (!options) return usage_error(options.error().what);
    auto const gap = options.value().value("--gap");
    if (!gap) return usage_error("foods needs --gap and a nutrient, such as potassium");
    auto const nutrient = knowledge::from_word<knowledge::Nutrient>(knowledge::nutrient_words, *gap);
    auto const lacked = lacked_nutrients();
    if (!nutrient || std::find(lacked.begin(), lacked.end(), *gap) == lacked.end())
        return unknown_word("nutrient", *gap, lacked);
    advice::FoodQuery query;
    query.nutrient = *nutrient;
    auto const carbs = options.value().number("--net-carbs", 0, 1000);
    auto const amount = options.value().number("--amount", 0, 100000);
    if (!carbs || !amount) return usage_error((carbs ? amount.error() : carbs.error()).what);
    query.net_carbs = carbs.value();
    query.gap = amount.value();
    auto const tags = tags_of(*known.library);
    for (auto const tag : options.value().values("--without")) {
        if (!std::binary_search(tags.begin(), tags.end(), tag)) return unknown_word("tag of foods", tag, tags);
        query.avoided.emplace_back(tag);
    }
    auto const list = advice::foods_for(query, advice::Blockers(), advice::Facts(), *known.library);
    std::string out;
    for (std::size_t i = 0; i < std::min(list.choices.size(), foods_shown); ++i)
        append_food(out, list.choices[i], *nutrient);
    if (out.empty()) out = "No food of the table fits.\n";
    return {0,
            out + "General amounts by portion. With kidney or heart disease, or a medicine that keeps potassium, ask "
                  "your team first.\n",
            {}};
}

Outcome print_reference(Arguments arguments, Knowledge const& known) {
    auto const options = Options::read(arguments, {{"--low-carb"}, {"--age", "--sex", "--region", "--life"}});
    if (!options) return usage_error(options.error().what);
    auto const age = options.value().whole("--age", 0, 120);
    if (!age) return usage_error(age.error().what);
    advice::Person person;
    if (age.value()) person.age = static_cast<int>(*age.value());
    person.sex = std::string(options.value().value("--sex").value_or(""));
    person.region = std::string(options.value().value("--region").value_or(""));
    person.life = std::string(options.value().value("--life").value_or("usual"));
    if (!person.sex.empty() && person.sex != "female" && person.sex != "male")
        return usage_error("--sex is female or male");
    if (!person.region.empty() && person.region != "us" && person.region != "eu" && person.region != "uk")
        return usage_error("--region is us, eu or uk");
    if (person.life != "usual" && person.life != "pregnant" && person.life != "breastfeeding")
        return usage_error("--life is usual, pregnant or breastfeeding");
    std::string out;
    append_regions(out, person);
    auto ranges = advice::references_for(*known.library, person);
    if (options.value().has("--low-carb"))
        for (auto& range : advice::opinions_for(*known.library, person))
            ranges.push_back(std::move(range));
    for (auto& range : ranges) {
        advice::ReferenceLine line;
        line.range = std::move(range);
        append_reference(out, line);
        append_sources(out, "     Source: ", sources_of(line.range), known);
    }
    append_missing_references(out, {}, advice::nutrients_without_reference(*known.library, person));
    return {0,
            out + "General guidance for healthy people. Kidney or heart disease, medicines and pregnancy change it.\n",
            {}};
}

Outcome print_coverage(Arguments, Knowledge const& known) {
    auto const items = knowledge::read_coverage(knowledge::embedded_files(), known);
    if (!items) return {1, {}, to_string(items.error()) + '\n'};
    std::string out;
    std::size_t used = 0;
    for (auto const& item : items.value()) {
        used += item.used ? 1 : 0;
        out.append(item.id).append(item.used ? ": " + list_of(item.by) : std::string(": not used"));
        out.append(item.reason.empty() ? "" : " (" + item.reason + ")").append("\n");
    }
    auto const all = items.value().size();
    return {0,
            out + std::to_string(all) + " items: " + std::to_string(used) + " used, " + std::to_string(all - used) +
                " not used, each with its reason\n",
            {}};
}

Outcome print_claim(Arguments arguments, Knowledge const& known) {
    auto const options = Options::read(arguments, {{}, {}, 1});
    if (!options) return usage_error("explain takes a claim: " + options.error().what);
    auto const* claim = find_claim(*known.library, options.value().plain(0));
    if (claim == nullptr) return unknown_word("claim", options.value().plain(0), ids_of(known.library->claims));
    std::string out = claim->text + "\nEvidence: " + spoken(claim->grade) + "\nFor: " + claim->population + '\n';
    if (claim->effect) {
        out += "Effect: " + claim->effect->text;
        if (claim->effect->low && claim->effect->high)
            out += " (interval " + short_number(*claim->effect->low) + " to " + short_number(*claim->effect->high) +
                   ' ' + claim->effect->unit + ')';
        out += '\n';
    }
    append_sources(out, "Source: ", claim->sources, known);
    if (claim->against) append_sources(out, "Against: ", {*claim->against}, known);
    for (auto const& cause : known.library->causes)
        if (std::find(cause.claims.begin(), cause.claims.end(), claim->id) != cause.claims.end())
            out += "Used by cause: " + cause.id + '\n';
    for (auto const& action : known.library->actions)
        if (std::find(action.claims.begin(), action.claims.end(), claim->id) != action.claims.end())
            out += "Used by action: " + action.id + '\n';
    for (auto const* rules : {&known.library->supplements.rules, &known.library->supplements.never})
        for (auto const& rule : *rules)
            if (rule.claim == claim->id) out += "Used by supplement rule: " + rule.id + '\n';
    return {0, out + "Reviewed " + claim->reviewed + '\n', {}};
}

}
