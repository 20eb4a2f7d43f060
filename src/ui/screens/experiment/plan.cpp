// Draws the choice of a remedy and the plan, which is fixed before the first day.
#include "ui/icon_codes.h"
#include "ui/screens/core/insight_words.h"
#include "ui/screens/core/phrases.h"
#include "ui/screens/experiment/parts.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>

namespace unknot::ui::experiment {
namespace {

using app::experiment::Experiments;
using app::experiment::Plan;
using app::experiment::RemedyChoice;

OptionalIntent draw_open_remedies(Ui& ui, std::vector<RemedyChoice> const& remedies) {
    auto const open = std::count_if(remedies.begin(), remedies.end(),
                                    [](RemedyChoice const& choice) { return choice.refusal.empty(); });
    if (open == 0) {
        text(ui, ui.tr("experiment.none"));
        return std::nullopt;
    }
    heading(ui, 2, ui.tr("experiment.choose"), TextStyle::title);
    auto const scope = list(ui, "remedies", ui.tr("experiment.choose"));
    int position = 0;
    for (auto const& choice : remedies) {
        if (!choice.refusal.empty()) continue;
        if (position > 0) divider(ui);
        auto const& id = choice.action->id;
        auto const item = list_item(ui, id, ++position, static_cast<int>(open));
        auto const detail = choice.ask_first ? ui.tr("experiment.ask_first") : std::string();
        if (row_button(ui, {id, choice.action->title, detail})) return app::experiment::ChooseRemedy{id};
    }
    return std::nullopt;
}

OptionalIntent draw_refused(Ui& ui, std::vector<RemedyChoice> const& remedies, bool all) {
    auto const refused = std::count_if(remedies.begin(), remedies.end(),
                                       [](RemedyChoice const& choice) { return !choice.refusal.empty(); });
    if (refused == 0) return std::nullopt;
    Button fold{.key = "refused-fold",
                .label = ui.tr("experiment.more", {{"n", std::to_string(refused)}}),
                .kind = ButtonKind::quiet};
    fold.icon = all ? icons::caret_up : icons::caret_down;
    fold.expanded = all;
    {
        auto const line = wrap(ui, space::tight);
        if (button(ui, fold)) return app::ToggleSection{"remedies"};
    }
    if (!all) return std::nullopt;
    auto const scope = card(ui, "refused", ui.tr("experiment.may_not"));
    for (auto const& choice : remedies) {
        if (choice.refusal.empty()) continue;
        auto const lines = column(ui, space::hair);
        text(ui, choice.action->title, TextStyle::body_strong);
        text(ui, ui.tr("experiment.reason", {{"reason", choice.refusal}}), TextStyle::small, Token::warm);
    }
    text(ui, ui.tr("why.doctor_may_differ"), TextStyle::small, Token::muted);
    return std::nullopt;
}

bool is_refused_by_sign(std::vector<RemedyChoice> const& remedies) {
    return std::any_of(remedies.begin(), remedies.end(), [](RemedyChoice const& choice) { return choice.sign; });
}

template <std::size_t count>
std::optional<int> choose_number(Ui& ui, std::string_view key, std::string const& label, char const* unit,
                                 std::array<int, count> const& numbers, int selected) {
    text(ui, label, TextStyle::small, Token::muted);
    std::vector<Choice> options;
    options.reserve(numbers.size());
    for (int const number : numbers)
        options.push_back({std::to_string(number), ui.tr(unit, {{"n", std::to_string(number)}}), Token::none});
    auto const chosen = choose(ui, {key, label, options, std::to_string(selected)});
    return chosen ? std::optional(std::stoi(*chosen)) : std::nullopt;
}

insight::ExperimentDesign design_of(Plan const& plan, knowledge::Action const& action, time::CivilDay today) {
    auto design = insight::usual_design(action);
    design.first_day = today;
    design.block_days = plan.block_days;
    design.pairs = plan.pairs;
    return design;
}

std::string power_phrase(Ui const& ui, insight::Power const& power, insight::OwnRate const& own) {
    return ui.tr(power.mostly_hopeless ? "experiment.power_hopeless" : "experiment.power",
                 {{"n", number_phrase(own.cramps_a_week)},
                  {"halves", std::to_string(power.halves)},
                  {"third", std::to_string(power.leaves_a_third)}});
}

void draw_length(Frame const& frame, insight::ExperimentDesign const& design) {
    Ui& ui = frame.ui;
    auto const last = insight::blocks_of(design).back().last;
    auto const lines = column(ui, space::hair);
    text(ui,
         ui.tr("experiment.length", {{"n", std::to_string(last.days - design.first_day.days + 1)},
                                     {"first", day_phrase(frame, design.first_day, DateStyle::short_day)},
                                     {"last", day_phrase(frame, last, DateStyle::short_day)}}),
         TextStyle::small);
    text(ui, ui.tr("experiment.settling", {{"n", std::to_string(design.left_out_days)}}), TextStyle::small,
         Token::muted);
    if (design.washout_days > 0)
        text(ui, ui.tr("experiment.washout", {{"n", std::to_string(design.washout_days)}}), TextStyle::small,
             Token::muted);
}

void draw_power(Ui& ui, insight::ExperimentDesign const& design, std::optional<insight::OwnRate> const& own) {
    auto const scope = card(ui, "power", ui.tr("experiment.power_title"));
    heading(ui, 3, ui.tr("experiment.power_title"), TextStyle::heading);
    if (!own) return text(ui, ui.tr("experiment.power_no_rate"), TextStyle::small);
    auto const power = insight::power_of(design, *own);
    text(ui, power_phrase(ui, power, *own), power.mostly_hopeless ? TextStyle::small_strong : TextStyle::small,
         power.mostly_hopeless ? Token::warm : Token::ink);
}

OptionalIntent draw_choices(Frame const& frame, Plan const& plan, insight::ExperimentDesign const& design,
                            RemedyChoice const& remedy) {
    Ui& ui = frame.ui;
    auto const scope = card(ui, "plan", ui.tr("experiment.plan"));
    text(ui, ui.tr("experiment.plan"), TextStyle::small, Token::muted);
    heading(ui, 2, remedy.action->title, TextStyle::heading);
    text(ui, remedy.action->text, TextStyle::small);
    ui::Field const question{"question",
                             ui.tr("experiment.question"),
                             plan.question,
                             plan.question,
                             InputKind::text,
                             ui.tr("experiment.question_hint"),
                             plan.problem.empty() ? std::string() : ui.tr(plan.problem)};
    if (auto const typed = edit(ui, question)) return app::experiment::TypeQuestion{typed->text, typed->left};
    if (auto const days = choose_number(ui, "block", ui.tr("experiment.block"), "experiment.days",
                                        insight::block_lengths, plan.block_days))
        return app::experiment::SetBlock{*days};
    if (auto const pairs = choose_number(ui, "pairs", ui.tr("experiment.pairs"), "experiment.pairs_of",
                                         insight::pair_counts, plan.pairs))
        return app::experiment::SetPairs{*pairs};
    draw_length(frame, design);
    return std::nullopt;
}

OptionalIntent draw_asked(Ui& ui, Plan const& plan, RemedyChoice const& remedy) {
    if (!remedy.ask_first) return std::nullopt;
    notice(ui, "ask", NoticeKind::caution, ui.tr("experiment.reason", {{"reason", remedy.ask_because}}));
    std::vector<Choice> const options{{"asked", ui.tr("experiment.asked"), Token::none}};
    std::vector<std::string> selected;
    if (plan.asked) selected.emplace_back("asked");
    if (choose_any(ui, {"asked", ui.tr("experiment.ask_first"), options, selected}))
        return app::experiment::ToggleAsked{};
    return std::nullopt;
}

}

OptionalIntent draw_remedies(Ui& ui, Experiments const& experiments, bool all) {
    if (is_refused_by_sign(experiments.remedies)) {
        notice(ui, "signs", NoticeKind::caution, ui.tr("why.help_first"));
        Button open{
            .key = "help", .label = ui.tr("title.help"), .kind = ButtonKind::warm, .icon = icons::first_aid_kit};
        if (button(ui, open)) return app::Open{app::Screen::help};
    }
    if (auto wanted = draw_open_remedies(ui, experiments.remedies)) return wanted;
    return draw_refused(ui, experiments.remedies, all);
}

OptionalIntent draw_plan(Frame const& frame, Experiments const& experiments, Plan const& plan) {
    Ui& ui = frame.ui;
    auto const& remedies = experiments.remedies;
    auto const found = std::find_if(remedies.begin(), remedies.end(),
                                    [&](RemedyChoice const& choice) { return choice.action->id == plan.remedy; });
    if (found == remedies.end() || !found->refusal.empty()) return draw_remedies(ui, experiments, true);
    auto const design = design_of(plan, *found->action, experiments.today);
    {
        auto const cards = columns(ui, space::snug);
        if (auto wanted = draw_choices(frame, plan, design, *found)) return wanted;
        draw_power(ui, design, experiments.own_rate);
        text(ui, ui.tr("experiment.rules"), TextStyle::small, Token::muted);
    }
    if (auto wanted = draw_asked(ui, plan, *found)) return wanted;
    auto const actions = wrap(ui, space::snug);
    Button start{.key = "start", .label = ui.tr("experiment.start"), .kind = ButtonKind::primary};
    start.disabled = found->ask_first && !plan.asked;
    if (button(ui, start)) return app::experiment::Start{};
    if (button(ui, {.key = "back", .label = ui.tr("experiment.back")})) return app::experiment::ChooseRemedy{};
    return std::nullopt;
}

}
