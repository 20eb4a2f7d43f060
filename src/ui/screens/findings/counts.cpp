// Draws how often, when and where cramps were.
#include "ui/icon_codes.h"
#include "ui/screens/core/insight_words.h"
#include "ui/screens/findings/parts.h"
#include "ui/widgets/charts.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>

namespace unknot::ui::findings {
namespace {

using insight::Description;
using insight::Spread;

constexpr std::size_t hours = 24, noon = 12, night_part = 6;   // `night_part`: length of the part with most cramps

std::string clock_phrase(Frame const& frame, std::size_t hour) {
    time::Moment moment;   // the hour on any day
    moment.at.ms = static_cast<std::int64_t>(hour % hours) * 60 * 60 * 1000;
    return frame.dates(moment, DateStyle::time);
}

float share_of(int count, int most) { return most == 0 ? 0 : static_cast<float>(count) / static_cast<float>(most); }

void draw_spread(Ui& ui, Spread const& spread, char const* key, std::string (*phrase)(Ui const&, double)) {
    if (!spread.median) return;
    text(ui,
         ui.tr(key, {{"median", phrase(ui, spread.median->value)},
                     {"least", phrase(ui, spread.least)},
                     {"most", phrase(ui, spread.most)},
                     {"n", std::to_string(spread.known)}}),
         TextStyle::small);
}

std::string strength_phrase(Ui const&, double strength) { return number_phrase(strength); }

// Starts the hours at noon, so that a night is in one piece.
std::array<int, hours> from_noon(std::array<int, hours> const& by_hour) {
    std::array<int, hours> turned{};
    for (std::size_t i = 0; i < hours; ++i)
        turned[i] = by_hour[(noon + i) % hours];
    return turned;
}

struct Busiest {
    std::size_t from = 0;
    int count = 0;
};

Busiest busiest_part(std::array<int, hours> const& turned) {
    Busiest best;
    for (std::size_t from = 0; from + night_part <= hours; ++from) {
        int count = 0;
        for (std::size_t i = 0; i < night_part; ++i)
            count += turned[from + i];
        if (count > best.count) best = {from, count};
    }
    return best;
}

void draw_hour_chart(Frame const& frame, std::array<int, hours> const& turned, int known) {
    Ui& ui = frame.ui;
    auto const busiest = busiest_part(turned);
    std::string described;
    for (std::size_t i = 0; i < hours; ++i)
        if (turned[i] > 0)
            described += (described.empty() ? "" : ", ") +
                         ui.tr("findings.by_hour_part",
                               {{"hour", clock_phrase(frame, noon + i)}, {"n", std::to_string(turned[i])}});
    text(ui,
         ui.tr("findings.by_hour", {{"n", std::to_string(known)},
                                    {"from", clock_phrase(frame, noon + busiest.from)},
                                    {"to", clock_phrase(frame, noon + busiest.from + night_part)},
                                    {"most", std::to_string(busiest.count)}}),
         TextStyle::small);
    std::array<std::string, 4> const below = {clock_phrase(frame, 12), clock_phrase(frame, 18), clock_phrase(frame, 0),
                                              clock_phrase(frame, 6)};
    wide_bars(ui, "hours", ui.tr("findings.by_hour_chart", {{"hours", described}}), turned, below);
}

void draw_hour_table(Frame const& frame, std::array<int, hours> const& turned, int known) {
    Ui& ui = frame.ui;
    std::vector<Measure> lines;
    int const most = *std::max_element(turned.begin(), turned.end());
    for (std::size_t i = 0; i < hours; ++i) {
        if (turned[i] == 0) continue;
        Measure line;
        line.label = ui.tr("findings.hour",
                           {{"from", clock_phrase(frame, noon + i)}, {"to", clock_phrase(frame, noon + i + 1)}});
        line.value = ui.tr("findings.of", {{"n", std::to_string(turned[i])}, {"of", std::to_string(known)}});
        line.share = share_of(turned[i], most);
        lines.push_back(std::move(line));
    }
    measures(ui, "hour-table", ui.tr("findings.by_hour_table"), lines);
}

OptionalIntent draw_hours(Frame const& frame, Description const& description, bool as_table) {
    Ui& ui = frame.ui;
    int const known = description.rate.episodes - description.hour_unknown;
    if (known <= 0) return std::nullopt;
    auto const turned = from_noon(description.by_hour);
    draw_hour_chart(frame, turned, known);
    Button fold{.key = "hours-fold", .label = ui.tr("findings.as_table"), .kind = ButtonKind::quiet};
    fold.icon = as_table ? icons::caret_up : icons::caret_down;
    fold.expanded = as_table;
    {
        auto const line = wrap(ui, space::tight);
        if (button(ui, fold)) return app::ToggleSection{"hours"};
    }
    if (as_table) draw_hour_table(frame, turned, known);
    return std::nullopt;
}

// Monday first.
void draw_weekdays(Ui& ui, insight::Weekdays const& weekdays) {
    text(ui, ui.tr("findings.by_weekday"), TextStyle::small, Token::muted);
    int const most = *std::max_element(weekdays.episodes.begin(), weekdays.episodes.end());
    std::vector<Measure> lines;
    for (std::size_t i = 1; i <= 7; ++i) {
        auto const day = i % 7;
        Measure line;
        line.label = ui.tr("findings.weekday." + std::to_string(day));
        line.value = ui.tr("findings.of_nights", {{"cramps", std::to_string(weekdays.episodes[day])},
                                                  {"n", std::to_string(weekdays.nights[day])}});
        line.share = weekdays.nights[day] == 0 ? -1 : share_of(weekdays.episodes[day], most);
        lines.push_back(std::move(line));
    }
    measures(ui, "weekdays", ui.tr("findings.by_weekday_chart"), lines);
}

void draw_words(Ui& ui, insight::WordCounts const& counts, std::string const& key) {
    if (counts.known == 0) return;
    auto const title = ui.tr("findings." + key, {{"n", std::to_string(counts.known)}});
    text(ui, title, TextStyle::small, Token::muted);
    std::vector<Measure> lines;
    for (auto const& count : counts.words)
        lines.push_back({ui.tr(key + "." + std::string(count.word)),
                         std::to_string(count.episodes),
                         share_of(count.episodes, counts.words.front().episodes),
                         {}});
    measures(ui, key, title, lines);
}

}

void draw_rate(Ui& ui, Description const& description) {
    auto const scope = card(ui, "rate", ui.tr("findings.rate_label"));
    auto const& rate = description.rate;
    text(ui, ui.tr("findings.rate_label"), TextStyle::small, Token::muted);
    heading(ui, 2, ui.tr("findings.rate", {{"cramps", cramp_nights_phrase(ui, rate.a_week)}}), TextStyle::heading);
    text(ui,
         interval_phrase(ui, rate.interval) + ". " +
             ui.tr("findings.rate_counts", {{"cramps", cramp_nights_phrase(ui, rate.episodes)},
                                            {"n", std::to_string(rate.nights)},
                                            {"answered", std::to_string(rate.answered)}}),
         TextStyle::small);
    if (!description.missing.nothing()) {
        text(ui, missing_phrase(ui, description.missing), TextStyle::small_strong);
        return;
    }
    if (description.woken_known > 0)
        text(ui,
             ui.tr("findings.woken",
                   {{"woken", std::to_string(description.woken)}, {"n", std::to_string(description.woken_known)}}),
             TextStyle::small);
    draw_spread(ui, description.duration, "findings.length", seconds_phrase);
    draw_spread(ui, description.strength, "findings.strength", strength_phrase);
    if (rate.answered < rate.nights)
        text(ui, ui.tr(rate.is_of_answered() ? "findings.rate_answered" : "findings.rate_note"), TextStyle::small,
             Token::muted);
}

OptionalIntent draw_when(Frame const& frame, Description const& description, bool as_table) {
    Ui& ui = frame.ui;
    auto const scope = card(ui, "when", ui.tr("findings.when"));
    heading(ui, 2, ui.tr("findings.when"), TextStyle::heading);
    if (auto wanted = draw_hours(frame, description, as_table)) return wanted;
    draw_weekdays(ui, description.by_weekday);
    return std::nullopt;
}

void draw_where(Ui& ui, Description const& description) {
    if (description.muscles.known + description.sides.known + description.contexts.known == 0) return;
    auto const scope = card(ui, "where", ui.tr("findings.where"));
    heading(ui, 2, ui.tr("findings.where"), TextStyle::heading);
    draw_words(ui, description.muscles, "muscle");
    draw_words(ui, description.sides, "side");
    draw_words(ui, description.contexts, "context");
}

}
