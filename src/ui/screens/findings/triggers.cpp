// Draws possible triggers, by the tiers of the last analysis.
#include "ui/icon_codes.h"
#include "ui/screens/core/insight_words.h"
#include "ui/screens/core/phrases.h"
#include "ui/screens/findings/parts.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace unknot::ui::findings {
namespace {

using app::findings::AnalysisStage;
using app::findings::TriggerFactor;
using app::findings::TriggerLine;
using app::findings::Triggers;
using insight::Tier;

constexpr std::size_t little_power_up_to = 10;   // cramp nights

// The ending of string keys that exist for nights and for sessions.
std::string of_unit(Triggers const& triggers) {
    return triggers.state.unit == insight::RowUnit::session ? ".sessions" : ".nights";
}

// How often a factor was present, by the counts of the analysis.
std::string seen_phrase(Ui const& ui, TriggerFactor const& factor, Triggers const& triggers, bool named) {
    auto const free = triggers.rows - triggers.events;
    auto const present = factor.seen.present - factor.seen.exposed_events;
    knowledge::Arguments const arguments{{"exposed", std::to_string(factor.seen.exposed_events)},
                                         {"events", std::to_string(triggers.events)},
                                         {"present", std::to_string(present)},
                                         {"free", std::to_string(free)}};
    std::string const key = "findings.seen" + of_unit(triggers);
    if (!named) return ui.tr(key, arguments);
    return ui.tr("findings.named",
                 {{"name", capitalised(factor_name(ui, factor.id))}, {"seen", ui.tr(key, arguments)}});
}

std::string odds_phrase(Ui const& ui, TriggerFactor const& factor, Tier tier) {
    auto const odds = insight::shown_odds(tier, factor.effect);
    return ui.tr(
        "findings.odds",
        {{"odds", number_phrase(odds.value)}, {"low", number_phrase(odds.low)}, {"high", number_phrase(odds.high)}});
}

// "Likely comes with more cramps": the direction is part of what was found.
std::string found_phrase(Ui const& ui, TriggerLine const& line) {
    return ui.tr("findings.found." + std::string(word(line.tier)) + '.' +
                 std::string(word(insight::direction_of(line.more))));
}

std::string chance_line(Ui const& ui, TriggerLine const& line) {
    return ui.tr(line.factors.size() > 1 ? "findings.chance_any" : "findings.chance",
                 {{"words", chance_phrase(ui, line.inclusion)}, {"n", in_hundred(line.inclusion)}});
}

void draw_numbers(Ui& ui, TriggerLine const& line, Triggers const& triggers) {
    for (auto const& factor : line.factors)
        text(ui, seen_phrase(ui, factor, triggers, line.factors.size() > 1) + " " + odds_phrase(ui, factor, line.tier),
             TextStyle::small);
    text(ui, chance_line(ui, line), TextStyle::small_strong);
}

void draw_lag(Ui& ui, TriggerLine const& line) {
    auto const lag = line.factors.front().effect.lag;
    if (line.factors.size() > 1 || lag == 0) return;
    text(ui, ui.tr("findings.lag", {{"n", std::to_string(lag)}}), TextStyle::small);
}

// What is missing for an answer, or how many more rows would leave out what would matter.
std::string open_phrase(Ui const& ui, TriggerLine const& line, Triggers const& triggers) {
    auto const missing = missing_phrase(ui, line.missing, triggers.state.unit);
    if (!missing.empty()) return ui.tr("findings.missing", {{"list", missing}});
    std::size_t more = 0;
    for (auto const& factor : line.factors)
        more = std::max(more, factor.rows_to_rule_out);
    if (more == 0) return ui.tr("findings.missing_nothing");
    return ui.tr("findings.to_rule_out" + of_unit(triggers), {{"n", std::to_string(more)}});
}

void draw_found(Ui& ui, TriggerLine const& line, Triggers const& triggers) {
    auto const title = factor_names(ui, line);
    auto const scope = card(ui, line.factors.front().id + of_unit(triggers), title);
    text(ui, found_phrase(ui, line), TextStyle::small, Token::accent);
    heading(ui, 3, title, TextStyle::heading);
    draw_lag(ui, line);
    draw_numbers(ui, line, triggers);
    auto const missing = missing_phrase(ui, line.missing, triggers.state.unit);
    if (line.tier == Tier::possible && !missing.empty())
        text(ui, ui.tr("findings.missing", {{"list", missing}}), TextStyle::small);
    text(ui, ui.tr("findings.together"), TextStyle::small, Token::muted);
}

void draw_cannot_tell(Ui& ui, TriggerLine const& line) {
    bool const never = line.factors.front().seen.present == 0;
    text(ui, factor_names(ui, line) + ": " + ui.tr(never ? "tier.never" : "tier.always"), TextStyle::small);
}

void draw_short(Ui& ui, TriggerLine const& line, Triggers const& triggers) {
    if (line.tier == Tier::cannot_tell) return draw_cannot_tell(ui, line);
    auto const block = column(ui, space::hair);
    text(ui, factor_names(ui, line), TextStyle::body_strong);
    draw_numbers(ui, line, triggers);
    if (line.tier != Tier::not_enough) return;
    text(ui, open_phrase(ui, line, triggers), TextStyle::small, Token::muted);
}

OptionalIntent draw_tier(Ui& ui, Tier tier, Triggers const& triggers, std::set<std::string> const& unfolded) {
    auto const& lines = triggers.lines;
    auto const is_of = [&](TriggerLine const& line) { return line.tier == tier; };
    auto const count = std::count_if(lines.begin(), lines.end(), is_of);
    if (count == 0) return std::nullopt;
    std::string const key = "tier_" + std::string(word(tier)) + of_unit(triggers);
    bool const open = unfolded.contains(key);
    auto const title = ui.tr("tier." + std::string(word(tier)));
    auto const scope = card(ui, key, title);
    Button fold{.key = "fold",
                .label = ui.tr("tier.count", {{"title", title}, {"n", std::to_string(count)}}),
                .kind = ButtonKind::quiet};
    fold.icon = open ? icons::caret_up : icons::caret_down;
    fold.expanded = open;
    {
        auto const line = wrap(ui, space::tight);
        if (button(ui, fold)) return app::ToggleSection{key};
    }
    if (!open) return std::nullopt;
    if (tier == Tier::cannot_tell) text(ui, ui.tr("tier.cannot_tell_why"), TextStyle::small, Token::muted);
    for (auto const& line : lines)
        if (is_of(line)) draw_short(ui, line, triggers);
    return std::nullopt;
}

std::string stage_phrase(Ui const& ui, Triggers const& triggers) {
    switch (triggers.stage) {
    case AnalysisStage::too_few:
        return ui.tr("findings.too_few" + of_unit(triggers), {{"n", std::to_string(triggers.state.events)}});
    case AnalysisStage::comparing: return ui.tr("findings.comparing");
    case AnalysisStage::checking: return ui.tr("findings.checking", {{"n", std::to_string(triggers.percent)}});
    case AnalysisStage::done: break;
    }
    return ui.tr("findings.looked" + of_unit(triggers),
                 {{"events", std::to_string(triggers.events)}, {"n", std::to_string(triggers.rows)}});
}

void draw_stage(Frame const& frame, Triggers const& triggers) {
    Ui& ui = frame.ui;
    auto const lines = column(ui, space::hair);
    auto const unit = of_unit(triggers);
    heading(ui, 2, ui.tr("findings.triggers" + unit), TextStyle::title);
    status(ui, "stage" + unit, stage_phrase(ui, triggers), TextStyle::body, Token::ink);
    bool const first = triggers.stage == AnalysisStage::too_few;
    text(ui,
         ui.tr(first ? "findings.first_look" : "findings.next_look",
               {{"day", day_phrase(frame, triggers.state.next_look, DateStyle::short_day)}}),
         TextStyle::small, Token::muted);
    if (triggers.late > 0)
        text(ui, ui.tr("findings.late", {{"n", std::to_string(triggers.late)}}), TextStyle::small, Token::muted);
    if (triggers.state.events <= little_power_up_to)
        text(ui, ui.tr("findings.little_power"), TextStyle::small, Token::muted);
}

}

OptionalIntent draw_triggers(Frame const& frame, Triggers const& triggers, std::set<std::string> const& unfolded) {
    Ui& ui = frame.ui;
    draw_stage(frame, triggers);
    if (triggers.stage != AnalysisStage::done) return std::nullopt;
    auto const is_found = [](TriggerLine const& line) { return line.tier <= Tier::possible; };
    if (std::none_of(triggers.lines.begin(), triggers.lines.end(), is_found))
        text(ui, ui.tr("findings.nothing_stands_out"), TextStyle::body_strong);
    auto const cards = columns(ui, space::snug);
    for (auto const& line : triggers.lines)
        if (is_found(line)) draw_found(ui, line, triggers);
    for (auto const tier : {Tier::nothing_found, Tier::not_enough, Tier::cannot_tell})
        if (auto wanted = draw_tier(ui, tier, triggers, unfolded)) return wanted;
    return std::nullopt;
}

}
